import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

export const carbonQuestionnaires: DemoThread = {
  kind: "thread",
  key: "eleven-carbon-questionnaires-for-one-turner",
  demo: true,
  title: "Eleven carbon questionnaires for one turning shop: refuse, automate, or share the answers?",
  flavour: "discussion",
  state: "open",
  author: "balint",
  organisation: "holdfu",
  language: "en",
  countries: ["HU", "IT", "JP"],
  topics: ["green-transition", "supply-chains", "standards"],
  visibility: "public",
  ago: { days: 13, hours: 7 },
  body: text`
    A borrower of ours turns brass fittings: 17 people, two shifts. This year it received **eleven** sustainability questionnaires from customers, of 14 to 212 questions each. The owner's daughter answered them at weekends. I asked her to keep a tally:

    | | |
    |---|---:|
    | questions in all | 1,043 |
    | that ask for the same six facts in other words | 640 |
    | she could not answer | 188 |
    | she answered by guessing | "I will not tell you" |
    | hours | 96 |

    The six facts: electricity, gas, diesel, scrap, water, and where the brass comes from.

    My naive proposal is a one-page sheet of these six, checked once a year by somebody like us, and a polite letter: *this is what we know, please take it or visit us.* Would your large buyers accept it?
  `,
  replies: [
    {
      author: "haruka",
      ago: { days: 12, hours: 20 },
      body: text`
        Our shops tried the polite letter. Of nine customers, five accepted, three insisted on their own portal, one did not answer and kept ordering. So it is worth sending. The important part was that the letter came from the *support centre's* address, with a name to call.
      `,
    },
    {
      author: "tommaso",
      ago: { days: 12, hours: 6 },
      ref: "against",
      body: text`
        I will argue against. A page checked by "somebody like us" is worth what our signature is worth, and the first time a figure is wrong it is we who explain ourselves to a buyer with a legal department. Who insures that?

        And the page will not stay one page. I give it eighteen months.
      `,
    },
    {
      author: "balint",
      parent: "against",
      ago: { days: 12, hours: 1 },
      body: text`
        We need not sign that it is true. We sign that we saw the four bills and the scrap dealer's receipts, which is what I do for a loan of 10,000 anyway.
      `,
    },
    {
      author: "thandeka",
      parent: "against",
      ago: { days: 11, hours: 13 },
      body: text`
        Eighteen months of one page is eighteen months of weekends for somebody's daughter. I would take it.
      `,
    },
    {
      author: "karim",
      ago: { days: 9, hours: 16 },
      body: text`
        The 188 that she could not answer interest me more. In our laundries most of those turned out to be unanswerable by *anyone*: per-product figures where there is one meter for the whole building. We now write \`not metered separately\` and the share of hours as an estimate, labelled so. Nobody has ever come back on it.
      `,
    },
    {
      author: "reka",
      ago: { days: 3, hours: 19 },
      body: text`
        Small thing: please date the page and put an end date on it. An undated fact sheet lives for ever, and in year four it is somebody's lie.
      `,
    },
  ],
};
