import type { HubContext } from "../platform/context.ts";
import { readForm } from "../platform/form.ts";

/** Bytes of a form that says what to do; whatever is longer is not one, and is not read. */
export const mostOfAnAct = 4096;

/** What a form of ours says to do. A mail program that ends a list for its reader says nothing of the kind (RFC 8058), in any shape. */
export async function actOf(c: HubContext): Promise<string> {
  try {
    return (await readForm(c)).one("act");
  } catch {
    return "";
  }
}

/** To a mail program: no page, no redirect, nothing to keep. */
export function oneClickAnswer(c: HubContext): Response {
  return c.text("OK", 200, { "Cache-Control": "no-store" });
}
