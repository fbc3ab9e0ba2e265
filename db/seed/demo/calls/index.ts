import type { DemoCall } from "../shape-call.ts";
import { countingCourse, curveReading, openWorkshopDay } from "./events-and-training.ts";
import { firstCrate, seedForWorkshops } from "./funding-local.ts";
import { bridgesBetweenWorkshops, retrofitFund } from "./funding-rounds.ts";
import { juryExperts, smallFirmsMeasured } from "./papers-and-experts.ts";
import { hostsWanted, repairableFurniture } from "./partner-searches.ts";
import { chairTemplates, sealedMeters } from "./tenders.ts";

export const calls: readonly DemoCall[] = [
  retrofitFund,
  bridgesBetweenWorkshops,
  firstCrate,
  seedForWorkshops,
  repairableFurniture,
  hostsWanted,
  smallFirmsMeasured,
  juryExperts,
  sealedMeters,
  chairTemplates,
  openWorkshopDay,
  countingCourse,
  curveReading,
];
