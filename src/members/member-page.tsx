import { nextChange } from "../calls/index.ts";
import { demoMark, entriesAmong, entriesBy, MixedRows, networkCountries } from "../directory/index.ts";
import { cursorOf, cursorText, logVersion, namesOf, topicNames } from "../entries/index.ts";
import { paths } from "../paths.ts";
import { visibleTo } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readQuery } from "../platform/form.ts";
import { countryName, direction, languageName } from "../platform/i18n.ts";
import { errorPage, page } from "../ui/answer.tsx";
import { Actions, Badge, Facts, Pager, text as entryText, type Action } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { excerpt } from "../ui/markdown/index.ts";
import { Columns, PageHead, Part } from "../ui/page.tsx";
import { Time } from "../ui/time.tsx";
import { memberByHandle } from "./member-store.ts";
import { repliesBy, repliesPerPage, voucherOf, type WrittenReply } from "./profile-store.ts";
import { text } from "./text.ts";
import { mayVouch } from "./vouch-for.ts";

/** GET /members/:handle: who somebody is and what they wrote; one round trip. Never an address. */
export async function memberPage(c: HubContext, handle: string) {
  const { language, zone, deps } = c.var;
  const places = { entries: cursorOf(readQuery(c, "after")), replies: cursorOf(readQuery(c, "replies")) };
  const found = await findMember(c, handle, places);
  const { member, entries, replies, seen, names } = found;
  if (!member) return errorPage(c, 404);
  const now = deps.clock.now();
  c.set("keep", { version: logVersion(), seen: String(seen), until: nextChange(entries[2], zone, now) });
  const reader: Reader = { language, zone, now };
  const words = text(language);
  const isEmpty = entries.every((rows) => rows.length === 0);
  return page(
    c,
    {
      title: member.name,
      canonical: paths.member(handle),
      section: "directory",
      indexed: member.verifiedAt !== null,
    },
    <>
      <MemberHead c={c} member={member} />
      <Actions actions={actionsFor(c, member)} />
      <Columns aside={<Facts facts={factsOf(found, member, reader)} />}>
        {member.about && (
          <div class="prose">
            <p dir="auto">{member.about}</p>
          </div>
        )}
      </Columns>
      {!places.replies && (
        <Part title={words.written}>
          {isEmpty && <p class="hint">{words.nothingWritten}</p>}
          {!isEmpty && (
            <MixedRows
              entries={entries}
              names={names}
              reader={reader}
              link={(place) => paths.member(handle, { after: place && cursorText(place) })}
              isFirst={!places.entries}
            />
          )}
        </Part>
      )}
      {!places.entries && (
        <Part title={words.itsReplies}>
          <Replies handle={handle} replies={replies} isFirst={!places.replies} reader={reader} />
        </Part>
      )}
    </>,
  );
}

type Found = Awaited<ReturnType<typeof findMember>>;
type Member = NonNullable<Found["member"]>;
type Place = ReturnType<typeof cursorOf>;

async function findMember(c: HubContext, handle: string, places: { entries: Place; replies: Place }) {
  const { actor, language, db } = c.var;
  const visibilities = visibleTo(actor);
  const readerId = actor.kind === "member" ? actor.id : "";
  const [[seen], topics, [member], [voucher], own, replies, ...entries] = await read(
    db,
    logVersion(),
    topicNames(language),
    memberByHandle({ handle }),
    voucherOf(handle),
    networkCountries(),
    repliesBy(handle, visibilities, places.replies),
    ...entriesAmong(entriesBy(handle, visibilities, places.entries), visibilities, readerId),
  );
  return { seen, names: namesOf(topics), member, voucher, own, replies, entries };
}

function MemberHead({ c, member }: { c: HubContext; member: Member }) {
  const { actor, language } = c.var;
  const words = text(language);
  const isSelf = actor.kind === "member" && actor.id === member.id;
  const isImported = member.origin === "import";
  // Nobody reads what is written to somebody whom an import brought.
  const takesMessages = !isSelf && !isImported && member.takesMessages === 1;
  return (
    <>
      <p class="kicker">
        <bdi>@{member.handle}</bdi>
        {member.role !== "member" && Badge({ label: words.moderator })}
        {member.verifiedAt === null &&
          !isImported &&
          Badge({ label: words.unverified, why: entryText(language).unverifiedWhy })}
        {member.demo === 1 && demoMark(language)}
      </p>
      <PageHead
        title={<bdi>{member.name}</bdi>}
        lead={member.jobTitle && <bdi>{member.jobTitle}</bdi>}
        action={takesMessages ? { href: paths.contactMember(member.handle), label: words.write } : undefined}
      />
    </>
  );
}

function actionsFor(c: HubContext, member: Member): Action[] {
  const { actor, language } = c.var;
  const words = text(language);
  if (actor.kind === "member" && actor.id === member.id)
    return [{ label: words.settings, href: paths.settings() }];
  return !member.verifiedAt && mayVouch(actor, member)
    ? [{ label: words.vouch, post: paths.vouch(member.handle) }]
    : [];
}

function factsOf({ voucher, own }: Found, member: Member, reader: Reader) {
  const { language } = reader;
  const words = text(language);
  const country = member.ownCountry ?? member.country;
  const named = (code: string) =>
    own.find((one) => one.code === code)?.names[language] ?? countryName(code, language);
  return [
    {
      term: words.itsOrganisation,
      value: member.organisation && (
        <bdi>
          <a href={paths.organisation(member.organisationSlug ?? "")}>{member.organisation}</a>
        </bdi>
      ),
    },
    { term: words.country, value: country && <a href={paths.country(country)}>{named(country)}</a> },
    {
      term: words.languages,
      value: member.languages.map((tag) => languageName(tag, language)).join(entryText(language).comma),
    },
    {
      term: words.verifiedBy,
      value: voucher && (
        <bdi>
          <a href={paths.member(voucher.handle)}>{voucher.name}</a>
        </bdi>
      ),
    },
    {
      term: words.since,
      value: member.origin === "import" ? "" : <Time at={member.createdAt} reader={reader} />,
    },
  ];
}

type RepliesProps = { handle: string; replies: readonly WrittenReply[]; isFirst: boolean; reader: Reader };

function Replies({ handle, replies, isFirst, reader }: RepliesProps) {
  const words = text(reader.language);
  const last = replies.length > repliesPerPage ? replies[repliesPerPage - 1] : undefined;
  const older = last && cursorText({ part: "a", at: last.at, id: last.id });
  return (
    <>
      {replies.length === 0 && <p class="hint">{words.noReplies}</p>}
      <ul class="plain">
        {replies.slice(0, repliesPerPage).map(({ id, at, html, entry }) => (
          <li>
            <a href={paths.replyPermalink(id)} lang={entry.language} dir={direction(entry.language)}>
              {entry.title}
            </a>{" "}
            <Time at={at} reader={reader} relative />
            <p class="summary" dir="auto">
              {excerpt(html, 220)}
            </p>
          </li>
        ))}
      </ul>
      <Pager
        newer={isFirst ? null : paths.member(handle)}
        older={older ? paths.member(handle, { replies: older }) : null}
        language={reader.language}
      />
    </>
  );
}
