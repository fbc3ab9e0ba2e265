import { addEntry, type Addition } from "../entries/index.ts";
import { insertCall, insertDeadlines } from "./call-store.ts";
import type { NewCall } from "./new-call.ts";

/** Statements and events of one call, for one commit, alone or with others. */
export function addCall(call: NewCall): Addition {
  const { changes, events } = addEntry({ ...call, kind: "call" });
  return { changes: [...changes, insertCall(call), ...insertDeadlines(call.id, call.deadlines)], events };
}
