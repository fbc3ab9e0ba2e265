import { describe, expect, test } from "vitest";
import { testHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";

describe("whatever a client sends", () => {
  test("an unknown path is a page that says so, whatever is asked of it", async () => {
    const visitor = (await testHub()).visitor();
    expect((await visitor.get("/nowhere")).status).toBe(404);
    expect((await visitor.post("/nowhere")).status).toBe(404);
  });

  test.each([
    ["POST", "/", "GET, HEAD"],
    ["POST", "/threads", "GET, HEAD"],
    ["DELETE", "/threads/new", "GET, HEAD, POST"],
    ["PUT", "/sign-out", "POST"],
    ["PATCH", "/unsubscribe/some-token", "GET, HEAD, POST"],
  ])("%s %s is a page with 405 and says what is allowed", async (method, path, allowed) => {
    const hub = await testHub();
    const answer = await hub.app.fetch(new Request(hub.config.baseUrl + path, { method }));
    expect([answer.status, answer.headers.get("Allow")]).toEqual([405, allowed]);
    expect(await answer.text()).toContain("<h1>That cannot be done here</h1>");
  });

  test("a form of another site, and one that cannot be read, are refused on a page in the reader's language", async () => {
    const hub = await testHub();
    const visitor = hub.visitor();
    visitor.setCookie("language", "it");
    const foreign = await visitor.post(
      "/sign-in",
      { email: "a@b.example" },
      { Origin: "https://evil.example" },
    );
    expect(foreign.status).toBe(403);
    const page = await foreign.text();
    expect(page).toContain("inviato da un altro sito");
    expect(page).toContain('<html lang="it"');
    const broken = await visitor.post(
      "/sign-in",
      {},
      { "Content-Type": "multipart/form-data; boundary=none" },
    );
    expect(broken.status).toBe(400);
    expect(broken.headers.get("Content-Type")).toContain("text/html");
    expect(await broken.text()).toContain("<h1>Non è stato possibile leggere la richiesta</h1>");
    expect(await hub.rows("select id from deliveries")).toEqual([]);
  });

  test("a body beyond the limit is 413 and nothing is read of it", async () => {
    const visitor = (await testHub()).visitor();
    expect((await visitor.post("/sign-in", { email: "a".repeat(300_000) })).status).toBe(413);
  });

  test.each([
    ["%00", "/members/%00"],
    ["a lone surrogate", "/members/%ED%A0%80"],
    ["a broken escape", "/members/%E0%A4%A"],
    ["a line separator", "/members/%E2%80%A8"],
    ["a very long path", `/members/${"x".repeat(8000)}`],
    ["two slashes", "/threads//evil.example/"],
    ["a traversal", "/assets/../../etc/passwd"],
  ])("%s in a path is a 4xx", async (_, path) => {
    const response = await (await testHub()).visitor().get(path);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  test("hostile form fields come back as a 422, never as a 500", async () => {
    const visitor = (await testHub()).visitor();
    for (const email of [
      "\0",
      "\ud800",
      "a@b\u2028.org",
      "'; drop table members; --",
      "<script>alert(1)</script>",
    ]) {
      const response = await visitor.post("/sign-in", { email });
      expect(response.status).toBe(422);
      expect(await response.text()).not.toContain("<script>alert");
    }
  });

  test("a forged session, a forged notice and a forged zone are passed over", async () => {
    const visitor = (await testHub()).visitor();
    visitor.setCookie("__Host-session", "x".repeat(40));
    visitor.setCookie("notice", "eyJ0ZXh0IjoiZXZpbCJ9.signature");
    visitor.setCookie("zone", "Mars/Olympus");
    const response = await visitor.get("/sign-in");
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain("evil");
  });
});

describe("every page", () => {
  test("carries a policy that lets only our own files run, and may not be framed", async () => {
    const response = await (await testHub()).visitor().get("/sign-in");
    const policy = response.headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
  });

  test("is in the language asked for, and then in the one chosen", async () => {
    const visitor = (await testHub()).visitor();
    expect(await (await visitor.get("/sign-in", { "Accept-Language": "ar-TN,fr;q=0.8" })).text()).toMatch(
      /<html lang="ar" dir="rtl"/,
    );
    const chosen = await visitor.post("/language", { language: "fr", next: "/sign-in" });
    expect([chosen.status, chosen.headers.get("Location")]).toEqual([303, "/sign-in"]);
    expect(await visitor.page("/sign-in")).toMatch(/<html lang="fr" dir="ltr"/);
  });

  test("says in development what it asked of the database: nothing for a sign-in form", async () => {
    const hub = await testHub();
    expect((await hub.visitor().get("/sign-in")).headers.get("Server-Timing")).toContain('trips;desc="0"');
    const { browser } = await signedIn(hub, "amel");
    expect((await browser.get("/settings")).headers.get("Server-Timing")).toContain('trips;desc="2"');
  });
});

describe("the outbox", () => {
  test("is refused to whatever came through a proxy", async () => {
    const visitor = (await testHub()).visitor();
    expect((await visitor.get("/outbox.json")).status).toBe(200);
    expect((await visitor.get("/outbox.json", { "X-Forwarded-For": "203.0.113.7" })).status).toBe(404);
  });

  test("is not there when mail is really sent", async () => {
    const hub = await testHub({
      env: { MAIL: "resend", RESEND_API_KEY: "re_1", MAIL_FROM: "hub@example.org" },
    });
    expect((await hub.visitor().get("/outbox")).status).toBe(404);
    expect((await hub.visitor().get("/outbox.json")).status).toBe(404);
  });
});

describe("health", () => {
  test("the process answers, and the database has every migration", async () => {
    const visitor = (await testHub()).visitor();
    expect(await (await visitor.get("/healthz")).json()).toEqual({ ok: true });
    expect(await (await visitor.get("/readyz")).json()).toEqual({
      ok: true,
      missingMigrations: [],
      writable: true,
    });
  });
});
