export { entriesAmong, MixedRows } from "./mixed-rows.tsx";
export { entriesBy, firstEditor } from "./organisation-store.ts";
export { findListed } from "./find-listed.ts";
export { addCountry, addOrganisation, updatePrinted } from "./listed-source-store.ts";
export { networkCountries } from "./directory-store.ts";
export { demoMark } from "./rows.tsx";
