import { folded } from "./country-names.ts";

/** Regions that sources name instead of a country: ISO 3166-2 names of Spain, Italy and the United Kingdom. */
const REGIONS: Readonly<Record<string, string>> = {
  ES:
    "Andalucía|Andalusia|Aragón|Asturias|Principado de Asturias|Canarias|Islas Canarias|Cantabria|Castilla-La Mancha|Castilla y León|" +
    "Cataluña|Catalunya|Catalonia|Ceuta|Comunidad Valenciana|Comunitat Valenciana|Comunidad de Madrid|Extremadura|Galicia|Illes Balears|" +
    "Islas Baleares|La Rioja|Melilla|Región de Murcia|Comunidad Foral de Navarra|Navarra|País Vasco|Euskadi",
  IT:
    "Abruzzo|Basilicata|Calabria|Campania|Emilia-Romagna|Friuli-Venezia Giulia|Lazio|Liguria|Lombardia|Marche|Molise|Piemonte|" +
    "Puglia|Sardegna|Sicilia|Toscana|Trentino-Alto Adige|Umbria|Valle d'Aosta|Veneto",
  GB: "England|Scotland|Wales|Northern Ireland",
};

const countryOfRegion = new Map(
  Object.entries(REGIONS).flatMap(([code, names]) =>
    names.split("|").map((name) => [folded(name), code] as const),
  ),
);

/** The country that a region belongs to, or null. Being established in the country is then necessary, not enough. */
export const regionCountry = (name: string): string | null => countryOfRegion.get(folded(name)) ?? null;
