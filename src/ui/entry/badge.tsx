/** A mark in words. `loud` ones want to be noticed; `why` explains it to whoever lingers. */
export function Badge({ label, why, loud }: { label: string; why?: string; loud?: boolean }) {
  return (
    <span class={loud ? "badge loud" : "badge"} title={why}>
      {label}
    </span>
  );
}
