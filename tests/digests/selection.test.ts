import { describe, expect, test } from "vitest";
import { nothing, Numbering } from "../../src/digests/bits.ts";
import { Field, select, type Candidate, type Reader } from "../../src/digests/selection.ts";

const numbers = { topics: new Numbering(), sectors: new Numbering(), countries: new Numbering() };
type Wish = { topics?: string[]; sectors?: string[]; countries?: string[] };
const bits = ({ topics = [], sectors = [], countries = [] }: Wish) => ({
  topics: numbers.topics.add(topics),
  sectors: numbers.sectors.add(sectors),
  countries: numbers.countries.add(countries),
});

let made = 0;
function candidate({
  topics = [],
  sectors,
  countries,
  ...about
}: Partial<Omit<Candidate, keyof Wish>> & Wish = {}): Candidate {
  const n = ++made;
  return {
    ...{
      id: `e${String(n).padStart(4, "0")}`,
      stream: "discussions",
      merit: 1,
      authorId: `a${n}`,
      voice: n,
      language: "en",
      group: null,
    },
    ...{ membersOnly: false, last: 10, loud: 0, replies: 3, again: null },
    ...{ tails: [], seldomHeard: false, openAsk: false, named: false },
    ...bits({ topics, ...(sectors ? { sectors } : {}), ...(countries ? { countries } : {}) }),
    topicNumbers: topics.map((topic) => numbers.topics.number(topic)),
    ...about,
  };
}
const many = (n: number, about: Parameters<typeof candidate>[0] = {}) =>
  Array.from({ length: n }, () => candidate(about));

function reader({
  topics,
  sectors,
  countries,
  ...about
}: Partial<Omit<Reader, keyof Wish>> & Wish = {}): Reader {
  return {
    ...{
      from: { discussions: 0, methodologies: 0, calls: 0 },
      languages: ["en"],
      language: "en",
      memberId: null,
      most: 12,
    },
    ...{ read: new Map(), muted: new Set(), following: new Set(), recent: new Map() },
    ...{ saved: new Set(), reminded: new Set(), less: nothing },
    ...bits({
      ...(topics ? { topics } : {}),
      ...(sectors ? { sectors } : {}),
      ...(countries ? { countries } : {}),
    }),
    ...about,
  };
}
const choose = (candidates: Candidate[], about: Parameters<typeof reader>[0] = {}) => {
  const { picked, passed } = select(new Field(candidates), reader(about));
  return {
    ids: picked.map(({ candidate: { id } }) => id),
    streams: picked.map((one) => one.candidate.stream),
    passed,
  };
};
const times = (streams: string[], stream: string) => streams.filter((one) => one === stream).length;

describe("room", () => {
  test("four of each stream while each has that many", () => {
    const all = [
      ...many(9),
      ...many(9, { stream: "methodologies" }),
      ...many(9, { stream: "calls", merit: 3 }),
    ];
    const { streams, passed } = choose(all);
    expect(["discussions", "methodologies", "calls"].map((stream) => times(streams, stream))).toEqual([
      4, 4, 4,
    ]);
    expect(passed).toEqual({ room: 15 });
  });

  test("what one stream leaves goes to the best of the others", () => {
    const { streams } = choose([
      ...many(9, { merit: 1 }),
      ...many(1, { stream: "methodologies" }),
      ...many(9, { stream: "calls", merit: 2 }),
    ]);
    expect([times(streams, "discussions"), times(streams, "methodologies"), times(streams, "calls")]).toEqual(
      [4, 1, 7],
    );
  });

  test("a stream that is not due stays out, whatever it holds", () => {
    const from = { discussions: Infinity, methodologies: Infinity, calls: 0 };
    expect(choose([...many(3), ...many(2, { stream: "calls" })], { from }).streams).toEqual([
      "calls",
      "calls",
    ]);
    expect(choose(many(2, { last: 0, again: "waiting" }), { from }).ids).toEqual([]);
  });

  test("two of one voice, three of one topic", () => {
    expect(choose(many(5, { voice: 7 })).ids).toHaveLength(2);
    expect(choose(many(5, { topics: ["energy"] })).ids).toHaveLength(3);
    const mixed = [
      ...many(3, { topics: ["energy", "skills"] }),
      ...many(3, { topics: ["skills"] }),
      ...many(3, { topics: ["energy"] }),
    ];
    expect(choose(mixed).ids).toHaveLength(3);
  });

  test("at most as many as the reader wants", () => {
    expect(choose([...many(9), ...many(9, { stream: "calls" })], { most: 5 }).ids).toHaveLength(5);
  });

  test("ties go to the lower id", () => {
    const [a, b, c] = many(3) as [Candidate, Candidate, Candidate];
    expect(choose([a, b, c], { most: 2 }).ids).toEqual([a.id, b.id]);
  });
});

