export { addMethodology } from "./add-methodology.ts";
export type { NewMethodology, NewVersion } from "./new-methodology.ts";
export type { MethodologyDocument } from "./methodology.ts";
