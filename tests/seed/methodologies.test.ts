import { describe, expect, test } from "vitest";
import { demo } from "../../db/seed/demo/index.ts";
import { minutesOf } from "../../db/seed/moments.ts";

const versions = demo.methodologies.flatMap((methodology) => methodology.versions);

describe("demo methodologies", () => {
  test("summaries are plain, stand alone and keep to 300 characters", () => {
    const summaries = versions.map((version) => version.content.summary);
    expect(summaries.filter((summary) => [...summary].length > 300 || [...summary].length < 120)).toEqual([]);
    expect(summaries.filter((summary) => /[*`#\n]/.test(summary))).toEqual([]);
  });

  test("every kind occurs and contacts exist", () => {
    const kinds = new Set(demo.methodologies.map((methodology) => methodology.type));
    expect(kinds).toEqual(new Set(["methodology", "good-practice", "worksheet", "lesson-from-failure"]));
    const handles = demo.people.map((person) => person.handle);
    for (const methodology of demo.methodologies) expect(handles).toContain(methodology.contact);
  });

  test("versions count up from 1, come later and later, and say what changed", () => {
    for (const methodology of demo.methodologies) {
      const mine = methodology.versions;
      expect(mine.map((version) => version.version)).toEqual(mine.map((_, index) => index + 1));
      expect(mine.map((version) => version.whatChanged === null)).toEqual(
        mine.map((_, index) => index === 0),
      );
      const times = mine.map((version) => minutesOf(version.ago));
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      expect(minutesOf(methodology.ago)).toBe(times[0]);
    }
    expect(
      demo.methodologies
        .map((methodology) => methodology.versions.length)
        .toSorted()
        .at(-1),
    ).toBe(3);
  });

  test("the versions of one differ step by step", () => {
    const [first, second, third] =
      demo.methodologies.find((one) => one.versions.length === 3)?.versions ?? [];
    const titles = [first, second, third].map((version) => version?.content.steps.map((step) => step.title));
    expect(new Set(titles.map((list) => JSON.stringify(list))).size).toBe(3);
    expect(third?.content.steps.length).toBe((second?.content.steps.length ?? 0) + 1);
  });

  test("every section is filled in words, every version has steps and an indicator", () => {
    for (const { content } of versions) {
      const prose = [content.problem, content.audience, content.evidence, content.didNotWork, content.adapt];
      expect(
        [...prose, content.enablingFactors, content.constraints].filter((one) => one.length < 20),
      ).toEqual([]);
      expect(content.steps.length).toBeGreaterThanOrEqual(4);
      expect(content.indicators.length).toBeGreaterThanOrEqual(1);
    }
  });
});
