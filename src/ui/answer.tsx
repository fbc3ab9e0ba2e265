import type { Child } from "hono/jsx";
import type { HubContext } from "../platform/context.ts";
import type { Form } from "../platform/form.ts";
import { keyOf } from "../platform/kept-pages.ts";
import type { Refusal } from "../platform/result.ts";
import { paths } from "../paths.ts";
import { ErrorPage, errorTitle } from "./error-page.tsx";
import type { Alternate, Feed, Notice, PageFrame, Section } from "./frame.ts";
import { languageIn } from "../platform/reader.ts";
import { linkedDataText, type LinkedData } from "./linked-data.ts";
import { withTongue } from "./page-facts.tsx";
import { text } from "./text.ts";
import { joined } from "./gzip-parts.ts";
import { keptPage } from "./kept-page.ts";
import { keptPageHeaders, privatePageHeaders } from "./headers.ts";
import { noticeCookie, takeNotice } from "./notice-cookie.ts";
import { aroundReady, Ready } from "./ready.ts";
import { holdsText, RefusedForm, refusedFormTitle } from "./refused-form.tsx";
import { renderPage } from "./render.tsx";

export type PageOptions = {
  title: string;
  status?: 200 | 400 | 401 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 500 | 503;
  description?: string | undefined;
  /** Path of the page's one true address. */
  canonical?: string | undefined;
  section?: Section | undefined;
  indexed?: boolean | undefined;
  /** Paths of the same in every language it exists in. */
  alternates?: readonly Alternate[] | undefined;
  feeds?: readonly Feed[];
  /** What somebody wrote, in their own language, under our frame; other pages are our words. */
  article?: boolean;
  /** What the page is about in the words of schema.org; asked for only where a search engine may look. */
  data?: ((baseUrl: string) => LinkedData | undefined) | undefined;
  notice?: Notice | undefined;
};

const utf8 = new TextEncoder();

/** A whole page in the reader's language. Kept for other visitors when the handler said how (`c.set("keep", …)`). */
export function page(c: HubContext, options: PageOptions, content: Child | Ready): Response {
  const notice = options.notice ?? takeNotice(c);
  const parts = partsOf(frameOf(c, options, notice ?? null), content);
  const status = options.status ?? 200;
  const keep = status === 200 && !notice && c.var.actor.kind === "visitor" ? c.var.keep : undefined;
  const { body, encoding } = packed(c, parts, keep !== undefined);
  const headers: Record<string, string> = { ...(keep ? keptPageHeaders : privatePageHeaders) };
  if (encoding !== "identity") headers["Content-Encoding"] = encoding;
  const actor = c.get("actor");
  headers["X-Reader"] = actor.kind === "member" ? actor.id : "-";
  if (!keep) return c.body(body, status, headers);
  const { pages, clock } = c.var.deps;
  const kept = keptPage(body, headers);
  pages.put(keyOf(c), kept, keep, c.var.tickBefore, clock.now());
  return c.body(body, status, kept.headers);
}

function partsOf(frame: PageFrame, content: Child | Ready): Uint8Array[] {
  if (content instanceof Ready) return aroundReady(frame, content);
  return [utf8.encode(renderPage(frame, content))];
}

/** A page for one reader is gathered from what others' pages were packed into; one to keep is packed as a whole. */
function packed(c: HubContext, parts: readonly Uint8Array[], keep: boolean) {
  const { compressor, pages, clock } = c.get("deps");
  const accepted = c.req.header("Accept-Encoding");
  const gathered = keep || parts.length === 1 ? undefined : compressor.gather(parts, accepted);
  if (gathered) return { body: gathered, encoding: "gzip" as const };
  const html = joined(parts);
  const isForMany = keep && pages.isWorthPacking(keyOf(c), clock.now());
  const encoding = compressor.encodingFor(accepted);
  const body = compressor.compress(html, encoding, isForMany ? "often" : "once");
  return { body, encoding: body === html ? ("identity" as const) : encoding };
}

