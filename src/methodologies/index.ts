export { addMethodology } from "./add-methodology.ts";
export { addPastVersions, updateMethodology } from "./update-methodology.ts";
export type { NewMethodology, NewVersion } from "./new-methodology.ts";
export type { MethodologyDocument } from "./methodology.ts";
