import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

export const bakeryMeters: DemoThread = {
  kind: "thread",
  key: "ninety-ovens-three-weeks-each",
  demo: true,
  title: "Ninety ovens and laundries, three weeks each: what a borrowed meter showed",
  flavour: "discussion",
  state: "open",
  author: "karim",
  organisation: "lotus-delta",
  language: "en",
  countries: ["EG"],
  topics: ["energy", "green-transition", "agrifood"],
  visibility: "public",
  ago: { days: 10, hours: 22 },
  body: text`
    As promised in the voucher thread. We lent a clip-on meter to 90 small firms for three weeks each and then sat down with the owner for one hour. No audit, no report.

    | what we found | firms | median saving if changed | changed within 6 months |
    |---|---:|---:|---:|
    | oven or boiler on more than 40 min before it is needed | 61 | 9% | 38 |
    | compressor or pump running all night | 22 | 14% | 17 |
    | fridge door, seals, ice | 34 | 6% | 12 |
    | motor far too large | 19 | 11% | 2 |
    | nothing worth telling | 8 | – | – |

    A firm can be in several lines. 52 firms changed at least one thing.

    What I take from it:

    - People change **habits** (lines 1 and 2) and do not change **motors**. The motor pays back in under two years and still nobody buys one.
    - The hour has to be in the workshop, with the curve on paper, the owner *and* whoever starts the oven.
    - Three weeks are needed. In the first week everybody behaves.

    Raw half-hour data, without names, for anybody who wants to play with it: ask me. Columns are \`site;start;kWh;shift;note\`.
  `,
  replies: [
    {
      author: "balint",
      ago: { days: 10, hours: 2 },
      ref: "motor",
      body: text`
        On the motors: two years is long when you do not know whether you will exist. Would they take it if the saving paid the instalment, month by month, and the motor went back if it did not?
      `,
    },
    {
      author: "karim",
      parent: "motor",
      ago: { days: 9, hours: 18 },
      body: text`
        I asked four of the nineteen. Three said yes at once, the fourth asked who decides what "did not" means. The meter, I said. He thought about it and said yes.

        So shall we try it? I bring four motors, you bring a contract.
      `,
    },
    {
      author: "balint",
      parent: "motor",
      ago: { days: 9, hours: 12 },
      body: text`
        Draft by the end of next week. I am serious.
      `,
    },
    {
      author: "nermine",
      ago: { days: 7, hours: 1 },
      body: text`
        Note for anybody who copies this: hygiene. Our first boxes could not be wiped. Buy the sealed ones.
      `,
    },
    {
      author: "haruka",
      ago: { days: 2, hours: 15 },
      body: text`
        May I have the raw data? We have 12 machining shops with compressors, and I would like to lay the curves side by side. I suspect that the night looks the same in both countries.
      `,
    },
  ],
};
