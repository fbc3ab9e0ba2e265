import type { Language } from "../platform/i18n.ts";
import { Pager } from "../ui/entry/index.ts";
import { Field, SubmitRow } from "../ui/form/index.ts";
import type { pageOf } from "./numbered-list.ts";
import { text } from "./text.ts";

type SearchProps = { action: string; q: string; language: Language };

/** Finds an issue by its title or number. */
export function IssueSearch({ action, q, language }: SearchProps) {
  const words = text(language);
  return (
    <form method="get" action={action} role="search" class="stack">
      <Field {...{ name: "q", type: "search", label: words.findIssue, language, value: q, required: true }} />
      <SubmitRow label={words.search} language={language} />
    </form>
  );
}

type PagerProps = {
  list: ReturnType<typeof pageOf>;
  href: (query: Record<string, string>) => string;
  q: string;
  language: Language;
};

export function IssuePager({ list: { newer, older }, href, q, language }: PagerProps) {
  const to = (name: string, from: number | undefined) =>
    from === undefined ? null : href({ ...(q === "" ? {} : { q }), [name]: String(from) });
  return <Pager newer={to("after", newer)} older={to("before", older)} language={language} />;
}
