import type { Child } from "hono/jsx";
import { cursorOf, cursorText, logVersion, namesOf, topicNames } from "../entries/index.ts";
import { nextChange } from "../calls/index.ts";
import { paths } from "../paths.ts";
import { isModerator, visibleTo, type Actor } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readQuery } from "../platform/form.ts";
import { countryName, languageName, type Language } from "../platform/i18n.ts";
import { errorPage, page } from "../ui/answer.tsx";
import { Actions, Badge, Facts, type Action } from "../ui/entry/index.ts";
import { FeedLinks, feedsOf } from "../ui/feed-links.tsx";
import { Columns, PageHead, Part } from "../ui/page.tsx";
import { networkCountries } from "./directory-store.ts";
import { entriesAmong, MixedRows } from "./mixed-rows.tsx";
import { entriesFrom, organisationBySlug, peopleOf, sectorNames } from "./organisation-store.ts";
import type { Organisation } from "./organisation.ts";
import { demoMark, PersonRows, type Naming } from "./rows.tsx";
import { organisationData } from "./organisation-data.ts";
import { text } from "./text.ts";

/** GET /organisations/:slug: one round trip. */
export async function organisationPage(c: HubContext, slug: string) {
  const { actor, language, zone, deps } = c.var;
  const after = cursorOf(readQuery(c, "after"));
  const found = await findOrganisation(c, slug, after);
  const { organisation, people, entries, seen, names, naming, sectors } = found;
  if (!organisation) return errorPage(c, 404);
  const now = deps.clock.now();
  c.set("keep", { version: logVersion(), seen: String(seen), until: nextChange(entries[2], zone, now) });
  const words = text(language);
  const { description, details } = organisation;
  const isEmpty = entries.every((rows) => rows.length === 0);
  const feeds = feedsOf(organisation.name, language, (format, query) =>
    paths.organisationFeed(slug, format, query),
  );
  const who = (
    <>
      <Facts facts={factsOf(organisation, language, naming, sectors)} />
      <Part title={words.who}>
        {people.length === 0 && <p class="hint">{words.nobodyYet}</p>}
        <PersonRows people={people} language={language} />
      </Part>
    </>
  );
  const said = (
    <>
      <Said said={description} />
      <SaidPart title={words.seeks} said={details.seeks} />
      <SaidPart title={words.offers} said={details.offers} />
    </>
  );
  const saysNothing = !description && !details.seeks && !details.offers;
  return page(
    c,
    {
      title: organisation.name,
      description: description.slice(0, 200),
      canonical: paths.organisation(slug),
      section: "directory",
      feeds,
      data: (baseUrl) => organisationData(organisation, baseUrl),
    },
    <>
      <OrganisationHead organisation={organisation} language={language} isInhabited={people.length > 0} />
      <Actions actions={actionsFor(actor, organisation, language)} />
      {saysNothing ? who : <Columns aside={who}>{said}</Columns>}
      <Part title={words.entries}>
        {isEmpty && <p class="hint">{words.noEntries}</p>}
        {!isEmpty && (
          <MixedRows
            entries={entries}
            names={names}
            reader={{ language, zone, now }}
            link={(place) => paths.organisation(slug, { after: place && cursorText(place) })}
            isFirst={!after}
          />
        )}
      </Part>
      <FeedLinks feeds={feeds} language={language} />
    </>,
  );
}

async function findOrganisation(c: HubContext, slug: string, after: ReturnType<typeof cursorOf>) {
  const { actor, language, db } = c.var;
  const visibilities = visibleTo(actor);
  const readerId = actor.kind === "member" ? actor.id : "";
  const [[seen], topics, [organisation], people, sectors, own, ...entries] = await read(
    db,
    logVersion(),
    topicNames(language),
    organisationBySlug(readerId, slug),
    peopleOf(slug),
    sectorNames(language),
    networkCountries(),
    ...entriesAmong(entriesFrom(slug, visibilities, after), visibilities, readerId),
  );
  const ownNames = new Map(own.map(({ code, names }) => [code, names[language]]));
  const naming: Naming = (code) => ownNames.get(code) ?? countryName(code, language);
  return { seen, names: namesOf(topics), organisation, people, sectors: namesOf(sectors), entries, naming };
}

