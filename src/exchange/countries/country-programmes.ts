import { countryNamed, folded } from "./country-names.ts";
import { EU_27 } from "./country-sets.ts";

const list = (codes: string) => codes.split(" ");

/** Programme areas 2021–2027 as the programmes' own documents name them (interreg.eu); regions are given as their country. */
const AREAS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^baltic sea(?: region)?$/, list("DK EE FI DE LV LT NO PL SE")],
  [/^south baltic$/, list("DK DE LT PL SE")],
  [/^danube(?: region)?$/, list("AT BA BG HR CZ DE HU MD ME RO RS SK SI UA")],
  [/^alpine space$/, list("AT FR DE IT LI SI CH")],
  [/^central europe$/, list("AT HR CZ DE HU IT PL SK SI")],
  [/^(?:euro-?med(?:iterranean)?|euro med)$/, list("AL BA BG HR CY FR GR IT MT ME MK PT SI ES")],
  [/^(?:ipa )?adrion$/, list("AL BA HR GR IT ME MK RS SM SI")],
  [/^north sea(?: region)?$/, list("BE DK FR DE NL NO SE")],
  [/^north-west europe$/, list("BE FR DE IE LU NL CH")],
  [/^atlantic area$/, list("FR IE PT ES")],
  [/^northern periphery and arctic$/, list("FI IE SE FO GL IS NO")],
  [/^europe$/, [...EU_27, ...list("AL BA CH MD ME MK NO RS UA")]],
  [/^next med$/, list("CY DZ EG FR GR IL IT JO LB MT PS PT ES TN TR")],
  [/^next black sea basin$/, list("AM BG GE GR MD RO TR UA")],
];

/**
 * The countries of an Interreg programme, from its area or from the two names that a border programme joins
 * ("Interreg Poland-Ukraine"); null for any other programme, or when one of the names is not a country.
 */
export function interregCountries(programme: string): readonly string[] | null {
  const [, named] = /^interreg (?:vi-?[abc] )?(.+?)(?: programme)?$/.exec(folded(programme)) ?? [];
  if (!named) return null;
  return AREAS.find(([said]) => said.test(named))?.[1] ?? bothSides(named.replace(/^(?:next|ipa) /, ""));
}

function bothSides(named: string): string[] | null {
  const codes = named.split(/\s*[-–/]\s*/).map(countryNamed);
  const known = codes.filter((code) => code !== null);
  return known.length > 1 && known.length === codes.length ? known : null;
}
