import { describe, expect, test } from "vitest";
import { queueMail } from "../../src/mail/queue-mail.ts";
import { emailHashOf } from "../../src/mail/email-hash.ts";
import { eraseSubscription } from "../../src/subscriptions/index.ts";
import { plain, sendingRoom } from "./newsroom.ts";

const hour = 3_600_000;

describe("the pages about sending", () => {
  test("are read by moderators and admins, by nobody else", async () => {
    const room = await sendingRoom(1);
    const { browser: member } = await room.as("mia", "member");
    const { browser: moderator } = await room.as("moe", "moderator");
    for (const path of [
      "/admin",
      "/admin/sends",
      `/admin/sends/${room.run}`,
      `/admin/sends/${room.run}/figures`,
    ]) {
      expect((await room.visitor().get(path)).status).toBe(303);
      expect((await member.get(path)).status).toBe(403);
      expect((await moderator.get(path)).status).toBe(200);
      expect((await room.admin.get(path)).status).toBe(200);
    }
    expect((await room.admin.get("/admin/sends/none")).status).toBe(404);
    expect((await room.admin.get("/admin/sends/none/figures")).status).toBe(404);
  });

  test("tell how far a run has come, what became of its mails, and who was left out and why", async () => {
    const room = await sendingRoom(230);
    await room.leave(5);
    await room.send({ limit: 2 });
    for (let i = 10; i < 40; i++) await room.word(i, "delivered");
    await room.word(40, "bounced", { bounce: "Permanent" });
    await room.word(41, "complained");
    const response = await room.admin.get(`/admin/sends/${room.run}`);
    expect(response.headers.get("Refresh")).toBe("10");
    const said = plain(await response.text());
    expect(said).toMatch(/Planned 230 Taken by the provider 199 Waiting 30/);
    expect(said).toMatch(/Complaints 1 Bounced for good 1 Delivered 30 No word yet 167/);
    expect(said).toMatch(/Left out Left after it was planned 1/);
    expect(said).toMatch(/Mails a minute [\d,]+ Expected end/);
    const still = await room.admin.get(`/admin/sends/${room.run}?renew=off`);
    expect(still.headers.get("Refresh")).toBeNull();
    await room.send();
    const closed = await room.admin.get(`/admin/sends/${room.run}`);
    expect(closed.headers.get("Refresh")).toBeNull();
    expect(plain(await closed.text())).toMatch(/Done .* Taken by the provider 229 Waiting 0 Ended/);
  });

  test("tell what waits apart from what was begun and is not settled", async () => {
    const room = await sendingRoom(230, [{ kind: "ambiguous", error: "the answer was lost" }]);
    await room.send({ limit: 1 });
    const said = plain(await room.admin.page(`/admin/sends/${room.run}`));
    expect(said).toMatch(/Taken by the provider 0 Waiting 230 of these, under way 100/);
  });

  test("an admin pauses a run and lets it go on; a moderator may not", async () => {
    const room = await sendingRoom(150);
    const { browser: moderator } = await room.as("moe", "moderator");
    expect((await moderator.post(`/admin/sends/${room.run}/pause`)).status).toBe(403);
    expect((await room.visitor().post(`/admin/sends/${room.run}/pause`)).status).toBe(303);
    for (let again = 0; again < 2; again++)
      expect((await room.admin.post(`/admin/sends/${room.run}/pause`)).status).toBe(303);
    expect(await room.send()).toMatchObject({ accepted: 0, more: false });
    const paused = await room.admin.get(`/admin/sends/${room.run}`);
    expect(paused.headers.get("Refresh")).toBeNull();
    expect(plain(await paused.text())).toContain("Somebody paused it.");
    expect((await room.admin.post(`/admin/sends/${room.run}/resume`)).status).toBe(303);
    expect(await room.send()).toMatchObject({ accepted: 150, more: false });
    expect((await room.admin.post("/admin/sends/none/pause")).status).toBe(404);
    expect(
      (await room.rows("select type from events where type like 'digest.%' order by seq")).map(
        ({ type }) => type,
      ),
    ).toEqual(["digest.planned", "digest.paused", "digest.resumed", "digest.closed"]);
  });

  test("what stopped says what that means, names those of whom nothing is known, and is sent again on purpose only", async () => {
    const room = await sendingRoom(2, [{ kind: "ambiguous", error: "the answer was lost" }]);
    await room.send({ limit: 1 });
    room.clock.advance(24 * hour);
    await room.send();
    const path = `/admin/sends/${room.run}`;
    const { browser: moderator } = await room.as("moe", "moderator");
    const page = await room.admin.page(path);
    expect(plain(page)).toMatch(/What stopped 2 mails Its answer never came/);
    expect(page).toContain("r0@example.org");
    expect(await moderator.page(path)).not.toContain("r0@example.org");
    const action = /action="([^"]*\/batches\/[^"]*)"/.exec(page)?.[1] ?? "";
    expect((await moderator.post(action, { force: "yes" })).status).toBe(403);
    expect((await room.admin.post(action)).status).toBe(303);
    expect(plain(await room.admin.page(path))).toContain("Not sent: whoever the first try reached");
    expect(await room.send()).toMatchObject({ accepted: 0 });
    expect((await room.admin.post(action, { force: "yes" })).status).toBe(303);
    expect(await room.send()).toMatchObject({ accepted: 2 });
    expect((await room.admin.post(action, { force: "yes" })).status).toBe(404);
  });

  test("figures by domain and country count each mail once", async () => {
    const room = await sendingRoom(4);
    await room.db.batch(
      [
        {
          sql: "update subscriptions set email = 'zoe@example.com', countries = '[\"TN\"]' where id = ?",
          args: [room.ids[0] ?? ""],
        },
        {
          sql: 'update subscriptions set countries = \'["TN","IT"]\' where id = ?',
          args: [room.ids[1] ?? ""],
        },
      ],
      "write",
    );
    await room.send();
    await room.word(0, "delivered");
    await room.word(1, "complained");
    const said = plain(await room.admin.page(`/admin/sends/${room.run}/figures`));
    expect(said).toMatch(/example\.org 3 0 0 1 example\.com 1 1 0 0/);
    expect(said).toMatch(/Not known 3 0 0 1 Tunisia 1 1 0 0/);
  });
});

