import { sectors } from "../../db/seed/sectors.ts";
import { topics } from "../../db/seed/topics.ts";
import { addCall } from "../../src/calls/index.ts";
import type { Addition } from "../../src/entries/index.ts";
import { addMethodology } from "../../src/methodologies/index.ts";
import { addThread } from "../../src/threads/index.ts";
import type { Random } from "./seeded.ts";

export const languagesSpoken = ["en", "fr", "es", "it", "ar"] as const;
export const countriesHeard = [
  "IT",
  "FR",
  "TN",
  "ES",
  "MA",
  "DE",
  "PT",
  "EG",
  "TR",
  "BR",
  "MX",
  "KE",
] as const;

type Common = { id: string; eventId: string; authorId: string; createdAt: number };

/** Of every five entries three are threads, one a methodology, one a call that closes within some days. */
export function livelyEntry(n: number, common: Common, random: Random): Addition {
  const some = <T extends string>(from: readonly T[], most: number): T[] =>
    from.filter(() => random() < most / from.length).slice(0, most);
  const about = {
    ...common,
    organisationId: null,
    language: languagesSpoken[Math.floor(random() ** 2 * languagesSpoken.length)] ?? "en",
    visibility: random() < 0.1 ? ("members" as const) : ("public" as const),
    topics: some(
      topics.map(({ slug }) => slug),
      3,
    ),
    countries: some(countriesHeard, 3),
    sectors: some(
      sectors.map(({ slug }) => slug),
      2,
    ),
    origin: "live" as const,
  };
  const title = `${titles[n % titles.length]}, number ${n}`;
  const body = `What we saw in workshop ${n}.\n\nIt took **${n % 9} days**, and half of the firms asked for more.`;
  if (n % 5 === 3) return addMethodology(methodology(about, title, body));
  if (n % 5 === 4) return addCall(call(about, title, body, n));
  return addThread({ ...about, title, body, flavour: n % 2 ? "ask" : "discussion" });
}

const titles = [
  "Who repairs shared machines",
  "Vouchers that reach the smallest",
  "Selling abroad for the first time",
  "Counting what a visit changed",
  "A register of retired masters",
  "Invoices without paper",
];

type About = Omit<Parameters<typeof addThread>[0], "title" | "body" | "flavour">;

function methodology({ createdAt, ...about }: About, title: string, body: string) {
  const version = { title, summary: `${title}, in three steps.`, body, document: {}, publishedAt: createdAt };
  return {
    ...about,
    type: "good-practice" as const,
    evidence: "told" as const,
    versions: [version] as const,
  };
}

function call(about: About, title: string, body: string, n: number): Parameters<typeof addCall>[0] {
  const at = about.createdAt + (2 + (n % 20)) * 86_400_000;
  const date = new Date(at).toISOString().slice(0, 10);
  const deadline = { at, date, time: "17:00", zone: "Europe/Rome", label: null, extendedFrom: null };
  const unsaid = { reference: null, programme: null, funder: null, opensOn: null, opensAt: null, url: null };
  const money = { budgetTotal: null, awardMin: null, awardMax: null, fundingRate: null, currency: null };
  const said = { title, body, summary: `${title}: apply by ${date}.`, eligibility: "" };
  return { ...about, ...unsaid, ...money, ...said, type: "funding", deadlines: [deadline] };
}
