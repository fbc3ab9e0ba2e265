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

/** The code that a link shows in another browser. */
async function codeFor(hub: TestHub, email: string): Promise<string> {
  const shown = await hub.visitor().page(await linkFor(hub, email));
  return /\b\d{6}\b/.exec(shown.replace(/<head>[\s\S]*<\/head>/, ""))?.[0] ?? "";
}

const wrongFor = (...codes: string[]) => ["000000", "000001", "000002"].find((one) => !codes.includes(one));

const sessionIn = (answer: Response) =>
  /__Host-session=([^;]+)/.exec(answer.headers.getSetCookie().join("\n"))?.[1] ?? "";

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
    expect((await browser.get(link)).status).toBe(404);
    hub.clock.advance(60_000);
    expect((await browser.post(link)).status).toBe(404);
    const again = await ask(hub, "amel@example.org");
    hub.clock.advance(15 * 60_000);
    expect((await again.post(await linkFor(hub, "amel@example.org"))).status).toBe(404);
  });

  test("two presses at once, and one a little later, all come in: of several answers a browser keeps the last", async () => {
    const hub = await testHub();
    await person(hub, "amel");
    const browser = await ask(hub, "amel@example.org", "/settings");
    const link = await linkFor(hub, "amel@example.org");
    const answers = await Promise.all([browser.post(link), browser.post(link)]);
    answers.push(await browser.post(link));
    for (const answer of answers) {
      expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/settings"]);
      const kept = hub.visitor();
      kept.setCookie("__Host-session", sessionIn(answer));
      expect((await kept.get("/settings")).status).toBe(200);
    }
    expect(await hub.rows("select id from events where type = 'member.signed-in'")).toHaveLength(1);
  });

  test("a link that was used stays spent in any other browser, and here once one signed out", async () => {
    const hub = await testHub();
    await person(hub, "amel");
    const browser = await ask(hub, "amel@example.org");
    const link = await linkFor(hub, "amel@example.org");
    expect((await browser.post(link)).status).toBe(303);
    for (const other of [hub.visitor(), await ask(hub, "bruno@example.org")]) {
      expect((await other.post(link)).status).toBe(404);
      expect((await other.get("/settings")).status).toBe(303);
    }
    await browser.post("/sign-out");
    expect((await browser.post(link)).status).toBe(404);
    expect((await browser.get("/settings")).status).toBe(303);
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

  test("a code typed twice answers the same", async () => {
    const hub = await testHub();
    await person(hub, "amel");
    const desk = await ask(hub, "amel@example.org", "/settings");
    const code = await codeFor(hub, "amel@example.org");
    for (let i = 0; i < 2; i++) {
      const entered = await desk.post("/sign-in/code", { code });
      expect([entered.status, entered.headers.get("Location")]).toEqual([303, "/settings"]);
    }
  });

  test("of two links that one browser asked for, the code of either is taken", async () => {
    for (const which of [0, 1]) {
      const hub = await testHub();
      await person(hub, "amel");
      const desk = await ask(hub, "amel@example.org", "/settings");
      const codes = [await codeFor(hub, "amel@example.org")];
      hub.clock.advance(1000);
      await desk.post("/sign-in", { email: "amel@example.org", next: "/settings" });
      codes.push(await codeFor(hub, "amel@example.org"));
      expect((await desk.post("/sign-in/code", { code: codes[which] })).status).toBe(303);
      expect((await desk.get("/settings")).status).toBe(200);
    }
  });

  test("five wrong codes are five for every link of the browser", async () => {
    const hub = await testHub();
    await person(hub, "amel");
    const desk = await ask(hub, "amel@example.org");
    const codes = [await codeFor(hub, "amel@example.org")];
    await desk.post("/sign-in", { email: "amel@example.org" });
    codes.push(await codeFor(hub, "amel@example.org"));
    for (let i = 0; i < 5; i++)
      expect((await desk.post("/sign-in/code", { code: wrongFor(...codes) })).status).toBe(422);
    for (const code of codes) expect((await desk.post("/sign-in/code", { code })).status).toBe(404);
    expect((await desk.get("/settings")).status).toBe(303);
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
    expect(await response.text()).toContain('value="amel@example.org"');
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
    expect(await hub.rows("select member_id = appointed_by as x from organisation_editors")).toHaveLength(1);
    expect((await hub.rows("select type from events order by seq")).map(({ type }) => type)).toEqual([
      "sign-in.requested",
      "organisation.added",
      "member.joined",
    ]);
  });

  test("joining twice answers the same and makes one member, by the link and by the code", async () => {
    for (const way of ["link", "code"]) {
      const hub = await testHub();
      const browser = await ask(hub, "nadia.t@example.org", "/settings");
      const link = await linkFor(hub, "nadia.t@example.org");
      const action = way === "link" ? link : "/sign-in/join";
      if (way === "code")
        await browser.post("/sign-in/code", { code: await codeFor(hub, "nadia.t@example.org") });
      const answers = await Promise.all([browser.post(action, join), browser.post(action, join)]);
      answers.push(await browser.post(action, join));
      for (const answer of answers)
        expect([answer.status, answer.headers.get("Location"), sessionIn(answer) !== ""]).toEqual([
          303,
          "/settings",
          true,
        ]);
      expect((await browser.get("/settings")).status).toBe(200);
      expect(await hub.rows("select handle from members")).toEqual([{ handle: "nadia" }]);
      expect(await hub.rows("select name from organisations")).toHaveLength(1);
    }
  });

  test("the handle that is offered is free, whatever the address is made of", async () => {
    const hub = await testHub();
    for (const handle of ["el", "el-2", "nadia-t", "member"]) await person(hub, handle);
    for (const [email, handle] of [
      ["él@chamber.example", "el-3"],
      ["nadia_t@chamber.example", "nadia-t-2"],
      ["Nadia.T@chamber.example", "nadia-t-2"],
      ["نادية@chamber.example", "member-2"],
      ["admin@chamber.example", "admin-2"],
    ]) {
      const browser = await ask(hub, email ?? "");
      const offered = await browser.page(await linkFor(hub, (email ?? "").toLowerCase()));
      expect(offered).toContain(`value="${handle}"`);
    }
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
    // Who comes to what others made does not speak for it.
    expect(
      await hub.rows(
        "select m.handle as handle from organisation_editors x join members m on m.id = x.member_id",
      ),
    ).toEqual([{ handle: "nadia" }]);
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
