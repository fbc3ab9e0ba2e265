export { AddressForm } from "./address-form.tsx";
export { sendingRoutes } from "./routes.tsx";
export { pauseNews } from "./tell-admins.ts";
