import { nextChange } from "../calls/index.ts";
import { isCountry, logVersion } from "../entries/index.ts";
import { paths } from "../paths.ts";
import type { HubContext } from "../platform/context.ts";
import { countryName, number, type Language } from "../platform/i18n.ts";
import { errorPage, page } from "../ui/answer.tsx";
import { Facts } from "../ui/entry/index.ts";
import { FeedLinks, feedsOf } from "../ui/feed-links.tsx";
import { Columns, PageHead } from "../ui/page.tsx";
import { CountryAside, CountryEntries, Missing } from "./country-parts.tsx";
import { gapsOf, mostCounted, mostShown, type CountryCounts } from "./country.ts";
import { findCountry } from "./find-country.ts";
import { text } from "./text.ts";

/** GET /countries/:cc: what there is and what is missing. */
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
  const missing = gapsOf(found.counts, calls.length);
  const name = found.country?.names[language] ?? countryName(code, language);
  const feeds = feedsOf(name, language, (format, query) => paths.countryFeed(code, format, query));
  const lacks = <Missing gaps={missing} joined={c.var.actor.kind === "member"} words={words} />;
  const entries = <CountryEntries {...{ code, found, words }} reader={{ language, zone, now }} />;
  const isEmpty = found.organisations.length + found.people.length === 0;
  return page(
    c,
    {
      title: name,
      description: words.countryLead,
      canonical: paths.country(code),
      section: "directory",
      feeds,
    },
    <>
      {found.country && (
        <p class="kicker">
          <span>{words.memberCountry}</span>
        </p>
      )}
      <PageHead title={name} lead={words.countryLead} />
      <Facts facts={figures(found.counts, calls.length, language)} />
      {/* Where hardly anything is, that is the first thing to say. */}
      {missing.length >= 3 && lacks}
      {isEmpty ? (
        entries
      ) : (
        <Columns aside={<CountryAside {...{ code, found, language }} />}>{entries}</Columns>
      )}
      {missing.length < 3 && lacks}
      <FeedLinks feeds={feeds} language={language} />
    </>,
  );
}

function figures(counts: CountryCounts, calls: number, language: Language) {
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
  ];
}
