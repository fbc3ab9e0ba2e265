import { Hono } from "hono";
import { previewReader, type MadeUpReader } from "../digests/index.ts";
import { streams } from "../../emails/digest/index.ts";
import { isCountry } from "../entries/index.ts";
import { paths } from "../paths.ts";
import { days } from "../platform/clock.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { canonicalTag, nearestLanguage } from "../platform/i18n.ts";
import { allSectors, allTopics, dayIn } from "../subscriptions/index.ts";
import { page, refuse } from "../ui/answer.tsx";
import { refusalOf } from "./find-issue.ts";
import { cadences, ReadersPage } from "./readers-page.tsx";
import { showFramed, showMail } from "./show-mail.ts";
import { text } from "./text.ts";

/** "Next Tuesday's mail for a Tunisian chamber interested in textiles": all of it in the address, nothing written. */
export const readerRoutes = new Hono<HubEnv>()
  .get("/newsletter/readers", async (c) => {
    const refusal = refusalOf(c.var.actor);
    if (refusal) return refuse(c, refusal);
    const made = madeUp(c);
    const [topics, sectors] = await read(c.var.db, allTopics({}), allSectors({}));
    const preview = c.req.query("show") ? await previewReader(workOf(c), made) : undefined;
    const { language } = c.var;
    return showFramed(
      page(
        c,
        { title: text(language).readers, indexed: false },
        <ReadersPage
          {...{ made, preview, language, offered: { topics, sectors } }}
          mail={paths.readerPreviewMail(c.req.queries())}
          mailLanguage={nearestLanguage(made.language)}
        />,
      ),
    );
  })
  .get("/newsletter/readers/mail", async (c) => {
    const refusal = refusalOf(c.var.actor);
    if (refusal) return refuse(c, refusal);
    const preview = await previewReader(workOf(c), madeUp(c));
    return "skipped" in preview ? refuse(c, { kind: "missing" }) : showMail(c, preview.html);
  });

function madeUp(c: HubContext): MadeUpReader {
  const all = (name: string) => (c.req.queries(name) ?? []).filter(Boolean).slice(0, 60);
  const { zone, language, deps } = c.var;
  const day = c.req.query("day") ?? "";
  const chosen = streams.filter((stream) => all("streams").includes(stream));
  return {
    streams: chosen.length > 0 ? chosen : streams,
    cadence: cadences.find((one) => one === c.req.query("cadence")) ?? "weekly",
    topics: all("topics"),
    sectors: all("sectors"),
    countries: all("countries").filter(isCountry),
    languages: all("languages").filter((tag) => canonicalTag(tag) !== undefined),
    language: nearestLanguage(c.req.query("tongue"), language),
    zone,
    day: isDay(day) ? day : dayIn(zone, deps.clock.now() + days(1)),
    most: 12,
  };
}

function isDay(day: string): boolean {
  return /^20\d\d-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
}
