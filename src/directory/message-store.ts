import { messages } from "../../db/schema/index.ts";
import type { Statement, Value } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { insert } from "../platform/db/write.ts";
import { mostReaders, type Recipient } from "./message.ts";

export type Reader = { id: string; email: string; language: string; takesMessages: boolean };

const columns = "m.id, m.email, m.language, m.takes_messages";
const reader = (c: readonly Value[]): Reader => ({
  id: c[0] as string,
  email: c[1] as string,
  language: c[2] as string,
  takesMessages: c[3] === 1,
});

/** What is written to goes by this name and id; nothing where there is none, or an import made it. */
export function recipientOf(recipient: Recipient) {
  const named = ([id, name]: readonly Value[]) => ({ id: id as string, name: name as string });
  return recipient.kind === "member"
    ? plainQuery(
        "select id, name from members where handle = ? and origin <> 'import'",
        named,
      )(recipient.handle)
    : plainQuery("select id, name from organisations where slug = ?", named)(recipient.slug);
}

/** Who reads it: the member; of an organisation its editors, or where it has none, members vouched for. */
export function readersOf(recipient: Recipient) {
  if (recipient.kind === "member")
    return plainQuery(
      `select ${columns} from members m where m.handle = ? and m.origin <> 'import'`,
      reader,
    )(recipient.handle);
  return plainQuery(
    `select ${columns} from organisations o cross join members m on m.organisation_id = o.id
    left join organisation_editors x on x.organisation_id = o.id and x.member_id = m.id
    where o.slug = ? and m.origin <> 'import' and m.takes_messages = 1
      and (x.member_id is not null or (m.verified_at is not null
        and not exists (select 1 from organisation_editors y where y.organisation_id = o.id)))
    order by m.id limit ${mostReaders}`,
    reader,
  )(recipient.slug);
}

/** Who writes: `senderOf(memberId)`. */
export const senderOf = plainQuery(
  "select m.name, m.handle, m.email, o.name from members m left join organisations o on o.id = m.organisation_id where m.id = ?",
  (c) => ({
    name: c[0] as string,
    handle: c[1] as string,
    email: c[2] as string,
    organisation: c[3] as string | null,
  }),
);

export const insertMessage = (row: typeof messages.$inferInsert): Statement => insert(messages, row);
