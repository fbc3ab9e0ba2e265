import type { DemoCall } from "../shape-call.ts";
import { text } from "../text.ts";
import { anyone, unsaid } from "./unsaid.ts";

/** Three cut-offs on the funder's own clock: one gone by, one near, one far. */
export const retrofitFund: DemoCall = {
  ...unsaid,
  key: "blue-aloe-retrofit-fund",
  title: "Blue Aloe Retrofit Fund: motors, heat recovery and process water",
  author: "thandeka",
  organisation: "blue-aloe",
  language: "en",
  countries: ["ZA", "MU"],
  topics: ["energy", "green-transition", "access-to-finance"],
  ago: { days: 65 },
  type: "funding",
  reference: "BA-RETRO-03",
  programme: "Retrofit Fund (invented)",
  funder: "Blue Aloe Cluster (demo)",
  summary:
    "Grants of 60 per cent for small manufacturers that replace a motor, recover heat or close a water loop, after three weeks of metering. Three cut-off dates; what is not funded at one goes on to the next by itself.",
  body: text`
    The fund pays for equipment whose saving has been **measured beforehand**: three weeks of half-hour readings, before and after. We lend the meter.

    What we like to see:

    - one change per application, however dull
    - the curve, on paper, signed by the person who runs the machine
    - a price from two suppliers, or one supplier and the reason

    What we do not fund: solar panels (there are other funds), buildings, and anything already ordered.

    | cut-off | what happens |
    |---|---|
    | 1 | done: 9 of 21 applications funded |
    | 2 | readings must have begun five weeks before |
    | 3 | last one; no money is kept back for it |
  `,
  opensInDays: -65,
  deadlines: [
    { label: "Cut-off 1", inDays: -20, time: "17:00", zone: "Africa/Johannesburg" },
    { label: "Cut-off 2", inDays: 26, time: "17:00", zone: "Africa/Johannesburg" },
    { label: "Cut-off 3", inDays: 95, time: "17:00", zone: "Africa/Johannesburg" },
  ],
  currency: "ZAR",
  budgetTotal: 12_000_000,
  awardMin: 60_000,
  awardMax: 450_000,
  fundingRate: 60,
  eligibility: {
    ...anyone,
    text: text`
      Manufacturers with fewer than 100 people, established in one of the two countries for at least two years. A firm may apply once per cut-off and win once in all.
    `,
    countries: ["ZA", "MU"],
    organisationTypes: ["small firm"],
    minimumPartners: 1,
    minimumCountries: 1,
    exclusions: ["Equipment already ordered", "Solar panels", "Buildings"],
  },
  sectors: ["chemicals-plastics", "food", "energy-environment"],
  applicationLanguages: ["en"],
  contact: "thandeka",
  replies: [
    {
      author: "karim",
      ago: { days: 30, hours: 5 },
      body: text`
        May the readings come from our meters, if a firm already has them? The sealed type, half-hourly.
      `,
    },
    {
      author: "thandeka",
      ago: { days: 29, hours: 20 },
      body: text`
        Yes, with the serial number on the sheet.
      `,
    },
  ],
};

/** Two stages. */
export const bridgesBetweenWorkshops: DemoCall = {
  ...unsaid,
  key: "bridges-between-workshops",
  title: "Bridges Between Workshops: joint pilots across three countries",
  author: "reka",
  organisation: "holdfu",
  language: "en",
  countries: ["HU", "RO", "IT", "AT", "PL", "CZ", "PT"],
  topics: ["innovation", "networks", "technology-transfer"],
  ago: { days: 16, hours: 4 },
  type: "funding",
  reference: "HF/BBW/2-STAGE",
  programme: "Bridges Between Workshops (invented)",
  funder: "Moongrass Enterprise Foundation (demo)",
  summary:
    "Two-stage call for pilots in which intermediaries of at least three countries try the same service with 30 small firms each and compare. Stage one is four pages; about one in three will be invited to stage two.",
  body: text`
    We fund **the comparison**, not the service. Three or more intermediaries run the same thing (a voucher, a clinic, a placement, a training) with about thirty firms each, and agree beforehand on what they will measure and on what would make them stop.

    ### Stage one: four pages

    1. What you will all do the same, and what each will do differently
    2. The five questions that you will ask the firms
    3. Who is *not* going to get it, and how you will know how they fare
    4. A budget on half a page

    ### Stage two: twenty pages and a conversation

    Those invited get EUR 2,000 for a meeting of all partners in one room. The meeting takes place before the full proposal, not after the grant.

    > We will publish the results of all pilots, and those of the ones that stop early first.
  `,
  opensInDays: -16,
  deadlines: [
    { label: "Stage 1: outline", inDays: 18, time: "17:00", zone: "Europe/Budapest" },
    { label: "Stage 2: full proposal, by invitation", inDays: 102, time: "17:00", zone: "Europe/Budapest" },
  ],
  currency: "EUR",
  budgetTotal: 1_400_000,
  awardMin: 90_000,
  awardMax: 220_000,
  fundingRate: 75,
  eligibility: {
    ...anyone,
    text: text`
      Non-profit intermediaries (agencies, chambers, technology centres, incubators, clusters, networks). At least three partners from three different countries of the list; partners from elsewhere are welcome at their own cost. The lead must have run the service at least once.
    `,
    countries: ["HU", "RO", "IT", "AT", "PL", "CZ", "PT"],
    organisationTypes: ["agency", "technology-centre", "incubator", "cluster", "network", "association"],
    minimumPartners: 3,
    minimumCountries: 3,
    whoMustLead: "An intermediary that has run the proposed service at least once",
    exclusions: ["Universities as lead", "Services already running in all three countries"],
  },
  applicationLanguages: ["en"],
  contact: "reka",
};
