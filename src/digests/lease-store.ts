import { days, hours } from "../platform/clock.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";

/** Whoever holds a lease, run out or not. */
export const holderOf = plainQuery("select holder from leases where name = ?", ([holder]) => String(holder));

/** Guard: one at a time. Matches when nobody holds the lease, or when it ran out. */
export function takeLease(name: string, holder: string, now: number, until: number): Statement {
  return statement(
    `insert into leases (name, holder, until) values (?, ?, ?)
     on conflict (name) do update set holder = excluded.holder, until = excluded.until
     where leases.until <= ? or leases.until > ?`,
    name,
    holder,
    until,
    now,
    // No lease lasts that long: it was taken by a clock that ran ahead.
    now + hours(1),
  );
}

/**
 * Guard: ours still, run out or not. Once somebody else had it, it is not ours again: what we read before may not be so any more.
 */
export function renewLease(name: string, holder: string, until: number): Statement {
  return statement("update leases set until = ? where name = ? and holder = ?", until, name, holder);
}

/** Until when (ms) nothing is to be asked of the provider, and why: `(now)`. */
export const restOfProvider = plainQuery(
  // A month's quota is the longest that a provider lets one wait; what is later is from a clock that ran ahead.
  `select holder, until from leases where name = 'provider-rest' and until > ?1 and until < ?1 + ${days(32)}`,
  ([why, until]) => ({ why: String(why), until: Number(until) }),
);

/** The provider named a time before which it takes nothing from this account. */
export function letProviderRest(why: string, until: number): Statement {
  return statement("replace into leases (name, holder, until) values ('provider-rest', ?, ?)", why, until);
}

export function dropLease(name: string, holder: string): Statement {
  return statement("delete from leases where name = ? and holder = ?", name, holder);
}
