import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

export const copiedChair: DemoThread = {
  kind: "thread",
  key: "copied-in-six-weeks",
  demo: true,
  title: "Copied in six weeks: what protection is worth the money for a furniture maker of nine?",
  flavour: "discussion",
  state: "open",
  author: "tommaso",
  organisation: "vallelunata",
  language: "en",
  countries: ["IT"],
  topics: ["intellectual-property", "innovation"],
  visibility: "public",
  ago: { days: 9, hours: 18 },
  body: text`
    A folding chair shown at a fair in spring was on sale from somebody else six weeks later, at half the price, in a worse wood. The maker has nine people. The lawyer's first estimate is 40% of a year's profit, with "good prospects".

    I advised against. We spent a tenth of that on these instead:

    1. registering the design of the **next three** models before the fair, not after
    2. a film of 40 seconds in which the copy collapses under a child
    3. a hinge that takes a jig to make, and the jig is not for sale

    He sells more than before, but he is bitter, and I am not sure that I was right. When *do* you tell a small firm to go to court?
  `,
  replies: [
    {
      author: "amel",
      ago: { days: 9, hours: 5 },
      body: text`
        When the copy carries **their name**. A copied product is competition; a copied name is theft of everything they will sell in the next ten years. We went to court once, for a stamp on the bottom of a bowl, and it was worth each dinar.
      `,
    },
    {
      author: "thandeka",
      ago: { days: 8, hours: 12 },
      body: text`
        A child. You filmed a *child* falling off a chair?
      `,
    },
    {
      author: "tommaso",
      ago: { days: 8, hours: 11 },
      body: text`
        A sack of rice in a child's coat. I should have said so.
      `,
    },
    {
      author: "haruka",
      ago: { days: 6, hours: 16 },
      body: text`
        Your third point is what our shops prefer: put the difficulty *inside*, where it cannot be photographed. But it only works while the one who makes the jig is with you. See the other thread about hands.
      `,
    },
    {
      author: "karim",
      ago: { days: 5, hours: 1 },
      flag: {
        by: "thandeka",
        ago: { days: 4, hours: 22 },
        reason: "Reads like an advertisement for one provider.",
      },
      body: text`
        There are online services now that watch the marketplaces for pictures like yours. A friend of mine runs one and gives members of any network 30% off, write to me and I will pass on the code.
      `,
    },
  ],
};
