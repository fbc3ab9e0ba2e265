import type { DemoCall } from "../shape-call.ts";
import { text } from "../text.ts";
import { anyone, unsaid } from "./unsaid.ts";

/** Closes within three days of any moment of seeding. */
export const repairableFurniture: DemoCall = {
  ...unsaid,
  key: "cerchiamo-partner-arredo-riparabile",
  title: "Arredo riparabile: cerchiamo due partner per una proposta quasi pronta",
  author: "tommaso",
  organisation: "vallelunata",
  language: "it",
  countries: ["IT"],
  topics: ["green-transition", "innovation", "standards"],
  ago: { days: 13, hours: 6 },
  type: "partner-search",
  reference: "VL-PS-11",
  summary:
    "Consorzio di quattro centri cerca un laboratorio di prova e una rete di riparatori per un progetto sull’arredo che si smonta. Proposta scritta all’ottanta per cento; impegno di circa 40 giornate in due anni.",
  body: text`
    La proposta c’è, il bilancio torna, mancano due voci:

    1. **Un laboratorio** che sappia provare una cerniera per trentamila cicli e dire *perché* si è rotta.
    2. **Una rete di riparatori**, anche informale, almeno venti botteghe, disposta a smontare mobili altrui e a raccontarlo.

    | | giornate | quota indicativa |
    |---|---:|---:|
    | laboratorio | 46 | 38.000 € |
    | rete di riparatori | 35 | 21.000 € |

    Per candidarsi bastano dieci righe e il nome di una persona con cui parlare. Rispondiamo in due giorni lavorativi, anche se è un no.
  `,
  opensInDays: -13,
  deadlines: [{ label: "Manifestazioni di interesse", inDays: 2, time: "12:00", zone: "Europe/Rome" }],
  currency: "EUR",
  budgetTotal: 412_000,
  eligibility: {
    ...anyone,
    text: text`
      Organizzazioni con personalità giuridica, di un paese diverso dall’Italia per almeno una delle due posizioni. Esperienza in progetti europei utile, non necessaria.
    `,
    organisationTypes: ["technology-centre", "network", "association"],
  },
  sectors: ["wood-furniture"],
  applicationLanguages: ["it", "en", "fr"],
  partnerSearch: {
    role: "lead looks for partners",
    expertise: "Prove di durata su cerniere e giunti; riparazione di mobili in bottega",
    partnerType: "Laboratorio di prova; rete di artigiani",
    countries: ["PT", "HU", "PL", "FR", "DE", "SE"],
  },
  contact: "tommaso",
};

/** For members' eyes. */
export const hostsWanted: DemoCall = {
  ...unsaid,
  key: "hosts-for-food-teams",
  title: "Hosts wanted for two food teams: one month abroad, then we host yours",
  author: "linh",
  organisation: "sao-nuoc",
  language: "en",
  countries: ["VN"],
  topics: ["incubation", "agrifood", "internationalisation"],
  visibility: "members",
  ago: { days: 4, hours: 8 },
  type: "partner-search",
  reference: "SN-HOST-04",
  summary:
    "Two young firms (dried mango, rice noodles) look for a host abroad for one month: an importer, a packing house or an incubator with a kitchen. In return we place a team of yours here. Members only, as names are given.",
  body: text`
    The teams: **dried mango without sugar** (three people, first export last spring) and **fresh rice noodles with a shelf life of 21 days** (two people, nine hotel kitchens as customers). Both speak English well enough to bargain.

    We pay the journey. You give a desk, a fridge, and two honest conversations a week. The two-page contract is the one in our methodology.

    Please say in a line what your own team would come here to learn.
  `,
  opensInDays: -4,
  deadlines: [{ label: "Offers", inDays: 21, time: "17:30", zone: "Asia/Ho_Chi_Minh" }],
  eligibility: {
    ...anyone,
    text: "Importers, packing houses and incubators that work with small food firms, in any country.",
    organisationTypes: ["incubator", "agency", "small firm"],
  },
  sectors: ["food", "farming"],
  applicationLanguages: ["en", "vi"],
  partnerSearch: {
    role: "partner looks for a lead",
    expertise: "Food import, packing, product testing",
    partnerType: "Host for one month",
    countries: [],
  },
  contact: "linh",
};
