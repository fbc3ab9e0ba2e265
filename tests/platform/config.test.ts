import { describe, expect, test } from "vitest";
import { ConfigError, parseConfig } from "../../src/config.ts";

const production = {
  HUB_ENV: "production",
  BASE_URL: "https://hub.example.org/",
  HUB_SECRET: "x".repeat(32),
  MAIL: "resend",
  MAIL_FROM: "Hub <hub@example.org>",
  MAIL_POSTAL_ADDRESS: "1 Main Street, Rome",
  RESEND_API_KEY: "re_1",
};

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    parseConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe("configuration", () => {
  test("an empty environment is a development hub on loopback that keeps its mail", () => {
    expect(parseConfig({})).toMatchObject({
      env: "development",
      host: "127.0.0.1",
      baseUrl: "http://localhost:3000",
      database: { kind: "file", path: "data/hub.db" },
      mail: { kind: "outbox" },
      seed: "demo",
    });
  });

  test("a whole production environment is accepted, its base URL without the slash", () => {
    expect(parseConfig(production)).toMatchObject({
      baseUrl: "https://hub.example.org",
      mail: { kind: "resend" },
      seed: "none",
    });
  });

  test("tells of everything that is wrong at once", () => {
    expect(problemsOf({ PORT: "http", SEED: "everything", BASE_URL: "hub" })).toHaveLength(3);
    expect(problemsOf({ HUB_ENV: "production" }).length).toBeGreaterThanOrEqual(4);
  });

  test.each([
    ["the outbox in production", { ...production, MAIL: "outbox" }, "MAIL=outbox"],
    ["the outbox on a public address", { HOST: "0.0.0.0" }, "loopback"],
    ["the outbox under a public name", { BASE_URL: "https://hub.example.org" }, "loopback"],
    ["a short secret", { ...production, HUB_SECRET: "short" }, "HUB_SECRET"],
    ["no rate limits in production", { ...production, RATE_LIMITS: "off" }, "RATE_LIMITS"],
    ["plain http in production", { ...production, BASE_URL: "http://hub.example.org" }, "https"],
    ["SMTP without a server", { MAIL: "smtp", MAIL_FROM: "a@example.org" }, "SMTP_URL"],
    [
      "SMTP with an address that is none",
      { MAIL: "smtp", MAIL_FROM: "a@example.org", SMTP_URL: "mail.example.org" },
      "SMTP_URL must be like",
    ],
    ["Resend without its key", { MAIL: "resend", MAIL_FROM: "a@example.org" }, "RESEND_API_KEY"],
  ])("refuses %s", (_, environment, named) => {
    expect(problemsOf(environment as unknown as Record<string, string>).join()).toContain(named);
  });

  test("takes a hosted database with its token", () => {
    expect(
      parseConfig({ DATABASE_URL: "libsql://hub.example.org", DATABASE_AUTH_TOKEN: "t" }).database,
    ).toEqual({
      kind: "http",
      url: "libsql://hub.example.org",
      authToken: "t",
    });
  });
});
