import { directory } from "../../../db/seed/directory.ts";
import { sectors as seededSectors } from "../../../db/seed/sectors.ts";
import { topics as seededTopics } from "../../../db/seed/topics.ts";
import { subscriptions } from "../../../db/schema/index.ts";
import { days } from "../../../src/platform/clock.ts";
import type { Database } from "../../../src/platform/db/database.ts";
import { insertMany } from "../../../src/platform/db/write.ts";
import { timePart } from "../../../src/platform/ids.ts";
import { cadencesOf, nextDue, servedUntil, type Rhythm } from "../../../src/subscriptions/index.ts";
import { seeded, type Random } from "../../support/seeded.ts";
import { zipf } from "./random.ts";

const topics = [...seededTopics.map(({ slug }) => slug), "microfinance", "ecodesign", "exports", "mentoring"];
const sectors = seededSectors.slice(0, 12).map(({ slug }) => slug);
const countries = directory.countries.slice(0, 41).map(({ code }) => code);

/** Where readers live: the country, its zone, and what is read there beside English. */
const places: readonly [country: string, zone: string, ...languages: string[]][] = [
  ["IT", "Europe/Rome", "it"],
  ["FR", "Europe/Paris", "fr"],
  ["ES", "Europe/Madrid", "es"],
  ["DE", "Europe/Berlin", "de"],
  ["TN", "Africa/Tunis", "ar", "fr"],
  ["MA", "Africa/Casablanca", "ar", "fr"],
  ["EG", "Africa/Cairo", "ar"],
  ["DZ", "Africa/Algiers", "ar", "fr"],
  ["MX", "America/Mexico_City", "es"],
  ["AR", "America/Argentina/Buenos_Aires", "es"],
  ["BR", "America/Sao_Paulo", "pt"],
  ["PT", "Europe/Lisbon", "pt"],
  ["JP", "Asia/Tokyo", "ja"],
  ["IN", "Asia/Kolkata"],
  ["ZA", "Africa/Johannesburg"],
  ["GB", "Europe/London"],
  ["US", "America/New_York", "es"],
  ["AU", "Australia/Sydney"],
  ["CA", "America/Toronto", "fr"],
  ["TR", "Europe/Istanbul"],
];
const mailLanguages = ["en", "fr", "es", "it", "ar"];
const rowsAtOnce = 2000;

/**
 * Adds subscribers as a large network has them, all of them due at `at` (ms): many from few countries, some interests shared by
 * most and some held by few, a seventh without any, and hardly two alike. The same for the same number.
 */
export async function fillReadership(db: Database, readers: number, at: number): Promise<void> {
  const random = seeded(readers);
  const draw = {
    random,
    place: zipf(random, places.length, 0.6),
    topic: zipf(random, topics.length, 0.5),
    sector: zipf(random, sectors.length, 0.4),
    country: zipf(random, countries.length, 0.5),
  };
  for (let n = 0; n < readers; n += rowsAtOnce) {
    const rows = Array.from({ length: Math.min(rowsAtOnce, readers - n) }, (_, i) =>
      readerOf(draw, n + i, at),
    );
    await db.batch([insertMany(subscriptions, rows)], "write");
  }
}

type Draw = { random: Random } & Record<"place" | "topic" | "sector" | "country", () => number>;

function readerOf(draw: Draw, n: number, at: number) {
  const { random } = draw;
  const [home, zone, ...own] = places[draw.place()] ?? (["IT", "Europe/Rome", "it"] as const);
  const languages = random() < 0.8 ? [...own, "en"] : own.length > 0 ? [...own] : ["en"];
  const mail = languages.find((one) => mailLanguages.includes(one)) ?? "en";
  const rhythm: Rhythm = {
    ...{ hour: 6 + Math.floor(random() * 4), zone },
    weekday: random() < 0.6 ? "MON" : random() < 0.5 ? "TUE" : "FRI",
  };
  const paces = {
    discussions: oneOf(random, ["weekly", "weekly", "weekly", "daily", "monthly", "off"] as const),
    methodologies: oneOf(random, ["weekly", "weekly", "monthly", "off"] as const),
    calls: oneOf(random, ["weekly", "weekly", "daily", "daily"] as const),
  };
  const served = servedUntil(rhythm, at - days(40));
  const interested = random() > 0.15;
  const some = (most: number, list: readonly string[], next: () => number) =>
    interested ? unique(Math.floor(random() * (most + 1)), () => list[next()] ?? "") : [];
  return {
    ...{
      id: timePart(at - days(60)) + String(n).padStart(11, "0"),
      email: `reader${n}@${home.toLowerCase()}.example`,
    },
    ...{ emailHash: `h${n}`, language: mail, ...paces, ...rhythm, languages },
    topics: some(6, topics, draw.topic),
    sectors: some(3, sectors, draw.sector),
    countries: interested ? [...new Set([home, ...some(2, countries, draw.country)])] : [],
    ...{
      format: random() < 0.05 ? ("text" as const) : ("html" as const),
      mostItems: random() < 0.9 ? 12 : 20,
    },
    ...{ state: "active" as const, stateAt: 0, createdAt: 0, confirmedAt: 0, origin: "live" as const },
    ...{ ...served, nextDueAt: nextDue(cadencesOf(paces), rhythm, served) },
  };
}

function oneOf<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T; // random() stays below 1
}

function unique(count: number, next: () => string): string[] {
  return [...new Set(Array.from({ length: count }, next))];
}
