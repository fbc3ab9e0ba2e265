import { expect, test } from "vitest";
import { signedIn } from "../support/people.ts";
import { day, newsroom, slot } from "./newsroom.ts";

/* A member who also reads by mail: what they did on the web, their next digest knows. */

const email = "amel@example.org";

async function onTheWeb() {
  const room = await newsroom();
  const amel = await signedIn(room, "amel", {});
  await room.reader(email);
  const read = await room.thread({ title: "Read on the web" });
  const muted = await room.thread({ title: "Muted on the web" });
  await room.thread({ title: "Her own words", author: amel.id });
  await room.thread({ title: "Not opened yet" });
  return { ...room, amel, read, muted };
}

test("what was read there, muted there, or written by herself is not in it; what she did not open is", async () => {
  const { amel, read, muted, plan, send, titles, recipients } = await onTheWeb();
  const address = (await amel.browser.get(`/threads/${read}/x`)).headers.get("Location") ?? "";
  expect(await amel.browser.page(address)).toContain("Read on the web");
  expect((await amel.browser.post(`/threads/${muted}/follow`, { mode: "muted" })).status).toBe(303);
  await plan(slot);
  await send();
  expect(titles(email)).toEqual(["Not opened yet"]);
  const [{ passed } = {}] = await recipients();
  expect(JSON.parse(String(passed))).toMatchObject({ read: 1, muted: 1, own: 1 });
});

test("what is said there after she read it, three times, is news again", async () => {
  const { amel, read, happens, nora, plan, send, titles } = await onTheWeb();
  await amel.browser.page((await amel.browser.get(`/threads/${read}/x`)).headers.get("Location") ?? "");
  await plan(slot);
  await send();
  expect(titles(email)).not.toContain("Read on the web");
  for (const position of [1, 2, 3])
    await happens("reply.posted", read, { reply: `r${position}`, author: nora, position });
  await plan(slot + 7 * day);
  await send();
  expect(titles(email)).toContain("Read on the web");
});
