import { isLegible } from "../platform/one-line.ts";
import type { Problem } from "../platform/result.ts";

export { emailOf } from "../mail/email-of.ts";

/** Limits of what a member says of themselves, in characters. */
export const memberLimits = {
  name: 80,
  handle: 30,
  organisation: 120,
  about: 1000,
  jobTitle: 80,
  email: 254,
} as const;

const handlePattern = /^[a-z0-9](?:[a-z0-9-]{0,28}[a-z0-9])?$/;
// Words that would read like a place or an office of the hub.
const reserved = new Set([
  "admin",
  "moderator",
  "hub",
  "insme",
  "me",
  "new",
  "settings",
  "system",
  "everyone",
  "all",
]);

export function isHandle(handle: string): boolean {
  return handlePattern.test(handle) && !reserved.has(handle);
}

/** What a handle offered to an address begins with: Latin letters, digits and single dashes. */
export function handleStem(email: string): string {
  return latin(latin(email.split("@")[0] ?? "").slice(0, 24)) || "member";
}

/** A handle to offer; digits are added to the stem until `taken` says no. */
export function offeredHandle(stem: string, taken: (handle: string) => boolean): string {
  for (let n = 1; ; n++) {
    const handle = n === 1 ? stem : `${stem}-${n}`;
    if (isHandle(handle) && !taken(handle)) return handle;
  }
}

function latin(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

export type JoinForm = { name: string; handle: string; organisation: string };

/** What is wrong with a join form, before anything is looked up. */
export function problemsOfJoining({ name, handle, organisation }: JoinForm): Problem[] {
  return [
    ...(!isLegible(name) ? [{ field: "name", problem: "needed" }] : []),
    ...tooLong("name", name, memberLimits.name),
    ...(isHandle(handle) ? [] : [{ field: "handle", problem: "handle" }]),
    ...tooLong("organisation", organisation, memberLimits.organisation),
  ];
}

export function tooLong(field: string, text: string, limit: number): Problem[] {
  return [...text].length > limit ? [{ field, problem: "long", limit }] : [];
}
