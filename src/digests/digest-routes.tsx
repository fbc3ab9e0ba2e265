import { Hono } from "hono";
import type { HubContext, HubEnv } from "../platform/context.ts";
import { nearestLanguage } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { errorPage, page, seeOther } from "../ui/answer.tsx";
import { securityHeaders } from "../ui/headers.ts";
import { tokenFor } from "../subscriptions/index.ts";
import { letterOf, linksOf, partKeyOf, refOf, type FrozenParts } from "./envelope.ts";
import { findDigest, isLetter, type FoundDigest } from "./find-digest.ts";
import { text } from "./text.ts";
import { WhyPage } from "./why-page.tsx";

export const digestRoutes = new Hono<HubEnv>()
  .get("/digest/:token", async (c) => {
    const token = c.req.param("token");
    const digest = await findDigest(c, token);
    if (!digest) return errorPage(c, 404);
    const { parts } = digest;
    if (isLetter(digest.recipient)) return seeOther(c, paths.letterCopy(token));
    // What is too old to be put together as it was is still listed, with its reasons.
    if (!parts || digest.recipient.items.length === 0) return seeOther(c, paths.digestWhy(token));
    return mailPage(c, digest, parts);
  })
  .get("/digest/:token/why", async (c) => {
    const digest = await findDigest(c, c.req.param("token"));
    if (digest && isLetter(digest.recipient)) return seeOther(c, paths.digest(c.req.param("token")));
    return digest ? whyPage(c, digest) : errorPage(c, 404);
  });

/** The mail's own HTML as a page: its styles are its own, nothing of it runs, and nobody is told where one came from. */
function mailPage(c: HubContext, { recipient, run }: FoundDigest, parts: FrozenParts) {
  const making = { parts, ...run, secret: c.var.deps.config.secret };
  const { html } = letterOf(recipient, linksOf(recipient, making), making);
  return c.html(html, 200, {
    ...securityHeaders,
    "Content-Security-Policy":
      "default-src 'none'; style-src 'unsafe-inline'; img-src https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
  });
}

function whyPage(c: HubContext, digest: FoundDigest) {
  const { recipient, parts } = digest;
  const { secret } = c.var.deps.config;
  // Reasons were frozen in the reader's language, and so is the page around them.
  const language = nearestLanguage(recipient.language);
  c.set("language", language);
  const links = {
    web: paths.digest(tokenFor(secret, "digest", refOf(recipient))),
    preferences: paths.subscription(tokenFor(secret, "manage", recipient.subscriptionId)),
    act: (key: string) => paths.digestItem(tokenFor(secret, "digest", refOf(recipient)), key),
  };
  const said = (entry: string, key: string) =>
    parts?.in(recipient.language).reason.take(partKeyOf(entry, key)).text ?? "";
  return page(
    c,
    { title: text(language).why, indexed: false },
    <WhyPage language={language} digest={digest} said={said} links={links} />,
  );
}
