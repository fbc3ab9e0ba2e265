import { expect, test } from "vitest";
import { titlesIn } from "../digests/newsroom.ts";
import { desk } from "./desk.ts";

test("shows next Tuesday's mail of a Tunisian chamber interested in textiles, and writes nothing", async () => {
  const room = await desk();
  await room.thread({ title: "Looms and dyes", topics: ["textiles"] });
  await room.call({ title: "Only for Italy", closes: 30, topics: ["textiles"], countries: ["IT"] });
  await room.call({ title: "Cotton waste", closes: 30, topics: ["textiles"], countries: ["TN"] });
  await room.settle();
  const before = await room.rows("select count(*) as n from digest_runs");
  const asked =
    "show=1&streams=discussions&streams=calls&cadence=weekly&day=2026-11-24&topics=textiles&countries=TN&languages=en&tongue=fr";
  const html = await room.editor.browser.page(`/newsletter/readers?${asked}`);
  const plain = /<textarea readonly[^>]*>([^]*?)<\/textarea>/.exec(html)?.[1] ?? "";
  expect(titlesIn(plain)).toEqual(["Cotton waste", "Looms and dyes"]);
  expect(html).toContain("<iframe");
  const mail = await room.editor.browser.get(`/newsletter/readers/mail?${asked}`);
  expect(mail.headers.get("Content-Security-Policy")).toContain("sandbox");
  expect(await mail.text()).toContain('<html lang="fr"');
  expect(await room.rows("select count(*) as n from digest_runs")).toEqual(before);
  expect(await room.rows("select count(*) as n from digest_recipients")).toEqual([{ n: 0 }]);
});

test("says so when there is nothing to tell", async () => {
  const room = await desk();
  const html = await room.editor.browser.page("/newsletter/readers?show=1&streams=calls&tongue=en");
  expect(html).toContain("would get no mail");
});
