import { plainQuery } from "../platform/db/query.ts";
import { statement, type Database, type Statement, type Value } from "../platform/db/database.ts";
import type { Mail } from "./mailer.ts";

export type KeptMail = {
  id: string;
  to: string;
  subject: string;
  headers: Record<string, string>;
  html: string;
  text: string;
  at: number;
};

const columns = "id, recipient, subject, headers, html, text, at";

/** Newest first: `keptMails(limit)`. */
export const keptMails = plainQuery(
  `select ${columns} from outbox order by at desc, key desc, position limit ?`,
  mailOf,
);

/** Newest first to one address: `keptMailsTo(address, limit)`. */
export const keptMailsTo = plainQuery(
  `select ${columns} from outbox where recipient = ? order by at desc, key desc, position limit ?`,
  mailOf,
);

export const keptMail = plainQuery(`select ${columns} from outbox where id = ?`, mailOf);

/** Keeps the mails of one batch; a repeated key keeps nothing twice. Answers their ids. */
export async function keepMails(
  db: Database,
  key: string,
  mails: readonly Mail[],
  at: number,
): Promise<string[]> {
  const rows = mails.map((mail, i) => [
    key,
    i,
    `${key}-${i}`,
    mail.to,
    mail.subject,
    mail.html,
    mail.text,
    JSON.stringify(mail.headers ?? {}),
    at,
  ]);
  await db.batch([statement(insertKept, JSON.stringify(rows))], "write");
  return rows.map((row) => String(row[2]));
}

/** Forgets mails that were kept before `before`, `most` at a time. */
export function forgetKept(before: number, most: number): Statement {
  return statement(
    "delete from outbox where id in (select id from outbox where at < ? order by at limit ?)",
    before,
    most,
  );
}

const insertKept =
  "insert into outbox (key, position, id, recipient, subject, html, text, headers, at) " +
  "select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8 " +
  "from json_each(?) where true on conflict do nothing";

function mailOf([id, to, subject, headers, html, text, at]: Value[]): KeptMail {
  return {
    id: String(id),
    to: String(to),
    subject: String(subject),
    headers: JSON.parse(String(headers)) as Record<string, string>,
    html: String(html),
    text: String(text),
    at: Number(at),
  };
}
