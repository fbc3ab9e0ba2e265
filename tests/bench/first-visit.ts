import { getRequest } from "./http-connection.ts";
import { fetchOnce } from "./pages.ts";

export type FirstVisit = { html: number; css: number; js: number; total: number };

/** What a browser that was never here takes in for one page, as it travels: bodies, without their headers. */
export async function measureFirstVisit(port: number, path: string): Promise<FirstVisit> {
  const page = await fetchOnce(port, getRequest(path, { "Accept-Encoding": "identity" }));
  const files = page.body.toString().match(/(?<=(?:href|src)=")\/assets\/[^"]+/g) ?? [];
  const sizes = new Map<string, number>();
  for (const file of new Set(files)) sizes.set(file, (await fetchOnce(port, getRequest(file))).body.length);
  const ending = (end: string) =>
    [...sizes].reduce((sum, [file, size]) => sum + (file.endsWith(end) ? size : 0), 0);
  const html = (await fetchOnce(port, getRequest(path))).body.length;
  const [css, js] = [ending(".css"), ending(".js")];
  return { html, css, js, total: html + [...sizes.values()].reduce((sum, size) => sum + size, 0) };
}
