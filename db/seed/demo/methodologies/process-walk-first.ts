import type { DemoMethodologyContent, DemoStep } from "../shape-methodology.ts";
import { text } from "../text.ts";

/** In the order of the first version; later versions take them up again by name. */
export const processWalkSteps = {
  chooseOrder: {
    title: "Choose one order",
    text: text`
      A week before, ask the owner for **an order that annoyed him**. Not a typical one. Annoyance brings people to the table. Ask for the drawing and the date of delivery promised and kept.
    `,
    duration: "20 minutes by telephone",
    role: "Lead adviser, owner",
    material: "Drawing and order of the chosen piece",
  },
  walk: {
    title: "Walk the way of the piece",
    text: text`
      With everybody who touched it, from the raw material to the van. At each stop, three questions: *What did you wait for? What did you have to look for? What did you do twice?* The second adviser notes minutes and takes a picture of every place where a piece lies still.
    `,
    duration: "90 minutes",
    role: "Two advisers, owner, up to eight workers",
    material: "Stopwatch, telephone camera, adhesive notes in two colours",
  },
  draw: {
    title: "Draw it on one sheet",
    text: text`
      On a sheet of two metres on the floor of the workshop: a line, a box for each stop, the minutes of work above and the hours of waiting below. The workers draw, the advisers hand the pens.
    `,
    duration: "45 minutes",
    role: "Workers",
    material: "Paper roll, thick pens",
  },
  list: {
    title: "List what to change",
    text: text`
      Everybody names changes that cost less than a day's work. Write all of them on the sheet and leave it on the wall.
    `,
    duration: "30 minutes",
    role: "All",
    material: "",
  },
  comeBack: {
    title: "Come back after six months",
    text: text`
      Walk the same way with the same sheet. Measure the same minutes. Ask what was easy and what was left.
    `,
    duration: "2 hours",
    role: "Lead adviser",
    material: "The sheet from the wall",
  },
} satisfies Record<string, DemoStep>;

export const processWalkFirst: DemoMethodologyContent = {
  summary:
    "Two advisers and the whole crew of a small workshop follow one order through the building for half a day, with a stopwatch and a camera, and agree on what to change before lunch. No software, no report.",
  problem: text`
    Small workshops know that orders take too long. They seldom know *where*, because nobody ever walks the whole way of one piece: each person sees a bench. Consultants' reports arrive six weeks later, are right, and stay in a drawer.
  `,
  audience:
    "Advisers of technology centres, chambers and agencies who visit manufacturing workshops of 5 to 30 people.",
  steps: Object.values(processWalkSteps),
  stakeholders: "Owner, every person who touches the chosen piece, two advisers. Customers are not present.",
  resources: {
    money: "About EUR 400 a shop, all of it advisers' time and travel",
    staffDays: "1.5",
    skills: "Listening; no engineering degree needed, but one of the two should have worked in a shop",
    infrastructure: "None; a floor that may be walked on",
  },
  timescale: "Half a day, then a return visit six months later",
  evidence: text`
    First year: 26 shops. We measured the passage time of the chosen order and, six months later, of a similar one.
  `,
  indicators: [
    {
      name: "Median passage time of the chosen order",
      baseline: 19,
      value: 16,
      unit: "working days",
      measured: { days: 360 },
      source: "26 shops, advisers’ sheets",
    },
  ],
  strength: "monitored",
  costBand: 1,
  effortBand: 2,
  preconditions: "The owner agrees to be silent during step 2. Ask for it beforehand and in so many words.",
  enablingFactors: "An order that truly annoyed. A second adviser who is younger than the workers.",
  constraints: "Does not work where pieces take less than an hour in all, nor where shifts never meet.",
  didNotWork: text`
    - Video of the whole walk. Nobody watches it, and people speak less.
    - Doing it with only the foremen.
    - Sheets with a ready-made grid: they were filled in, not thought about.
  `,
  adapt: "The hour: choose the one in which both shifts are there. The words: we avoid the word “waste”.",
};
