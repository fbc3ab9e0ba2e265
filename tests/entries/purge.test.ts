import { expect, test } from "vitest";
import { purgeDeleted } from "../../src/entries/index.ts";
import { days } from "../../src/platform/clock.ts";
import { testHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";

test("what was deleted a month ago is erased; its place in the discussion stays, and nobody brings it back", async () => {
  const hub = await testHub();
  const [amel, luca] = [await signedIn(hub, "amel"), await signedIn(hub, "luca")];
  const [thread, other, reply, kept] = [1, 2, 3, 4].map(() => hub.deps.ids.make()) as [
    string,
    string,
    string,
    string,
  ];
  for (const id of [thread, other]) {
    const form = { id, title: "Title of ours", body: "A secret word", language: "en" };
    await amel.browser.post("/threads/new", { ...form, visibility: "public", flavour: "discussion" });
  }
  for (const id of [reply, kept])
    await luca.browser.post(`/threads/${thread}/replies`, { id, body: "An indiscreet word" });
  await luca.browser.post(`/replies/${reply}/edit`, { body: "An indiscreet word, edited", version: "1" });
  await luca.browser.post(`/replies/${reply}/delete`, {});
  await amel.browser.post(`/threads/${other}/delete`, {});
  hub.clock.advance(days(30));
  await purgeDeleted(hub.deps);
  expect(await hub.rows("select markdown <> '' as said from replies where id = ?", reply)).toEqual([
    { said: 1 },
  ]);
  hub.clock.advance(days(2));
  await purgeDeleted(hub.deps);
  expect(
    await hub.rows("select state, position, markdown, html <> '' as shown from replies order by position"),
  ).toEqual([
    { state: "deleted", position: 1, markdown: "", shown: 0 },
    { state: "published", position: 2, markdown: "An indiscreet word", shown: 1 },
  ]);
  expect(
    await hub.rows(
      "select e.title, e.slug, b.markdown from entries e join entry_bodies b on b.entry_id = e.id where e.id = ?",
      other,
    ),
  ).toEqual([{ title: "…", slug: "deleted", markdown: "" }]);
  expect(await hub.rows("select subject_id from revisions where subject_id = ?", reply)).toEqual([]);
  expect(await hub.visitor().page(`/threads/${thread}/title-of-ours`)).toContain("An indiscreet word");
  const again = await (await signedIn(hub, "luca2")).browser.post(`/replies/${reply}/restore`, {});
  expect(again.status).toBeGreaterThanOrEqual(400);
});
