import { logVersion } from "../entries/index.ts";
import { paths } from "../paths.ts";
import type { HubContext } from "../platform/context.ts";
import { plainQuery, read } from "../platform/db/query.ts";
import { readQuery } from "../platform/form.ts";
import { countryName, type Language } from "../platform/i18n.ts";
import { page } from "../ui/answer.tsx";
import { EmptyState, Pager } from "../ui/entry/index.ts";
import { Options, type Option } from "../ui/form/index.ts";
import { PageHead, Part } from "../ui/page.tsx";
import {
  countriesWithOrganisations,
  networkCountries,
  organisationPage,
  organisationsOfKind,
} from "./directory-store.ts";
import {
  directoryQuery,
  isFiltered,
  organisationsPerPage,
  placeAfter,
  type DirectoryQuery,
} from "./directory.ts";
import type { ListedOrganisation } from "./listed.ts";
import { organisationKinds } from "./organisation.ts";
import { OrganisationRows, type Naming } from "./rows.tsx";
import { text } from "./text.ts";

const mostInGroup = 40;

/** GET /directory: one round trip. */
export async function directoryPage(c: HubContext) {
  const typed = (name: string) => readQuery(c, name);
  const q = typed("q")?.slice(0, 120);
  const query = directoryQuery({ q, type: typed("type"), country: typed("country"), after: typed("after") });
  const plain = !isFiltered(query) && !query.after;
  const group = (kind: string) => (plain ? organisationsOfKind(kind, mostInGroup) : nothing);
  const [[seen], members, places, internationals, networks, found] = await read(
    c.var.db,
    logVersion(),
    networkCountries(),
    countriesWithOrganisations(),
    group("international-organisation"),
    group("network"),
    organisationPage(query),
  );
  c.set("keep", { version: logVersion(), seen: String(seen) });
  const { language } = c.var;
  const words = text(language);
  const own = new Map(
    members.map(({ code, names }) => [code, names[language] ?? countryName(code, language)]),
  );
  const naming: Naming = (code) => own.get(code) ?? countryName(code, language);
  const codes = [...new Set([...own.keys(), ...places])];
  return page(
    c,
    {
      title: words.directory,
      description: words.directoryLead,
      canonical: paths.directory(addressOf(query, q)),
      section: "directory",
    },
    <>
      <PageHead title={words.directory} lead={words.directoryLead} />
      <DirectoryFilters query={query} q={q} codes={codes} naming={naming} language={language} />
      {plain && (
        <Countries title={words.countries} codes={[...own.keys()]} naming={naming} language={language} />
      )}
      {plain && (
        <Countries
          title={words.otherCountries}
          codes={places.filter((code) => !own.has(code))}
          naming={naming}
          language={language}
        />
      )}
      <Group
        title={words.internationals}
        organisations={internationals}
        language={language}
        naming={naming}
      />
      <Group title={words.networks} organisations={networks} language={language} naming={naming} />
      <FoundOrganisations
        found={found}
        query={query}
        q={q}
        plain={plain}
        naming={naming}
        language={language}
      />
    </>,
  );
}

const nothing = plainQuery("select 1 where 0", (): ListedOrganisation => {
  throw new Error("There is no row.");
})();

type PlacesProps = { title: string; codes: readonly string[]; naming: Naming; language: Language };

/** Countries as links, in the order of their names in the reader's language. */
function Countries({ title, codes, naming, language }: PlacesProps) {
  if (codes.length === 0) return null;
  const named = codes
    .map((code) => ({ code, name: naming(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <Part title={title}>
      <ul class="places">
        {named.map(({ code, name }) => (
          <li>
            <a href={paths.country(code)}>{name}</a>
          </li>
        ))}
      </ul>
    </Part>
  );
}

type GroupProps = {
  title: string;
  organisations: readonly ListedOrganisation[];
  naming: Naming;
  language: Language;
};

function Group({ title, organisations, language, naming }: GroupProps) {
  if (organisations.length === 0) return null;
  return (
    <Part title={title}>
      <OrganisationRows organisations={organisations} language={language} naming={naming} alike />
    </Part>
  );
}

type FoundProps = {
  found: readonly ListedOrganisation[];
  query: DirectoryQuery;
  q: string | undefined;
  plain: boolean;
  naming: Naming;
  language: Language;
};

function FoundOrganisations({ found, query, q, plain, naming, language }: FoundProps) {
  const words = text(language);
  const last = found.length > organisationsPerPage ? found[organisationsPerPage - 1] : undefined;
  const link = (after?: string) => paths.directory({ ...addressOf(query, q), after });
  if (found.length === 0 && plain) return null;
  return (
    <Part title={isFiltered(query) ? words.found : words.organisations}>
      {found.length === 0 && (
        <EmptyState title={words.noneFound} action={{ href: paths.directory(), label: words.clear }}>
          <p>{words.noneFoundText}</p>
        </EmptyState>
      )}
      <OrganisationRows
        organisations={found.slice(0, organisationsPerPage)}
        language={language}
        naming={naming}
      />
      <Pager
        newer={query.after ? link() : null}
        older={last ? link(placeAfter(last)) : null}
        language={language}
      />
    </Part>
  );
}

const addressOf = ({ kind, country }: DirectoryQuery, q: string | undefined) => ({
  q,
  type: kind,
  country: country?.toLowerCase(),
});

type FiltersProps = {
  query: DirectoryQuery;
  q: string | undefined;
  codes: readonly string[];
  naming: Naming;
  language: Language;
};

function DirectoryFilters({ query, q, codes, naming, language }: FiltersProps) {
  const words = text(language);
  const kinds = organisationKinds.map((value) => ({ value, label: words[`sort_${value}`] }));
  const places = codes
    .map((code) => ({ value: code.toLowerCase(), label: naming(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <search class="filters">
      <form method="get" action={paths.directory()}>
        <label>
          <span>{words.search}</span>
          <input type="search" name="q" value={q} dir="auto" maxlength={120} />
        </label>
        <Choice name="type" label={words.type} any={words.any} options={kinds} value={query.kind} />
        <Choice
          name="country"
          label={words.country}
          any={words.any}
          options={places}
          value={query.country?.toLowerCase()}
        />
        <div class="submit">
          <button>{words.find}</button>
          {isFiltered(query) && <a href={paths.directory()}>{words.clear}</a>}
        </div>
      </form>
    </search>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  any: string;
  options: readonly Option[];
  value: string | undefined;
};

function Choice({ name, label, any, options, value }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        <option value="">{any}</option>
        <Options options={options} value={value} />
      </select>
    </label>
  );
}
