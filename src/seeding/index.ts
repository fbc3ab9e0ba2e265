export { seedHub, type Seeded } from "./seed-hub.ts";
