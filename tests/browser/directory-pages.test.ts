import { describe, expect, test } from "vitest";
import { paths } from "../../src/paths.ts";
import { press } from "../support/browsing.ts";
import { expectSound, hubAndBrowser, pageOf } from "./groups.ts";
import type * as at from "./places.ts";
import { overflow, violations } from "./sound.ts";

const here = hubAndBrowser();

describe.each([
  ["a visitor", "en"],
  ["an Arabic visitor", "ar"],
  // The longest names of sections.
  ["a Spanish visitor", "es"],
])("to %s", (_who, language) => {
  const page = pageOf(here, language);

  test.each<[string, at.Place]>([
    ["the directory", paths.directory()],
    ["organisations of a type", paths.directory({ type: "network" })],
    ["a name that nobody has", paths.directory({ q: "%' or 1=1" })],
    ["a country where much is", paths.country("TN")],
    ["a country where nothing is", paths.country("ZW")],
    ["an organisation", paths.organisation("cap-jasmin")],
    ["an organisation of the founding text", paths.organisation("unido")],
    ["somebody who writes much", paths.member("amel")],
  ])("%s is sound", (_name, place) => expectSound(here.hub(), page(), place, { status: 200, language }));
});

describe.each([
  ["who speaks for an organisation", "amel", "fr"],
  ["who writes from right to left", "nermine", "ar"],
])("to a member %s", (_who, handle, language) => {
  const page = pageOf(here, language, `${handle}@example.org`);
  const own = handle === "amel" ? "cap-jasmin" : "lotus-delta";
  const seen = { status: 200, language };

  test.each<[string, at.Place]>([
    ["writing to a member", paths.contactMember("reka")],
    ["writing to an organisation", paths.contactOrganisation("holdfu")],
    ["one's organisation", paths.organisation(own)],
    ["settings", paths.settings()],
  ])("%s is sound", (_name, place) => expectSound(here.hub(), page(), place, seen));
});

describe("to an editor", () => {
  const page = pageOf(here, "en", "amel@example.org");

  test("the form keeps what was refused, and what is saved stands on the page", async () => {
    const edit = here.hub().url + paths.editOrganisation("cap-jasmin");
    await page().goto(edit);
    expect([...(await overflow(page())), ...(await violations(page()))]).toEqual([]);
    await page().fill("[name=region]", "Cap-Jasmin Nord");
    await page().fill("[name=website]", "nowhere");
    await page()
      .locator("main form")
      .first()
      .evaluate((form) => form.setAttribute("novalidate", ""));
    await press(page(), "main form .primary");
    expect(await page().inputValue("[name=region]")).toBe("Cap-Jasmin Nord");
    expect(await violations(page())).toEqual([]);
    await page().fill("[name=website]", "https://example.org/");
    await press(page(), "main form .primary");
    expect(page().url()).toBe(here.hub().url + paths.organisation("cap-jasmin"));
    expect(await page().locator("main").innerText()).toContain("Cap-Jasmin Nord");
  });
});
