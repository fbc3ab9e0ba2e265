export { addMethodology } from "./add-methodology.ts";
export { addPastVersions, updateMethodology } from "./update-methodology.ts";
export type { NewMethodology, NewVersion } from "./new-methodology.ts";
export type { MethodologyDocument } from "./methodology.ts";
export { methodologyList } from "./methodology-page-store.ts";
export { methodologyRow } from "./methodology-view.ts";
