/** What a page is about in the words of schema.org; addresses absolute. */
export type LinkedData = { "@type": string } & Record<string, unknown>;

type Crumb = { name: string; url: string };

/**
 * The page's facts for search engines as one JSON-LD document, safe inside a script element. It is a block of data, which no browser
 * runs: `script-src` of our policy does not ask about it.
 */
export function linkedDataText(about: LinkedData | undefined, crumbs: readonly Crumb[]): string {
  const graph = [...(about ? [about] : []), ...(crumbs.length > 1 ? [breadcrumbs(crumbs)] : [])];
  const document = { "@context": "https://schema.org", "@graph": graph };
  return JSON.stringify(document).replace(/[<\u2028\u2029]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function breadcrumbs(crumbs: readonly Crumb[]): LinkedData {
  return {
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ name, url }, i) => ({
      "@type": "ListItem",
      position: i + 1,
      name,
      // The last one is the page itself.
      ...(i < crumbs.length - 1 ? { item: url } : {}),
    })),
  };
}
