import type { ListedEntry } from "../entries/index.ts";

export const methodologyKinds = ["methodology", "good-practice", "worksheet", "lesson-from-failure"] as const;
export type MethodologyKind = (typeof methodologyKinds)[number];
export type Evidence = "told" | "monitored" | "evaluated" | "controlled";

export type Step = { title: string; text: string; duration?: string; role?: string; material?: string };
export type Indicator = {
  name: string;
  baseline?: number | string | null;
  value: number | string;
  unit?: string;
  /** YYYY-MM-DD */
  date?: string;
  source?: string;
};

/**
 * What one version of a methodology says, apart from title and summary. Every part may be missing: a source that does not say
 * is never made to. Prose is Markdown.
 */
export type MethodologyDocument = {
  problem?: string;
  audience?: string;
  steps?: readonly Step[];
  /** The prose beside tells the steps already, with the links and pictures it has: they are not shown a second time. */
  stepsInBody?: boolean;
  stakeholders?: string;
  resources?: { money?: string; staffDays?: string; skills?: string; infrastructure?: string };
  timescale?: string;
  evidence?: string;
  indicators?: readonly Indicator[];
  enablingFactors?: string;
  constraints?: string;
  didNotWork?: string;
  preconditions?: string;
  adapt?: string;
  contact?: string;
};

/** The columns of a methodology beside what every entry has. */
export type MethodologyFacts = {
  type: MethodologyKind;
  evidence: Evidence | null;
  costBand: number | null;
  effortBand: number | null;
  originCountry: string | null;
  currentVersion: number;
  reviewDueAt: number | null;
};

export type ShownVersion = {
  version: number;
  title: string;
  summary: string;
  /** Prose beside the document's parts, rendered. */
  html: string;
  document: MethodologyDocument;
  /** What changed, Markdown. */
  note: string;
  editor: string | null;
  publishedAt: number;
};

export type ListedMethodology = ListedEntry & {
  type: MethodologyKind;
  evidence: Evidence | null;
  version: number;
};

export const evidences = [
  "told",
  "monitored",
  "evaluated",
  "controlled",
] as const satisfies readonly Evidence[];
