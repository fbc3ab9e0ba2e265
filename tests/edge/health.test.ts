import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";

test("the Worker answers on workerd, with its database over HTTP", async () => {
  const response = await exports.default.fetch("http://hub.test/readyz");
  expect([response.status, await response.text()]).toEqual([200, expect.anything()]);
});
