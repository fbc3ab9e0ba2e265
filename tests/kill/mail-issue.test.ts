import { join } from "node:path";
import { expect, test } from "vitest";
import { monday } from "../support/app.ts";
import { copyDatabase, peek } from "../support/database-dump.ts";
import { kill, told, undisturbed } from "../support/killing.ts";
import { livelyFile } from "../support/lively-file.ts";
import { address, secret, subscribeMany } from "../support/many-readers.ts";
import { freshFolder, programOf, type Launch } from "../support/programs.ts";

const readers = 2000;

/** An issue whose time has come and whose embargo is none: its members' run and everybody's follow at once. */
const issue = `insert into newsletter_issues (id, number, title, language, letter, embargo_days, state, state_at, send_at, created_at, created_by)
  values ('00000000000000000012', 12, 'Winter', 'en', 'Dear all', 0, 'scheduled', 0, 0, 0, 'x')`;

type Place = { file: string };

test("an issue released and frozen through kills has each of 2,000 readers once, members among them first", async () => {
  const template = join(freshFolder(), "hub.db");
  await livelyFile(template, monday, { members: 40, entries: 20, replies: 20 }, async (db) => {
    await subscribeMany(db, monday, readers, address);
    await db.batch(
      [
        { sql: "update subscriptions set newsletter = 'on'", args: [] },
        {
          sql: `update members set verified_at = 0, email = s.email
            from (select email, row_number() over (order by id) as n from subscriptions) s,
              (select id, row_number() over (order by id) as n from members) m
            where members.id = m.id and s.n = m.n * 7`,
          args: [],
        },
        { sql: issue, args: [] },
      ],
      "write",
    );
  });
  const fresh = (): Place => {
    const file = join(freshFolder(), "hub.db");
    copyDatabase(template, file);
    return { file };
  };
  const launch = ({ file }: Place): Launch => ({
    args: [programOf("tests/kill/mail-issue.ts"), "10"],
    env: { DATABASE_URL: `file:${file}`, HUB_ENV: "test", HUB_SECRET: secret, LOG_LEVEL: "warn" },
  });
  const whole = fresh();
  const { span } = await undisturbed(launch(whole), whole.file);
  const outcome = ({ file }: Place) => ({
    runs: peek(
      file,
      `select m.audience, r.state, r.planned,
         (select count(*) from digest_recipients d join digest_batches b on b.id = d.batch_id where b.run_id = r.id) as frozen,
         (select sum(size) from digest_batches where run_id = r.id) as in_batches,
         (select count(*) from digest_parts where run_id = r.id) as parts
       from digest_runs r join mailings m on m.run_id = r.id where r.kind = 'issue' order by m.audience`,
    ),
    people: peek(
      file,
      "select count(*) as mails, count(distinct subscription_id) as people from digest_recipients",
    ),
    events: peek(file, "select type, count(*) as n from events where type like 'newsletter.%' group by type"),
  });
  const expected = outcome(whole);
  expect(expected.people).toEqual([[readers, readers]]);
  expect(Number(expected.runs[1]?.[2])).toBeGreaterThan(30);
  const done = await kill<Place>({
    ...{ seed: 2026, kills: 20, span, fresh },
    programs: (place) => [launch(place)],
    standing: ({ file }) =>
      JSON.stringify(peek(file, "select planned from digest_runs where kind = 'issue'")),
    ended: (place) => expect(outcome(place)).toEqual(expected),
  });
  console.log(told("newsletter", done));
  expect(done.kills).toBeGreaterThanOrEqual(20);
  expect(done.standings.size).toBeGreaterThan(3);
});
