export { emailHashOf } from "../mail/email-hash.ts";
export { keyIdOf, subjectOf, tokenFor, type Purpose } from "../mail/token.ts";
