import { paths, type EntryKind } from "../paths.ts";
import type { Party } from "../ui/entry/index.ts";

/** Who wrote something, as stores hold it. */
export type Speaker = { name: string; handle: string; verified: boolean; demo: boolean };

export function partyOf({ name, handle, verified, demo }: Speaker): Party {
  return { name, href: paths.member(handle), unverified: !verified, demo };
}

/** Leads to what else of this kind the organisation has here. */
export function organisationParty(
  kind: EntryKind,
  organisation: { name: string; slug: string; demo: boolean } | null,
): Party | null {
  return (
    organisation && {
      name: organisation.name,
      href: paths.list(kind, { organisation: organisation.slug }),
      demo: organisation.demo,
    }
  );
}
