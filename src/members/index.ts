export { exportMember } from "./export-member.ts";
export { giveRole } from "./give-role.ts";
export { emailOf, isHandle } from "./member.ts";
export { insertMember, insertOrganisation, markVerified } from "./member-store.ts";
export { memberRoutes } from "./member-routes.tsx";
export { signInRoutes } from "./sign-in-routes.tsx";
export { mayVouch, vouchFor } from "./vouch-for.ts";
