import type { Addition } from "../entries/index.ts";
import type { Work } from "../platform/context.ts";
import { addSubscription } from "../subscriptions/index.ts";
import { addDemoCall, addDemoMethodology, addDemoThread, together } from "./add-demo-entry.ts";
import { addDemoIssue } from "./add-demo-issue.ts";
import { addPeople } from "./add-people.ts";
import { castOf } from "./cast.ts";

/** The whole demo for one commit. Its texts are loaded here and nowhere else: a hub that has people never needs them. */
export async function addDemo({ clock, ids, config }: Work): Promise<Addition> {
  const { demo } = await import("../../db/seed/demo/index.ts");
  const now = clock.now();
  const cast = castOf(demo.people, demo.organisations, { now, ids });
  return together(
    addPeople(demo.organisations, cast),
    ...demo.threads.map((thread) => addDemoThread(thread, cast)),
    ...demo.methodologies.map((methodology) => addDemoMethodology(methodology, cast)),
    ...demo.calls.map((call) => addDemoCall(call, cast)),
    addDemoIssue(demo.issue, cast),
    ...demo.readers.map((reader) => {
      const { email, ...preferences } = reader;
      const id = ids.make();
      const consent = "A demo reader, invented with the rest of the demo.";
      return addSubscription(
        { ids, secret: config.secret, now },
        { id, email, preferences, confirmedAt: now, consent, origin: "seed" },
      );
    }),
  );
}
