import { Hono } from "hono";
import { assembleLetter, renderIssue, type Edition } from "../../emails/newsletter/index.ts";
import { findDigest, isLetter, letterOf, linksOf, type FoundDigest } from "../digests/index.ts";
import { paths } from "../paths.ts";
import type { HubContext, HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { nearestLanguage } from "../platform/i18n.ts";
import { errorPage, seeOther } from "../ui/answer.tsx";
import { letterOfRun, type SentLetter } from "./copy-store.ts";
import { showMail } from "./show-mail.ts";
import { withdrawnFromIssue } from "./withdrawn-store.ts";
import { standingIssue, type Withdrawal } from "./withdrawn.ts";

/** One reader's own copy of a letter: the mail as it was, with what was taken out of it since taken out here too. */
export const copyRoutes = new Hono<HubEnv>().get("/issues/copies/:token", async (c) => {
  const digest = await findDigest(c, c.req.param("token"));
  if (!digest || !isLetter(digest.recipient)) return errorPage(c, 404);
  const [[sent]] = await read(c.var.db, letterOfRun(digest.run.id));
  if (!sent) return errorPage(c, 404);
  // The call is hidden: nobody reads of it any more.
  if (sent.kind === "alert" && !sent.readable) return errorPage(c, 404);
  const [withdrawals] = await read(c.var.db, withdrawnFromIssue(sent.subjectId));
  const edition = editionOf(sent);
  if (edition && withdrawals.length > 0) return standingCopy(c, digest, sent, { edition, withdrawals });
  return frozenCopy(c, digest, sent);
});

/** Undefined for what is no issue: a correction, an alert. */
function editionOf({ kind, audience }: SentLetter): Edition | undefined {
  if (kind === "alert" || audience === "told") return undefined;
  return audience === "members" || audience === "missed-members" ? "members" : "everybody";
}

function frozenCopy(c: HubContext, { recipient, run, parts }: FoundDigest, sent: SentLetter) {
  if (!parts) return seeOther(c, paths.issues());
  const making = { parts, ...run, secret: c.var.deps.config.secret };
  const links = { ...linksOf(recipient, making), webUrl: webUrlOf(sent, run.frame.baseUrl) };
  return showMail(c, letterOf(recipient, links, making).html);
}

/** Where to read on: a copy on the web leads to the archive, not to itself. */
function webUrlOf({ issue, isPublic }: SentLetter, baseUrl: string): string {
  return baseUrl + (issue && isPublic ? paths.issue(issue.number) : paths.issues());
}

type Standing = { edition: Edition; withdrawals: readonly Withdrawal[] };

function standingCopy(
  c: HubContext,
  { recipient, run, parts }: FoundDigest,
  sent: SentLetter,
  { edition, withdrawals }: Standing,
) {
  const { issue, at } = sent;
  if (!parts || !issue) return seeOther(c, paths.issues());
  const { baseUrl: hubUrl, hubName, postalAddress } = run.frame;
  const shell = renderIssue({
    ...{ language: nearestLanguage(recipient.language), edition, hubUrl, hubName, postalAddress, at },
    issue: standingIssue(issue, withdrawals, edition),
    ...(edition === "everybody" ? { webUrl: hubUrl + paths.issue(issue.number) } : {}),
  });
  const links = linksOf(recipient, { parts, ...run, secret: c.var.deps.config.secret });
  return showMail(
    c,
    assembleLetter(shell, { ...links, webUrl: webUrlOf(sent, hubUrl), reason: "", deadline: "" }).html,
  );
}
