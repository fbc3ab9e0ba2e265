import type { DemoMethodology } from "../shape-methodology.ts";
import { text } from "../text.ts";
import { processWalkFirst } from "./process-walk-first.ts";
import { processWalkSecond, processWalkThird } from "./process-walk-later.ts";

/** The one with three versions. */
export const processWalk: DemoMethodology = {
  kind: "methodology",
  key: "half-day-process-walk",
  demo: true,
  title: "The half-day process walk for workshops of under thirty people",
  author: "haruka",
  organisation: "tsukimori",
  language: "en",
  countries: ["JP", "IT", "EG"],
  topics: ["skills", "innovation", "business-transfer"],
  visibility: "public",
  ago: { days: 340 },
  type: "methodology",
  originCountry: "JP",
  licence: "CC-BY-4.0",
  contact: "haruka",
  sectors: ["metal-machinery", "electronics", "wood-furniture"],
  versions: [
    { version: 1, ago: { days: 340 }, author: "haruka", whatChanged: null, content: processWalkFirst },
    {
      version: 2,
      ago: { days: 170 },
      author: "haruka",
      whatChanged: text`
        - New step 4, **let them choose one thing**. Lists of twelve improvements were filed and forgotten.
        - The walk now goes *against* the flow, from the finished piece back to the raw material.
        - Figures of the second year added.
      `,
      content: processWalkSecond,
    },
    {
      version: 3,
      ago: { days: 6, hours: 4 },
      author: "haruka",
      whatChanged: text`
        - Step 2 starts with the oldest employee and not with the owner, after a discussion here with @tommaso.
        - The return visit moved from six months to six weeks: what is not done in six weeks is not done.
        - Evidence compared with 21 shops on the waiting list.
      `,
      content: processWalkThird,
    },
  ],
  replies: [
    {
      author: "tommaso",
      ago: { days: 150, hours: 3 },
      body: text`
        We used version 2 in three joinery shops. Works, with one change: nobody here would draw in front of a stranger, so we gave each person a *photograph* of the floor to draw on.
      `,
    },
    {
      author: "karim",
      ago: { days: 4, hours: 9 },
      body: text`
        Is the six-week visit paid? In our case the second visit is what costs, and nobody budgets it.
      `,
    },
    {
      author: "haruka",
      ago: { days: 4, hours: 1 },
      body: text`
        It is in the price of the first one. We say: one service, two mornings.
      `,
    },
  ],
};
