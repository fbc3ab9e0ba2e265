import { html } from "hono/html";

/** What can be done with a thing: a link that goes somewhere, or a small form that changes something. */
export type Action =
  | { label: string; href: string }
  | { label: string; post: string; fields?: Record<string, string>; pressed?: boolean };

type ActionsProps = { actions: readonly Action[]; label?: string | undefined };

export function Actions({ actions, label }: ActionsProps) {
  if (actions.length === 0) return null;
  return html`<ul class="actions" ${label && html`aria-label="${label}"`}>
    ${actions.map(item)}
  </ul>`;
}

function item(action: Action) {
  if ("href" in action) return html`<li><a href="${action.href}">${action.label}</a></li>`;
  return html`<li>${PostButton(action)}</li>`;
}

type PostButtonProps = Extract<Action, { post: string }>;

/** A form of one button. */
export function PostButton({ label, post, fields = {}, pressed }: PostButtonProps) {
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  const state = pressed !== undefined && html`aria-pressed="${String(pressed)}"`;
  return html`<form method="post" action="${post}">
    ${hidden}<button class="quiet" ${state}>${label}</button>
  </form>`;
}
