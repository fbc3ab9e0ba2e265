const special = /[&<>"']/g;
const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For HTML text and quoted attributes. */
export function escape(text: string): string {
  // A test costs less than a replacement that finds nothing, and most text needs none.
  return text.search(special) < 0 ? text : text.replace(special, (c) => entities[c] ?? c);
}
