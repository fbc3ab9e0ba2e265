import type { Child } from "hono/jsx";

/** Particulars of an entry as term and value, each in a direction of its own. Facts without a value are left out. */
export function Facts({ facts }: { facts: readonly { term: string; value: Child }[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== "");
  if (known.length === 0) return null;
  return (
    <dl class="facts">
      {known.map(({ term, value }) => (
        <div>
          <dt>{term}</dt>
          <dd>{typeof value === "string" ? <bdi>{value}</bdi> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
