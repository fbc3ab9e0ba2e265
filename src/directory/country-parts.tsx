import { callRow, type ListedCall } from "../calls/index.ts";
import { methodologyRow } from "../methodologies/index.ts";
import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { threadRow } from "../threads/index.ts";
import { CallRow, EntryList, MethodologyRow, ThreadRow } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { Part } from "../ui/page.tsx";
import { mostShown, type Gap } from "./country.ts";
import type { Found } from "./find-country.ts";
import { OrganisationRows, PersonRows } from "./rows.tsx";
import { text, type Words } from "./text.ts";

type EntriesProps = { code: string; found: Found; words: Words; reader: Reader };

/** What was said of here, and what is open to it. */
export function CountryEntries({ code, found, words, reader }: EntriesProps) {
  const { threads, methodologies, calls, silent, names } = found;
  const country = code;
  // The list of calls that name a country leaves out those that are open to any.
  const named = calls.some((call) => call.countries.includes(code));
  return (
    <>
      {calls.length > 0 && (
        <Part
          title={words.callsOpen}
          {...(named ? { more: { href: paths.calls({ country }), label: words.all } } : {})}
        >
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

type AsideProps = { code: string; found: Found; language: Language };

/** Who is here. */
export function CountryAside({ code, found, language }: AsideProps) {
  const { organisations, people } = found;
  const words = text(language);
  const most = mostShown.organisations;
  const more = { href: paths.directory({ country: code.toLowerCase() }), label: words.all };
  return (
    <>
      {organisations.length > 0 && (
        <Part title={words.organisations} {...(organisations.length > most ? { more } : {})}>
          <OrganisationRows organisations={organisations.slice(0, most)} language={language} here />
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

/** What there is nothing of yet, and a word to whoever could change that. */
export function Missing({ gaps, joined, words }: { gaps: readonly Gap[]; joined: boolean; words: Words }) {
  if (gaps.length === 0) return null;
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
