import type { Form } from "../platform/form.ts";
import { canonicalTag, type Language } from "../platform/i18n.ts";
import { oneLine } from "../platform/one-line.ts";
import type { Problem } from "../platform/result.ts";
import type { FieldErrors } from "../ui/form/index.ts";
import { kindOf, verifications, type Organisation, type OrganisationDraft } from "./organisation.ts";
import { text } from "./text.ts";

/** What somebody typed, tidied; a value that none of the choices offers is left out. */
export function organisationDraft(form: Form): OrganisationDraft {
  const one = (name: string) => form.one(name).trim();
  return {
    name: oneLine(form.one("name")),
    kind: kindOf(one("kind")),
    country: one("country").toUpperCase() || null,
    description: one("description"),
    website: one("website") || null,
    verification: verifications.find((value) => value === one("verification")) ?? "unverified",
    details: {
      nameInEnglish: oneLine(form.one("nameInEnglish")),
      region: one("region"),
      countriesServed: chosen(form.all("countriesServed").map((code) => code.toUpperCase())),
      languages: chosen(form.all("languages").flatMap((tag) => canonicalTag(tag) ?? [])),
      sectors: chosen(form.all("sectors").filter((slug) => /^[a-z0-9-]{1,60}$/.test(slug))),
      services: lines(one("services")),
      networks: lines(one("networks")),
      seeks: one("seeks"),
      offers: one("offers"),
    },
  };
}

const mostChosen = 300;
const chosen = (values: readonly string[]) => [...new Set(values)].slice(0, mostChosen);

function lines(typed: string): string[] {
  return chosen(
    typed
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  );
}

/** What the form shows of an organisation as it stands. */
export function draftOf({ details, ...organisation }: Organisation): OrganisationDraft {
  const { nameInEnglish = "", region = "", countriesServed = [], languages = [], sectors = [] } = details;
  const { services = [], networks = [], seeks = "", offers = "" } = details;
  return {
    ...organisation,
    details: {
      nameInEnglish,
      region,
      countriesServed,
      languages,
      sectors,
      services,
      networks,
      seeks,
      offers,
    },
  };
}

/** A sentence a field. */
export function sentencesOf(problems: readonly Problem[], language: Language): FieldErrors {
  const words = text(language);
  const sentence = ({ problem, limit = 0 }: Problem) => {
    if (problem === "long") return words.problems_long(limit);
    if (problem === "lines") return words.problems_lines(limit);
    if (problem === "website" || problem === "country") return words[`problems_${problem}`];
    return words.problems_needed;
  };
  return Object.fromEntries(problems.map((one) => [one.field, sentence(one)]));
}
