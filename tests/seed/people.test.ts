import { describe, expect, test } from "vitest";
import { demo } from "../../db/seed/demo/index.ts";
import { directory } from "../../db/seed/directory.ts";

const countries = new Set(directory.countries.map((country) => country.code));

describe("demo people", () => {
  test("have handles and addresses of their own, all at example.org", () => {
    expect(new Set(demo.people.map((person) => person.handle)).size).toBe(demo.people.length);
    expect(new Set(demo.people.map((person) => person.email)).size).toBe(demo.people.length);
    expect(demo.people.filter((person) => !/^[a-z]+@example\.org$/.test(person.email))).toEqual([]);
  });

  test("belong to organisations and countries that exist", () => {
    const slugs = new Set(demo.organisations.map((organisation) => organisation.slug));
    const lost = demo.people.filter(
      (person) => person.organisation !== null && !slugs.has(person.organisation),
    );
    expect(lost).toEqual([]);
    expect(demo.people.filter((person) => !countries.has(person.country))).toEqual([]);
  });

  test("whom the console names are a member, a moderator and an admin", () => {
    for (const [role, email] of Object.entries(demo.signIn)) {
      expect(demo.people.find((person) => person.email === email)?.role).toBe(role);
    }
  });
});

describe("demo organisations", () => {
  test("say demo in their very name and lie in nine different countries", () => {
    expect(demo.organisations.filter((one) => !/\(demo\)/.test(one.nameInEnglish))).toEqual([]);
    expect(new Set(demo.organisations.map((one) => one.country)).size).toBe(9);
    expect(
      demo.organisations.flatMap((one) => one.countriesServed).filter((code) => !countries.has(code)),
    ).toEqual([]);
  });

  test("are none of the real annexure", () => {
    const real = directory.organisations.flatMap((one) => [one.name, one.fullName, one.acronym]);
    expect(
      demo.organisations.filter((one) => real.includes(one.name) || real.includes(one.nameInEnglish)),
    ).toEqual([]);
  });
});
