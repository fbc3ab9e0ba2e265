import { describe, expect, test } from "vitest";
import { signedIn } from "../support/people.ts";
import { desk, type Desk } from "./desk.ts";
import { releaseAndPlan } from "../../src/newsletter/index.ts";
import { sendDigests } from "../../src/digests/index.ts";

/** An issue of three items that everybody has: a call, another one, and what its editor wrote. */
async function publicIssue() {
  const room = await desk();
  const { browser: member } = await signedIn(room, "amel");
  await room.reads("amel@example.org");
  await room.reads("out@example.org");
  const call = await room.call({ title: "Cotton of Sfax", closes: 60 });
  const other = await room.call({ title: "Still open", closes: 60 });
  const id = await room.draft();
  for (const one of [call, other]) await room.pin(id, { url: `/calls/${one}` });
  await room.pin(id, { title: "By hand", text: "Written by hand", section: "life" });
  await room.schedule(id);
  await room.at("2026-11-20T07:30:00Z");
  await room.at("2026-12-04T07:31:00Z");
  return { ...room, id, about: call, member };
}

const change = (room: Desk, entry: string, set: string) =>
  room.db.batch(
    [
      {
        sql: `update entries set ${set}, state_at = ?, edited_at = ? where id = ?`,
        args: [room.clock.now(), room.clock.now(), entry],
      },
    ],
    "write",
  );

const everywhere = ["/issues/12", "/feeds/issues.atom", "/feeds/issues.json"];
const sentence = "This item was withdrawn on 5 December 2026.";

describe("an entry that was hidden after its issue was public", () => {
  test("is a dated sentence in the archive and its feeds, and comes back with the entry", async () => {
    const room = await publicIssue();
    const visitor = room.visitor();
    for (const path of everywhere) expect(await visitor.page(path)).toContain("Cotton of Sfax");
    const first = await visitor.get("/issues/12");
    room.clock.set(Date.parse("2026-12-05T10:00:00Z"));
    await change(room, room.about, "state = 'hidden'");
    for (const path of everywhere) {
      const seen = await visitor.page(path);
      expect(seen, path).toContain(sentence);
      expect(seen, path).not.toContain("Cotton of Sfax");
      expect(seen, path).not.toContain(room.about);
      expect(seen, path).toContain("Still open");
    }
    expect(await visitor.page("/feeds/issues.atom")).toContain("<updated>2026-12-05T10:00:00");
    expect((await visitor.get("/issues/12")).headers.get("etag")).not.toBe(first.headers.get("etag"));
    expect(await room.member.page("/issues/12")).toContain(sentence);
    for (const [tongue, said] of [
      ["fr", "Ce contenu a été retiré le 5 décembre 2026."],
      ["es", "Este contenido se retiró el 5 de diciembre de 2026."],
      ["it", "Questo contenuto è stato ritirato in data 5 dicembre 2026."],
      ["ar", "سُحبت هذه المادة في "],
    ])
      expect(await visitor.page(`/issues/12?lang=${tongue}`)).toContain(said);
    room.clock.set(Date.parse("2026-12-06T10:00:00Z"));
    await change(room, room.about, "state = 'published'");
    for (const path of everywhere) expect(await visitor.page(path)).toContain("Cotton of Sfax");
    expect(await visitor.page("/feeds/issues.atom")).toContain("<updated>2026-12-06T10:00:00");
  });

  test("is told of by no later mail, and by no reader's copy of an earlier one", async () => {
    const room = await publicIssue();
    const copy = /\/digest\/[\w.-]+/.exec(room.inbox.newest("amel@example.org")?.text ?? "")?.[0] ?? "";
    const read = async () => {
      const to = (await room.visitor().get(copy)).headers.get("location") ?? "";
      return room.visitor().page(to);
    };
    expect(await read()).toContain("Cotton of Sfax");
    room.clock.set(Date.parse("2026-12-05T10:00:00Z"));
    await change(room, room.about, "state = 'deleted'");
    expect(await read()).not.toContain("Cotton of Sfax");
    expect(await read()).toContain(sentence);
    expect(await read()).toContain("Still open");
    // It leads to the archive, not to itself.
    expect(await read()).toContain(`href="${room.config.baseUrl}/issues/12"`);
    expect(await read()).not.toContain(copy);
    await room.reads("new@example.org");
    const path = `/newsletter/${room.id}/resend`;
    const fields = { times: await room.editor.browser.field(`${path}?newcomers=7`, "times"), newcomers: "7" };
    expect((await room.editor.browser.post(path, fields)).status).toBe(303);
    await room.at("2026-12-05T10:01:00Z");
    const mail = room.inbox.newest("new@example.org");
    expect(mail?.html).toContain("Still open");
    for (const part of [mail?.html, mail?.text]) expect(part).not.toContain("Cotton of Sfax");
    expect(await room.editor.browser.page(`/newsletter/${room.id}/mail`)).not.toContain("Cotton of Sfax");
  });

  test("stays with members where it became theirs alone", async () => {
    const room = await publicIssue();
    room.clock.set(Date.parse("2026-12-05T10:00:00Z"));
    await change(room, room.about, "visibility = 'members'");
    for (const path of everywhere) expect(await room.visitor().page(path)).toContain(sentence);
    expect(await room.member.page("/issues/12")).toContain("Cotton of Sfax");
    expect(await room.editor.browser.page(`/newsletter/${room.id}`)).toContain(
      "Its entry is for members now",
    );
  });
});

