import type { EntryKind } from "../paths.ts";
import type { Visibility } from "../platform/actor.ts";
import type { Value } from "../platform/db/database.ts";
import { plainQuery, type Query } from "../platform/db/query.ts";
import type { Expression } from "./expression.ts";
import type { Found } from "./found.ts";
import { textOf } from "./wording.ts";

/** Words of the index that the last word typed is allowed to go on to. */
const mostGrown = 12;
/** Words of one beginning among which the usual ones are chosen. */
const mostWords = 1000;
/** Entries that are found by their title alone, newest first. */
const mostTitled = 5;
/** Characters of each HTML that are looked at for ranking and excerpts. */
const lookedAt = 4000;

/** What is shown of what was found: for whom, and whether only calls that can be answered at `now`. */
type Shown = { visibilities: readonly Visibility[]; openAt: number | null };

/** What a window of the index holds, shown or not: how many matches, and the lowest id among them. */
export type Matched = { post: Found; count: number; lowest: number };

/**
 * Matches, newest first, at most `most` before the id `until`, and entries that match by their titles. Every step is bounded: the
 * index is walked from its newest end, a beginning of words is looked up in the vocabulary, and texts are read of what was found only.
 */
export function matches(expression: Expression, shown: Shown, until: number, most: number): Query<Matched[]> {
  const { sql, args } = matched(expression, until, most);
  return plainQuery(
    `${sql} select chosen.id, chosen.titled, ${foundColumns}, (select count(*) from found), (select min(id) from found) from chosen
      cross join search_posts p on p.id = chosen.id ${foundTables("p.subject_id")}
      where ${shownWhere(shown)} order by chosen.id desc`,
    (row): Matched => ({ post: foundOf(row), count: Number(row.at(-2)), lowest: Number(row.at(-1)) }),
  )(...args, ...shownArgs(shown));
}

function matched(expression: Expression, until: number, most: number): { sql: string; args: Value[] } {
  const { before, after, hasWords, open, organisation, author, except, from } = expression;
  const places = `iif(?3 is null, '', ' AND "·o' || coalesce((select id from organisations where slug = ?3), '') || '"')
    || iif(?4 is null, '', ' AND "·a' || coalesce((select id from members where handle = ?4), '') || '"') || ?5`;
  const grown = open
    ? ` || coalesce((select group_concat(' OR "' || ?9 || word || '"', '') from (${grownWords})), '')`
    : "";
  const sql = `with
    asked (words) as materialized (select ?1${grown} || ?2 || ${places}),
    found (id) as materialized (select rowid from search_words where search_words match (select words from asked)
      and rowid >= ?6 and rowid < ?7 order by rowid desc limit ${most}),
    titled (id) as materialized (${hasWords ? titledRows(expression.until) : "select 0 where 0"}),
    chosen (id, titled) as materialized (select id, id in (select id from titled) from found
      union all select id, 1 from titled where id not in (select id from found))`;
  const args = [before, after, organisation, author, except, from, Math.min(until, expression.until)];
  return { sql, args: [...args, open?.word ?? null, open?.lead ?? null] };
}

/** The most usual ones of the words that begin so. */
const grownWords = `select word from (select word, times from search_vocabulary
  where word > ?8 and word < ?8 || char(1114109) limit ${mostWords}) order by times desc, word limit ${mostGrown}`;

const titledRows = (
  until: number,
) => `select rowid from search_titles where search_titles match (select words from asked)
  and rowid >= ?6 and rowid < ${until} order by rowid desc limit ${mostTitled}`;

/** Posts that the index does not know yet or knows as they were: `unindexed(consumer, …)`, newest first. */
export function unindexed(consumer: string, shown: Shown): Query<Found[]> {
  return plainQuery(
    `select null, 0, ${foundColumns} from (
        select distinct coalesce(data ->> 'reply', entry) as subject_id from (
          select entry, data from events where seq > coalesce((select cursor from consumers where name = ?1), 0)
          and entry is not null and (type glob 'entry.*' or type glob 'reply.*' or type in ('methodology.versioned', 'call.amended'))
          order by seq desc limit ${mostUnindexed})) p
      ${foundTables("p.subject_id")} where ${shownWhere(shown)}`,
    foundOf,
  )(...[consumer, ...Array<null>(8).fill(null)], ...shownArgs(shown));
}

const mostUnindexed = 40;

const foundColumns = `r.id, coalesce(r.created_at, e.published_at), a.id, a.name, a.handle, a.verified_at, a.demo,
  substr(coalesce(r.html, b.html), 1, ${lookedAt}), substr(v.html, 1, ${lookedAt}),
  iif(r.id is null, m.document, null), c.reference, c.programme, c.sub_programme, c.funder, c.eligibility, c.budget_note,
  iif(r.id is null, c.details, null),
  e.id, e.kind, e.slug, e.title, e.summary, e.language, e.visibility, e.topics, e.countries, e.published_at, e.reply_count,
  w.id, w.name, w.handle, w.verified_at, w.demo, o.name, o.slug, o.demo, t.flavour, m.evidence_strength, m.kind,
  c.type, c.opens_at, c.cancelled_at, c.awarded_at, (select json_group_array(json_object('at', at, 'date', date, 'time', time,
    'zone', zone, 'label', label)) from deadlines where entry_id = c.entry_id), e.translation_group`;

