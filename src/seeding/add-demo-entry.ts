import type { DemoCall } from "../../db/seed/demo/shape-call.ts";
import type { DemoMethodology } from "../../db/seed/demo/shape-methodology.ts";
import type { DemoEntry, DemoThread } from "../../db/seed/demo/shape.ts";
import { addCall } from "../calls/index.ts";
import type { Addition } from "../entries/index.ts";
import { addMethodology } from "../methodologies/index.ts";
import { addThread } from "../threads/index.ts";
import { addDemoReplies, placed, type PlacedReply } from "./add-demo-replies.ts";
import type { Cast } from "./cast.ts";
import { amendments, newCall } from "./demo-call.ts";
import { newMethodology } from "./demo-methodology.ts";
import { newThread, threadEvents } from "./demo-thread.ts";

export function addDemoThread(thread: DemoThread, cast: Cast): Addition {
  const replies = placed(thread, cast);
  const made = newThread(thread, replies, cast);
  return together(
    addThread(made),
    { changes: [], events: threadEvents(made, cast) },
    said(made.id, thread, replies, cast),
  );
}

export function addDemoMethodology(methodology: DemoMethodology, cast: Cast): Addition {
  const made = newMethodology(methodology, cast);
  return together(addMethodology(made), said(made.id, methodology, placed(methodology, cast), cast));
}

export function addDemoCall(call: DemoCall, cast: Cast): Addition {
  const made = newCall(call, cast);
  const events = amendments(call, made.id, cast);
  return together(addCall(made), { changes: [], events }, said(made.id, call, placed(call, cast), cast));
}

function said(id: string, entry: DemoEntry, replies: readonly PlacedReply[], cast: Cast): Addition {
  return addDemoReplies(id, entry, replies, cast);
}

export function together(...additions: readonly Addition[]): Addition {
  return {
    changes: additions.flatMap(({ changes }) => changes),
    events: additions.flatMap(({ events }) => events),
  };
}
