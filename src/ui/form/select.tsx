import { describedBy, fieldId } from "./errors.ts";
import { Row, type RowProps } from "./row.tsx";

/** `lang` when the label is not in the page's language, such as a language's own name. */
export type Option = { value: string; label: string; lang?: string };

type SelectProps = RowProps & { options: readonly Option[]; value?: string };

export function Select(props: SelectProps) {
  const { name, options, value, hint, error } = props;
  return (
    <Row {...props}>
      <select
        id={fieldId(name)}
        name={name}
        required={props.required}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={describedBy(name, hint, error)}
      >
        <Options options={options} value={value} />
      </select>
    </Row>
  );
}

export function Options({ options, value }: { options: readonly Option[]; value?: string | undefined }) {
  return (
    <>
      {options.map((option) => (
        <option value={option.value} lang={option.lang} selected={option.value === value || undefined}>
          {option.label}
        </option>
      ))}
    </>
  );
}
