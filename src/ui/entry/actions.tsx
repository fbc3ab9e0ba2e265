import { Hidden } from "../form/hidden.tsx";

/** What can be done with a thing: a link that goes somewhere, or a small form that changes something. */
export type Action =
  | { label: string; href: string }
  | { label: string; post: string; fields?: Record<string, string>; pressed?: boolean };

export function Actions({ actions, label }: { actions: readonly Action[]; label?: string }) {
  if (actions.length === 0) return null;
  return (
    <ul class="actions" aria-label={label}>
      {actions.map((action) => (
        <li>
          {"href" in action ? <a href={action.href}>{action.label}</a> : <ActionForm action={action} />}
        </li>
      ))}
    </ul>
  );
}

function ActionForm({ action }: { action: Extract<Action, { post: string }> }) {
  return (
    <form method="post" action={action.post}>
      <Hidden values={action.fields ?? {}} />
      <button aria-pressed={action.pressed === undefined ? undefined : String(action.pressed)}>
        {action.label}
      </button>
    </form>
  );
}
