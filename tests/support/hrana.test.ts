import { createClient } from "@libsql/client/web";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startHrana, type Hrana } from "./hrana.ts";

test("x", async () => {
  const h = await startHrana();
  const c = createClient({ url: h.url });
  await c.execute("create table a(x)");
  expect((await c.execute("select count(*) as n from a")).rows[0]?.n).toBe(0);
  await h.stop();
});
