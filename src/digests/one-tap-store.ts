import type { Role } from "../platform/actor.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import type { EntryKind } from "../paths.ts";

/** The reader of a subscription, and the member whose address it is: `(subscriptionId)`. */
export const readerBehind = plainQuery(
  `select s.less, m.id, m.handle, m.name, m.role, m.verified_at is not null, m.language, m.zone, m.organisation_id, o.name
   from subscriptions s left join members m on m.email = s.email left join organisations o on o.id = m.organisation_id
   where s.id = ?`,
  ([less, id, handle, name, role, verified, language, zone, organisationId, organisationName]) => ({
    less: JSON.parse(String(less)) as string[],
    member:
      id === null
        ? null
        : {
            kind: "member" as const,
            id: String(id),
            handle: String(handle),
            name: String(name),
            role: role as Role, // the column's CHECK
            verified: verified === 1,
            language: String(language),
            zone: String(zone),
            organisationId: organisationId === null ? null : String(organisationId),
            organisationName: organisationName === null ? null : String(organisationName),
            unread: 0,
          },
  }),
);

/** A published entry as it stands at an instant: `(entryId, at)`. */
export const entryToActOn = plainQuery(
  `select e.id, e.kind, e.slug, e.title, e.language, e.author_id, e.visibility, e.topics,
     t.flavour = 'ask', t.resolved_at is not null or t.accepted_reply_id is not null,
     e.kind = 'call' and not exists (select 1 from deadlines d where d.entry_id = e.id and d.at > ?2)
   from entries e left join threads t on t.entry_id = e.id where e.id = ?1 and e.state = 'published'`,
  ([id, kind, slug, title, language, authorId, visibility, topics, isAsk, settled, closed]) => ({
    id: String(id),
    kind: kind as EntryKind,
    slug: String(slug),
    title: String(title),
    language: String(language),
    authorId: String(authorId),
    isPublic: visibility === "public",
    topics: JSON.parse(String(topics)) as string[],
    isAsk: isAsk === 1,
    settled: settled === 1,
    closed: closed === 1,
  }),
);

const saidToBeNeeded = `exists (select 1 from events said where said.entry = ?1 and said.type = 'thread.still-needed' and said.at > ?2
  and not exists (select 1 from events later
    where later.entry = said.entry and later.type = 'thread.need-withdrawn' and later.seq > said.seq))`;

/** Whether somebody has said since an instant (ms) that an answer to this question is still needed: `(entryId, since)`. */
export const neededSince = plainQuery(`select ${saidToBeNeeded}`, ([needed]) => needed === 1);

/** Guard: whether that is so, or is not. */
export function whileNeeded(entryId: string, since: number, isNeeded: boolean): Statement {
  const guard = `update threads set flavour = flavour where entry_id = ?1 and ${saidToBeNeeded} = ?3`;
  return statement(guard, entryId, since, isNeeded ? 1 : 0);
}

/** Whether a member follows an entry: `(memberId, entryId)`. */
export const followedBy = plainQuery(
  "select mode from follows where member_id = ? and entry_id = ?",
  ([mode]) => String(mode),
);
