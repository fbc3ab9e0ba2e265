import { describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { person } from "../support/people.ts";
import type { Visitor } from "../support/visitor.ts";

async function linkFor(hub: TestHub, email: string): Promise<string> {
  const rows = await hub.rows(
    "select text from deliveries where recipient = ? order by id desc limit 1",
    email,
  );
  const link = /https?:\/\/\S*(\/sign-in\/[\w-]+)/.exec(String(rows[0]?.text))?.[1];
  if (!link) throw new Error(`no link was mailed to ${email}`);
  return link;
}

async function ask(hub: TestHub, email: string, next?: string): Promise<Visitor> {
  const browser = hub.visitor();
  const response = await browser.post("/sign-in", { email, next });
  expect(response.status).toBe(303);
  return browser;
}

const who = async (browser: Visitor) =>
  /class="[^"]*member[^"]*"|@(\w+)/.exec(await browser.page("/settings"))?.[0];

describe("signing in", () => {
  test("a member asks, opens the link in the same browser, presses one button and comes back where they were", async () => {
    const hub = await testHub();
    await person(hub, "amel");
    const browser = await ask(hub, "amel@example.org", "/settings?tab=1");
    const link = await linkFor(hub, "amel@example.org");
    const shown = await browser.get(link);
    expect(await shown.text()).toContain("Amel");
    expect((await browser.get("/settings")).status).toBe(303);
    const entered = await browser.post(link);
    expect([entered.status, entered.headers.get("Location")]).toEqual([303, "/settings?tab=1"]);
    expect((await browser.get("/settings")).status).toBe(200);
    expect(await hub.rows("select type, actor from events where type = 'member.signed-in'")).toHaveLength(1);
  });

  test("looking at a link, however often, changes nothing", async () => {
    const hub = await testHub();
    await person(hub, "amel");
    const browser = await ask(hub, "amel@example.org");
    const link = await linkFor(hub, "amel@example.org");
    const scanner = hub.visitor();
    for (let i = 0; i < 20; i++) expect((await scanner.get(link)).status).toBe(200);
    expect((await browser.post(link)).status).toBe(303);
  });

  test("a link works once, and for 15 minutes", async () => {
    const hub = await testHub();
    await person(hub, "amel");
    const browser = await ask(hub, "amel@example.org");
    const link = await linkFor(hub, "amel@example.org");
    expect((await browser.post(link)).status).toBe(303);
    expect((await browser.post(link)).status).toBe(404);
    const again = await ask(hub, "amel@example.org");
    hub.clock.advance(15 * 60_000);
    expect((await again.post(await linkFor(hub, "amel@example.org"))).status).toBe(404);
  });

  test("two presses at once let one in", async () => {
    const hub = await testHub();
    await person(hub, "amel");
    const browser = await ask(hub, "amel@example.org");
    const link = await linkFor(hub, "amel@example.org");
    const statuses = (await Promise.all([browser.post(link), browser.post(link)])).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([303, 404]);
    expect(await hub.rows("select id_hash from sessions")).toHaveLength(1);
  });

  test("the link in another browser shows a code and signs nobody in there; the code signs in where it was asked", async () => {
    const hub = await testHub();
    await person(hub, "amel");
    const desk = await ask(hub, "amel@example.org", "/settings");
    const link = await linkFor(hub, "amel@example.org");
    const phone = hub.visitor();
    const code = /\b\d{6}\b/.exec((await phone.page(link)).replace(/<head>[\s\S]*<\/head>/, ""))?.[0] ?? "";
    expect(code).toMatch(/^\d{6}$/);
    expect((await phone.post(link)).status).toBe(403);
    expect((await phone.get("/settings")).status).toBe(303);
    const arabic = [...code].map((digit) => String.fromCodePoint(0x660 + Number(digit))).join("");
    const entered = await desk.post("/sign-in/code", { code: ` ${arabic} ` });
    expect([entered.status, entered.headers.get("Location")]).toEqual([303, "/settings"]);
    expect(await who(desk)).toBeDefined();
  });

  test("five wrong codes spend the attempts, even for the right one", async () => {
    const hub = await testHub();
    await person(hub, "amel");
    const desk = await ask(hub, "amel@example.org");
    const phone = hub.visitor();
    const code = /\b\d{6}\b/.exec(
      (await phone.page(await linkFor(hub, "amel@example.org"))).replace(/<head>[\s\S]*<\/head>/, ""),
    )?.[0];
    for (let i = 0; i < 5; i++)
      expect(
        (await desk.post("/sign-in/code", { code: code === "000000" ? "000001" : "000000" })).status,
      ).toBe(422);
    expect((await desk.post("/sign-in/code", { code })).status).toBe(404);
  });

  test("asking answers the same whether or not the address is known", async () => {
    const hub = await testHub();
    await person(hub, "amel");
    const answer = async (email: string) => {
      const response = await hub.visitor().post("/sign-in", { email });
      return [response.status, response.headers.get("Location"), await response.text()];
    };
    expect(await answer("amel@example.org")).toEqual(await answer("stranger@example.org"));
  });

  test("a next= of another site leads home", async () => {
    const hub = await testHub();
    await person(hub, "amel");
    for (const next of [
      "//evil.example",
      "https://evil.example/",
      "/\\evil.example",
      "/%0d%0aSet-Cookie:x",
      "/\u2028",
    ]) {
      const browser = await ask(hub, "amel@example.org", next);
      const entered = await browser.post(await linkFor(hub, "amel@example.org"));
      expect(entered.status).toBe(303);
      expect(new URL(entered.headers.get("Location") ?? "", hub.config.baseUrl).origin).toBe(
        new URL(hub.config.baseUrl).origin,
      );
    }
  });

  test("something that is no address comes back with a sentence and what was typed", async () => {
    const hub = await testHub();
    const response = await hub.visitor().post("/sign-in", { email: "amel at example" });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('value="amel at example"');
  });

  test("more than five mails an hour to one address are refused, and it says when", async () => {
    const hub = await testHub({ env: { RATE_LIMITS: "on" } });
    for (let i = 0; i < 5; i++) await ask(hub, "amel@example.org");
    const response = await hub.visitor().post("/sign-in", { email: "amel@example.org" });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(await hub.rows("select id from deliveries")).toHaveLength(5);
  });
});

describe("joining", () => {
  const join = { name: "Nadia Trabelsi", handle: "nadia", organisation: "Chamber of Somewhere (demo)" };

  test("an unknown address joins: name, handle, organisation; unverified and signed in", async () => {
    const hub = await testHub();
    const browser = await ask(hub, "nadia.t@example.org", "/settings");
    const link = await linkFor(hub, "nadia.t@example.org");
    expect(await browser.page(link)).toContain('value="nadia-t"');
    const joined = await browser.post(link, join);
    expect([joined.status, joined.headers.get("Location")]).toEqual([303, "/settings"]);
    expect(await hub.rows("select email, handle, role, verified_at from members")).toEqual([
      { email: "nadia.t@example.org", handle: "nadia", role: "member", verified_at: null },
    ]);
    expect(await hub.rows("select name from organisations")).toEqual([{ name: join.organisation }]);
    expect((await hub.rows("select type from events order by seq")).map(({ type }) => type)).toEqual([
      "sign-in.requested",
      "organisation.added",
      "member.joined",
    ]);
  });

  test("an organisation that is there is chosen, not made again", async () => {
    const hub = await testHub();
    for (const handle of ["nadia", "samir"]) {
      const browser = await ask(hub, `${handle}@example.org`);
      const organisation = handle === "nadia" ? "Chamber of Somewhere" : "chamber of SOMEWHERE";
      expect(
        (await browser.post(await linkFor(hub, `${handle}@example.org`), { ...join, handle, organisation }))
          .status,
      ).toBe(303);
    }
    expect(await hub.rows("select id from organisations")).toHaveLength(1);
  });

  test("a taken or impossible handle comes back with everything typed, and the link still works", async () => {
    const hub = await testHub();
    await person(hub, "nadia");
    const browser = await ask(hub, "new@example.org");
    const link = await linkFor(hub, "new@example.org");
    for (const handle of ["nadia", "no spaces", "admin", "x".repeat(31)]) {
      const response = await browser.post(link, { ...join, handle });
      expect(response.status).toBe(422);
      expect(await response.text()).toContain("Nadia Trabelsi");
    }
    expect((await browser.post(link, { ...join, handle: "nadia-2" })).status).toBe(303);
  });

  test("by code as well: the form comes up where the code was typed", async () => {
    const hub = await testHub();
    const desk = await ask(hub, "new@example.org");
    const phone = hub.visitor();
    const code = /\b\d{6}\b/.exec(
      (await phone.page(await linkFor(hub, "new@example.org"))).replace(/<head>[\s\S]*<\/head>/, ""),
    )?.[0];
    const typed = await desk.post("/sign-in/code", { code });
    expect(typed.headers.get("Location")).toBe("/sign-in/join");
    expect((await hub.visitor().get("/sign-in/join")).status).toBe(404);
    expect((await desk.post("/sign-in/join", join)).status).toBe(303);
    expect(await hub.rows("select handle from members")).toEqual([{ handle: "nadia" }]);
  });
});

describe("signing out", () => {
  test("ends this session, or all of them", async () => {
    const hub = await testHub();
    await person(hub, "amel");
    const enter = async () => {
      const browser = await ask(hub, "amel@example.org");
      await browser.post(await linkFor(hub, "amel@example.org"));
      return browser;
    };
    const [desk, phone, tablet] = [await enter(), await enter(), await enter()];
    await desk.post("/sign-out");
    expect((await desk.get("/settings")).status).toBe(303);
    expect((await phone.get("/settings")).status).toBe(200);
    await phone.post("/sign-out", { everywhere: "yes" });
    expect((await tablet.get("/settings")).status).toBe(303);
  });

  test("a form of another site cannot do it", async () => {
    const hub = await testHub();
    const response = await hub.visitor().post("/sign-out", {}, { Origin: "https://evil.example" });
    expect(response.status).toBe(403);
  });

  test("only a hash of the session is kept", async () => {
    const hub = await testHub();
    const { setCookie, statement } = await hub.deps.sessions.start("nobody");
    const secret = /=([^;]+)/.exec(setCookie)?.[1] ?? "";
    expect(setCookie).toMatch(/^__Host-session=.*HttpOnly.*Secure/);
    expect(secret.length).toBeGreaterThan(20);
    expect(JSON.stringify(statement)).not.toContain(secret);
  });
});

describe("vouching", () => {
  test("a moderator may, a colleague may, a stranger and a visitor may not", async () => {
    const { browserOf } = await import("../support/people.ts");
    const hub = await testHub();
    await person(hub, "newcomer", { verified: false, organisation: "chamber" });
    const stranger = await browserOf(hub, await person(hub, "stranger"));
    const colleague = await browserOf(hub, await person(hub, "colleague", { organisation: "chamber" }));
    const verified = () => hub.rows("select verified_at from members where handle = 'newcomer'");
    expect((await hub.visitor().post("/members/newcomer/vouch")).headers.get("Location")).toContain(
      "/sign-in",
    );
    expect((await stranger.post("/members/newcomer/vouch")).status).toBe(403);
    expect(await verified()).toEqual([{ verified_at: null }]);
    expect((await colleague.post("/members/newcomer/vouch")).status).toBe(303);
    expect(await verified()).toEqual([{ verified_at: hub.clock.now() }]);
    const moderator = await browserOf(hub, await person(hub, "mod", { role: "moderator" }));
    expect((await moderator.post("/members/newcomer/vouch")).status).toBe(303);
    expect(await hub.rows("select type from events where type = 'member.vouched'")).toHaveLength(1);
  });
});
