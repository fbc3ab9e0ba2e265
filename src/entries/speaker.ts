import { paths } from "../paths.ts";
import type { Party } from "../ui/entry/index.ts";

/** Who wrote something, as stores hold it. */
export type Speaker = { name: string; handle: string; verified: boolean; demo: boolean };

export function partyOf({ name, handle, verified, demo }: Speaker): Party {
  // Whoever was erased has a handle that nobody can choose, and no page.
  if (handle.startsWith("~")) return { name, former: true };
  return { name, href: paths.member(handle), unverified: !verified, demo };
}

/** Leads to the organisation's own page. */
export function organisationParty(
  organisation: { name: string; slug: string; demo: boolean } | null,
): Party | null {
  return (
    organisation && {
      name: organisation.name,
      href: paths.organisation(organisation.slug),
      demo: organisation.demo,
    }
  );
}
