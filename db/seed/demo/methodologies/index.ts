import type { DemoMethodology } from "../shape-methodology.ts";
import { cashSheet } from "./cash-sheet-hi.ts";
import { exportGodparents } from "./export-godparents-fr.ts";
import { firstCustomerPlacement } from "./first-customer-placement.ts";
import { jointPurchase } from "./joint-purchase-es.ts";
import { marketplaceFailure } from "./marketplace-failure.ts";
import { processWalk } from "./process-walk.ts";
import { qualityClinic } from "./quality-clinic-ar.ts";
import { successionInFour } from "./succession-it.ts";
import { voucherLottery } from "./voucher-lottery.ts";

export const methodologies: readonly DemoMethodology[] = [
  processWalk,
  voucherLottery,
  exportGodparents,
  jointPurchase,
  successionInFour,
  qualityClinic,
  marketplaceFailure,
  cashSheet,
  firstCustomerPlacement,
];
