import type { EntryKind } from "../paths.ts";
import type { Visibility } from "../platform/actor.ts";

type Person = { id: string; name: string; handle: string; verified: boolean; demo: boolean };

/** A post that was found, and the entry it is or stands under. Instants in ms. */
export type Found = {
  /** Its place in the index; null for one that the index does not know yet. */
  id: number | null;
  /** All its words stand in its entry's title. */
  titled: boolean;
  replyId: string | null;
  at: number;
  author: Person;
  /** What it says: of entries without the title. */
  text: string;
  entry: {
    id: string;
    kind: EntryKind;
    slug: string;
    title: string;
    summary: string;
    language: string;
    /** Shared by its translations; null where it stands alone. */
    translations: string | null;
    visibility: Visibility;
    topics: readonly string[];
    countries: readonly string[];
    author: Person;
    organisation: { name: string; slug: string; demo: boolean } | null;
    publishedAt: number;
    replyCount: number;
    flavour: "discussion" | "ask" | null;
    evidence: string | null;
    methodologyKind: string | null;
    call: {
      type: string;
      opensAt: number | null;
      cancelledAt: number | null;
      awardedAt: number | null;
      deadlines: readonly {
        at: number;
        date: string;
        time: string | null;
        zone: string | null;
        label: string | null;
      }[];
    } | null;
  };
};