describe("an item that an editor withdraws", () => {
  test("is a dated sentence everywhere, also one written by hand, until it is put back", async () => {
    const room = await publicIssue();
    room.clock.set(Date.parse("2026-12-05T10:00:00Z"));
    const path = `/newsletter/${room.id}/withdraw/2`;
    expect(await room.editor.browser.page(path)).toContain("By hand");
    expect((await room.editor.browser.post(path, { reason: " " })).status).toBe(422);
    for (const _ of [1, 2])
      expect((await room.editor.browser.post(path, { reason: "She asked for it" })).status).toBe(303);
    for (const where of everywhere) {
      const seen = await room.visitor().page(where);
      expect(seen).toContain(sentence);
      expect(seen).not.toContain("ritten by hand");
      expect(seen).not.toContain("She asked for it");
    }
    const page = await room.editor.browser.page(`/newsletter/${room.id}`);
    expect(page).toContain("She asked for it");
    expect(page).toContain("Withdrawn by Ginevra");
    expect(await room.rows("select place, reason, ended_at from newsletter_withdrawals")).toEqual([
      { place: 2, reason: "She asked for it", ended_at: null },
    ]);
    for (const _ of [1, 2]) expect((await room.editor.browser.post(path, { act: "back" })).status).toBe(303);
    for (const where of everywhere) expect(await room.visitor().page(where)).toContain("Written by hand");
    expect((await room.events()).slice(-2)).toEqual([
      "newsletter.item-withdrawn",
      "newsletter.item-put-back",
    ]);
  });

  test("is withdrawn by nobody else, and not before readers have it", async () => {
    const room = await publicIssue();
    const path = `/newsletter/${room.id}/withdraw/2`;
    expect((await room.member.get(path)).status).toBe(403);
    expect((await room.member.post(path, { reason: "Mine" })).status).toBe(403);
    expect((await room.visitor().post(path, { reason: "Mine" })).status).not.toBe(200);
    expect((await room.editor.browser.get(`/newsletter/${room.id}/withdraw/3`)).status).toBe(404);
    const draft = await room.draft({ number: "13" });
    await room.pin(draft, { title: "Later", section: "life" });
    const early = await room.editor.browser.post(`/newsletter/${draft}/withdraw/0`, { reason: "Too soon" });
    expect(early.status).toBe(409);
    expect(await room.rows("select count(*) as n from newsletter_withdrawals")).toEqual([{ n: 0 }]);
  });

  test("during the embargo, it goes to nobody else", async () => {
    const room = await desk();
    await room.reads("out@example.org");
    const id = await room.draft();
    await room.pin(id, { title: "Taken back", section: "life" });
    await room.schedule(id);
    await room.at("2026-11-20T07:30:00Z");
    await room.editor.browser.post(`/newsletter/${id}/withdraw/0`, { reason: "Wrong" });
    await room.at("2026-12-04T07:31:00Z");
    expect(room.inbox.newest("out@example.org")?.html).toContain("the winter issue");
    expect(room.inbox.newest("out@example.org")?.html).not.toContain("Taken back");
    expect(await room.visitor().page("/issues/12")).not.toContain("Taken back");
  });
});

describe("an issue of which no mail was tried yet", () => {
  async function frozen(...outcomes: Parameters<typeof desk>) {
    const room = await desk(...outcomes);
    for (const name of ["amel", "bea"]) {
      await signedIn(room, name);
      await room.reads(`${name}@example.org`);
    }
    const call = await room.call({ title: "Cotton of Sfax", closes: 60 });
    const id = await room.draft();
    await room.pin(id, { url: `/calls/${call}` });
    await room.pin(id, { title: "By hand", section: "life" });
    await room.schedule(id);
    room.clock.set(Date.parse("2026-11-20T07:30:00Z"));
    await releaseAndPlan(room.deps);
    const hide = async () => {
      await change(room, call, "state = 'hidden'");
      await room.happens("entry.hidden", call, { kind: "call" });
      await room.settle();
    };
    return { ...room, id, about: call, hide };
  }

  test("goes out without what was hidden while it was being released", async () => {
    const room = await frozen();
    // As by a moderator whose hiding was dispatched just before the release was written.
    await change(room, room.about, "state = 'hidden'");
    await room.settle();
    await room.send();
    const mail = room.inbox.newest("amel@example.org");
    expect(mail?.html).toContain("By hand");
    expect(`${mail?.html}${mail?.text}`).not.toContain("Cotton of Sfax");
  });

  test("goes out without what was hidden or withdrawn meanwhile", async () => {
    const room = await frozen();
    await room.hide();
    await room.editor.browser.post(`/newsletter/${room.id}/withdraw/1`, { reason: "Wrong" });
    await room.settle();
    await room.send();
    const mail = room.inbox.newest("amel@example.org");
    expect(mail?.html).toContain("the winter issue");
    for (const part of [mail?.html, mail?.text]) {
      expect(part).not.toContain("Cotton of Sfax");
      expect(part).not.toContain("By hand");
    }
  });

  test("goes out as it was at its first try, whatever is hidden after that", async () => {
    const room = await frozen([{ kind: "ambiguous", error: "lost" }]);
    await room.send({ limit: 1 });
    await room.hide();
    room.clock.advance(3_600_000);
    await room.send();
    expect(await room.batches()).toMatchObject([{ state: "accepted", last_error: null }]);
    expect(room.inbox.newest("amel@example.org")?.html).toContain("Cotton of Sfax");
  });

  test("stops who sends it at that moment, and goes out without it a little later", async () => {
    const room = await frozen();
    const db = room.meanwhile("set state = 'submitting'", room.hide);
    await sendDigests({ ...room.deps, db }, { pause: (ms) => Promise.resolve(room.clock.advance(ms)) });
    expect(room.mailed()).toEqual({});
    room.clock.advance(60_000);
    await room.send();
    expect(room.mailed()).toEqual({ "amel@example.org": 1, "bea@example.org": 1 });
    expect(room.inbox.newest("bea@example.org")?.html).not.toContain("Cotton of Sfax");
  });
});
