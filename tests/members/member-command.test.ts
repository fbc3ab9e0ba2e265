import { describe, expect, test } from "vitest";
import { WrongUsage } from "../../src/commands/command.ts";
import { member } from "../../src/commands/member.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { person } from "../support/people.ts";

/* What an operator does for somebody who asked by letter or by telephone. */

async function run(hub: TestHub, ...positionals: string[]) {
  const said: string[] = [];
  let answered: unknown;
  const given = {
    deps: hub.deps,
    say: (line: string) => said.push(line),
    answer: (fact: unknown) => (answered = fact),
  };
  // The command reads nothing else of what it is given.
  const code = await member.run({ positionals, values: {} } as never, given as never);
  return { code, said: said.join("\n"), answered };
}

describe("hub member", () => {
  test("export prints everything the hub knows of a member", async () => {
    const hub = await testHub();
    await person(hub, "amel");
    const { code, answered, said } = await run(hub, "export", " Amel@Example.org");
    expect([code, answered]).toMatchObject([0, { account: { email: "amel@example.org" }, reader: null }]);
    expect(said).toContain('"handle": "amel"');
  });

  test("erase forgets a member, and finds nobody the second time", async () => {
    const hub = await testHub();
    await person(hub, "amel");
    expect(await run(hub, "erase", "amel@example.org")).toMatchObject({
      code: 0,
      answered: { erased: true },
    });
    expect(await run(hub, "erase", "amel@example.org")).toMatchObject({
      code: 1,
      answered: { found: false },
    });
    expect(await hub.rows("select handle from members where email = 'amel@example.org'")).toEqual([]);
  });

  test("erase does not leave a hub without an admin", async () => {
    const hub = await testHub();
    await person(hub, "amel", { role: "admin" });
    expect(await run(hub, "erase", "amel@example.org")).toMatchObject({
      code: 1,
      answered: { outcome: "last-admin" },
    });
  });

  test("anything else is wrong usage", async () => {
    const hub = await testHub();
    for (const words of [
      ["forget", "a@example.org"],
      ["erase", "a@example.org", "now"],
      ["role", "a@example.org"],
    ])
      await expect(run(hub, ...words)).rejects.toThrow(WrongUsage);
  });
});
