import { issueSections, newsletterText, type IssueSection } from "../../emails/newsletter/index.ts";
import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { Field, Hidden, Select, SubmitRow, TextArea, type FieldErrors } from "../ui/form/index.ts";
import { Prose } from "../ui/entry/index.ts";
import { Part } from "../ui/page.tsx";
import { tongue } from "../ui/tongue.ts";
import type { TypedItem } from "./change-items.ts";
import { wordsIn } from "./letter-words.ts";
import { limits, type DraftItem, type Issue } from "./newsletter.ts";
import type { PinnedEntry } from "./pinned.ts";
import { text } from "./text.ts";

type ItemsProps = {
  issue: Issue;
  entries: ReadonlyMap<string, PinnedEntry>;
  language: Language;
};

/** What the issue holds, section by section, each item with what can be done to it. */
export function ItemsPart({ issue, entries, language }: ItemsProps) {
  const words = text(language);
  const names = newsletterText(language);
  const filled = issueSections.filter((section) => issue.items.some((item) => item.section === section));
  return (
    <Part title={words.contents}>
      {filled.length === 0 && <p>{words.empty}</p>}
      {filled.map((section) => (
        <>
          <h3>{names[section]}</h3>
          <ul class="plain">
            {issue.items
              .filter((item) => item.section === section)
              .map((item) => (
                <Item issue={issue} item={item} entry={entries.get(item.entry)} language={language} />
              ))}
          </ul>
        </>
      ))}
    </Part>
  );
}

type ItemProps = { issue: Issue; item: DraftItem; entry: PinnedEntry | undefined; language: Language };

function Item({ issue, item, entry, language }: ItemProps) {
  const words = text(language);
  const isGone = item.entry !== "" && !entry?.published;
  const title = item.title || entry?.title || item.url;
  const own = item.title || !entry ? issue.language : entry.language;
  const said = entry?.summary;
  const acts = ["up", "down", "drop"] as const;
  return (
    <li>
      <p>
        <strong>
          <bdi {...tongue(own)}>{title}</bdi>
        </strong>
      </p>
      {item.text ? (
        <Prose html={wordsIn(item.text, `${item.id}-`).html} language={issue.language} />
      ) : (
        said && <p dir="auto">{said}</p>
      )}
      {isGone && <p class="error">{words.notVisible}</p>}
      {entry?.membersOnly && <p class="hint">{words.membersOnly}</p>}
      <form method="post" action={paths.issueDesk(issue, "items")} class="actions">
        <input type="hidden" name="item" value={item.id} />
        {acts.map((act) => (
          <button class="quiet" name="act" value={act} aria-label={words[`${act}Of`](title)}>
            {words[act]}
          </button>
        ))}
        <a href={paths.issueDesk(issue, `items/${item.id}`)} aria-label={words.editOf(title)}>
          {words.edit}
        </a>
      </form>
    </li>
  );
}

type OfferProps = {
  issue: Issue;
  section: IssueSection;
  entry: PinnedEntry;
  /** Of the item that it would make. */
  id: string;
  language: Language;
};

/** An entry that could be in the issue. */
export function Offer({ issue, section, entry, id, language }: OfferProps) {
  const words = text(language);
  return (
    <li>
      <form method="post" action={paths.issueDesk(issue, "items")} class="actions">
        <Hidden values={{ item: id, section, entry: entry.ref.id }} />
        <a href={paths.entry(entry.ref)}>
          <bdi {...tongue(entry.language)}>{entry.title}</bdi>
        </a>
        {entry.membersOnly && <span class="hint">{words.membersOnly}</span>}
        <button class="quiet" name="act" value="add" aria-label={words.addOf(entry.title)}>
          {words.add}
        </button>
      </form>
    </li>
  );
}

type ItemFormProps = {
  issue: Issue;
  id: string;
  act: "add" | "edit";
  typed: TypedItem;
  /** Of one that is changed: the mark of what stands. */
  was?: string;
  errors: FieldErrors;
  previewHtml?: string | undefined;
  language: Language;
};

/** An item by its address or by hand; also how one is changed. */
export function ItemForm({ issue, id, act, typed, was, errors, previewHtml, language }: ItemFormProps) {
  const words = text(language);
  const names = newsletterText(language);
  const options = issueSections.map((value) => ({ value, label: names[value] }));
  return (
    <form method="post" action={paths.issueDesk(issue, "items")} class="stack">
      <Hidden
        values={{ act, item: id, ...(typed.entry ? { entry: typed.entry } : {}), ...(was ? { was } : {}) }}
      />
      <Select
        {...{ name: "section", label: words.section, language, required: true, options }}
        {...{ value: typed.section, ...errorOf(errors, "section") }}
      />
      {!typed.entry && (
        <Field
          {...{ name: "url", label: words.address, hint: words.addressHint, language, value: typed.url }}
          {...errorOf(errors, "url")}
        />
      )}
      <Field
        {...{ name: "title", label: words.title, language, value: typed.title, maxLength: limits.title }}
        {...errorOf(errors, "title")}
      />
      <TextArea
        {...{ name: "text", label: words.itemText, language, contentLanguage: issue.language, rows: 3 }}
        {...{ value: typed.text, maxLength: limits.text, ...errorOf(errors, "text") }}
        {...{ markdown: true, previewHtml }}
      />
      <SubmitRow
        label={act === "add" ? words.add : words.save}
        language={language}
        preview="text"
        {...(act === "edit" ? { cancel: { href: paths.editIssue(issue), label: words.back } } : {})}
      />
    </form>
  );
}

const errorOf = (errors: FieldErrors, name: string) => ({ error: errors[name] });
