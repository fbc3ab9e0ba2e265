import { html } from "hono/html";
import { paths } from "../paths.ts";
import { countryName, direction, type Language } from "../platform/i18n.ts";
import { Badge, text as entryText } from "../ui/entry/index.ts";
import type { ListedOrganisation, ListedPerson } from "./listed.ts";
import { text } from "./text.ts";

/** How a page calls a country: the network's own name where it has one. */
export type Naming = (code: string) => string;

type OrganisationsProps = {
  organisations: readonly ListedOrganisation[];
  language: Language;
  /** Where the country goes without saying. */
  here?: boolean;
  naming?: Naming;
};

/** Organisations, a line each. */
export function OrganisationRows({ organisations, language, here = false, naming }: OrganisationsProps) {
  const name = naming ?? ((code: string) => countryName(code, language));
  return (
    <ul class="plain">
      {organisations.map((one) =>
        organisationRow(one, language, here ? null : one.country && name(one.country)),
      )}
    </ul>
  );
}

function organisationRow(one: ListedOrganisation, language: Language, country: string | null) {
  const full = one.fullName && one.fullName !== one.name ? html` · <bdi>${one.fullName}</bdi>` : "";
  return html`<li>
    <bdi><a href="${paths.organisation(one.slug)}">${one.name}</a></bdi>
    <span class="hint">${text(language)[`sort_${one.kind}`]}${full}${country && ` · ${country}`}</span>
    ${one.demo && demoMark(language)}
  </li>`;
}

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
  return html`<li>
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

/** A text in whatever language its writer chose. */
export const dirOf = (language: string | undefined) => (language ? direction(language) : ("auto" as const));
