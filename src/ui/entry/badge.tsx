import { html } from "hono/html";

export type BadgeProps = { label: string; why?: string | undefined; loud?: boolean | undefined };

/** A mark in words. `loud` ones want to be noticed; `why` explains it to whoever lingers. */
export function Badge({ label, why, loud }: BadgeProps) {
  return html`<span class="badge${loud ? " loud" : ""}" ${why && html`title="${why}"`}>${label}</span>`;
}