const foundTables = (subject: string) => `left join replies r on r.id = ${subject}
  cross join entries e on e.id = coalesce(r.entry_id, ${subject})
  cross join members a on a.id = coalesce(r.author_id, e.author_id) cross join members w on w.id = e.author_id
  left join organisations o on o.id = e.organisation_id
  left join entry_bodies b on b.entry_id = e.id and r.id is null left join threads t on t.entry_id = e.id
  left join methodologies m on m.entry_id = e.id
  left join methodology_versions v on v.entry_id = e.id and v.version = m.current_version and r.id is null
  left join calls c on c.entry_id = e.id`;

// The values of `matched` are ?1 to ?9.
const shownWhere = ({ openAt }: Shown) =>
  `e.state = 'published' and coalesce(r.state, 'published') = 'published' and e.visibility in (?10, ?11)${
    openAt === null ? "" : openCalls
  }`;
const openCalls = ` and c.cancelled_at is null and c.awarded_at is null and coalesce(c.opens_at, 0) <= ?12
  and coalesce(c.closes_at, ?12 + 1) > ?12`;

function shownArgs({ visibilities, openAt }: Shown): Value[] {
  return [visibilities[0] ?? null, visibilities[1] ?? null, ...(openAt === null ? [] : [openAt])];
}

function foundOf(row: readonly Value[]): Found {
  const [id, titled, replyId, at, ...c] = row;
  const isReply = replyId !== null;
  const html = [c[5], c[6]].filter((one) => one !== null) as string[];
  // What stands in facts of a call or a methodology's document was looked for too.
  const said = [c[16] === "thread" ? null : c[19], ...c.slice(7, 15)] as (string | null)[];
  return {
    id: id === null ? null : Number(id),
    titled: titled === 1,
    replyId: replyId as string | null,
    at: at as number,
    author: personOf(c.slice(0, 5)),
    text: textOf({ html, parts: isReply ? [] : said }),
    entry: entryOf(c.slice(15)),
  };
}

function personOf([id, name, handle, verifiedAt, demo]: readonly Value[]): Found["author"] {
  return {
    id: id as string,
    name: name as string,
    handle: handle as string,
    verified: verifiedAt !== null,
    demo: demo === 1,
  };
}

function entryOf(c: readonly Value[]): Found["entry"] {
  return {
    id: c[0] as string,
    kind: c[1] as EntryKind,
    slug: c[2] as string,
    title: c[3] as string,
    summary: c[4] as string,
    language: c[5] as string,
    translations: c[27] as string | null,
    visibility: c[6] as Visibility,
    topics: JSON.parse(c[7] as string) as string[],
    countries: JSON.parse(c[8] as string) as string[],
    publishedAt: c[9] as number,
    replyCount: c[10] as number,
    author: personOf(c.slice(11, 16)),
    organisation: c[16] === null ? null : { name: c[16] as string, slug: c[17] as string, demo: c[18] === 1 },
    flavour: c[19] as "discussion" | "ask" | null,
    evidence: c[20] as string | null,
    methodologyKind: c[21] as string | null,
    call: c[22] === null ? null : callOf(c.slice(22)),
  };
}

function callOf([
  type,
  opensAt,
  cancelledAt,
  awardedAt,
  deadlines,
]: readonly Value[]): Found["entry"]["call"] {
  return {
    type: type as string,
    opensAt: opensAt as number | null,
    cancelledAt: cancelledAt as number | null,
    awardedAt: awardedAt as number | null,
    deadlines: JSON.parse(deadlines as string) as [], // as the query made them
  };
}

/** In how many of the newest posts each expression (a JSON list) is found, counted to `enough`: for what a rare word weighs. */
export const frequencies = plainQuery(
  "select (select count(*) from (select 1 from search_words where search_words match value limit 500)) from json_each(?)",
  ([count]) => Number(count),
);

/** Titles that match, newest first: `titlesLike(expression, visibility, visibility, limit)`. */
export const titlesLike = plainQuery(
  `select e.title, e.language from search_titles s cross join search_posts p on p.id = s.rowid
     cross join entries e on e.id = p.subject_id
   where s.search_titles match ? and e.state = 'published' and e.visibility in (?, ?) order by s.rowid desc limit ?`,
  ([title, language]) => ({ title: title as string, language: language as string }),
);

/** Words from one to before another, of lengths from and to, and how usual they are: `wordsNear(from, before, shortest, longest)`. */
export const wordsNear = plainQuery(
  "select word, times from search_vocabulary where word >= ? and word < ? and length(word) between ? and ? limit 20000",
  ([word, times]) => ({ word: word as string, times: Number(times) }),
);

/**
 * Which of some words (a JSON list) stand in posts that are shown, looked for in the newest 48 that hold each:
 * `wordsShown(words, except, visibility, visibility)`.
 */
export const wordsShown = plainQuery(
  `select value from json_each(?1) where exists (
     select 1 from (select rowid as id from search_words where search_words match '"' || value || '"' || ?2
       order by rowid desc limit 48) found
     cross join search_posts p on p.id = found.id left join replies r on r.id = p.subject_id
     cross join entries e on e.id = coalesce(r.entry_id, p.subject_id)
     where e.state = 'published' and coalesce(r.state, 'published') = 'published' and e.visibility in (?3, ?4))`,
  ([word]) => word as string,
);
