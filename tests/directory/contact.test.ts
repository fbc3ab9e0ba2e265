import { beforeEach, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";

let hub: TestHub;
let amel: Awaited<ReturnType<typeof signedIn>>;
let bruno: Awaited<ReturnType<typeof signedIn>>;
beforeEach(async () => {
  hub = await testHub({ env: { RATE_LIMITS: "on" } });
  amel = await signedIn(hub, "amel", { organisation: "cap-jasmin" });
  bruno = await signedIn(hub, "bruno", { organisation: "torino", language: "it" });
});

const message = { subject: "A stand in Tunis", body: "Shall we share one?\n\nIn May." };
const eventsOf = (type: string) => hub.rows("select id from events where type = ?", type);
const mails = () =>
  hub.rows("select recipient, subject, text, html, headers from deliveries order by recipient");

describe("a message to a member", () => {
  test("goes by mail with the sender's name and a way to answer, and shows no address to anybody", async () => {
    const form = await amel.browser.page("/members/bruno/contact");
    expect(form).not.toContain("@example.org");
    const sent = await amel.browser.post("/members/bruno/contact", message);
    expect([sent.status, sent.headers.get("Location")]).toEqual([303, "/members/bruno"]);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ recipient: "bruno@example.org", subject: "Amel: A stand in Tunis" });
    const text = String(mail?.["text"]);
    expect(text).toContain("Shall we share one?");
    expect(text).toContain(`${hub.config.baseUrl}/members/amel/contact`);
    expect(text).toContain("attraverso");
    expect(JSON.stringify(mail)).not.toContain("amel@");
    expect(String(mail?.["headers"])).not.toContain("Reply-To");
  });

  test("shows the sender's address where the sender wants that", async () => {
    await amel.browser.post("/members/bruno/contact", { ...message, show_address: "yes" });
    const [mail] = await mails();
    expect(JSON.parse(String(mail?.["headers"]))).toMatchObject({ "Reply-To": "amel@example.org" });
    expect(String(mail?.["text"])).toContain("amel@example.org");
  });

  test("names the organisation of a sender only where somebody vouched for them", async () => {
    const nadia = await signedIn(hub, "nadia", { organisation: "cap-jasmin", verified: false });
    for (const sender of [amel, nadia]) await sender.browser.post("/members/bruno/contact", message);
    const texts = (await mails()).map((mail) => String(mail["text"]));
    expect(texts.find((text) => text.startsWith("Amel"))).toContain("cap-jasmin");
    expect(texts.find((text) => text.startsWith("Nadia"))).not.toContain("cap-jasmin");
  });

  test("keeps its lines, each in its own direction", async () => {
    await amel.browser.post("/members/bruno/contact", {
      ...message,
      body: "Two stands:\r\n- Tunis\r\n- تونس",
    });
    const [mail] = await mails();
    expect(String(mail?.["text"])).toContain("> - Tunis\n");
    expect(String(mail?.["html"])).toMatch(/<p dir="auto"[^>]*>- تونس<\/p>/);
  });

  test("is for members: a visitor signs in, who is not there is not there", async () => {
    expect((await hub.visitor().get("/members/bruno/contact")).status).toBe(303);
    expect((await hub.visitor().post("/members/bruno/contact", message)).status).not.toBe(303);
    expect((await amel.browser.get("/members/nobody/contact")).status).toBe(404);
    expect(await mails()).toEqual([]);
  });

  test("goes once however often the form is sent", async () => {
    const id = await amel.browser.field("/members/bruno/contact", "id");
    for (let n = 0; n < 3; n++)
      expect((await amel.browser.post("/members/bruno/contact", { ...message, id })).status).toBe(303);
    expect(await mails()).toHaveLength(1);
    expect(await eventsOf("message.sent")).toHaveLength(1);
  });

  test("without words comes back with what was typed", async () => {
    const answer = await amel.browser.post("/members/bruno/contact", {
      subject: "Only a subject",
      body: " ",
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('value="Only a subject"');
  });

  test("is one of twenty a day, of three where nobody vouched for the sender", async () => {
    const nadia = await signedIn(hub, "nadia", { verified: false });
    const codes: number[] = [];
    for (let n = 0; n < 4; n++)
      codes.push((await nadia.browser.post("/members/bruno/contact", message)).status);
    expect(codes).toEqual([303, 303, 303, 429]);
    const refused = await nadia.browser.post("/members/bruno/contact", message);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(await refused.text()).toContain("Shall we share one?");
  });

  test("does not go to somebody who takes none, or whom an import brought", async () => {
    await hub.db.batch(
      [{ sql: "update members set takes_messages = 0 where id = ?", args: [bruno.id] }],
      "write",
    );
    expect(await amel.browser.page("/members/bruno/contact")).toContain("takes no messages");
    expect((await amel.browser.post("/members/bruno/contact", message)).status).toBe(403);
    expect(await amel.browser.page("/members/bruno")).not.toContain("/contact");
    await hub.db.batch(
      [{ sql: "update members set origin = 'import' where id = ?", args: [bruno.id] }],
      "write",
    );
    expect((await amel.browser.get("/members/bruno/contact")).status).toBe(404);
    expect(await mails()).toEqual([]);
  });

  test("keeps its header lines whole whatever stands in the subject", async () => {
    await amel.browser.post("/members/bruno/contact", {
      ...message,
      subject: "Hello\r\nBcc: everybody@example.org",
    });
    const [mail] = await mails();
    expect(String(mail?.["subject"])).not.toMatch(/[\r\n]/);
  });
});

describe("a message to an organisation", () => {
  test("goes to its editors", async () => {
    await signedIn(hub, "carla", { organisation: "torino" });
    await hub.db.batch(
      [
        {
          sql: "insert into organisation_editors (organisation_id, member_id, at) values ('torino', ?, 1)",
          args: [bruno.id],
        },
      ],
      "write",
    );
    await amel.browser.post("/organisations/torino/contact", message);
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(["bruno@example.org"]);
  });

  test("without editors goes to those vouched for; to where there is nobody it does not go", async () => {
    await signedIn(hub, "carla", { organisation: "torino", verified: false });
    await amel.browser.post("/organisations/torino/contact", message);
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(["bruno@example.org"]);
    await hub.db.batch(
      [
        {
          sql: "insert into organisations (id, slug, name, kind, origin, created_at) values ('empty', 'empty', 'Empty', 'network', 'seed', 1)",
          args: [],
        },
      ],
      "write",
    );
    expect(await amel.browser.page("/organisations/empty/contact")).toContain("Nobody reads messages");
    expect((await amel.browser.post("/organisations/empty/contact", message)).status).toBe(403);
  });
});
