import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { direction } from "../platform/i18n.ts";
import { scriptUrl, stylesUrl } from "./assets.ts";
import type { PageFrame } from "./frame.ts";

/** The HTML document, without its doctype. */
export function Document({ frame, children }: { frame: PageFrame; children?: Child }) {
  const title = frame.title === "" ? frame.hubName : `${frame.title} · ${frame.hubName}`;
  return (
    <html lang={frame.language} dir={direction(frame.language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title}</title>
        {frame.description && <meta name="description" content={frame.description} />}
        {frame.indexed === false && <meta name="robots" content="noindex" />}
        {frame.canonical && <link rel="canonical" href={frame.canonical} />}
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
  `<meta name="color-scheme" content="light dark"><link rel="stylesheet" href="${stylesUrl}"><script src="${scriptUrl}" defer></script>`,
);
