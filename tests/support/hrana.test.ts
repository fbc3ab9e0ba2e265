import { createClient, type Client, type LibsqlError } from "@libsql/client/web";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startHrana, type Hrana } from "./hrana.ts";
import { sqldIsHere, startSqld } from "./sqld.ts";

const schema = `
  create table words (id integer primary key, word text unique, weight);
  create table guard (hit integer constraint guard_matched check (hit > 0));
`;

const servers = [
  { name: "the fixture", here: true, start: () => startHrana() },
  { name: "sqld", here: sqldIsHere, start: startSqld },
];

// One suite for both, so that what passes on the fixture passes on the real server.
describe.each(servers)("over HTTP, $name", ({ here, start }) => {
  if (!here) return test.skip("is not installed on this machine", () => undefined);
  let server: Awaited<ReturnType<typeof start>>;
  let client: Client;

  beforeAll(async () => {
    server = await start();
    client = createClient({ url: server.url, intMode: "bigint" });
    await client.executeMultiple(schema);
  });
  afterAll(() => server.stop());

  test("answers rows, counts and made ids", async () => {
    const made = await client.execute("insert into words (word) values ('one'), ('two') returning id");
    expect([made.rowsAffected, made.rows.map((row) => row.id)]).toEqual([2, [1n, 2n]]);
    const changed = await client.execute({ sql: "update words set weight = :w", args: { w: 7 } });
    expect([changed.rowsAffected, changed.rows]).toEqual([2, []]);
    const read = await client.execute("select word, weight from words order by id");
    expect([read.rowsAffected, read.columns, read.rows.length]).toEqual([0, ["word", "weight"], 2]);
  });

  test("keeps big integers, fractions, blobs, text of all scripts and null", async () => {
    const bytes = Uint8Array.of(0, 1, 254, 255);
    const values = [9_223_372_036_854_775_807n, -1n, 0.5, 1e300, bytes, "naïve Ё こんにちは 🌍", null];
    const { rows } = await client.execute({ sql: "select ?, ?, ?, ?, ?, ?, ?", args: values });
    const answered = Array.from(rows[0] ?? []);
    expect(new Uint8Array(answered[4] as ArrayBuffer)).toEqual(bytes);
    expect(answered.toSpliced(4, 1)).toEqual(values.toSpliced(4, 1));
  });

  test("rolls a batch back whole when one statement breaks a constraint", async () => {
    const refused = await client
      .batch(
        ["insert into words (word) values ('kept?')", "insert into words (word) values ('one')"],
        "write",
      )
      .catch((thrown: LibsqlError) => thrown);
    expect(refused).toMatchObject({
      code: "SQLITE_CONSTRAINT",
      message: expect.stringContaining("words.word"),
    });
    const { rows } = await client.execute("select count(*) as n from words where word = 'kept?'");
    expect(rows[0]?.n).toBe(0n);
  });

  test("lets a guard abort by its own name, and shows changes() of the statement before it", async () => {
    const guarded = (word: string) => [
      { sql: "update words set weight = 9 where word = ?", args: [word] },
      "insert into guard select changes()",
      "delete from guard",
      { sql: "insert into words (word) values (?)", args: [`after ${word}`] },
    ];
    await client.batch(guarded("one"), "write");
    const refused = await client.batch(guarded("nobody"), "write").catch((thrown: LibsqlError) => thrown);
    expect(refused).toMatchObject({
      code: "SQLITE_CONSTRAINT",
      message: expect.stringContaining("guard_matched"),
    });
    const { rows } = await client.execute("select word from words where word like 'after %'");
    expect(rows.map((row) => row.word)).toEqual(["after one"]);
  });

  test("takes 200 batches at once: none lost, none interleaved", async () => {
    await client.execute("insert into words (word, weight) values ('counter', 0)");
    const increment = [
      "update words set weight = weight + 1 where word = 'counter'",
      "insert into words (word, weight) select 'n' || weight, weight from words where word = 'counter'",
    ];
    await Promise.all(Array.from({ length: 200 }, () => client.batch(increment, "write")));
    const { rows } = await client.execute(
      "select count(*) as n, max(weight) as top from words where word like 'n%'",
    );
    expect(rows[0]).toMatchObject({ n: 200n, top: 200n });
  });

  test("keeps two interactive transactions apart", async () => {
    const first = await client.transaction("write");
    await first.execute("update words set weight = 1 where word = 'two'");
    const second = client.transaction("write").then(async (transaction) => {
      await transaction.execute("update words set weight = weight * 10 where word = 'two'");
      await transaction.commit();
    });
    await first.execute("update words set weight = weight + 1 where word = 'two'");
    await first.commit();
    await second;
    const { rows } = await client.execute("select weight from words where word = 'two'");
    expect(rows[0]?.weight).toBe(20n);
  });

  test("names what is wrong with a statement", async () => {
    const codes = ["selec", "select * from nowhere", "-- nothing", "attach 'x' as y"].map((sql) =>
      client.execute(sql).catch((thrown: LibsqlError) => thrown.code),
    );
    const expected = ["SQL_PARSE_ERROR", "SQLITE_UNKNOWN", "SQL_NO_STATEMENT", "SQL_PARSE_ERROR"];
    expect(await Promise.all(codes)).toEqual(expected);
  });
});

describe("the fixture's own", () => {
  let hrana: Hrana;
  let client: Client;

  beforeAll(async () => {
    hrana = await startHrana({ streamExpiryMs: 50 });
    client = createClient({ url: hrana.url });
    await client.executeMultiple(schema);
  });
  afterAll(() => hrana.stop());

  test("counts a batch of any length as one request", async () => {
    hrana.requests(true);
    await client.batch(Array(30).fill("select 1"), "read");
    expect(hrana.requests()).toBe(1);
  });

  test("loses an answer after doing the work, once", async () => {
    hrana.fail({ kind: "answer lost", matching: /lost/ });
    await expect(client.execute("insert into words (word) values ('lost')")).rejects.toThrow();
    const { rows } = await client.execute("select count(*) as n from words where word = 'lost'");
    expect(rows[0]?.n).toBe(1);
  });

  test("refuses without doing the work, as often as asked", async () => {
    hrana.fail({ kind: "refused", times: 2 });
    for (const attempt of [1, 2])
      await expect(client.execute(`insert into words (word) values ('${attempt}')`)).rejects.toThrow(/500/);
    const { rows } = await client.execute("select count(*) as n from words where word in ('1', '2')");
    expect(rows[0]?.n).toBe(0);
  });

  test("rolls back and frees the lock of a client that went away", async () => {
    const abandoned = await client.transaction("write");
    await abandoned.execute("insert into words (word) values ('abandoned')");
    await client.execute("insert into words (word) values ('next in line')");
    const { rows } = await client.execute(
      "select word from words where word in ('abandoned', 'next in line')",
    );
    expect(rows.map((row) => row.word)).toEqual(["next in line"]);
    await expect(abandoned.commit()).rejects.toThrow(/baton/);
  });

  test("copies its database for a test that wants its own", async () => {
    const other = createClient({ url: hrana.database() });
    await other.execute("delete from words");
    const { rows } = await client.execute("select count(*) > 0 as kept from words");
    expect(rows[0]?.kept).toBe(1);
    const answer = await fetch(`${hrana.url}/databases`, { method: "POST" });
    const third = createClient({ url: await answer.text() });
    expect((await third.execute("select count(*) > 0 as kept from words")).rows[0]?.kept).toBe(1);
  });
});
