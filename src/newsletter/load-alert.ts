import { interestLabels } from "../digests/index.ts";
import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { AlertParts, type AlertCriteria } from "./alert-parts.ts";
import type { Mailing } from "./mailing.ts";

/** What the alerts of a run are put together from. */
export async function loadAlert({ db }: Pick<Work, "db">, { criteria }: Mailing): Promise<AlertParts> {
  const [labels] = await read(db, interestLabels());
  const names = new Map(labels.map((one) => [`${one.kind}/${one.slug}`, one.names]));
  return new AlertParts(criteria as AlertCriteria, (kind, slug, language) => {
    const known = names.get(`${kind}/${slug}`);
    return known?.[language] ?? known?.en ?? slug;
  });
}
