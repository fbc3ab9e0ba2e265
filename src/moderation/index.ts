export { decide } from "./decide.ts";
export { moderationRoutes } from "./routes.tsx";
