import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { assets } from "../../src/ui/assets.ts";
import { testHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";

const packed = (text: string) => gzipSync(text, { level: 9 }).length;

describe("the service worker", () => {
  test("is found where the page's script looks, whatever its version, and asked for again within the hour", async () => {
    const visitor = (await testHub()).visitor();
    const script = assets.find(({ name }) => name === "page.js")?.body ?? "";
    const [address = ""] = /\/worker\.js\?[0-9a-f]{12}/.exec(script) ?? [];
    const answer = await visitor.get(address);
    expect(answer.headers.get("Content-Type")).toMatch(/^text\/javascript/);
    expect(answer.headers.get("Cache-Control")).toBe("public, max-age=3600");
    expect(answer.headers.get("Content-Security-Policy")).toBe("default-src 'none'; connect-src 'self'");
    const body = await answer.text();
    expect(() => new Function(body)).not.toThrow();
    expect(body).not.toMatch(/%\w+%|\beval\b/);
    expect(await (await visitor.get("/worker.js?older")).text()).toBe(body);
  });

  test("weighs, with the page's script, at most 10 KB", async () => {
    const body = await (await (await testHub()).visitor().get("/worker.js")).text();
    const all =
      packed(body) +
      assets.filter(({ name }) => name.endsWith(".js")).reduce((sum, one) => sum + packed(one.body), 0);
    expect(all).toBeLessThanOrEqual(10 * 1024);
  });

  test("is ended for everybody by one setting", async () => {
    const hub = await testHub({ env: { OFFLINE_READING: "off" } });
    const body = await (await hub.visitor().get("/worker.js?any")).text();
    expect(body).toContain("registration.unregister()");
    expect(body).toContain("caches.delete");
    expect(body).not.toContain('"fetch"');
  });

  test("is told for whom each page was made", async () => {
    const hub = await testHub();
    const { id, browser } = await signedIn(hub, "amel");
    expect((await hub.visitor().get("/")).headers.get("X-Reader")).toBe("-");
    expect((await hub.visitor().get("/")).headers.get("X-Reader")).toBe("-"); // the kept one
    expect((await hub.visitor().get("/nowhere")).headers.get("X-Reader")).toBe("-");
    expect((await browser.get("/")).headers.get("X-Reader")).toBe(id);
    expect((await browser.get("/nowhere")).headers.get("X-Reader")).toBe(id);
  });
});