describe("what an address got", () => {
  test("stands on one page: each mail with its state, time, id and outcome, and why nothing is sent any more", async () => {
    const room = await sendingRoom(3);
    const letter = { subject: "Hello", html: "", text: "Hello" };
    await room.db.batch(
      [
        queueMail({
          id: room.deps.ids.make(),
          kind: "message",
          to: "r1@example.org",
          letter,
          now: room.clock.now(),
        }),
      ],
      "write",
    );
    await room.send();
    await room.word(1, "bounced", { bounce: "Permanent" });
    const ask = (email: string) => room.admin.post("/admin/sends/address", { email });
    const said = plain(await (await ask(" R1@Example.org ")).text());
    expect(said).toMatch(/Nothing is sent to this address: mail to it bounces/);
    expect(said).toMatch(/Subscription ended/);
    expect(said).toMatch(/2 mails .*Message from a member.* waits/);
    expect(said).toMatch(
      /Digests , 23 Nov 2026.* taken by the provider.* Bounced for good.* Provider’s id: \w+-1/,
    );
    expect(plain(await (await ask("nobody@example.org")).text())).toMatch(
      /Subscription none 0 mails Nothing in that time/,
    );
    expect((await ask("not an address")).status).toBe(422);
  });

  test("finds a mail of a batch that was split around a bad address, and who was left out", async () => {
    const room = await sendingRoom(5, [{ kind: "refused", index: 3, reason: "invalid to" }]);
    await room.leave(4);
    room.inbox.next.push({ kind: "accepted", ids: [] }, { kind: "refused", reason: "invalid to" });
    await room.send();
    const ask = async (i: number) =>
      plain(await (await room.admin.post("/admin/sends/address", { email: `r${i}@example.org` })).text());
    expect(await ask(0)).toMatch(/taken by the provider/);
    expect(await ask(3)).toMatch(/left out: Address refused by the provider/);
    expect(await ask(4)).toMatch(/left out: Left after it was planned/);
  });

  test("says by its number whether the address got an issue of the newsletter", async () => {
    const room = await sendingRoom(2);
    await room.db.batch(
      [
        {
          sql: `insert into newsletter_issues (id, number, title, language, state, state_at, created_at, created_by)
            values ('i12', 12, 'Autumn', 'en', 'members', 0, 0, 'nobody')`,
          args: [],
        },
        { sql: "update digest_runs set kind = 'issue', subject_id = 'i12'", args: [] },
      ],
      "write",
    );
    const ask = async () =>
      plain(await (await room.admin.post("/admin/sends/address", { email: "r1@example.org" })).text());
    expect(await ask()).toMatch(/Newsletter issue 12 , 23 Nov 2026.* waits/);
    expect(plain(await room.admin.page(`/admin/sends/${room.run}`))).toMatch(/^ ?Newsletter issue 12/);
    expect(plain(await room.admin.page("/admin/sends"))).toContain("Newsletter issue 12");
  });

  test("of whoever was erased only that stays said, and why nothing more is sent", async () => {
    const room = await sendingRoom(2);
    await room.send();
    const ask = async () =>
      plain(await (await room.admin.post("/admin/sends/address", { email: "R0@EXAMPLE.ORG" })).text());
    expect(await ask()).toMatch(/1 mail .*taken by the provider/);
    const email = "r0@example.org";
    const row = { id: room.ids[0] ?? "", email, emailHash: emailHashOf(room.config.secret, email) };
    await eraseSubscription(room.deps, row);
    const said = await ask();
    expect(said).toMatch(/Subscription none 0 mails/);
    expect(said).toMatch(/Nothing is sent to this address/);
  });

  test("is told to admins only, and not in any URL", async () => {
    const room = await sendingRoom(1);
    const { browser: moderator } = await room.as("moe", "moderator");
    expect((await moderator.post("/admin/sends/address", { email: "r0@example.org" })).status).toBe(403);
    expect((await room.visitor().post("/admin/sends/address", { email: "r0@example.org" })).status).toBe(303);
    expect(await room.admin.page("/admin/sends")).toContain('method="post" action="/admin/sends/address"');
    expect((await room.admin.get("/admin/sends/address")).headers.get("location")).toBe("/admin/sends");
    expect(await moderator.page("/admin/sends")).not.toContain("/admin/sends/address");
  });
});
