import { countryName, type Language } from "../../platform/i18n.ts";
import { text } from "./text.ts";

export type Topic = { slug: string; name: string };

type LinksProps<T> = { language: Language; href: (one: T) => string };

/** Topics as links, to wherever the page wants: a filtered list or the topic's own page. */
export function TopicLinks({ topics, language, href }: LinksProps<Topic> & { topics: readonly Topic[] }) {
  if (topics.length === 0) return null;
  return (
    <ul class="tags" aria-label={text(language).topics}>
      {topics.map((topic) => (
        <li>
          <a href={href(topic)}>{topic.name}</a>
        </li>
      ))}
    </ul>
  );
}

/** Countries (ISO 3166-1 alpha-2) as links; what a call of a whole union lists is folded, or it would fill a phone's screen twice. */
export function CountryLinks(props: CountryLinksProps) {
  const { countries, language } = props;
  if (countries.length <= mostCountriesOpen) return <CountryList {...props} />;
  return (
    <details>
      <summary>{countriesText(countries, language)}</summary>
      <CountryList {...props} />
    </details>
  );
}

const mostCountriesOpen = 10;
type CountryLinksProps = LinksProps<string> & { countries: readonly string[] };

function CountryList({ countries, language, href }: CountryLinksProps) {
  if (countries.length === 0) return null;
  return (
    <ul class="tags" aria-label={text(language).countries}>
      {countries.map((code) => (
        <li>
          <a href={href(code)}>{countryName(code, language)}</a>
        </li>
      ))}
    </ul>
  );
}

/** Countries as running text; a long list ends in how many more there are. */
export function Countries({
  codes,
  language,
  most = 3,
}: {
  codes: readonly string[];
  language: Language;
  most?: number;
}) {
  return <>{countriesText(codes, language, most)}</>;
}

export function countriesText(codes: readonly string[], language: Language, most = 3): string {
  const shown = codes.length > most + 1 ? codes.slice(0, most) : codes;
  const names = shown.map((code) => countryName(code, language));
  if (shown.length < codes.length) names.push(text(language).more(codes.length - shown.length));
  return names.join(text(language).comma);
}
