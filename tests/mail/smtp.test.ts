import { afterEach, describe, expect, test } from "vitest";
import { bulkHeaders } from "../../emails/headers.ts";
import type { Mail } from "../../src/mail/mailer.ts";
import { createSmtpMailer, needsSecrecy } from "../../src/mail/smtp.ts";
import { startSmtpStub, type SmtpFault } from "../support/smtp-stub.ts";

let stub: Awaited<ReturnType<typeof startSmtpStub>> | undefined;
afterEach(async () => {
  await stub?.close();
  stub = undefined;
});

async function server(options: Parameters<typeof startSmtpStub>[0] = {}, timeoutMs = 2000) {
  stub = await startSmtpStub(options);
  const mailer = createSmtpMailer({ url: stub.url, from: "Hub <hub@example.org>", timeoutMs, idleMs: 50 });
  return {
    stub,
    send: (to: string, more: Partial<Mail> = {}) =>
      mailer.send({ key: to, mails: [{ ...mail(to), ...more }] }),
  };
}

const mail = (to: string): Mail => ({
  to,
  subject: "Ça va, مرحبا?",
  html: "<p>Hello</p>",
  text: "Hello",
  headers: bulkHeaders({
    id: "0abc",
    host: "hub.example.org",
    listName: "INSME",
    unsubscribeUrl: `https://hub.example.org/unsubscribe/${"x".repeat(60)}`,
  }),
});

describe("a mail by SMTP", () => {
  test("arrives with each header once, those of the list and the Message-ID as they are", async () => {
    const { stub, send } = await server();
    expect(await send("ana@example.org")).toEqual({ kind: "accepted", ids: [null] });
    const raw = stub.mails[0]?.raw ?? "";
    const head = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
    const names = head.split("\r\n").map((line) => line.slice(0, line.indexOf(":")).toLowerCase());
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
    expect(head).toContain("Message-ID: <0abc@hub.example.org>");
    expect(head).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(head).toMatch(/List-Unsubscribe: <https:\/\/hub\.example\.org\/unsubscribe\/x{60}>/);
    expect(head).toMatch(/List-I[dD]: "INSME" <digest\.hub\.example\.org>/);
    expect(head).toContain("To: ana@example.org");
    expect(raw).toMatch(/Content-Type: multipart\/alternative/);
  });

  test("goes as text only without HTML, and from the address it was frozen with", async () => {
    const { stub, send } = await server();
    await send("ana@example.org", {
      html: "",
      from: "Other <other@example.org>",
      headers: { "Reply-To": "x@example.org" },
    });
    const raw = stub.mails[0]?.raw ?? "";
    expect(raw).toContain("From: Other <other@example.org>");
    expect(raw).toContain("Reply-To: x@example.org");
    expect(raw).not.toContain("multipart");
  });

  test("without a name of its own has the one it has with us, at every try", async () => {
    const { stub, send } = await server();
    for (let tries = 0; tries < 2; tries++) await send("ana@example.org", { headers: {}, ref: "m_0abc" });
    expect(stub.mails.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1]?.trim())).toEqual([
      "<m_0abc@example.org>",
      "<m_0abc@example.org>",
    ]);
  });

  test("shares one connection with those before and after it", async () => {
    const { stub, send } = await server();
    for (let i = 0; i < 20; i++) expect((await send(`r${i}@example.org`)).kind).toBe("accepted");
    expect(stub.connections()).toBe(1);
    expect(Object.values(stub.perAddress())).toEqual(Array.from({ length: 20 }, () => 1));
  });
});

describe("what an SMTP server says", () => {
  const outcomes: [SmtpFault, object][] = [
    ["421", { kind: "later", untouched: true, forAll: true }],
    ["450", { kind: "later", untouched: true }],
    ["550", { kind: "refused" }],
    ["554", { kind: "refused" }],
    ["cut", { kind: "ambiguous", unkeyed: true }],
  ];
  test.each(outcomes)("%s, and the next mail goes all the same", async (fault, expected) => {
    const { send } = await server({ fault: (to) => (to === "ana@example.org" ? fault : undefined) });
    const outcome = await send("ana@example.org");
    expect(outcome).toMatchObject(expected);
    if (fault === "450") expect(outcome).not.toHaveProperty("forAll");
    expect(await send("bo@example.org")).toMatchObject({ kind: "accepted" });
  });

  test("nobody listens: nothing was taken", async () => {
    const mailer = createSmtpMailer({
      url: "smtp://127.0.0.1:9",
      from: "hub@example.org",
      timeoutMs: 500,
      idleMs: 10,
    });
    const outcome = await mailer.send({ key: "k", mails: [mail("ana@example.org")] });
    expect(outcome).toMatchObject({ kind: "later", untouched: true, forAll: true });
  });

  test("silence after the mail was handed over: nobody knows", async () => {
    const { send } = await server({ slowMs: 2000 }, 300);
    expect(await send("ana@example.org")).toMatchObject({ kind: "ambiguous", unkeyed: true });
  });
});

describe("a server that wants a password", () => {
  const mailerOf = (password: string, query = "") =>
    createSmtpMailer({
      url: `${stub?.url.replace("://", `://hub:${password}@`)}/${query}`,
      from: "Hub <hub@example.org>",
      timeoutMs: 2000,
    });
  const send = (mailer: ReturnType<typeof mailerOf>) =>
    mailer.send({ key: "k", mails: [mail("ana@example.org")] }).finally(() => mailer.close?.());

  test("gets it encrypted, once its certificate is trusted", async () => {
    stub = await startSmtpStub({ password: "right" });
    expect(await send(mailerOf("right", "?tls.rejectUnauthorized=false"))).toMatchObject({
      kind: "accepted",
    });
    expect(stub.logins).toEqual(["in secret"]);
  });

  test("gets none while nobody vouches for it: nothing was taken", async () => {
    stub = await startSmtpStub({ password: "right" });
    expect(await send(mailerOf("right"))).toMatchObject({ kind: "later", untouched: true, forAll: true });
    expect(stub.logins).toEqual([]);
    expect(stub.mails).toEqual([]);
  });

  test("and gets a wrong one: the account is at fault, not the mail", async () => {
    stub = await startSmtpStub({ password: "right" });
    const outcome = await send(mailerOf("wrong", "?tls.rejectUnauthorized=false"));
    expect(outcome).toMatchObject({ kind: "denied", error: expect.stringContaining("535") });
  });

  test("on another machine must offer encryption, whatever it says, unless the URL lets it", () => {
    expect(needsSecrecy("smtp://hub:x@mail.example.org:587")).toBe(true);
    for (const url of [
      "smtp://mail.example.org:25",
      "smtp://hub:x@127.0.0.1:25",
      "smtp://hub:x@localhost:25",
    ])
      expect(needsSecrecy(url)).toBe(false);
  });
});
