import { and, desc, eq, like, sql } from "drizzle-orm";
import { entries, members, organisations } from "../../db/schema/index.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { query } from "../platform/db/query.ts";
import { insert, insertMissing } from "../platform/db/write.ts";

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
    .where(eq(members.handle, p.handle)),
);

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

/** By name, as typed in any case, or by slug. */
export const organisationCalled = query<{ name: string }>()((q, p) =>
  q
    .select({ id: organisations.id })
    .from(organisations)
    .where(sql`lower(${organisations.name}) = lower(${p.name}) or ${organisations.slug} = ${p.name}`)
    .limit(1),
);

/** What a member has published, newest first, for whoever may see these visibilities. */
export const entriesBy = query<{ authorId: string; visibilities: string }>()((q, p) =>
  q
    .select({
      id: entries.id,
      kind: entries.kind,
      slug: entries.slug,
      title: entries.title,
      language: entries.language,
      at: entries.publishedAt,
    })
    .from(entries)
    .where(
      and(
        eq(entries.authorId, p.authorId),
        eq(entries.state, "published"),
        sql`${entries.visibility} in (select value from json_each(${p.visibilities}))`,
      ),
    )
    .orderBy(desc(entries.publishedAt))
    .limit(50),
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

export function setProfile(
  memberId: string,
  profile: {
    name: string;
    about: string;
    language: string;
    zone: string;
    replies?: "on" | "off" | undefined;
  },
): Statement {
  const { name, about, language, zone, replies } = profile;
  return statement(
    "update members set name = ?, about = ?, language = ?, zone = ?, reply_mails = coalesce(?, reply_mails) where id = ?",
    name,
    about,
    language,
    zone,
    replies === undefined ? null : Number(replies === "on"),
    memberId,
  );
}
