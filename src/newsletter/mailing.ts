import type { mailings } from "../../db/schema/index.ts";

export type Audience = (typeof mailings.$inferSelect)["audience"];

/** A run of letters under way: to whom, and how far it has come. */
export type Mailing = {
  runId: string;
  kind: "issue" | "alert";
  subjectId: string;
  audience: Audience;
  period: string;
  criteria: unknown;
  /** The last subscription that was looked at. */
  reached: string;
  /** ms */
  at: number;
  planned: number;
  skipped: Record<string, number>;
};

/** Whom one letter goes to; lists stay JSON. */
export type Addressee = {
  id: string;
  language: string;
  format: "html" | "text";
  zone: string;
  state: "active" | "paused";
  suppressed: boolean;
  topics: string;
  sectors: string;
  countries: string;
};

/** What recipients of an issue are counted by: one mail of it, however often it is released; and one of each resending or correction. */
export function issuePeriod(number: number, more = ""): string {
  return `${String(number).padStart(6, "0")}${more && `.${more}`}`;
}

/** Why somebody who would get a letter does not. */
export function reasonToSkip({ state, suppressed }: Addressee): string | null {
  if (suppressed) return "suppressed";
  return state === "paused" ? "paused" : null;
}
