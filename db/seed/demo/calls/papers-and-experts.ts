import type { DemoCall } from "../shape-call.ts";
import { text } from "../text.ts";
import { anyone, unsaid } from "./unsaid.ts";

export const smallFirmsMeasured: DemoCall = {
  ...unsaid,
  key: "small-firms-measured",
  title: "Small Firms, Measured: call for papers by people who run programmes",
  author: "reka",
  organisation: "holdfu",
  language: "en",
  countries: ["HU"],
  topics: ["evaluation", "research", "policy"],
  ago: { days: 22, hours: 7 },
  type: "papers-or-experts",
  reference: "SFM-2",
  summary:
    "A two-day workshop for practitioners who measured something about support to small firms and are willing to show the table. Abstracts of 400 words; negative results preferred; travel grants for speakers from outside Europe.",
  body: text`
    We look for short papers (3,000 words) by people who run programmes rather than study them. One table is required. A theory is optional.

    Especially welcome:

    - **nothing happened**, and you know why
    - two places did the same and got different results
    - what you stopped measuring, and what you measure now
    - the cost of a programme per firm, with everything in it

    Papers are read by one practitioner and one researcher. Both sign their remarks.

    *Travel grants:* up to EUR 900 for six speakers. Say in the abstract if you need one; it has no bearing on the choice.
  `,
  opensInDays: -22,
  deadlines: [
    { label: "Abstracts", inDays: 33, time: "23:59", zone: "Europe/Budapest" },
    { label: "Full papers", inDays: 124, time: "23:59", zone: "Europe/Budapest" },
  ],
  eligibility: {
    ...anyone,
    text: "Anybody who works for an organisation that supports small firms. Co-authors from universities are welcome as second names.",
  },
  applicationLanguages: ["en", "fr", "es"],
  contact: "reka",
};

/** Closed, with an outcome. */
export const juryExperts: DemoCall = {
  ...unsaid,
  key: "esperti-per-la-giuria-dei-voucher",
  title: "Esperti per la giuria dei voucher di distretto",
  author: "ginevra",
  organisation: "vallelunata",
  language: "it",
  countries: ["IT"],
  topics: ["innovation", "evaluation"],
  ago: { days: 71 },
  type: "papers-or-experts",
  reference: "VL-EXP-05",
  summary:
    "Sei persone di bottega, laboratorio o fabbrica per leggere quaranta domande di voucher in tre mezze giornate. Gettone di 180 euro a mezza giornata. Niente professori in maggioranza.",
  body: text`
    Cerchiamo sei lettori: due artigiani, due tecnici di laboratorio, un acquirente, un professore. Ogni domanda è di due pagine e viene letta da tre persone diverse, che votano prima di parlarsi.

    Chi ha un rapporto di lavoro con un candidato salta il turno, senza dover spiegare perché.
  `,
  opensInDays: -71,
  deadlines: [{ label: "Candidature", inDays: -37, time: "18:00", zone: "Europe/Rome" }],
  currency: "EUR",
  awardMin: 180,
  awardMax: 540,
  eligibility: {
    ...anyone,
    text: "Persone fisiche, dieci anni di mestiere, italiano parlato.",
    countries: null,
  },
  sectors: ["wood-furniture", "metal-machinery"],
  applicationLanguages: ["it"],
  contact: "ginevra",
  outcome:
    "Trentuno candidature, sei nominati. L’elenco è affisso in sede e sul sito del polo (immaginario).",
};
