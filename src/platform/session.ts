import { Lucia, TimeSpan, type Adapter } from "lucia";
import type { Member } from "./actor.ts";
import type { Clock } from "./clock.ts";
import type { Database, Statement } from "./db/database.ts";
import { read } from "./db/query.ts";
import { hashOf } from "./ids.ts";
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  extendSession,
  insertSession,
  sessionAndMember,
} from "./session-store.ts";

/**
 * Sessions, by lucia; it has ended upstream, so nothing outside this file knows of it. Our adapter keeps a hash of the
 * session's id only, and loads session and member in one read where the stock one takes two.
 */
export type Sessions = {
  /** The member whose session the Cookie header carries, and a Set-Cookie value where the session was extended. */
  memberOf(
    db: Pick<Database, "batch">,
    cookieHeader: string | undefined,
  ): Promise<{ member: Member; setCookie?: string } | undefined>;
  /** A new session: its Set-Cookie value, and the statement that makes it, for the batch of the sign-in. */
  start(memberId: string): Promise<{ setCookie: string; statement: Statement }>;
  /** The end of the session the Cookie header carries; no statement when it carries none. */
  end(cookieHeader: string | undefined): { setCookie: string; statement: Statement | undefined };
  endAllOf(memberId: string): Statement;
  /** Whether a request carries a session cookie at all (it may be void). Such answers are never cached. */
  carried(cookieHeader: string | undefined): boolean;
};

declare module "lucia" {
  interface Register {
    Lucia: Lucia<Record<never, never>, { member: Member }>;
    DatabaseUserAttributes: { member: Member };
  }
}

/** `baseUrl` decides the cookie: `__Host-` and Secure on https and on loopback, a plain name elsewhere (development only). */
export function makeSessions(baseUrl: string, clock: Clock): Sessions {
  const secure = cookiesMayBeSecure(baseUrl);
  const options = {
    sessionExpiresIn: new TimeSpan(60, "d"),
    sessionCookie: {
      name: secure ? "__Host-session" : "session",
      attributes: { sameSite: "lax" as const, secure },
    },
    getUserAttributes: ({ member }: { member: Member }) => ({ member }),
  };
  const luciaOver = (db: Pick<Database, "batch">) => new Lucia(adapter(db, clock), options);
  const offline = luciaOver(collectingDatabase());
  const carriedId = (header: string | undefined) => {
    try {
      return header ? offline.readSessionCookie(header) : null;
    } catch {
      return null; // "%ff" is no encoding of anything, and no session of ours
    }
  };

  return {
    async memberOf(db, cookieHeader) {
      const id = carriedId(cookieHeader);
      if (!id) return undefined;
      const lucia = luciaOver(db);
      const { session, user } = await lucia.validateSession(id);
      if (!session) return undefined;
      const { member } = user;
      return session.fresh ? { member, setCookie: lucia.createSessionCookie(id).serialize() } : { member };
    },
    async start(memberId) {
      const collecting = collectingDatabase(); // one a call: two sign-ins at once must not take each other's
      const session = await luciaOver(collecting).createSession(memberId, {});
      return {
        setCookie: offline.createSessionCookie(session.id).serialize(),
        statement: collecting.taken(),
      };
    },
    end(cookieHeader) {
      const id = carriedId(cookieHeader);
      return {
        setCookie: offline.createBlankSessionCookie().serialize(),
        statement: id ? deleteSession(hashOf(id)) : undefined,
      };
    },
    endAllOf: deleteSessionsOf,
    carried: (cookieHeader) =>
      cookieHeader !== undefined && cookieHeader.includes(`${options.sessionCookie.name}=`),
  };
}

/** Chromium takes a Secure cookie on http://localhost and 127.0.0.1, and drops it on any other plain http. */
function cookiesMayBeSecure(baseUrl: string): boolean {
  const { protocol, hostname } = new URL(baseUrl);
  return (
    protocol === "https:" || hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]"
  );
}

function adapter(db: Pick<Database, "batch">, clock: Clock): Adapter {
  const run = async (one: Statement) => void (await db.batch([one], "write"));
  return {
    async getSessionAndUser(id) {
      const [[row]] = await read(db, sessionAndMember({ idHash: hashOf(id), now: clock.now() }));
      if (!row) return [null, null];
      const { expiresAt, verifiedAt, ...rest } = row;
      const member: Member = { kind: "member", ...rest, verified: verifiedAt !== null };
      return [
        { id, userId: row.id, expiresAt: new Date(expiresAt), attributes: {} },
        { id: row.id, attributes: { member } },
      ];
    },
    getUserSessions: () => Promise.resolve([]),
    setSession: ({ id, userId, expiresAt }) =>
      run(insertSession(hashOf(id), userId, clock.now(), expiresAt.getTime())),
    updateSessionExpiration: (id, expiresAt) => run(extendSession(hashOf(id), expiresAt.getTime())),
    deleteSession: (id) => run(deleteSession(hashOf(id))),
    deleteUserSessions: (memberId) => run(deleteSessionsOf(memberId)),
    deleteExpiredSessions: () => run(deleteExpiredSessions(clock.now())),
  };
}

/** Takes lucia's one write instead of running it, so that it can stand in the sign-in's own batch. */
function collectingDatabase() {
  let last: Statement | undefined;
  return {
    batch(statements: readonly Statement[]) {
      last = statements[0];
      return Promise.resolve([]);
    },
    taken(): Statement {
      if (!last) throw new Error("lucia wrote no session");
      return last;
    },
  };
}
