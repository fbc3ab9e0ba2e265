import { calls } from "./calls/index.ts";
import { issue } from "./issue.ts";
import { methodologies } from "./methodologies/index.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";
import { readers } from "./readers.ts";
import type { DemoCall } from "./shape-call.ts";
import type { DemoMethodology } from "./shape-methodology.ts";
import type { DemoReader } from "./shape-reader.ts";
import type { DemoOrganisation, DemoPerson, DemoThread } from "./shape.ts";
import { signIn } from "./sign-in.ts";
import { threads } from "./threads/index.ts";

export type Demo = {
  readonly organisations: readonly DemoOrganisation[];
  readonly people: readonly DemoPerson[];
  readonly threads: readonly DemoThread[];
  readonly methodologies: readonly DemoMethodology[];
  readonly calls: readonly DemoCall[];
  /** Of the newsletter. */
  readonly issue: typeof issue;
  /** Subscriptions that a first digest goes to. */
  readonly readers: readonly DemoReader[];
  /** Addresses that the console offers to sign in with. */
  readonly signIn: { readonly member: string; readonly moderator: string; readonly admin: string };
};

/** Everything of a first start, invented throughout; times are relative to the moment of seeding. */
export const demo: Demo = {
  organisations,
  people,
  threads,
  methodologies,
  calls,
  issue,
  readers,
  signIn,
};
