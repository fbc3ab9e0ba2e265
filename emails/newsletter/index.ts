export { renderAlert, type AlertProps } from "./alert.tsx";
export {
  issueSections,
  type Edition,
  type IssueContent,
  type IssueItem,
  type IssueSection,
  type Words,
} from "./content.ts";
export { renderCorrection, type CorrectionProps } from "./correction.tsx";
export { renderIssue, type IssueProps } from "./issue.tsx";
export { deadlineOf, withdrawnText } from "./item-row.tsx";
export { assembleLetter, LETTER_ASSEMBLER, type LetterShell, type Personal } from "./letter-shell.ts";
export { text as newsletterText } from "./text.ts";
export { colon } from "../plain.ts";
