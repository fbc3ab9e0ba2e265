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
  const seen = { status: 200, language };

  test.each<[string, at.Place]>([
    ["the discussions", paths.threads()],
    ["a list that nothing fits", paths.threads({ topic: "tourism", country: "KR" })],
    ["the methodologies", paths.methodologies()],
    ["a methodology", at.methodology],
    ["a call", at.call],
    ["a topic", paths.topic("energy")],
    ["feeds and calendars", paths.feeds()],
    ["a member", paths.member("ginevra")],
    ["what was sent to confirm", paths.subscribeSent()],
    ["a subscription to confirm", at.confirmation],
    ["leaving", at.leaving],
    ["being forgotten", at.erasing],
    ["having been forgotten", paths.subscribeErased()],
    ["signing in", paths.signIn()],
    ["the code", paths.signInCode()],
    ["a link of another browser", at.linkOfElsewhere],
    ["joining", at.joinForm],
    ["the moderators' log", paths.moderationLog()],
    ["the front page", paths.home()],
    ["a discussion of twenty posts", at.longThread],
    ["asking for it by mail", at.ofLongThread("/copy")],
    ["the calls", paths.calls()],
    ["the subscription form", paths.subscribe()],
    ["the directory", paths.directory()],
    ["the search form", paths.search()],
    ["what a search finds", paths.search({ q: "voucher" })],
    ["a search that finds nothing", paths.search({ q: "nowhere bakry", country: "TN", open: "1" })],
    ["a country", paths.country("TN")],
  ])("%s is sound", (_name, place) => expectSound(here.hub(), page(), place, seen));

  test.each<[string, at.Place]>([
    ["a link that is spent", paths.signInLink("spent")],
    ["a page that is not there", "/nowhere"],
  ])("%s is sound", (_name, place) => expectSound(here.hub(), page(), place, { ...seen, status: 404 }));
});

describe("on the web", () => {
  const page = pageOf(here, "ar");
  const french = { status: 200, language: "fr" };
  const arabic = { status: 200, language: "ar" };

  test("a digest is sound, in the subscription's language", () =>
    expectSound(here.hub(), page(), at.digest, french));
  test("a reader's preferences are sound", () => expectSound(here.hub(), page(), at.preferences, arabic));
  test("leaving, and having left, are sound", async () => {
    await expectSound(here.hub(), page(), at.leaving, arabic);
    await expectSound(here.hub(), page(), at.left, arabic);
  });
  test("why it says what it says is sound", () => expectSound(here.hub(), page(), at.digestWhy, french));
});

describe.each(["en", "fr", "es", "it", "ar"])("in %s", (language) => {
  const page = pageOf(here, language);

  test("the sections stand in two lines at most on a phone, high enough to press", async () => {
    await page().setViewportSize({ width: 360, height: 800 });
    await page().goto(here.hub().url);
    const boxes = await page()
      .locator(".sections li")
      .evaluateAll((items) => items.map((item) => item.getBoundingClientRect()));
    expect(boxes.length).toBeGreaterThanOrEqual(4);
    expect(new Set(boxes.map(({ top }) => top)).size).toBeLessThanOrEqual(2);
    expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(44);
  });
});
