import type { Child } from "hono/jsx";

/** Particulars of an entry as term and value. Facts without a value are left out. */
export function Facts({ facts }: { facts: readonly { term: string; value: Child }[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== "");
  if (known.length === 0) return null;
  return (
    <dl class="facts">
      {known.map(({ term, value }) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