describe("interest", () => {
  test("what was asked for comes first, the more of it the sooner", () => {
    const both = candidate({ topics: ["energy"], countries: ["TN"] });
    const one = candidate({ topics: ["energy"] });
    const loud = candidate({ merit: 2.5 });
    expect(choose([loud, one, both], { topics: ["energy"], countries: ["TN"] }).ids).toEqual([
      both.id,
      one.id,
      loud.id,
    ]);
  });

  test("with interests named, at most three others", () => {
    expect(
      choose([...many(9, { topics: [] }), candidate({ topics: ["energy"] })], { topics: ["energy"] }).ids,
    ).toHaveLength(4);
  });

  test("a call for other countries stays out; one for all, or a thread about another country, does not", () => {
    const closed = candidate({ stream: "calls", countries: ["FR", "IT"] });
    const open = candidate({ stream: "calls" });
    const thread = candidate({ countries: ["FR"] });
    const { ids, passed } = choose([closed, open, thread], { countries: ["TN"] });
    expect(ids.toSorted()).toEqual([open.id, thread.id]);
    expect(passed).toEqual({ country: 1 });
  });

  test("only languages that are read", () => {
    const { ids, passed } = choose(
      [candidate({ language: "fr" }), candidate({ language: "ar" }), candidate()],
      { languages: ["ar", "fr"] },
    );
    expect(ids).toHaveLength(2);
    expect(passed).toEqual({ language: 1 });
  });

  test("what a member follows comes before everything", () => {
    const followed = candidate({ topics: ["skills"] });
    const wanted = candidate({ topics: ["energy"] });
    const about = { topics: ["energy"], memberId: "me", following: new Set([followed.id]) };
    expect(choose([wanted, followed], about).ids).toEqual([followed.id, wanted.id]);
  });
});

describe("left out, and counted", () => {
  const me = { memberId: "me" };
  test.each([
    ["own", candidate({ authorId: "me" }), me],
    ["members", candidate({ membersOnly: true }), {}],
  ])("%s", (reason, one, about) =>
    expect(choose([one], about)).toMatchObject({ ids: [], passed: { [reason]: 1 } }),
  );

  test("muted, and read to the end", () => {
    const [muted, read, half] = many(3) as [Candidate, Candidate, Candidate];
    const about = {
      ...me,
      muted: new Set([muted.id]),
      read: new Map([
        [read.id, 3],
        [half.id, 2],
      ]),
    };
    expect(choose([muted, read, half], about)).toMatchObject({
      ids: [half.id],
      passed: { muted: 1, read: 1 },
    });
  });

  test("told of before, unless it is news since", () => {
    const [old, news] = [candidate({ loud: 0 }), candidate({ loud: 10 })];
    const recent = new Map([
      [old.id, 1],
      [news.id, 1],
    ]);
    expect(choose([old, news], { recent })).toMatchObject({ ids: [news.id], passed: { sent: 1 } });
  });

  test("a question that still waits may come twice, a call that closes once", () => {
    const waiting = candidate({ last: 0, again: "waiting" });
    const closing = candidate({ last: 0, again: "closing", stream: "calls" });
    const told = (n: number) =>
      new Map([
        [waiting.id, n],
        [closing.id, n],
      ]);
    expect(choose([waiting, closing], { recent: told(0) }).ids).toEqual([waiting.id, closing.id]);
    expect(choose([waiting, closing], { recent: told(1) }).ids).toEqual([waiting.id]);
    expect(choose([waiting, closing], { recent: told(2) }).ids).toEqual([]);
  });

  test("what lies before the window", () => {
    const from = { discussions: 10, methodologies: 0, calls: 0 };
    expect(choose([candidate({ last: 10 }), candidate({ last: 11 })], { from }).ids).toHaveLength(1);
  });
});

