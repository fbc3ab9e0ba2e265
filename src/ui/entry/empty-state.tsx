import type { Child } from "hono/jsx";

type EmptyStateProps = {
  title: string;
  action?: { href: string; label: string } | undefined;
  children?: Child;
};

/** Nothing to show is a page too: says why, and what to do next. */
export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
      {action && (
        <p>
          <a class="button" href={action.href}>
            {action.label}
          </a>
        </p>
      )}
    </div>
  );
}
