import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "../../src/paths.ts";
import { expectSound, hubAndBrowser, pageOf } from "./groups.ts";
import * as at from "./places.ts";

const here = hubAndBrowser();
beforeAll(() => at.sendDigests(here.hub()));

describe.each([
  ["a visitor", "en"],
  ["an Arabic visitor", "ar"],
])("to %s", (_who, language) => {
  const page = pageOf(here, language);
  const seen = { status: 200, language, accessible: language === "en" };

  test.each<[string, at.Place]>([
    ["the discussions", paths.threads()],
    ["a list that nothing fits", paths.threads({ topic: "tourism", country: "KR" })],
    ["the methodologies", paths.methodologies()],
    ["a methodology", at.methodology],
    ["a call", at.call],
    ["a topic", paths.topic("energy")],
    ["a member", paths.member("ginevra")],
    ["what was sent to confirm", paths.subscribeSent()],
    ["a subscription to confirm", at.confirmation],
    ["leaving", at.leaving],
    ["signing in", paths.signIn()],
    ["the code", paths.signInCode()],
    ["a link of another browser", at.linkOfElsewhere],
    ["joining", at.joinForm],
    ["the moderators' log", paths.moderationLog()],
  ])("%s is sound", (_name, place) => expectSound(here.hub(), page(), place, seen));

  test.each<[string, at.Place]>([
    ["the front page", paths.home()],
    ["a discussion of twenty posts", at.longThread],
    ["the calls", paths.calls()],
    ["the subscription form", paths.subscribe()],
  ])("%s is sound in all", (_name, place) =>
    expectSound(here.hub(), page(), place, { ...seen, accessible: true }),
  );

  test.each<[string, at.Place]>([
    ["a link that is spent", paths.signInLink("spent")],
    ["a page that is not there", "/nowhere"],
  ])("%s is sound", (_name, place) => expectSound(here.hub(), page(), place, { ...seen, status: 404 }));
});

describe("on the web", () => {
  const page = pageOf(here, "fr");
  const seen = { status: 200, language: "fr", accessible: true };

  test("a digest is sound", () => expectSound(here.hub(), page(), at.digest, seen));
  test("a reader's preferences are sound", () => expectSound(here.hub(), page(), at.preferences, seen));
  test("leaving, and having left, are sound", async () => {
    await expectSound(here.hub(), page(), at.leaving, seen);
    await expectSound(here.hub(), page(), at.left, seen);
  });
  test("why it says what it says is sound", () => expectSound(here.hub(), page(), at.digestWhy, seen));
});

describe.each(["en", "fr", "es", "it", "ar"])("in %s", (language) => {
  const page = pageOf(here, language);

  test("the sections stand in one line on a phone", async () => {
    await page().setViewportSize({ width: 360, height: 800 });
    await page().goto(here.hub().url);
    const tops = await page()
      .locator(".sections li")
      .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
    expect(tops).toHaveLength(4);
    expect(new Set(tops).size).toBe(1);
  });
});