describe("translations of each other", () => {
  const pair = () => {
    const group = `g${++made}`;
    return {
      english: candidate({ group, merit: 1 }),
      french: candidate({ group, language: "fr", merit: 0.1 }),
      german: candidate({ group, language: "de", merit: 5 }),
    };
  };

  test("one of them, in the language of the mail however little it weighs", () => {
    const { english, french, german } = pair();
    const all = [english, french, german, candidate()];
    const { ids, passed } = choose(all, { language: "fr", languages: ["de", "en", "fr"] });
    expect(ids).toEqual([all[3]?.id, french.id]);
    expect(passed).toEqual({ translation: 2 });
  });

  test("else the English one, else the first", () => {
    const { english, french, german } = pair();
    const about = { language: "it", languages: ["de", "en", "fr"] };
    expect(choose([german, french, english], about).ids).toEqual([english.id]);
    expect(choose([french, german], about).ids).toEqual([french.id]);
  });

  test("another one where the first stays out for a reason of its own", () => {
    const { english, french } = pair();
    const muted = new Set([french.id]);
    const about = { language: "fr", languages: ["en", "fr"], memberId: "m", muted };
    expect(choose([english, french], about).ids).toEqual([english.id]);
  });
});

describe("topics to hear less of", () => {
  test("count for a quarter, also where they were asked for", () => {
    const wanted = candidate({ topics: ["energy"] });
    const other = candidate({ topics: ["skills"] });
    const about = { topics: ["energy", "skills"] };
    expect(choose([wanted, other], about).ids).toEqual([wanted.id, other.id]);
    expect(choose([wanted, other], { ...about, less: numbers.topics.add(["energy"]) }).ids).toEqual([
      other.id,
      wanted.id,
    ]);
  });
});

describe("a country seldom heard", () => {
  const crowd = () => many(30, { merit: 5, topics: ["energy"], stream: "calls" });
  const rare = (about = {}) => candidate({ merit: 0.01, seldomHeard: true, ...about });

  test("has one place, whatever else there is", () => {
    const [first, second] = [rare(), rare()];
    const { ids } = choose([...crowd(), first, second], { topics: ["energy"] });
    expect(ids).toContain(first.id);
    expect(ids).toHaveLength(12);
  });

  test("but not for what the reader cannot read, was told of, or may not answer", () => {
    const french = rare({ language: "fr" });
    const told = rare();
    const call = rare({ stream: "calls", countries: ["FR"] });
    const recent = new Map([[told.id, 1]]);
    expect(choose([french, told, call], { recent, countries: ["TN"] }).ids).toEqual([]);
  });
});

describe("what was saved", () => {
  const call = candidate({ stream: "calls", last: 0, again: "kept", merit: 0.1 });

  test("comes up on the days of its reminders, also to who was told of it", () => {
    const saved = new Set([call.id]);
    expect(choose([call], { saved }).ids).toEqual([]);
    const about = { saved, reminded: saved, recent: new Map([[call.id, 3]]) };
    expect(choose([call, ...many(20)], about).ids).toContain(call.id);
  });
});

describe("what stayed out", () => {
  test("is named by its best ten, each with why; what is for members is not named to others", () => {
    const wanted = many(3, { topics: ["energy"], voice: 5 });
    const secret = candidate({ membersOnly: true, merit: 99 });
    const own = candidate({ authorId: "me", merit: 7 });
    const { left } = select(new Field([...wanted, secret]), reader({ topics: ["energy"] }));
    expect(left.map(({ candidate: { id }, why }) => [id, why])).toEqual([[wanted[2]?.id, "voice"]]);
    const mine = select(new Field([own, ...many(30)]), reader({ memberId: "me" })).left;
    expect(mine).toHaveLength(10);
    expect(mine[0]).toMatchObject({ why: "own", score: 7 });
  });
});
