import { raw } from "hono/html";
import { languages } from "../platform/i18n.ts";
import type { PageFrame } from "./frame.ts";

/** What search engines and link previews read of a page. A signed-in reader is neither, so their pages go without. */
export function PageFacts({ frame }: { frame: PageFrame }) {
  if (frame.actor !== null || frame.indexed === false || !frame.canonical) return null;
  return (
    <>
      <meta property="og:title" content={frame.title || frame.hubName} />
      <meta property="og:type" content={frame.article ? "article" : "website"} />
      <meta property="og:url" content={frame.canonical} />
      <meta property="og:site_name" content={frame.hubName} />
      {raw('<meta name="twitter:card" content="summary">')}
      {!frame.article && !frame.alternates && <Tongues canonical={frame.canonical} />}
      {frame.data && raw(`<script type="application/ld+json">${frame.data}</script>`)}
    </>
  );
}

/** A page of the hub's own words in each of its languages, and where to go without one. */
function Tongues({ canonical }: { canonical: string }) {
  const plain = withTongue(canonical, undefined);
  return (
    <>
      {languages.map((language) => (
        <link rel="alternate" hreflang={language} href={withTongue(canonical, language)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={plain} />
    </>
  );
}

/** An address that asks for the hub's words in a language, whatever else it asks. */
export function withTongue(address: string, language: string | undefined): string {
  const url = new URL(address);
  if (language === undefined) url.searchParams.delete("lang");
  else url.searchParams.set("lang", language);
  return url.href;
}
