import { createHmac } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { parseConfig } from "../../src/config.ts";
import { insertMany } from "../../src/platform/db/write.ts";
import { topics } from "../../db/schema/index.ts";
import { recordedInbox } from "../support/inbox.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { addSubscription } from "../../src/subscriptions/index.ts";
import { commit } from "../../src/platform/db/commit.ts";

const secret = `whsec_${Buffer.from("a webhook's secret, long enough").toString("base64")}`;
const rosa = "rosa@example.org";
let hub: TestHub;

beforeEach(async () => {
  const env = {
    MAIL: "resend",
    RESEND_API_KEY: "re_test",
    MAIL_FROM: "Hub <hub@example.org>",
    RESEND_WEBHOOK_SECRET: secret,
  };
  hub = await testHub({ env, mailer: recordedInbox() });
  const { ids } = hub.deps;
  const reader = {
    ...{ id: ids.make(), email: rosa, confirmedAt: 0, consent: "", origin: "seed" as const },
    preferences: {
      ...({
        discussions: "weekly",
        methodologies: "weekly",
        calls: "weekly",
        language: "en",
        format: "html",
      } as const),
      ...({
        topics: [],
        sectors: [],
        countries: [],
        languages: [],
        hour: 7,
        weekday: "MON",
        zone: "UTC",
        newsletter: "off",
        most: 12,
      } as const),
    },
  };
  const { changes } = addSubscription({ ids, secret: hub.config.secret, now: hub.clock.now() }, reader);
  await commit(hub.db, {
    changes: [...changes, insertMany(topics, [{ slug: "x", position: 1, names: {} }])],
    events: [],
  });
});

/** As the provider signs: id, time and the raw body. The clock of the check is the real one. */
function post(payload: unknown, { id = "msg_1", key = secret, signed = true } = {}) {
  const body = JSON.stringify(payload);
  const timestamp = String(Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000));
  const mark = createHmac("sha256", Buffer.from(key.slice("whsec_".length), "base64"))
    .update(`${id}.${timestamp}.${body}`)
    .digest("base64");
  const headers = { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": `v1,${mark}` };
  const request = {
    method: "POST",
    body,
    headers: { "Content-Type": "application/json", ...(signed ? headers : {}) },
  };
  return hub.app.fetch(new Request(`${hub.config.baseUrl}/webhooks/resend`, request));
}

const bounce = (type: string) => ({
  type: "email.bounced",
  data: { email_id: "m1", to: [rosa], bounce: { type } },
});
const state = async () => (await hub.rows("select state from subscriptions"))[0]?.state;

describe("what the provider reports", () => {
  test("a hard bounce suppresses the address and ends its subscription", async () => {
    expect((await post(bounce("Permanent"))).status).toBe(200);
    expect(await state()).toBe("unsubscribed");
    expect(await hub.rows("select reason from suppressions")).toEqual([{ reason: "bounce" }]);
    expect((await hub.rows("select data from events order by seq")).at(-1)?.data).toContain("bounce");
  });

  test("a complaint too", async () => {
    await post({ type: "email.complained", data: { email_id: "m1", to: [rosa] } });
    expect(await state()).toBe("unsubscribed");
    expect(await hub.rows("select reason from suppressions")).toEqual([{ reason: "complaint" }]);
  });

  test("a full mailbox, or a delivery, changes nothing", async () => {
    expect((await post(bounce("Transient"))).status).toBe(200);
    expect((await post({ type: "email.delivered", data: { to: [rosa] } }, { id: "msg_2" })).status).toBe(200);
    expect(await state()).toBe("active");
  });

  test("an event of a kind that nobody has heard of is taken and means nothing", async () => {
    const data = { to: [rosa], tags: { ref: "m_x" } };
    for (const type of ["constructor", "__proto__", "toString", "email.opened"])
      expect((await post({ type, data }, { id: `msg_${type}` })).status).toBe(200);
    expect(await state()).toBe("active");
  });

  test("the same event twice is one event", async () => {
    await post(bounce("Permanent"));
    await hub.db.batch([{ sql: "update subscriptions set state = 'active'", args: [] }], "write");
    expect((await post(bounce("Permanent"))).status).toBe(200);
    expect(await state()).toBe("active");
  });

  test("nothing counts without the signature, or with another secret, or where none is configured", async () => {
    const other = `whsec_${Buffer.from("another secret altogether").toString("base64")}`;
    expect((await post(bounce("Permanent"), { signed: false })).status).toBe(401);
    expect((await post(bounce("Permanent"), { key: other })).status).toBe(401);
    hub = await testHub();
    expect(parseConfig({}).mail.kind).toBe("outbox");
    expect((await post(bounce("Permanent"))).status).toBe(401);
  });
});
