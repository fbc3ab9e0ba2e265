import type { Language } from "../../platform/i18n.ts";
import { Hidden } from "../form/hidden.tsx";
import { type Option, Options } from "../form/select.tsx";
import { text } from "./text.ts";

export type FilterName = "topic" | "country" | "language" | "status" | "sort";

/** One select; `value` is what holds now. The sort has no "any". */
export type Filter = { name: FilterName; options: readonly Option[]; value?: string | undefined };

type FilterBarProps = {
  /** The list's own path; the form comes back to it by GET. */
  action: string;
  filters: readonly Filter[];
  language: Language;
  /** Other parameters to keep. */
  keep?: Readonly<Record<string, string>>;
};

/** Filters of a list: open when one holds, folded to a line on small screens otherwise. */
export function FilterBar({ action, filters, language, keep = {} }: FilterBarProps) {
  const words = text(language);
  const active = filters.filter((filter) => filter.value && filter.name !== "sort");
  return (
    <details class="filters" open={active.length > 0}>
      <summary>
        {words.filter}
        {active.length > 0 && <span> · {active.map(chosenLabel).join(" · ")}</span>}
      </summary>
      <form method="get" action={action}>
        <Hidden values={keep} />
        {filters.map((filter) => (
          <FilterSelect filter={filter} language={language} />
        ))}
        <div class="submit">
          <button>{words.apply}</button>
          {active.length > 0 && <a href={action}>{words.clear}</a>}
        </div>
      </form>
    </details>
  );
}

function FilterSelect({ filter, language }: { filter: Filter; language: Language }) {
  const words = text(language);
  return (
    <label>
      <span>{words[filter.name]}</span>
      <select name={filter.name}>
        {filter.name !== "sort" && <option value="">{words.any}</option>}
        <Options options={filter.options} value={filter.value} />
      </select>
    </label>
  );
}

function chosenLabel({ options, value }: Filter): string {
  return options.find((option) => option.value === value)?.label ?? value ?? "";
}
