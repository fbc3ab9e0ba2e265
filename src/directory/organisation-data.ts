import { paths } from "../paths.ts";
import type { LinkedData } from "../ui/linked-data.ts";
import type { Organisation } from "./organisation.ts";

/** An organisation for search engines; an invented one is told to nobody. */
export function organisationData(organisation: Organisation, baseUrl: string): LinkedData | undefined {
  const { slug, name, demo, website, description, country, details } = organisation;
  if (demo) return undefined;
  const page = baseUrl + paths.organisation(slug);
  return {
    "@type": "Organization",
    name,
    ...(details.acronym ? { alternateName: details.acronym } : {}),
    ...(description ? { description: description.slice(0, 300) } : {}),
    url: website && /^https?:/i.test(website) ? website : page,
    mainEntityOfPage: page,
    ...(country ? { address: { "@type": "PostalAddress", addressCountry: country } } : {}),
  };
}
