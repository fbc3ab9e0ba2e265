/**
 * Where a page of results begins: matches are taken newest first in windows of a fixed size, and ranked within. `until` is the id
 * before which the window lies, `skip` how many of its results were shown. Only the first window holds what was found by its title.
 */
export type Place = { until: number; skip: number; isFirst: boolean };

export function placeOf(text: string | undefined): Place | undefined {
  const found = /^(f?)(\d{1,16})\.(\d{1,4})$/.exec(text ?? "");
  return found ? { until: Number(found[2]), skip: Number(found[3]), isFirst: found[1] === "f" } : undefined;
}

export const placeText = ({ until, skip, isFirst }: Place) => `${isFirst ? "f" : ""}${until}.${skip}`;
