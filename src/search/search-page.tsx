import { countriesInUse, logVersion, topicNames } from "../entries/index.ts";
import { paths } from "../paths.ts";
import type { HubContext } from "../platform/context.ts";
import { workOf } from "../platform/context.ts";
import { readQuery } from "../platform/form.ts";
import { page, refuse } from "../ui/answer.tsx";
import { EmptyState, EntryList } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { PageHead } from "../ui/page.tsx";
import { askedFor, asksNothing, cleanFilters, type Asked, type Filters } from "./asked.ts";
import { findPosts, type Results } from "./find-posts.ts";
import { findSpelling } from "./find-spelling.ts";
import { limitSearches } from "./limit-searches.ts";
import { placeOf, placeText } from "./place.ts";
import { ResultRow } from "./result-row.tsx";
import { chosenIn, SearchForm, type Choices } from "./search-form.tsx";
import { text } from "./text.ts";

/** GET /search: one round trip; two more where nothing was found, to look for what was meant. */
export async function searchPage(c: HubContext): Promise<Response> {
  const asked = askedFor(readQuery(c, "q") ?? "", filtersIn(c));
  const place = placeOf(readQuery(c, "after"));
  const refusal = asksNothing(asked) ? undefined : await limitSearches(c);
  if (refusal) return refuse(c, refusal);
  const { actor, language, zone, deps } = c.var;
  const work = workOf(c);
  const { results, version, also } = await findPosts(
    work,
    { actor, language },
    asked,
    place,
    topicNames(language),
    countriesInUse(),
  );
  const [topics, countries] = also;
  c.set("keep", { version: logVersion(), seen: String(version) });
  const found = asksNothing(asked) ? null : results;
  const isLost = found?.groups.length === 0 && !place;
  const meant = isLost ? await findSpelling(work, actor, asked) : undefined;
  const words = text(language);
  const reader = { language, zone, now: deps.clock.now() };
  const title = asked.text === "" ? words.title : words.titleFor(asked.text);
  return page(
    c,
    { title, canonical: paths.search({ q: asked.text }), indexed: false },
    <>
      <PageHead title={words.title} lead={asksNothing(asked) ? words.lead : undefined} />
      <SearchForm asked={asked} language={language} choices={{ topics, countries }} />
      <Said asked={asked} typed={readQuery(c, "q") ?? ""} reader={reader} />
      {found && !isLost && (
        <Found results={found} asked={asked} reader={reader} further={place !== undefined} />
      )}
      {isLost && <Lost asked={asked} meant={meant} reader={reader} choices={{ topics, countries }} />}
    </>,
  );
}

function filtersIn(c: HubContext): Filters {
  const given = (name: keyof Filters) => readQuery(c, name)?.trim().slice(0, 120);
  return cleanFilters({
    kind: given("kind"),
    topic: given("topic"),
    country: given("country"),
    language: given("language"),
    organisation: given("organisation"),
    author: given("author"),
    from: given("from"),
    to: given("to"),
    open: given("open"),
  });
}

/** What was not taken as it was typed. */
function Said({ asked, typed, reader: { language } }: { asked: Asked; typed: string; reader: Reader }) {
  const words = text(language);
  if (asked.cut) return <p class="hint">{words.cut}</p>;
  return typed.trim() !== "" && asked.terms.length === 0 ? <p class="hint">{words.wordless}</p> : null;
}

type FoundProps = { results: Results; asked: Asked; reader: Reader; further: boolean };

function Found({ results: { groups, next, total }, asked, reader, further }: FoundProps) {
  const words = text(reader.language);
  return (
    <section aria-label={words.results}>
      <p class="meta">{total === null ? words.manyFound : words.found(total)}</p>
      <EntryList>{groups.map((group) => ResultRow({ group, reader }))}</EntryList>
      {(next || further) && (
        <nav class="pager" aria-label={words.more}>
          {further && (
            <a href={linkTo(asked)} rel="prev">
              {words.first}
            </a>
          )}
          {next && (
            <a href={linkTo(asked, { after: placeText(next) })} rel="next">
              {words.more}
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

type LostProps = { asked: Asked; meant: string | undefined; reader: Reader; choices: Choices };

/** Nothing was found: what may have been meant, what to leave out, whom to ask. */
function Lost({ asked, meant, reader: { language }, choices }: LostProps) {
  const words = text(language);
  const chosen = chosenIn(asked.filters, language, choices);
  const single = asked.terms.length > 1 ? asked.terms.map((term) => term.words.join(" ")) : [];
  return (
    <EmptyState
      title={asked.text === "" ? words.none : words.noneFor(asked.text)}
      action={{ href: paths.newThread(), label: words.ask }}
    >
      {meant && (
        <p>
          {words.didYouMean}{" "}
          <a href={linkTo({ ...asked, text: meant })}>
            <bdi>{meant}</bdi>
          </a>
          ?
        </p>
      )}
      <Ways
        label={words.withoutFilters}
        links={chosen.map(({ name, label }) => ({
          href: linkTo({ ...asked, filters: { ...asked.filters, [name]: undefined } }),
          label: words.remove(label),
        }))}
      />
      <Ways
        label={words.single}
        links={single.map((word) => ({ href: paths.search({ q: word }), label: word }))}
      />
      <p>{words.askText}</p>
    </EmptyState>
  );
}

function Ways({ label, links }: { label: string; links: readonly { href: string; label: string }[] }) {
  if (links.length === 0) return null;
  return (
    <ul class="tags" aria-label={label}>
      {links.map((link) => (
        <li>
          <a href={link.href}>
            <bdi>{link.label}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}

function linkTo({ text: q, filters }: Asked, more: { after?: string } = {}): string {
  return paths.search({ q, ...filters, ...more });
}
