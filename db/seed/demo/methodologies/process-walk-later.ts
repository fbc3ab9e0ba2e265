import type { DemoMethodologyContent, DemoStep } from "../shape-methodology.ts";
import { text } from "../text.ts";
import { processWalkFirst, processWalkSteps as steps } from "./process-walk-first.ts";

const walkBackwards: DemoStep = {
  ...steps.walk,
  title: "Walk the way of the piece, backwards",
  text: text`
    With everybody who touched it, **from the van back to the raw material**. Backwards, because the crew then explains what it needed and not what it did. At each stop, three questions: *What did you wait for? What did you have to look for? What did you do twice?* The second adviser notes minutes and takes a picture of every place where a piece lies still.
  `,
};

const chooseOneThing: DemoStep = {
  title: "Let them choose one thing",
  text: text`
    Everybody names changes that cost less than a day's work; all go on the sheet. Then each person has **one** adhesive dot. The change with most dots is done, by a named person, on a named day. The others stay on the wall and are nobody's duty.
  `,
  duration: "30 minutes",
  role: "All; the owner puts the last dot",
  material: "Adhesive dots",
};

export const processWalkSecond: DemoMethodologyContent = {
  ...processWalkFirst,
  summary:
    "Two advisers and the whole crew of a small workshop follow one order backwards through the building for half a day, with a stopwatch and a camera, and choose a single thing to change before lunch. No software, no report.",
  steps: [steps.chooseOrder, walkBackwards, steps.draw, chooseOneThing, steps.comeBack],
  evidence: text`
    Two years: 26 shops with the first version, 33 with this one. With the list of many changes, 9 of 26 had carried out anything at all after six months. With one dot a person, 25 of 33.
  `,
  indicators: [
    {
      name: "Shops that carried out the chosen change within six months",
      baseline: 35,
      value: 76,
      unit: "%",
      measured: { days: 175 },
      source: "Return visits, 26 and 33 shops",
    },
    {
      name: "Median passage time of the chosen order",
      baseline: 18,
      value: 13,
      unit: "working days",
      measured: { days: 175 },
      source: "33 shops, advisers’ sheets",
    },
  ],
  didNotWork: text`
    - The list of twelve improvements of version 1. It was right, and it was filed.
    - Video of the whole walk. Nobody watches it, and people speak less.
    - Doing it with only the foremen.
    - Sheets with a ready-made grid: they were filled in, not thought about.
  `,
};

const startWithTheOldest: DemoStep = {
  title: "An hour with the one who has been there longest",
  text: text`
    Before the walk, alone, beside that person's machine. One question: *If the owner were in hospital tomorrow, what would stop?* Write down jigs without drawings, prices known by heart, customers who ring a private number, where the keys are. Show the list to its author before anybody else sees it.
  `,
  duration: "60 minutes",
  role: "Lead adviser, oldest employee",
  material: "Notebook; no camera",
};

const comeBackSoon: DemoStep = {
  title: "Come back after six weeks",
  text: text`
    Walk the same way with the same sheet and measure the same minutes. If the chosen thing was not done, do it **then**, together, before leaving. What is not done in six weeks is not done in six months either.
  `,
  duration: "2 hours",
  role: "Lead adviser, the named person",
  material: "The sheet from the wall",
};

export const processWalkThird: DemoMethodologyContent = {
  ...processWalkSecond,
  steps: [steps.chooseOrder, startWithTheOldest, walkBackwards, steps.draw, chooseOneThing, comeBackSoon],
  timescale: "Half a day, then a return visit six weeks later",
  resources: {
    ...processWalkSecond.resources,
    staffDays: "2",
    money: "About EUR 480 a shop, return visit included",
  },
  evidence: text`
    Third year: 28 shops, and 21 on the waiting list that were measured at the same dates and visited later.

    | | walked (28) | waiting (21) |
    |---|---:|---:|
    | median passage time, before | 18 days | 17 days |
    | median passage time, after six months | 12 days | 17 days |
    | chosen change carried out | 26 | – |
    | took on an apprentice within the year | 7 | 2 |

    The waiting list was by order of application and not by lot, so the two groups may differ in eagerness.
  `,
  indicators: [
    {
      name: "Median passage time of the chosen order",
      baseline: 18,
      value: 12,
      unit: "working days",
      measured: { days: 20 },
      source: "28 shops against 21 waiting, advisers’ sheets",
    },
    {
      name: "Shops that carried out the chosen change",
      baseline: 76,
      value: 93,
      unit: "%",
      measured: { days: 20 },
      source: "Return visits, version 2 against version 3",
    },
  ],
  strength: "evaluated",
  constraints:
    "Does not work where pieces take less than an hour in all, nor where shifts never meet. In family shops step 2 may touch the succession: agree with the owner beforehand that it will.",
  adapt:
    "The hour: choose the one in which both shifts are there. The words: we avoid the word “waste”. Where people do not like to draw before strangers, print a photograph of the floor and draw on that.",
};
