import { countryName, direction, kept, type Language } from "../../src/platform/i18n.ts";
import { cut, isolated } from "../plain.ts";
import type { Deadline, DigestItem } from "./item.ts";
import { text } from "./text.ts";

/** What kind of thing an item is, in the reader's language: "Question", "Partner search · demo". */
export function kindOf(item: DigestItem, language: Language): string {
  const say = text(language);
  return item.demo ? `${kindName(item, language)} · ${say.demo}` : kindName(item, language);
}

function kindName(item: DigestItem, language: Language): string {
  const say = text(language);
  switch (item.kind) {
    case "thread":
      return item.flavour === "ask" ? say.question : say.discussion;
    case "methodology":
      return say[item.sort ?? "methodology"];
    case "call":
      return say[item.type ?? "call"];
  }
}

/**
 * What lets a reader decide. `headline` is what makes somebody act today: a call's deadline. Never relative to now, since
 * a block is shared by readers and days.
 */
export function factsOf(item: DigestItem, language: Language): { headline?: string; facts: string[] } {
  const source = sourceOf(item, language);
  const facts = [...ownFacts(item, language), ...(source ? [source] : [])];
  if (item.kind !== "call") return { facts };
  const [next] = item.deadlines;
  const say = text(language);
  return { headline: next ? say.closes(deadlineText(next, language)) : say.noDeadline, facts };
}

function ownFacts(item: DigestItem, language: Language): string[] {
  switch (item.kind) {
    case "thread":
      return threadFacts(item, language);
    case "methodology":
      return methodologyFacts(item, language);
    case "call":
      return callFacts(item, language);
  }
}

type Of<Kind extends DigestItem["kind"]> = Extract<DigestItem, { kind: Kind }>;

function threadFacts({ replies, flavour, answered }: Of<"thread">, language: Language): string[] {
  const say = text(language);
  const count = replies === 0 ? say.noReplies : say.replies(replies);
  return flavour === "ask" && answered ? [say.answered, count] : [count];
}

function methodologyFacts({ version, evidence, adoptions }: Of<"methodology">, language: Language): string[] {
  const say = text(language);
  return [
    say.version(version),
    ...(evidence ? [say[evidence]] : []),
    ...(adoptions ? [say.adoptions(adoptions)] : []),
  ];
}

function callFacts({ deadlines, funder }: Of<"call">, language: Language): string[] {
  const later = deadlines.length - 1;
  return [
    ...(later > 0 ? [text(language).laterDeadlines(later)] : []),
    ...(funder ? [isolated(cut(funder, 80), direction(language))] : []),
  ];
}

/** Who and from where: "Ana Pérez, Cámara de Ejemplo (Spain)". */
function sourceOf(item: DigestItem, language: Language): string {
  const dir = direction(language);
  const who = [item.author, item.organisation]
    .filter(Boolean)
    .map((name) => isolated(cut(name ?? "", 80), dir));
  const where = item.country ? isolated(countryName(item.country, language), dir) : "";
  if (who.length === 0) return where;
  return where ? `${who.join(comma(language))} (${where})` : who.join(comma(language));
}

function comma(language: Language): string {
  return language === "ar" ? "، " : ", ";
}

/** "Tue 3 March 2026, 17:00 (Brussels, UTC+1) – stage 1", in the deadline's own zone. */
function deadlineText({ at, zone, label, dateOnly }: Deadline, language: Language): string {
  const day = dayFormat(`${language} ${zone}`).format(at);
  const hour = dateOnly
    ? ""
    : `${comma(language)}${timeFormat(zone).format(at)} ${isolated(zoneText(at, zone), direction(language))}`;
  const named = label ? ` – ${isolated(cut(label, 60), direction(language))}` : "";
  return day + hour + named;
}

function zoneText(at: number, zone: string): string {
  const offset = (
    offsetFormat(zone)
      .formatToParts(at)
      .find(({ type }) => type === "timeZoneName")?.value ?? ""
  ).replace("GMT", "UTC");
  const city = zone.includes("/") ? zone.split("/").at(-1)?.replaceAll("_", " ") : "";
  return city && !zone.startsWith("Etc/") ? `(${city}, ${offset})` : `(${offset})`;
}

const dayFormat = kept((key) => {
  const [language = "en", zone = "UTC"] = key.split(" ");
  // British order of day and month: the hub's readers are everywhere, and "03/04" helps none of them.
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: zone,
  });
});
const timeFormat = kept(
  (zone) => new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone }),
);
const offsetFormat = kept(
  (zone) => new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "shortOffset" }),
);
