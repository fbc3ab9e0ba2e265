import { describedBy, fieldId } from "./errors.ts";
import { Row, type RowProps } from "./row.tsx";

type FieldProps = RowProps & {
  value?: string | undefined;
  type?: "text" | "email" | "url" | "number" | "date" | "datetime-local" | "search" | "tel" | undefined;
  maxLength?: number | undefined;
  autocomplete?: string | undefined;
  inputMode?: "text" | "numeric" | "email" | "url" | undefined;
  pattern?: string | undefined;
  /** Id of a datalist with suggestions. */
  list?: string | undefined;
  /** Stays a short box, for codes and numbers. */
  short?: boolean | undefined;
};

/** A single line of input. Keeps what was typed. */
export function Field(props: FieldProps) {
  const { name, value, type = "text", hint, error } = props;
  return (
    <Row {...props}>
      <input
        id={fieldId(name)}
        name={name}
        type={type}
        value={value}
        dir={latin.has(type) ? "ltr" : "auto"}
        class={props.short ? "short" : undefined}
        required={props.required}
        maxlength={props.maxLength}
        autocomplete={props.autocomplete}
        inputmode={props.inputMode}
        pattern={props.pattern}
        list={props.list}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={describedBy(name, hint, error)}
      />
    </Row>
  );
}

const latin = new Set(["email", "url", "tel", "number", "date", "datetime-local"]);
