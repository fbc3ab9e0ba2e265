import type { Child } from "hono/jsx";
import type { Language } from "../../platform/i18n.ts";
import { errorId, fieldId, hintId } from "./errors.ts";
import { text } from "./text.ts";

/** What every field has around its control. */
export type RowProps = {
  name: string;
  label: string;
  language: Language;
  hint?: string | undefined;
  error?: string | undefined;
  /** Fields are optional unless told, and say so. */
  required?: boolean | undefined;
};

export function Row({
  name,
  label,
  language,
  hint,
  error,
  required,
  children,
}: RowProps & { children?: Child }) {
  return (
    <div class={error ? "field wrong" : "field"}>
      <label for={fieldId(name)}>
        {label} {!required && <Optional language={language} />}
      </label>
      <HintAndError name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}

export function Optional({ language }: { language: Language }) {
  return <span class="optional">({text(language).optional})</span>;
}

export function HintAndError({
  name,
  hint,
  error,
}: {
  name: string;
  hint?: string | undefined;
  error?: string | undefined;
}) {
  return (
    <>
      {hint && (
        <p class="hint" id={hintId(name)}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={errorId(name)}>
          {error}
        </p>
      )}
    </>
  );
}
