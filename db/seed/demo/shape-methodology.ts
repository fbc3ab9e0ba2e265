import type { Ago } from "../moments.ts";
import type { DemoEntry } from "./shape.ts";

export type DemoStep = {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  readonly duration: string;
  readonly role: string;
  /** What to have at hand; empty for none. */
  readonly material: string;
};

export type DemoIndicator = {
  readonly name: string;
  readonly baseline: number;
  readonly value: number;
  readonly unit: string;
  readonly measured: Ago;
  readonly source: string;
};

/** What a version says. Prose fields are Markdown unless said otherwise. */
export type DemoMethodologyContent = {
  /** Plain, at most 300 characters, stands alone. */
  readonly summary: string;
  readonly problem: string;
  readonly audience: string;
  readonly steps: readonly DemoStep[];
  readonly stakeholders: string;
  readonly resources: {
    readonly money: string;
    readonly staffDays: string;
    readonly skills: string;
    readonly infrastructure: string;
  };
  readonly timescale: string;
  readonly evidence: string;
  readonly indicators: readonly DemoIndicator[];
  readonly strength: "told" | "monitored" | "evaluated" | "controlled";
  readonly costBand: 1 | 2 | 3 | 4 | 5;
  readonly effortBand: 1 | 2 | 3 | 4 | 5;
  readonly preconditions: string;
  readonly enablingFactors: string;
  readonly constraints: string;
  readonly didNotWork: string;
  readonly adapt: string;
};

export type DemoMethodologyVersion = {
  readonly version: number;
  readonly ago: Ago;
  readonly author: string;
  /** Null for the first version. */
  readonly whatChanged: string | null;
  readonly content: DemoMethodologyContent;
};

/** `ago` of the entry is that of its first version. */
export type DemoMethodology = DemoEntry & {
  readonly kind: "methodology";
  readonly type: "methodology" | "good-practice" | "worksheet" | "lesson-from-failure";
  readonly originCountry: string;
  /** SPDX id. */
  readonly licence: string;
  /** Handle. */
  readonly contact: string;
  readonly sectors: readonly string[];
  /** Oldest first, numbered from 1. */
  readonly versions: readonly DemoMethodologyVersion[];
};
