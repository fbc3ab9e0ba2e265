import { callsOpenTo, callsSilentOn, callRow, nextChange, type ListedCall } from "../calls/index.ts";
import { isCountry, logVersion, namesOf, topicNames } from "../entries/index.ts";
import { methodologiesAmong, methodologyRow } from "../methodologies/index.ts";
import { paths } from "../paths.ts";
import { visibleTo } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { countryName, number, type Language } from "../platform/i18n.ts";
import { threadRow, threadsAmong } from "../threads/index.ts";
import { errorPage, page } from "../ui/answer.tsx";
import { CallRow, EntryList, Facts, MethodologyRow, ThreadRow } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { Columns, PageHead, Part } from "../ui/page.tsx";
import {
  countsOf,
  discussionsAbout,
  methodologiesOf,
  networkCountry,
  organisationsIn,
  peopleIn,
} from "./country-store.ts";
import { gapsOf, mostCounted, mostShown, type CountryCounts, type Gap } from "./country.ts";
import { OrganisationRows, PersonRows } from "./rows.tsx";
import { text, type Words } from "./text.ts";

/** GET /countries/:cc: what there is and what is missing, in one round trip that costs the same in a large hub. */
export async function countryPage(c: HubContext, given: string) {
  const code = given.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code) || !isCountry(code)) return errorPage(c, 404);
  if (given !== given.toLowerCase()) return c.redirect(paths.country(code), 301);
  const found = await findCountry(c, code);
  const { language, zone, deps } = c.var;
  const { seen, calls, silent } = found;
  const now = deps.clock.now();
  const until = nextChange([...calls, ...silent], zone, now);
  c.set("keep", { version: logVersion(), seen: String(seen), until });
  const words = text(language);
  const name = found.country?.names[language] ?? countryName(code, language);
  return page(
    c,
    { title: name, description: words.countryLead, canonical: paths.country(code), section: "directory" },
    <>
      <PageHead title={name} lead={words.countryLead} />
      <Facts facts={figures(found.counts, calls.length, Boolean(found.country), language)} />
      <Columns aside={<CountryAside c={c} code={code} found={found} words={words} />}>
        <CountryEntries code={code} found={found} words={words} reader={{ language, zone, now }} />
      </Columns>
    </>,
  );
}

type Found = Awaited<ReturnType<typeof findCountry>>;

async function findCountry(c: HubContext, code: string) {
  const { actor, language, db, deps } = c.var;
  const visibilities = visibleTo(actor);
  const readerId = actor.kind === "member" ? actor.id : "";
  const asked = { country: code, visibilities, readerId, now: deps.clock.now(), most: mostShown.call };
  const [[seen], topics, [country], [counts], organisations, people, threads, methodologies, calls, silent] =
    await read(
      db,
      logVersion(),
      topicNames(language),
      networkCountry(code),
      countsOf(code, visibilities),
      organisationsIn(code),
      peopleIn(code),
      threadsAmong(discussionsAbout(code, visibilities), visibilities, readerId),
      methodologiesAmong(methodologiesOf(code, visibilities), visibilities, readerId),
      callsOpenTo(asked),
      callsSilentOn(asked),
    );
  // One row, always: the query counts.
  const known = counts as CountryCounts;
  const names = namesOf(topics);
  return {
    seen,
    names,
    country,
    counts: known,
    organisations,
    people,
    threads,
    methodologies,
    calls,
    silent,
  };
}

function figures(counts: CountryCounts, calls: number, isMember: boolean, language: Language) {
  const words = text(language);
  const upTo = (most: number) => (n: number) =>
    n > most ? `${number(language, most)}+` : number(language, n);
  const said = upTo(mostCounted);
  return [
    { term: words.people, value: said(counts.people) },
    { term: words.organisations, value: said(counts.organisations) },
    { term: words.networks, value: said(counts.networks) },
    { term: words.discussions, value: said(counts.discussions) },
    { term: words.methodologies, value: said(counts.methodologies) },
    { term: words.callsShort, value: calls < mostShown.call ? said(calls) : `${number(language, calls)}+` },
    ...(isMember ? [{ term: words.listed, value: words.memberCountry }] : []),
  ];
}

type EntriesProps = { code: string; found: Found; words: Words; reader: Reader };

function CountryEntries({ code, found, words, reader }: EntriesProps) {
  const { threads, methodologies, calls, silent, names } = found;
  const country = code;
  return (
    <>
      {calls.length > 0 && (
        <Part title={words.callsOpen} more={{ href: paths.calls({ country }), label: words.all }}>
          <CallRows calls={calls} names={names} reader={reader} />
        </Part>
      )}
      {threads.length > 0 && (
        <Part title={words.discussions} more={{ href: paths.threads({ country }), label: words.all }}>
          <EntryList>
            {threads.map((one) => (
              <ThreadRow entry={threadRow(one, names)} reader={reader} level={3} />
            ))}
          </EntryList>
        </Part>
      )}
      {methodologies.length > 0 && (
        <Part title={words.methodologies} more={{ href: paths.methodologies({ country }), label: words.all }}>
          <EntryList>
            {methodologies.map((one) => (
              <MethodologyRow entry={methodologyRow(one, names)} reader={reader} level={3} />
            ))}
          </EntryList>
        </Part>
      )}
      {silent.length > 0 && (
        <Part title={words.callsSilent}>
          <p class="hint">{words.callsSilentText}</p>
          <CallRows calls={silent} names={names} reader={reader} />
        </Part>
      )}
    </>
  );
}

type CallRowsProps = { calls: readonly ListedCall[]; names: Found["names"]; reader: Reader };

function CallRows({ calls, names, reader }: CallRowsProps) {
  return (
    <EntryList>
      {calls.map((call) => (
        <CallRow entry={callRow(call, names, reader.now)} reader={reader} level={3} />
      ))}
    </EntryList>
  );
}

function CountryAside({
  c,
  code,
  found,
  words,
}: {
  c: HubContext;
  code: string;
  found: Found;
  words: Words;
}) {
  const { organisations, people, counts, calls } = found;
  const { language } = c.var;
  const more = { href: paths.directory({ country: code }), label: words.all };
  const missing = gapsOf(counts, calls.length);
  return (
    <>
      {missing.length > 0 && <Missing gaps={missing} joined={c.var.actor.kind === "member"} words={words} />}
      {organisations.length > 0 && (
        <Part
          title={words.organisations}
          {...(organisations.length > mostShown.organisations ? { more } : {})}
        >
          <OrganisationRows
            organisations={organisations.slice(0, mostShown.organisations)}
            language={language}
            here
          />
        </Part>
      )}
      {people.length > 0 && (
        <Part title={words.people}>
          <PersonRows people={people} language={language} organisation />
        </Part>
      )}
    </>
  );
}

function Missing({ gaps, joined, words }: { gaps: readonly Gap[]; joined: boolean; words: Words }) {
  const action = joined
    ? { href: paths.newThread(), label: words.ask }
    : { href: paths.signIn(), label: words.join };
  return (
    <Part title={words.missing}>
      <ul class="plain">
        {gaps.map((gap) => (
          <li>{words[`gap_${gap}`]}</li>
        ))}
      </ul>
      <p>{words.invitation}</p>
      <p>
        <a class="button" href={action.href}>
          {action.label}
        </a>
      </p>
    </Part>
  );
}
