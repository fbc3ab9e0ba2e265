import { beforeAll, describe, expect, test } from "vitest";
import { findingsOf } from "../../src/commands/doctor.ts";
import { consumers } from "../../src/events/consumers.ts";
import { dispatch } from "../../src/events/dispatch.ts";
import { askedFor, cleanFilters } from "../../src/search/asked.ts";
import { expressionOf } from "../../src/search/expression.ts";
import { rebuildIndex } from "../../src/search/index.ts";
import { matches, titlesLike, unindexed, wordsNear } from "../../src/search/search-store.ts";
import { statement, type Statement } from "../../src/platform/db/database.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { fillLively } from "../support/lively-hub.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await testHub();
  await fillLively(hub.db, hub.clock.now(), { members: 8, entries: 25, replies: 400 });
});

const held = () => hub.rows("select subject_id, version, facets from search_posts order by subject_id");
const broken = async () =>
  (await findingsOf(hub.db)).filter((one) => one.broken.length > 0).map(({ truth }) => truth);

describe("the index", () => {
  test("holds after the log's end every post that stands, and the doctor agrees", async () => {
    await hub.settle();
    const standing = await hub.rows(
      "select id from entries where state = 'published' union all select id from replies where state = 'published'",
    );
    expect((await held()).map(({ subject_id }) => subject_id)).toEqual(
      standing.map(({ id }) => id).toSorted(),
    );
    expect(await broken()).toEqual([]);
  });

  test("is the same when it is made anew, slice by slice, by two at once", async () => {
    const before = await held();
    await rebuildIndex(hub);
    expect(await held()).toEqual([]);
    await Promise.all([0, 1].map(() => dispatch({ ...hub.deps, consumers })));
    await hub.settle();
    expect(await held()).toEqual(before);
    expect(await broken()).toEqual([]);
  });

  test("of which something is missing or too much is found out by the doctor", async () => {
    const [one] = await hub.rows("select min(subject_id) as subject_id from search_posts");
    await hub.db.batch(
      [
        statement(
          "update search_posts set version = version + 1 where subject_id = ?",
          String(one?.["subject_id"]),
        ),
      ],
      "write",
    );
    expect(await broken()).toEqual(["the search index holds every post that stands, as it stands"]);
    await hub.db.batch(
      [
        statement(
          "update search_posts set subject_id = 'nobody' where subject_id = ?",
          String(one?.["subject_id"]),
        ),
      ],
      "write",
    );
    expect(await broken()).toHaveLength(2);
    await rebuildIndex(hub);
    await hub.settle();
    expect(await broken()).toEqual([]);
  });

  test("keeps posts in the order in which they came out, a span of time as a span of ids", async () => {
    const rows = await hub.rows(
      "select count(*) as wrong from search_posts s left join replies r on r.id = s.subject_id left join entries e on e.id = s.subject_id where s.id / 1048576 <> coalesce(r.created_at, e.published_at) / 1000",
    );
    expect(rows).toEqual([{ wrong: 0 }]);
  });
});

describe("the plan of", () => {
  const visitor = { kind: "visitor" } as const;
  const shown = { visibilities: ["public"] as const, openAt: 1 };
  const filters = cleanFilters({
    topic: "skills",
    country: "TN",
    organisation: "lotus",
    author: "amel",
    from: "2026-01-01",
    open: "1",
  });
  const statements: [string, Statement][] = [
    ["a word", matches(expressionOf(askedFor("word"), visitor), shown, 1e15, 64)],
    [
      "many words with filters",
      matches(expressionOf(askedFor('"a phrase" and words', filters), visitor), shown, 1e15, 64),
    ],
    ["filters alone", matches(expressionOf(askedFor("", filters), visitor), shown, 1e15, 64)],
    ["what is not indexed yet", unindexed("search-index", shown)],
    ["titles", titlesLike('"a" *', "public", "members", 8)],
    ["words near another", wordsNear("a", "b", 3, 5)],
  ];

  test.each(statements)(
    "%s walks no table and sorts nothing but what was found",
    async (_, { sql, args }) => {
      const [plan] = await hub.db.batch([{ sql: `explain query plan ${sql}`, args }], "read");
      const lines = (plan?.rows ?? []).map((row) => String(row[3]));
      const walked = lines.filter((line) =>
        /^SCAN (?!.*(VIRTUAL TABLE|found|titled|chosen|asked|given|constant|json_each|\(subquery))/i.test(
          line,
        ),
      );
      expect(walked.filter((line) => !/^SCAN (p|s)$/.test(line))).toEqual([]);
      expect(lines.filter((line) => /AUTOMATIC/.test(line))).toEqual([]);
      // Virtual tables are asked by what they match and by the span of ids, from the newest.
      for (const line of lines.filter((one) => /VIRTUAL TABLE/.test(one) && /search_/.test(one)))
        expect(line).toMatch(/INDEX 192:M2/);
    },
  );
});
