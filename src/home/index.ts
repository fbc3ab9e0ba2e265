export { voices } from "./collect-voices.ts";
