import type { DemoThread } from "../shape.ts";
import { helpdeskAssistant } from "./assistant-at-the-helpdesk.ts";
import { bakeryMeters } from "./bakery-meters.ts";
import { carbonQuestionnaires } from "./carbon-questionnaires.ts";
import { dairyWorkshops } from "./certification-ar.ts";
import { clusterManagerPay } from "./cluster-manager.ts";
import { copiedChair } from "./copied-chair.ts";
import { marketPayments } from "./craft-payments-ar.ts";
import { smallCurrencyCover } from "./currency.ts";
import { incubatorWithoutBuilding } from "./incubator-without-building.ts";
import { silentPartner } from "./members-only.ts";
import { smallLots } from "./procurement-es.ts";
import { quietMonths } from "./seasonality-fr.ts";
import { sharedMachines } from "./shared-machines.ts";
import { guaranteeFeesHu, introduction, laboratoryHours } from "./short-ones.ts";
import { successionTalk } from "./succession.ts";
import { supplierCertificates } from "./suppliers.ts";
import { surveySilence } from "./survey-silence.ts";
import { tacitSkill } from "./tacit-skill-ja.ts";
import { vouchers } from "./vouchers.ts";
import { creditWithoutLand } from "./women-credit-fr.ts";
import { creditWithoutLandAr, creditWithoutLandEn } from "./women-credit-translations.ts";
import { groupsAndBanks } from "./women-groups-hi.ts";

export const threads: readonly DemoThread[] = [
  vouchers,
  supplierCertificates,
  smallCurrencyCover,
  dairyWorkshops,
  sharedMachines,
  successionTalk,
  tacitSkill,
  groupsAndBanks,
  carbonQuestionnaires,
  clusterManagerPay,
  surveySilence,
  creditWithoutLand,
  creditWithoutLandEn,
  creditWithoutLandAr,
  incubatorWithoutBuilding,
  smallLots,
  copiedChair,
  silentPartner,
  laboratoryHours,
  guaranteeFeesHu,
  introduction,
  bakeryMeters,
  marketPayments,
  quietMonths,
  helpdeskAssistant,
];