/** The right answer to an expected refusal that is not a form's own: sign in, not there, not yours, too many. */
export function refuse(c: HubContext, refusal: Refusal): Response | Promise<Response> {
  if (holdsText(c.var.form)) return refuseForm(c, refusal, c.var.form);
  if (refusal.kind === "sign-in") return c.redirect(paths.signIn({ next: localPath(c) }), 303);
  if (refusal.kind === "limited") c.header("Retry-After", String(refusal.retryAfterSeconds));
  return errorPage(c, statusOf[refusal.kind]);
}

/** What somebody wrote comes back whatever the reason, since without script it stands nowhere else. */
function refuseForm(c: HubContext, refusal: Refusal, form: Form): Response {
  const { language } = c.var;
  if (refusal.kind === "limited") c.header("Retry-After", String(refusal.retryAfterSeconds));
  const status = refusal.kind === "sign-in" ? 403 : statusOf[refusal.kind];
  const signIn = paths.signIn({ next: localPath(c) });
  return page(
    c,
    { title: refusedFormTitle(language), status, indexed: false },
    <RefusedForm form={form} refusal={refusal} language={language} action={c.req.path} signIn={signIn} />,
  );
}

const statusOf = { invalid: 422, missing: 404, forbidden: 403, conflict: 409, limited: 429 } as const;

export function errorPage(
  c: HubContext,
  status: NonNullable<PageOptions["status"]>,
  sentence?: string,
): Response {
  c.set("keep", undefined);
  const { language, actor } = c.var;
  const signInNext = status === 403 && actor.kind === "visitor" ? localPath(c) : undefined;
  return page(
    c,
    { title: errorTitle(status, language), status, indexed: false },
    <ErrorPage status={status} language={language} sentence={sentence} signInNext={signInNext} />,
  );
}

/** 303 to a path of ours, with a sentence for the page that comes. */
export function seeOther(c: HubContext, path: string, notice?: Notice): Response {
  if (notice) c.header("Set-Cookie", noticeCookie(c, notice), { append: true });
  // A raw line or paragraph separator in a Location header is an exception; encodeURI leaves an encoded path as it is.
  return c.redirect(
    path.replace(/[^\x21-\x7e]/gu, (one) => encodeURIComponent(one)),
    303,
  );
}

function frameOf(c: HubContext, options: PageOptions, notice: Notice | null): PageFrame {
  const { actor, language, deps } = c.var;
  const { config } = deps;
  return {
    hubName: config.hubName,
    language,
    path: localPath(c),
    actor: actor.kind === "visitor" ? null : actor,
    title: options.title,
    description: options.description,
    section: options.section,
    indexed: options.indexed,
    alternates: options.alternates?.map(({ language, href }) => ({ language, href: config.baseUrl + href })),
    feeds: options.feeds ?? [],
    notice,
    article: options.article,
    canonical: canonicalOf(c, options),
    data: dataOf(c, options),
  };
}

/** A page of our own words is another page in another language; what somebody wrote is the same in any frame. */
function canonicalOf(c: HubContext, { canonical, article }: PageOptions): string | undefined {
  if (canonical === undefined) return undefined;
  const address = c.get("deps").config.baseUrl + canonical;
  const lang = article ? undefined : languageIn(c.req.url);
  return lang ? withTongue(address, lang) : address;
}

function dataOf(
  c: HubContext,
  { data, section, title, canonical, indexed }: PageOptions,
): string | undefined {
  if (c.get("actor").kind !== "visitor" || indexed === false || canonical === undefined) return undefined;
  const { baseUrl } = c.get("deps").config;
  const above =
    section && canonical !== `/${section}`
      ? [{ name: text(c.get("language"))[section], url: `${baseUrl}/${section}` }]
      : [];
  const crumbs = [...above, { name: title, url: baseUrl + canonical }];
  const about = data?.(baseUrl);
  return about || crumbs.length > 1 ? linkedDataText(about, crumbs) : undefined;
}

/** Path and query of a page one can come back to: a form's own page when this was a POST to somewhere else. */
function localPath(c: HubContext): string {
  const url = new URL(c.req.url);
  return c.req.method === "GET" ? url.pathname + url.search : url.pathname.replace(actionInPath, "");
}

// What a form posts to and nobody can visit; editing and reporting have pages of their own.
const actionInPath = /\/(replies|follow|delete|restore|accept|resolve|reopen|lock|unlock|pin|unpin|unlink)$/;
