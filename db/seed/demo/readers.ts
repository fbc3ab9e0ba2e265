import type { DemoReader } from "./shape-reader.ts";

const weekly = { discussions: "weekly", methodologies: "weekly", calls: "weekly" } as const;
const daily = { discussions: "daily", methodologies: "daily", calls: "daily" } as const;
const interests = { topics: [], sectors: [], countries: [] } as const;
const manner = { weekday: "MON", hour: 7, format: "html", newsletter: "on", most: 12 } as const;
const anything = { ...interests, ...manner } as const;

/** Readers of the digest, as different from each other as real ones; the first three are members, too. */
export const readers: readonly DemoReader[] = [
  {
    ...anything,
    ...daily,
    email: "amel@example.org",
    language: "fr",
    topics: ["internationalisation", "crafts", "access-to-finance"],
    countries: ["TN"],
    languages: ["fr", "ar", "en"],
    zone: "Africa/Tunis",
  },
  {
    ...anything,
    ...daily,
    methodologies: "weekly",
    email: "ginevra@example.org",
    language: "it",
    languages: ["it", "en", "fr"],
    zone: "Europe/Rome",
  },
  {
    ...anything,
    ...weekly,
    email: "nermine@example.org",
    language: "ar",
    calls: "off",
    topics: ["agrifood", "standards"],
    languages: ["ar", "en"],
    weekday: "TUE",
    zone: "Africa/Cairo",
  },
  {
    ...anything,
    email: "demo-reader-calls@example.org",
    language: "en",
    discussions: "off",
    methodologies: "off",
    calls: "daily",
    topics: ["technology-transfer", "energy"],
    sectors: ["wood-furniture", "metal-machinery"],
    countries: ["IT"],
    languages: ["en", "it"],
    hour: 8,
    zone: "Europe/Rome",
  },
  {
    ...anything,
    ...weekly,
    email: "demo-lectora-talleres@example.org",
    language: "es",
    topics: ["crafts", "clusters", "supply-chains"],
    countries: ["MX"],
    languages: ["es"],
    weekday: "WED",
    zone: "America/Mexico_City",
  },
  {
    ...anything,
    ...weekly,
    email: "demo-reader-plain-text@example.org",
    language: "en",
    methodologies: "monthly",
    calls: "off",
    topics: ["evaluation", "policy"],
    languages: ["en", "hi", "ja"],
    weekday: "FRI",
    format: "text",
    zone: "Asia/Kolkata",
  },
];
