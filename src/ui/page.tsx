import { html } from "hono/html";
import type { Child } from "hono/jsx";

/** A wide column and, on large screens beside it, a narrow one. */
export function Columns({ aside, children }: { aside?: Child; children?: Child }) {
  return (
    <div class="columns">
      <div>{children}</div>
      {aside && <aside>{aside}</aside>}
    </div>
  );
}

type PageHeadProps = {
  /** What somebody wrote, here or in the lead, comes in a `<bdi>` of its own. */
  title: Child;
  lead?: Child;
  action?: { href: string; label: string } | undefined;
};

/** The head of a list or a form: what it is, in a sentence why, and the one thing to do here. */
export function PageHead({ title, lead, action }: PageHeadProps) {
  return (
    <header class="page-head">
      <div>
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
      </div>
      {action && (
        <a class="button" href={action.href}>
          {action.label}
        </a>
      )}
    </header>
  );
}

type PartProps = { title: string; more?: { href: string; label: string } | undefined; children?: Child };

/** A titled part of a page, under a heavy rule. */
export function Part({ title, more, children }: PartProps) {
  return html`<section class="part">
    <header class="part-head">
      <h2>${title}</h2>
      ${more && html`<a href="${more.href}">${more.label}</a>`}
    </header>
    ${children}
  </section>`;
}

/** A part that is a list of sentences. */
export function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <Part title={title}>
      <div class="prose">
        <ul>
          {points.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      </div>
    </Part>
  );
}