type HeadProps = { organisation: Organisation; language: Language; isInhabited: boolean };

function OrganisationHead({ organisation, language, isInhabited }: HeadProps) {
  const { slug, name, kind, verification, demo, details } = organisation;
  const words = text(language);
  // Whom the founding text lists is not somebody who has just turned up.
  const doubtful = verification === "unverified" && !details.annexure;
  return (
    <>
      <p class="kicker">
        <span>{words[`sort_${kind}`]}</span>
        {doubtful && Badge({ label: words.verified_unverified })}
        {demo && demoMark(language)}
      </p>
      <PageHead
        title={<bdi>{name}</bdi>}
        lead={details.nameInEnglish === name ? undefined : <bdi>{details.nameInEnglish}</bdi>}
        action={isInhabited ? { href: paths.contactOrganisation(slug), label: words.write } : undefined}
      />
    </>
  );
}

type MayEdit = Organisation & { edits: boolean };

function actionsFor(actor: Actor, { slug, edits }: MayEdit, language: Language): Action[] {
  const mayEdit = isModerator(actor) || edits;
  return mayEdit ? [{ label: text(language).edit, href: paths.editOrganisation(slug) }] : [];
}

function factsOf(
  { country, website, verification, details }: Organisation,
  language: Language,
  naming: Naming,
  sectors: ReadonlyMap<string, string>,
) {
  const words = text(language);
  const { annexure, fullName, fullNameBasis, seedSpelling } = details;
  const [, list = "", number = ""] = /^annex1-(\d)-(\d\d)$/.exec(annexure ?? "") ?? [];
  const basis = fullNameBasis === "general knowledge" ? ` (${words.generallyKnown})` : "";
  const facts: { term: string; value: Child }[] = [
    { term: words.country, value: country && <a href={paths.country(country)}>{naming(country)}</a> },
    { term: words.region, value: details.region && <bdi>{details.region}</bdi> },
    { term: words.fullName, value: fullName && <>{[<bdi>{fullName}</bdi>, basis]}</> },
    { term: words.serves, value: joinedList((details.countriesServed ?? []).map(naming), language) },
    {
      term: words.languages,
      value: joinedList(
        (details.languages ?? []).map((tag) => languageName(tag, language)),
        language,
      ),
    },
    {
      term: words.sectors,
      value: joinedList(
        (details.sectors ?? []).map((one) => sectors.get(one) ?? one),
        language,
      ),
    },
    { term: words.services, value: lines(details.services) },
    { term: words.networkLinks, value: lines(details.networks) },
    {
      term: words.website,
      value: website && (
        <a href={website} rel="nofollow ugc noopener">
          <bdi>{new URL(website).host}</bdi>
        </a>
      ),
    },
    {
      term: words.listed,
      value: annexure && (
        <>
          {words.listedAs(list, String(Number(number)))} · {words.printedAs(seedSpelling ?? "")}
        </>
      ),
    },
    {
      term: words.verification,
      value: annexure && verification === "unverified" ? "" : words[`verified_${verification}`],
    },
  ];
  return facts;
}

function joinedList(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: "unit", style: "short" }).format(names);
}

function lines(said: readonly string[] | undefined): Child {
  if (!said || said.length === 0) return "";
  return (
    <ul>
      {said.map((line) => (
        <li>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** What somebody wrote, paragraph by paragraph, in whatever direction. */
function Said({ said }: { said: string | undefined }) {
  if (!said) return null;
  return (
    <div class="prose">
      {said
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim() !== "")
        .map((paragraph) => (
          <p dir="auto">{paragraph}</p>
        ))}
    </div>
  );
}

function SaidPart({ title, said }: { title: string; said: string | undefined }) {
  return said ? (
    <Part title={title}>
      <Said said={said} />
    </Part>
  ) : null;
}
