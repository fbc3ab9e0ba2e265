import { kept, type Language } from "../platform/i18n.ts";
import { knownZone } from "../platform/zone.ts";
import { nextMails, oneMoment } from "./standing.ts";
import { text as said } from "./standing-text.ts";
import { streams } from "./subscription.ts";
import type { SubscriptionRow } from "./subscription-store.ts";
import { text } from "./text.ts";

type Words = ReturnType<typeof said>;

/** When the next mail comes, stream by stream where they differ; or why none does. */
export function NextMail({ language, row, now }: { language: Language; row: SubscriptionRow; now: number }) {
  const words = said(language);
  const next = nextMails(row, now);
  const moment = oneMoment(next);
  const named = streams.filter((stream) => next[stream] !== undefined);
  const standstill = pauseText(row, language);
  if (standstill) return <p>{standstill}</p>;
  if (named.length === 0) return <p>{row.newsletter === "on" ? words.newsletterOnly : words.none}</p>;
  if (moment !== undefined) return <p>{sentence(moment, words, language, row.zone, now)}</p>;
  return (
    <>
      <p>{words.nextEach}</p>
      <ul>
        {named.map((stream) => (
          <li>
            {text(language)[stream]} – {when(next[stream] ?? now, words, language, row.zone, now)}
          </li>
        ))}
      </ul>
    </>
  );
}

function pauseText({ state, pausedUntil, zone }: SubscriptionRow, language: Language): string | undefined {
  const words = text(language);
  if (state === "requested") return words.unconfirmed;
  if (state !== "paused") return undefined;
  if (pausedUntil === null) return words.paused;
  return words.pausedUntil(moments(`${language}|${zone}`)(pausedUntil));
}

function sentence(moment: number | "at once", words: Words, language: Language, zone: string, now: number) {
  if (moment === "at once") return words.allAtOnce;
  return moment <= now ? words.nextNow : words.next(moments(`${language}|${zone}`)(moment), placeOf(zone));
}

function when(moment: number | "at once", words: Words, language: Language, zone: string, now: number) {
  if (moment === "at once") return words.atOnce;
  return moment <= now ? words.now : words.when(moments(`${language}|${zone}`)(moment), placeOf(zone));
}

/** "Europe/Rome" as people say it. */
function placeOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** A day and an hour in full, by the clock of a zone: "Tuesday 24 November 2026 at 07:00". */
const moments = kept((key) => {
  const [language = "en", zone = "UTC"] = key.split("|");
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    ...{ weekday: "long", day: "numeric", month: "long", year: "numeric" },
    ...{ hour: "2-digit", minute: "2-digit", timeZone: knownZone(zone) ?? "UTC" },
  });
  // Intl sets a comma after an English weekday, the English do not.
  return (at: number) => (language === "en" ? format.format(at).replace(",", "") : format.format(at));
});
