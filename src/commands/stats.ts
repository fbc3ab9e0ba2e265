import { statement } from "../platform/db/database.ts";
import type { Command } from "./command.ts";

const counted = {
  countries: "select count(*) from countries",
  organisations: "select count(*) from organisations",
  members: "select count(*) from members",
  threads: "select count(*) from entries where kind = 'thread' and state = 'published'",
  replies: "select count(*) from replies where state = 'published'",
  methodologies: "select count(*) from entries where kind = 'methodology' and state = 'published'",
  versions: "select count(*) from methodology_versions",
  calls: "select count(*) from entries where kind = 'call' and state = 'published'",
  subscriptions: "select count(*) from subscriptions where state = 'active'",
  newsletterReaders: "select count(*) from subscriptions where state = 'active' and newsletter = 'on'",
  digests: "select count(*) from digest_recipients",
  events: "select count(*) from events",
  parked: "select count(*) from consumer_failures where parked_at is not null",
} as const;

const states = ["pending", "claimed", "accepted", "dead"] as const;

export const stats: Command = {
  name: "stats",
  usage: "stats [--json]",
  does: "Counts what the hub holds.",
  words: [0, 0],
  needsDatabase: true,
  async run(_, { deps, say, answer }) {
    const names = Object.keys(counted) as (keyof typeof counted)[];
    const deliveries = states.map((state) =>
      statement("select count(*) from deliveries where state = ?", state),
    );
    const answers = await deps.db.batch(
      [...names.map((name) => statement(counted[name])), ...deliveries],
      "read",
    );
    const value = (i: number) => Number(answers[i]?.rows[0]?.[0] ?? 0);
    const counts = Object.fromEntries(names.map((name, i) => [name, value(i)]));
    const byState = Object.fromEntries(states.map((state, i) => [state, value(names.length + i)]));
    for (const [name, count] of Object.entries(counts)) say(`${name.padEnd(14)} ${count}`);
    say(`deliveries     ${states.map((state) => `${byState[state]} ${state}`).join(", ")}`);
    answer({ ...counts, deliveries: byState });
    return 0;
  },
};
