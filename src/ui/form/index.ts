export { Checkboxes } from "./checkboxes.tsx";
export { ErrorSummary } from "./error-summary.tsx";
export { type FieldErrors, fieldId } from "./errors.ts";
export { Field } from "./field.tsx";
export { Hidden } from "./hidden.tsx";
export { Options, Select, type Option } from "./select.tsx";
export { SubmitRow } from "./submit-row.tsx";
export { TextArea } from "./text-area.tsx";
