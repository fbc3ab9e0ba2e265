import { and, eq, like, notLike, or, sql } from "drizzle-orm";
import { members, organisations } from "../../db/schema/index.ts";
import { statement, type Statement, type Value } from "../platform/db/database.ts";
import { plainQuery, query } from "../platform/db/query.ts";
import { insert, insertMissing } from "../platform/db/write.ts";
import type { Profile } from "./profile.ts";

const profile = {
  id: members.id,
  handle: members.handle,
  name: members.name,
  role: members.role,
  about: members.about,
  language: members.language,
  zone: members.zone,
  replyMails: members.replyMails,
  verifiedAt: members.verifiedAt,
  demo: members.demo,
  organisationId: members.organisationId,
  organisation: organisations.name,
  organisationSlug: organisations.slug,
  country: organisations.country,
  createdAt: members.createdAt,
  jobTitle: members.jobTitle,
  languages: members.languages,
  ownCountry: members.country,
  takesMessages: members.takesMessages,
  origin: members.origin,
};

export const memberByEmail = query<{ email: string }>()((q, p) =>
  q
    .select({ id: members.id, name: members.name, role: members.role })
    .from(members)
    .where(eq(members.email, p.email)),
);

export const memberByHandle = query<{ handle: string }>()((q, p) =>
  q
    .select(profile)
    .from(members)
    .leftJoin(organisations, eq(organisations.id, members.organisationId))
    .where(and(eq(members.handle, p.handle), notLike(members.handle, "~%"))),
);

/** `(id)` */
export const memberRole = plainQuery("select role from members where id = ?", ([role]) => String(role));

/** Handles that begin alike: what an offered handle must step around. `beginning` holds letters, digits and dashes only. */
export const handlesFrom = query<{ beginning: string }>()((q, p) =>
  q
    .select({ handle: members.handle })
    .from(members)
    .where(like(members.handle, sql`${p.beginning} || '%'`)),
);

export const organisationNames = query()((q) =>
  q.select({ name: organisations.name }).from(organisations).orderBy(organisations.name).limit(500),
);

/** By name, in whatever case and with or without its marks, or by slug. */
export const organisationCalled = query<{ name: string; foldedName: string }>()((q, p) =>
  q
    .select({ id: organisations.id })
    .from(organisations)
    .where(or(eq(organisations.foldedName, p.foldedName), eq(organisations.slug, p.name)))
    .orderBy(organisations.id)
    .limit(1),
);

export function insertMember(row: typeof members.$inferInsert): Statement {
  return insert(members, row);
}

export function insertOrganisation(row: typeof organisations.$inferInsert): Statement {
  return insertMissing(organisations, row);
}

/** Guard: vouches once. */
export function markVerified(memberId: string, by: string, now: number): Statement {
  return statement(
    "update members set verified_at = ?, verified_by = ? where id = ? and verified_at is null",
    now,
    by,
    memberId,
  );
}

export function setRole(memberId: string, role: string): Statement {
  return statement("update members set role = ? where id = ?", role, memberId);
}

export function setProfile(memberId: string, profile: Profile): Statement {
  const { name, about, language, zone, replies, details } = profile;
  const said = <T extends Value>(value: T | undefined): T | null => value ?? null;
  const flag = (value: "on" | "off" | undefined) => (value === undefined ? null : Number(value === "on"));
  return statement(
    `update members set name = ?, about = ?, language = ?, zone = ?, reply_mails = coalesce(?, reply_mails),
    job_title = coalesce(?, job_title), languages = coalesce(?, languages), country = iif(?, ?, country),
    takes_messages = coalesce(?, takes_messages) where id = ?`,
    name,
    about,
    language,
    zone,
    flag(replies),
    said(details?.jobTitle),
    details ? JSON.stringify(details.languages) : null,
    Number(details !== undefined),
    said(details?.country ?? undefined),
    flag(details?.messages),
    memberId,
  );
}
