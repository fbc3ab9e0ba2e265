import type { Ago } from "../moments.ts";

/** Shapes of the demo seed. All of it is invented; every person, organisation and entry carries `demo: true`. */
export type Visibility = "public" | "members";

export type DemoOrganisation = {
  readonly slug: string;
  readonly demo: true;
  /** In the organisation's own language; says "demo" in words, too. */
  readonly name: string;
  readonly nameInEnglish: string;
  readonly type:
    "agency" | "technology-centre" | "incubator" | "association" | "fund" | "cluster" | "network";
  readonly country: string;
  readonly region: string;
  readonly countriesServed: readonly string[];
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly sectors: readonly string[];
  readonly about: string;
  readonly services: readonly string[];
  readonly seeks: string;
  readonly offers: string;
  readonly verification: "unverified" | "vouched" | "secretariat";
  readonly joined: Ago;
};

export type DemoPerson = {
  readonly handle: string;
  readonly demo: true;
  readonly name: string;
  /** At example.org, which delivers nowhere. */
  readonly email: string;
  readonly role: "member" | "moderator" | "admin";
  /** Slug; null for somebody who has not chosen one. */
  readonly organisation: string | null;
  readonly country: string;
  readonly jobTitle: string;
  readonly about: string;
  /** Read and written, BCP 47; the first is the language of the interface and of mail. */
  readonly languages: readonly string[];
  /** IANA. */
  readonly zone: string;
  readonly joined: Ago;
  /** Handle of who vouched; null while unverified. */
  readonly vouchedBy: string | null;
};

export type DemoReply = {
  /** Name within this entry, given where another reply answers it. */
  readonly ref?: string;
  /** `ref` of an earlier reply that itself has no parent: one level of threading. */
  readonly parent?: string;
  readonly author: string;
  readonly ago: Ago;
  /** BCP 47, where it differs from the entry's. */
  readonly language?: string;
  readonly body: string;
  readonly accepted?: true;
  /** Waits for a moderator. */
  readonly queued?: true;
  readonly flag?: { readonly by: string; readonly ago: Ago; readonly reason: string };
};

/** What threads, methodologies and calls share. */
export type DemoEntry = {
  /** Stable and unique over all entries; fit for a made id and for the URL's slug. */
  readonly key: string;
  readonly demo: true;
  readonly title: string;
  readonly author: string;
  readonly organisation: string | null;
  readonly language: string;
  readonly countries: readonly string[];
  readonly topics: readonly string[];
  readonly visibility: Visibility;
  /** When it was published. */
  readonly ago: Ago;
  readonly replies: readonly DemoReply[];
  /** Entries of one group are translations of each other. */
  readonly group?: string;
};

export type DemoThread = DemoEntry & {
  readonly kind: "thread";
  readonly flavour: "discussion" | "ask";
  readonly state: "open" | "queued" | "resolved" | "locked";
  /** Markdown. */
  readonly body: string;
  readonly pinned?: true;
};
