import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { direction } from "../platform/i18n.ts";
import { isolated } from "../platform/isolate.ts";
import { iconUrl, scriptUrl, stylesUrl } from "./assets.ts";
import type { PageFrame } from "./frame.ts";
import { PageFacts } from "./page-facts.tsx";

/** The HTML document, without its doctype. */
export function Document({ frame, children }: { frame: PageFrame; children?: Child }) {
  const dir = direction(frame.language);
  const apart = [frame.title, frame.hubName].filter(Boolean).map((text) => isolated(text, dir));
  return (
    <html lang={frame.language} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{apart.join(" · ")}</title>
        {frame.description && (
          <meta name="description" property="og:description" content={frame.description} />
        )}
        {frame.indexed === false && <meta name="robots" content="noindex" />}
        {frame.canonical && <link rel="canonical" href={frame.canonical} />}
        {frame.alternates?.map(({ language, href }) => (
          <link rel="alternate" hreflang={language} href={href} />
        ))}
        <PageFacts frame={frame} />
        {constantHead}
        {frame.feeds?.map((feed) => (
          <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}

const constantHead = raw(
  `<link rel="icon" href="${iconUrl}"><link rel="stylesheet" href="${stylesUrl}"><script src="${scriptUrl}" defer></script>`,
);
