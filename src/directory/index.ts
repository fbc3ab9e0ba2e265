export { entriesAmong, MixedRows } from "./mixed-rows.tsx";
export { entriesBy, firstEditor } from "./organisation-store.ts";
export { networkCountries } from "./directory-store.ts";
export { demoMark } from "./rows.tsx";
