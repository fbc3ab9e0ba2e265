import * as z from "zod";

/** Everything that the environment decides, checked. Nothing else reads the environment. */
export type Config = {
  env: "development" | "production" | "test";
  port: number;
  host: string;
  /** Origin under which readers reach the hub, without a trailing slash. */
  baseUrl: string;
  database: { kind: "file"; path: string } | { kind: "http"; url: string; authToken: string | undefined };
  hubName: string;
  /** Keys every token; at least 32 characters in production. */
  secret: string;
  mail:
    | { kind: "outbox" }
    | { kind: "smtp"; url: string }
    | { kind: "resend"; apiKey: string; baseUrl: string | undefined; webhookSecret: string | undefined };
  mailFrom: string;
  postalAddress: string;
  seed: "demo" | "directory" | "none";
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
  rateLimits: boolean;
  /** Whether browsers keep pages for reading offline; off ends every service worker that is out there. */
  offlineReading: boolean;
};

/** All that is wrong with an environment, one sentence each. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not right:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
  }
}

const loopbackHosts = new Set(["127.0.0.1", "localhost", "::1", "[::1]"]);
const text = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/, error: "must be an http(s) URL" });

const environment = z.object({
  HUB_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: text.default("127.0.0.1"),
  BASE_URL: url.optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|libsql:|https?:|wss?:|:memory:)/, "must start with file:, libsql: or https:")
    .default("file:data/hub.db"),
  DATABASE_AUTH_TOKEN: text.optional(),
  HUB_NAME: text.max(60).default("INSME"),
  HUB_SECRET: z.string().optional(),
  MAIL: z.enum(["outbox", "resend", "smtp"], { error: "must be outbox, resend or smtp" }).default("outbox"),
  MAIL_FROM: text.optional(),
  MAIL_POSTAL_ADDRESS: text.optional(),
  RESEND_API_KEY: text.optional(),
  RESEND_BASE_URL: url.optional(),
  RESEND_WEBHOOK_SECRET: text.optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must be like smtp://user:password@mail.example.org:587" })
    .optional(),
  SEED: z.enum(["demo", "directory", "none"]).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  RATE_LIMITS: z.enum(["on", "off"]).default("on"),
  OFFLINE_READING: z.enum(["on", "off"]).default("on"),
});
type Environment = z.infer<typeof environment>;

/** Environment → Config. Throws one `ConfigError` with all problems at once. Empty variables count as unset. */
export function parseConfig(source: Record<string, unknown>): Config {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => typeof value === "string" && value !== ""),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((one) => `${one.path.join(".")} ${one.message}`));
  const problems = contradictions(parsed.data);
  if (problems.length > 0) throw new ConfigError(problems);
  return configOf(parsed.data);
}

/** The environment of this Node process. */
export function readConfig(): Config {
  return parseConfig(process.env);
}

function configOf(env: Environment): Config {
  return {
    env: env.HUB_ENV,
    port: env.PORT,
    host: env.HOST,
    baseUrl: baseUrlOf(env),
    database: databaseOf(env),
    hubName: env.HUB_NAME,
    secret: env.HUB_SECRET ?? developmentSecret,
    mail: mailOf(env),
    mailFrom: env.MAIL_FROM ?? `${env.HUB_NAME} <hub@localhost>`,
    postalAddress: env.MAIL_POSTAL_ADDRESS ?? `${env.HUB_NAME} (no postal address configured)`,
    // Invented people are for trying the hub out, not for one that is in earnest.
    seed: env.SEED ?? (env.HUB_ENV === "production" ? "none" : "demo"),
    logLevel: env.LOG_LEVEL,
    rateLimits: env.RATE_LIMITS === "on",
    offlineReading: env.OFFLINE_READING === "on",
  };
}

// Known to everybody who reads this line, hence refused outside development and tests.
const developmentSecret = "development only: everybody knows this secret";

function contradictions(env: Environment): string[] {
  const production = env.HUB_ENV === "production";
  const problems: string[] = [];
  const refuse = (when: boolean, problem: string) => when && problems.push(problem);
  refuse(production && !env.BASE_URL, "BASE_URL is needed in production");
  refuse(
    production && (env.HUB_SECRET ?? "").length < 32,
    "HUB_SECRET needs at least 32 characters in production",
  );
  refuse(production && env.RATE_LIMITS === "off", "RATE_LIMITS=off is refused in production");
  refuse(
    production && !env.MAIL_POSTAL_ADDRESS,
    "MAIL_POSTAL_ADDRESS is needed in production: mails must carry one",
  );
  refuse(production && new URL(baseUrlOf(env)).protocol !== "https:", "BASE_URL must be https in production");
  if (env.MAIL === "resend") {
    refuse(!env.RESEND_API_KEY, "RESEND_API_KEY is needed with MAIL=resend");
    refuse(!env.MAIL_FROM, "MAIL_FROM is needed with MAIL=resend");
  } else if (env.MAIL === "smtp") {
    refuse(
      !env.SMTP_URL,
      "SMTP_URL is needed with MAIL=smtp, like smtp://user:password@mail.example.org:587",
    );
    refuse(!env.MAIL_FROM, "MAIL_FROM is needed with MAIL=smtp");
  } else {
    refuse(production, "MAIL=outbox is refused in production: the outbox page is every account's key");
    const exposed = [env.HOST, new URL(baseUrlOf(env)).hostname].filter((host) => !loopbackHosts.has(host));
    refuse(
      exposed.length > 0,
      `MAIL=outbox needs a loopback HOST and BASE_URL, not ${exposed.join(", ")}: the outbox page is every account's key`,
    );
  }
  return problems;
}

function baseUrlOf(env: Environment): string {
  return (env.BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, "");
}

function databaseOf(env: Environment): Config["database"] {
  const url = env.DATABASE_URL;
  if (url === ":memory:") return { kind: "file", path: url };
  if (url.startsWith("file:")) return { kind: "file", path: url.slice("file:".length) };
  return { kind: "http", url, authToken: env.DATABASE_AUTH_TOKEN };
}

function mailOf(env: Environment): Config["mail"] {
  if (env.MAIL === "outbox") return { kind: "outbox" };
  if (env.MAIL === "smtp") return { kind: "smtp", url: env.SMTP_URL ?? "" }; // present, as below
  return {
    kind: "resend",
    apiKey: env.RESEND_API_KEY ?? "", // present: contradictions() has refused its absence
    baseUrl: env.RESEND_BASE_URL,
    webhookSecret: env.RESEND_WEBHOOK_SECRET,
  };
}
