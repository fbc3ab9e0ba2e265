import { countryNamed, folded } from "./country-names.ts";
import { interregCountries } from "./country-programmes.ts";
import { regionCountry } from "./country-regions.ts";
import { countrySets, HORIZON_ASSOCIATED } from "./country-sets.ts";

/** Where an organisation may be established, as far as the source's words say it. */
export type CountryScope = {
  /** ISO 3166-1 alpha-2, sorted; null when the words name no country for certain. */
  readonly countries: readonly string[] | null;
  /** Keys of the dated sets that the words named, as in country-sets.ts. */
  readonly sets: readonly string[];
  /** Whether the words say more than the list does: something not understood, a region, a condition. */
  readonly partial: boolean;
  /** The source's own words. */
  readonly prose: string | null;
};

type Item = { readonly countries: readonly string[]; readonly set?: string; readonly partial: boolean };

const UNKNOWN: CountryScope = { countries: null, sets: [], partial: false, prose: null };
const EXCEPTION = /\b(?:except|excluding|other than|not|non|sauf|excepto|salvo|eccetto|escluso|outside)\b/;

/** Reads "EU Member States, Norway (Norge), Ukraine (Україна)" and the like. Words nobody can pin down stay words. */
export function countryScope(prose: string | null, programme: string | null = null): CountryScope {
  if (!prose) return fromProgramme(programme);
  if (EXCEPTION.test(folded(prose))) return { ...UNKNOWN, partial: true, prose };
  const items = itemsOf(prose).map((item) => understand(item, programme));
  const known = items.filter((item) => item !== null);
  return {
    countries: known.length > 0 ? union(known) : null,
    sets: known.flatMap((item) => item.set ?? []),
    partial: known.length < items.length || known.some((item) => item.partial),
    prose,
  };
}

/** Where firms must be registered according to "who can apply", for sources that say it only there. */
export function scopeOfApplicants(applicants: readonly string[]): CountryScope {
  const scopes = applicants.map(countryOfApplicant);
  const known = scopes.filter((code) => code !== null);
  if (known.length === 0 || known.length < scopes.length) return UNKNOWN;
  return { countries: [...new Set(known)].sort(), sets: [], partial: true, prose: applicants.join("; ") };
}

const ESTABLISHED =
  /(?:^|\b)(?:an? )?(uk)(?:-| )(?:registered|based|academic|research|higher|businesses?|smes?|companies|organisations)\b|\bbased in (?:an? )?(england|scotland|wales|northern ireland|uk)\b|\b(?:constituidas|domicilio fiscal|establecidas) en (espana)\b|\bentidades locales (andaluzas)\b/;
const OR_ELSE = /\b(?:collaborative partners|in collaborations?|or organisations|international)\b/;

function countryOfApplicant(applicant: string): string | null {
  const text = folded(applicant);
  const place = OR_ELSE.test(text) ? undefined : ESTABLISHED.exec(text)?.slice(1).find(Boolean);
  if (place === "andaluzas") return "ES";
  return place ? (countryNamed(place) ?? regionCountry(place)) : null;
}

function fromProgramme(programme: string | null): CountryScope {
  const countries = programme ? interregCountries(programme) : null;
  return countries && programme
    ? { countries: [...countries].sort(), sets: [], partial: true, prose: programme }
    : UNKNOWN;
}

function understand(item: string, programme: string | null): Item | null {
  const [, base = item, note = ""] = /^(.*?)\s*\((.*)\)?$/.exec(item.replace(/\)$/, "")) ?? [];
  const whole = understandName(base, programme) ?? understandName(item, programme);
  if (whole) return { ...whole, partial: whole.partial || isCondition(note, programme) };
  return note ? understandAny(note.split("/"), programme) : understandJoined(base, programme);
}

function understandName(name: string, programme: string | null): Item | null {
  const text = folded(name);
  const sets =
    programme && /horizon europe/i.test(programme) ? [...countrySets, HORIZON_ASSOCIATED] : countrySets;
  const set = sets.find(({ said }) => said.test(text));
  if (set) return { countries: set.countries, set: set.key, partial: false };
  const code = countryNamed(name);
  if (code) return { countries: [code], partial: false };
  const country = regionCountry(name);
  const area = interregCountries(name);
  if (area) return { countries: area, partial: true };
  return country ? { countries: [country], partial: true } : null;
}

function understandAny(names: readonly string[], programme: string | null): Item | null {
  return names.map((name) => understandName(name, programme)).find((item) => item !== null) ?? null;
}

/** "Norway and Iceland": tried only once "Bosnia and Herzegovina" has been found not to be one name. */
function understandJoined(text: string, programme: string | null): Item | null {
  const parts = text.split(/\s+(?:and|et|y|e|und|or|ou|o)\s+|\s*[&/]\s*|\s+و/iu).filter(Boolean);
  if (parts.length < 2) return null;
  const items = parts.map((part) => understandName(part, programme)).filter((item) => item !== null);
  if (items.length === 0) return null;
  return {
    countries: union(items),
    partial: items.length < parts.length || items.some((item) => item.partial),
  };
}

/** A note that is more than the name in another language or an abbreviation is a condition that the list cannot hold. */
const isCondition = (note: string, programme: string | null) =>
  note.split(/\s+/).length > 4 && understandAny(note.split("/"), programme) === null;

const union = (items: readonly Item[]) => [...new Set(items.flatMap((item) => item.countries))].sort();

/** The items of a list: parted by commas and the like outside brackets, and after a bracket that nothing parts. */
function itemsOf(prose: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let item = "";
  for (const sign of prose) {
    if (sign === "(") depth++;
    if (sign === ")") depth = Math.max(0, depth - 1);
    const parts = depth === 0 && /[,;،؛\n•|]/.test(sign);
    if (!parts) item += sign;
    if (parts || (sign === ")" && depth === 0)) {
      items.push(item);
      item = "";
    }
  }
  return [...items, item].map((text) => text.trim().replace(/^(?:and|et|y|e|und)\s+/i, "")).filter(Boolean);
}
