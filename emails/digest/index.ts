export { assembleFirst } from "./assemble-1.ts";
export { assembleSecond } from "./assemble-2.ts";
export { assemble, ASSEMBLER_VERSION, type Personal, type Picked, type Section } from "./assemble.ts";
export { renderBlock, type Block } from "./block.tsx";
export { renderChanges, type Change } from "./change.ts";
export { text } from "./text.ts";
export { factsOf } from "./facts.ts";
export type { Fragment } from "./fragment.ts";
export {
  streams,
  type CallType,
  type Deadline,
  type DigestItem,
  type Evidence,
  type Stream,
} from "./item.ts";
export { renderReason, type Age, type Reason, type ReasonCode } from "./reason.ts";
export { renderShell, type Cadence, type Shell, type ShellProps } from "./shell.tsx";
