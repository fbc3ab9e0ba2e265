export { addSubscription, type ConfirmedElsewhere } from "./add-subscription.ts";
export { findKnown, type KnownReader } from "./find-known.ts";
export { updateImported } from "./update-imported.ts";
export { eraseAccount } from "./erase-account.ts";
export { exportAccount } from "./export-account.ts";
export { eraseSubscription, finishErasures } from "./erase-subscription.ts";
export { exportSubscription } from "./export-subscription.ts";
export { findByEmail } from "./find-subscription.ts";
export { ownDataRoutes } from "./own-data-routes.tsx";
export { endSubscription, suppressAddress } from "./end-subscription.ts";
export { oneClickRoutes } from "./one-click-routes.tsx";
export {
  duePeriods,
  nextDue,
  servedUntil,
  weekdays,
  latestPeriod,
  type Cadence,
  type Period,
  type Rhythm,
  type Served,
} from "./slot.ts";
export {
  cadencesOf,
  hearsAtOnce,
  streams,
  type Pace,
  type Preferences,
  type Stream,
} from "./subscription.ts";
export { purgeRequested } from "./purge-requested.ts";
export { subscribeRoutes } from "./subscribe-routes.tsx";
export { subscriptionRoutes } from "./subscription-routes.tsx";
export { keyIdOf, subjectOf, tokenFor, type Purpose } from "./token.ts";
export { dayIn, instantOf } from "./zone-time.ts";
export { untyped, type Offered } from "./offered.ts";
export { InterestFields } from "./preference-fields.tsx";
export { allSectors, allTopics } from "./subscription-store.ts";
