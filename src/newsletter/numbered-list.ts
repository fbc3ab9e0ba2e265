/** An issue as lists name it. Instants in ms. */
export type ListedIssue = {
  id: string;
  number: number;
  title: string;
  language: string;
  state: "draft" | "scheduled" | "members" | "everybody";
  heldAt: number | null;
  sendAt: number | null;
  releasedAt: number | null;
  publicAt: number | null;
};

/** Which part of a list: issues before or after a number, with a text in their title or as their number. */
export type Asked = { q: string; before: number | undefined; after: number | undefined };

export const issuesAPage = 50;

/** What a query in a page's address asks for; what is not understood is as if it were not there. */
export function askedOf(query: (name: string) => string | undefined): Asked {
  const numberOf = (text: string | undefined) =>
    text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined;
  const q = (query("q") ?? "").trim().slice(0, 100);
  return { q, before: numberOf(query("before")), after: numberOf(query("after")) };
}

/** One page of a list, newest first, and where its neighbours begin. `rows`: one more than a page, in the order they were asked for. */
export function pageOf(rows: readonly ListedIssue[], { before, after }: Asked) {
  const more = rows.length > issuesAPage;
  const issues = after === undefined ? rows.slice(0, issuesAPage) : rows.slice(0, issuesAPage).toReversed();
  const [first, last] = [issues[0]?.number, issues.at(-1)?.number];
  return after === undefined
    ? { issues, newer: before === undefined ? undefined : first, older: more ? last : undefined }
    : { issues, newer: more ? first : undefined, older: last };
}
