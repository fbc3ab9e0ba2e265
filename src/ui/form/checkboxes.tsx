import type { Child } from "hono/jsx";
import type { Language } from "../../platform/i18n.ts";
import { describedBy, fieldId } from "./errors.ts";
import { HintAndError, Optional, type RowProps } from "./row.tsx";
import type { Option } from "./select.tsx";
import { text } from "./text.ts";

type CheckboxesProps = RowProps & {
  options: readonly Option[];
  values?: readonly string[] | undefined;
  /** One of them (radio buttons) instead of any number. */
  single?: boolean | undefined;
  /** Long lists fold away behind a line that says how many are chosen; told by length unless set. */
  folded?: boolean | undefined;
};

/** Several choices under one name. Repeated names reach the server as a list. */
export function Checkboxes(props: CheckboxesProps) {
  const { name, label, language, hint, error, required, options, values = [], single } = props;
  const folded = props.folded ?? options.length > 12;
  return (
    <fieldset
      id={fieldId(name)}
      class={error ? "field wrong" : "field"}
      tabindex={-1}
      aria-describedby={describedBy(name, hint, error)}
    >
      <legend>
        {label} {!required && <Optional language={language} />}
      </legend>
      <HintAndError name={name} hint={hint} error={error} />
      <Fold folded={folded} open={Boolean(error)} count={values.length} language={language}>
        <ul class={folded ? "choices many" : "choices"}>
          {options.map((option) => (
            <Choice
              name={name}
              option={option}
              checked={values.includes(option.value)}
              single={single ?? false}
            />
          ))}
        </ul>
      </Fold>
    </fieldset>
  );
}

type FoldProps = { folded: boolean; open: boolean; count: number; language: Language; children?: Child };

function Fold({ folded, open, count, language, children }: FoldProps) {
  if (!folded) return <>{children}</>;
  const words = text(language);
  return (
    <details class="fold" open={open}>
      <summary>{count === 0 ? words.noneChosen : words.chosen(count)}</summary>
      {children}
    </details>
  );
}

type ChoiceProps = { name: string; option: Option; checked: boolean; single: boolean };

function Choice({ name, option, checked, single }: ChoiceProps) {
  return (
    <li>
      <label>
        <input type={single ? "radio" : "checkbox"} name={name} value={option.value} checked={checked} />
        <span lang={option.lang}>{option.label}</span>
      </label>
    </li>
  );
}
