export { addMethodology } from "./add-methodology.ts";
export { addPastVersions, updateMethodology } from "./update-methodology.ts";
export type { NewMethodology, NewVersion } from "./new-methodology.ts";
export type { MethodologyDocument } from "./methodology.ts";
export { DocumentView } from "./document-view.tsx";
export type { MethodologyFacts, ShownVersion } from "./methodology.ts";
export {
  methodologyHeadColumns,
  methodologyHeadOf,
  methodologyHeadTables,
  methodologyHeadWidth,
  methodologyList,
  shownVersionColumns,
  shownVersionOf,
} from "./methodology-page-store.ts";
export { methodologyRow, shownKinds } from "./methodology-view.ts";
export { methodologiesAmong } from "./some-methodologies-store.ts";
export { methodologyInLight } from "./in-light-store.ts";
export type { ListedMethodology } from "./methodology.ts";
