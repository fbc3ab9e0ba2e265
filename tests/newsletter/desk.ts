import { newsroom } from "../digests/newsroom.ts";
import { signedIn } from "../support/people.ts";
import type { Visitor } from "../support/visitor.ts";
import { releaseAndPlan } from "../../src/newsletter/index.ts";

export type Desk = Awaited<ReturnType<typeof desk>>;

/** A newsroom with Ginevra, who edits the newsletter, at her desk. */
export async function desk(...outcomes: Parameters<typeof newsroom>) {
  const room = await newsroom(...outcomes);
  const editor = await signedIn(room, "ginevra", { role: "moderator" });
  const hidden = (browser: Visitor, path: string, name: string) => browser.field(path, name);

  async function draft(words: Record<string, string> = {}): Promise<string> {
    const id = await hidden(editor.browser, "/newsletter/new", "id");
    const answer = await editor.browser.post("/newsletter/new", {
      ...{ id, number: "12", title: "Winter, and what comes of it", language: "en", embargo: "14" },
      ...{ letter: "Dear all,\n\nthis is **the winter issue**. See [the calls](/calls).", cover: "" },
      ...words,
    });
    if (answer.status !== 303) throw new Error(`${answer.status}: ${await answer.text()}`);
    return id;
  }

  return {
    ...room,
    editor,
    draft,
    pin: async (issue: string, item: Record<string, string>) => {
      const id = room.deps.ids.make();
      const fields = { act: "add", item: id, section: "calls", title: "", text: "", url: "", ...item };
      const answer = await editor.browser.post(`/newsletter/${issue}/items`, fields);
      return { id, status: answer.status, text: await answer.text() };
    },
    step: (issue: string, fields: Record<string, string>) =>
      editor.browser.post(`/newsletter/${issue}/send`, fields),
    /** At once, in UTC. */
    schedule: (issue: string, at = "2026-11-20T07:30") =>
      editor.browser.post(`/newsletter/${issue}/send`, { act: "schedule", at }),
    /** The jobs of a minute, at an instant. */
    async at(instant: string) {
      const then = Date.parse(instant);
      if (then > room.clock.now()) room.clock.set(then);
      const facts = await releaseAndPlan(room.deps);
      await room.send();
      return facts;
    },
    issue: async (id: string) =>
      (
        await room.rows(
          "select number, title, letter, items, version, state, held_at, send_at, released_at, public_at, frozen from newsletter_issues where id = ?",
          id,
        )
      )[0] as Record<string, string | number | null>,
    events: async () =>
      (
        await room.rows(
          "select type from events where type like 'newsletter.%' or type like 'alert.%' order by seq",
        )
      ).map(({ type }) => String(type)),
    reads: (email: string, wishes: Parameters<typeof room.reader>[1] = {}) =>
      room.reader(email, { newsletter: "on", ...wishes }),
  };
}
