import { hours } from "../platform/clock.ts";
import type { Problem } from "../platform/result.ts";

/** To whom somebody writes: a member, or whoever reads for an organisation. */
export type Recipient = { kind: "member"; handle: string } | { kind: "organisation"; slug: string };

export type MessageDraft = { subject: string; body: string; showAddress: boolean };

/** In characters. */
export const messageLimits = { subject: 120, body: 5000 } as const;

/** In a day; a member nobody vouched for yet writes less, so that an address is no way to spam. */
export const messagesADay = {
  verified: { most: 20, windowMs: hours(24) },
  unverified: { most: 3, windowMs: hours(24) },
} as const;

/** How many of an organisation's people get a message that was written to it. */
export const mostReaders = 5;

export function problemsOfMessage({ subject, body }: MessageDraft): Problem[] {
  const needed = (field: string, said: string) => (said.trim() === "" ? [{ field, problem: "needed" }] : []);
  const long = (field: keyof typeof messageLimits, said: string) =>
    [...said].length > messageLimits[field] ? [{ field, problem: "long", limit: messageLimits[field] }] : [];
  return [
    ...needed("subject", subject),
    ...long("subject", subject),
    ...needed("body", body),
    ...long("body", body),
  ];
}
