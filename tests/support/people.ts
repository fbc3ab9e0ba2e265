import { members, organisations } from "../../db/schema/index.ts";
import { insert, insertMissing } from "../../src/platform/db/write.ts";
import type { Role } from "../../src/platform/actor.ts";
import type { TestHub } from "./app.ts";
import type { Visitor } from "./visitor.ts";

type Person = { role?: Role; verified?: boolean; language?: string; organisation?: string; country?: string };

/** A member, by first name: `await person(hub, "amel", { role: "moderator" })` → their id. Verified unless said otherwise. */
export async function person(hub: TestHub, handle: string, about: Person = {}): Promise<string> {
  const now = hub.clock.now();
  const id = hub.deps.ids.make();
  const organisationId = about.organisation ?? null;
  const organisation = organisationId
    ? [
        insertMissing(organisations, {
          id: organisationId,
          slug: organisationId,
          name: organisationId,
          kind: "chamber",
          country: about.country ?? "TN",
          origin: "live",
          createdAt: now,
        }),
      ]
    : [];
  const row = {
    id,
    handle,
    email: `${handle}@example.org`,
    name: handle.charAt(0).toUpperCase() + handle.slice(1),
    role: about.role ?? ("member" as const),
    language: about.language ?? "en",
    verifiedAt: about.verified === false ? null : now,
    origin: "live" as const,
    organisationId,
    createdAt: now,
  };
  await hub.db.batch([...organisation, insert(members, row)], "write");
  return id;
}

/** A browser in which that member is signed in. */
export async function browserOf(hub: TestHub, memberId: string): Promise<Visitor> {
  const browser = hub.visitor();
  const { setCookie, statement } = await hub.deps.sessions.start(memberId);
  await hub.db.batch([statement], "write");
  const [pair = ""] = setCookie.split(";");
  const at = pair.indexOf("=");
  browser.setCookie(pair.slice(0, at), pair.slice(at + 1));
  return browser;
}

/** A member and their browser in one step. */
export async function signedIn(hub: TestHub, handle: string, about: Person = {}) {
  const id = await person(hub, handle, about);
  return { id, handle, browser: await browserOf(hub, id) };
}
