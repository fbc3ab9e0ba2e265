import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";

/** Whoever holds a lease, run out or not. */
export const holderOf = plainQuery("select holder from leases where name = ?", ([holder]) => String(holder));

/** Guard: one at a time. Matches when nobody holds the lease, when it ran out, or when it is ours already: then it is renewed. */
export function takeLease(name: string, holder: string, now: number, until: number): Statement {
  return statement(
    `insert into leases (name, holder, until) values (?, ?, ?)
     on conflict (name) do update set holder = excluded.holder, until = excluded.until
     where leases.until <= ? or leases.holder = excluded.holder`,
    name,
    holder,
    until,
    now,
  );
}

export function dropLease(name: string, holder: string): Statement {
  return statement("delete from leases where name = ? and holder = ?", name, holder);
}
