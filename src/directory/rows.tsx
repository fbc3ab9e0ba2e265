import { html } from "hono/html";
import { paths } from "../paths.ts";
import { countryName, type Language } from "../platform/i18n.ts";
import { Badge, text as entryText } from "../ui/entry/index.ts";
import type { ListedOrganisation, ListedPerson } from "./listed.ts";
import { text } from "./text.ts";

/** How a page calls a country: the network's own name where it has one. */
export type Naming = (code: string) => string;

type OrganisationsProps = {
  organisations: readonly ListedOrganisation[];
  language: Language;
  /** Where the country, or the kind, goes without saying. */
  here?: boolean;
  alike?: boolean;
  naming?: Naming;
};

/** Organisations, a line each. */
export function OrganisationRows(props: OrganisationsProps) {
  const { organisations, language, here = false, alike = false, naming } = props;
  const name = naming ?? ((code: string) => countryName(code, language));
  const about = (one: ListedOrganisation) => [
    alike ? null : text(language)[`sort_${one.kind}`],
    one.fullName === one.name ? null : one.fullName,
    here || one.country === null ? null : name(one.country),
  ];
  return <ul class="plain">{organisations.map((one) => organisationRow(one, about(one), language))}</ul>;
}

function organisationRow(one: ListedOrganisation, about: readonly (string | null)[], language: Language) {
  const said = about.filter((part) => part !== null).map((part) => html`<bdi>${part}</bdi>`);
  return html`<li class="byline">
    <bdi><a href="${paths.organisation(one.slug)}">${one.name}</a></bdi>
    <span class="hint">${dotted(said)}</span> ${one.demo && demoMark(language)}
  </li>`;
}

const dotted = <T,>(parts: readonly T[]) => parts.flatMap((part, i) => (i === 0 ? [part] : [" · ", part]));

type PeopleProps = { people: readonly ListedPerson[]; language: Language; organisation?: boolean };

/** People, a line each: who, what they do, for whom. */
export function PersonRows({ people, language, organisation = false }: PeopleProps) {
  return <ul class="plain">{people.map((one) => personRow(one, language, organisation))}</ul>;
}

function personRow(one: ListedPerson, language: Language, organisation: boolean) {
  const words = entryText(language);
  const place =
    organisation &&
    one.organisation &&
    html` <bdi><a href="${paths.organisation(one.organisationSlug ?? "")}">${one.organisation}</a></bdi>`;
  return html`<li class="byline">
    <bdi><a href="${paths.member(one.handle)}">${one.name}</a></bdi>
    <span class="hint"><bdi>${one.jobTitle}</bdi>${one.jobTitle && place && " · "}${place}</span>
    ${one.editor && !organisation && Badge({ label: text(language).editor })}
    ${!one.verified && Badge({ label: words.unverified, why: words.unverifiedWhy })}
    ${one.demo && demoMark(language)}
  </li>`;
}

export function demoMark(language: Language) {
  const words = entryText(language);
  return Badge({ label: words.demo, why: words.demoWhy });
}
