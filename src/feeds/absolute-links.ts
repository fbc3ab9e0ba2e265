const tag = /<[a-z][^>]*>/gi;
const address = / (href|src)="([^"]*)"/g;

/** HTML of ours with every address absolute: a feed is read far from the page, and few readers know of a base. */
export function withAbsoluteLinks(html: string, page: string): string {
  return html.replace(tag, (one) =>
    one.replace(address, (whole, name: string, given: string) => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(given)) return whole;
      const found = URL.parse(given.replaceAll("&amp;", "&"), page);
      return found ? ` ${name}="${found.href.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"` : whole;
    }),
  );
}
