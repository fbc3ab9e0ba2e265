import { paths } from "../../src/paths.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { makeSessions } from "../../src/platform/session.ts";
import { peek } from "../support/database-dump.ts";
import { livelyFile } from "../support/lively-file.ts";
import { programOf, type Launch } from "../support/programs.ts";

/** A member who is signed in, and where they reply. */
export type Writer = { cookie: string; path: string };

/** The hub's server over a database file. */
export const serving = (file: string, port: number): Launch => ({
  args: [programOf("src/server.ts")],
  env: {
    ...{ DATABASE_URL: `file:${file}`, PORT: String(port), BASE_URL: `http://127.0.0.1:${port}` },
    ...{ HUB_ENV: "test", SEED: "none", LOG_LEVEL: "error", RATE_LIMITS: "off" },
  },
});

/** Makes a database with members who write into two threads by turns, signed in before the server ever runs. */
export async function writersOf(file: string, origin: string, count: number): Promise<Writer[]> {
  await livelyFile(file, Date.now(), { members: count, entries: 2, replies: 0 });
  const members = peek(file, "select id from members order by id").flat().map(String);
  const threads = peek(file, "select id, slug from entries where kind = 'thread' order by id");
  const sessions = makeSessions(origin, systemClock);
  const db = openEmbedded(file);
  const writers = await Promise.all(
    members.map(async (member, n): Promise<Writer> => {
      const { setCookie, statement } = await sessions.start(member);
      await db.batch([statement], "write");
      const [id, slug] = threads[n % 2] ?? [];
      const thread = { id: String(id), slug: String(slug), kind: "thread" as const };
      return { cookie: setCookie.split(";")[0] ?? "", path: paths.replies(thread) };
    }),
  );
  db.close();
  return writers;
}

/** Posts a reply under an id made before, as its form does. Answers the status, or nothing when no answer came. */
export async function posted(
  origin: string,
  { cookie, path }: Writer,
  id: string,
  body: string,
): Promise<number | undefined> {
  try {
    const form = new URLSearchParams({ id, body });
    const asked = { method: "POST", body: form, headers: { cookie, origin }, redirect: "manual" } as const;
    const response = await fetch(origin + path, asked);
    await response.arrayBuffer();
    return response.status;
  } catch {
    return undefined;
  }
}
