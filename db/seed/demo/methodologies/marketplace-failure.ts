import type { DemoMethodology } from "../shape-methodology.ts";
import { text } from "../text.ts";

export const marketplaceFailure: DemoMethodology = {
  kind: "methodology",
  key: "the-marketplace-nobody-came-back-to",
  demo: true,
  title: "The online marketplace that nobody came back to: a lesson from failure",
  author: "thandeka",
  organisation: "blue-aloe",
  language: "en",
  countries: ["ZA"],
  topics: ["digitalisation", "clusters", "evaluation"],
  visibility: "public",
  ago: { days: 47 },
  type: "lesson-from-failure",
  originCountry: "ZA",
  licence: "CC0-1.0",
  contact: "thandeka",
  sectors: ["chemicals-plastics", "digital-services"],
  versions: [
    {
      version: 1,
      ago: { days: 47 },
      author: "thandeka",
      whatChanged: null,
      content: {
        summary:
          "We built an online market for recycled plastics, 31 firms signed up, and eleven months later it closed after nine sales. What we assumed, what we should have asked in the first week, and a four-step check for anybody about to build one.",
        problem: text`
          Every cluster is told sooner or later that its members need a platform. Ours was told so by us. Before you spend two years' training budget, do the four steps below; they take three weeks and cost telephone calls.
        `,
        audience:
          "Cluster managers and agencies with a platform in mind, and the funders who are about to pay for it.",
        steps: [
          {
            title: "Follow ten real sales",
            text: text`
              Ring ten sellers and ask how the *last* sale came about, minute by minute. In ours, nine of ten began with "he always buys from me". A platform has nothing to offer to that sentence.
            `,
            duration: "1 week",
            role: "Cluster manager",
            material: "Telephone",
          },
          {
            title: "Be the platform yourself for a month",
            text: text`
              One sheet, one telephone number. People call with what they have and what they need; you match by hand. We would have learnt in the first week that buyers wanted **a sample and a melt-flow sheet**, not a price.
            `,
            duration: "4 weeks",
            role: "Cluster manager, an intern",
            material: "Spreadsheet",
          },
          {
            title: "Ask for money on the first day",
            text: text`
              One per cent of a matched sale, invoiced. If nobody pays you as a person, nobody will pay a website.
            `,
            duration: "Within step 2",
            role: "Cluster manager",
            material: "Invoice template",
          },
          {
            title: "Write the closing letter",
            text: text`
              Before building, write the letter with which you will close it, with a number in it: *"We are closing because fewer than … sales a month …"*. Put the date in the board's calendar. We had no such number, so we went on for five months in which nothing happened.
            `,
            duration: "1 hour",
            role: "Board",
            material: "",
          },
        ],
        stakeholders: "31 recyclers and buyers, a developer, a funder, and a board that was too polite.",
        resources: {
          money: "Lost: EUR 38,000. The check would have cost about EUR 900",
          staffDays: "Lost: 160. The check: 15",
          skills: "The courage to ring people",
          infrastructure: "None",
        },
        timescale: "Eleven months of operation; three weeks for the check",
        evidence: text`
          | month | visits | offers | sales |
          |---|---:|---:|---:|
          | 1 | 1,940 | 86 | 5 |
          | 3 | 410 | 31 | 2 |
          | 6 | 95 | 12 | 1 |
          | 9 | 61 | 4 | 0 |
          | 11 | 40 | 2 | 0 |

          Of the 1,940 visits of the first month we now think that about 1,500 were ourselves, the developer and the funder.
        `,
        indicators: [
          {
            name: "Sales through the platform, whole life",
            baseline: 0,
            value: 9,
            unit: "sales",
            measured: { days: 130 },
            source: "Platform records",
          },
        ],
        strength: "monitored",
        costBand: 1,
        effortBand: 1,
        preconditions: "Somebody who may say “let us not” without losing the job.",
        enablingFactors: "A funder who accepts that the money comes back.",
        constraints:
          "This is one platform in one trade. Markets of strangers (tourists, for instance) may differ.",
        didNotWork: text`
          - Free membership. It told us nothing.
          - A newsletter to bring people back. They read it and rang each other.
          - A mobile version, month eight. Please.
        `,
        adapt: "Only the threshold in the closing letter.",
      },
    },
  ],
  replies: [
    {
      author: "ginevra",
      ago: { days: 44, hours: 11 },
      body: text`
        Thank you for publishing this under your own name. I have shown it to two boards already, and one of them asked for the template of the letter.
      `,
    },
    {
      author: "karim",
      ago: { days: 40, hours: 2 },
      body: text`
        "He always buys from me" is now a box on our first-visit form.
      `,
    },
  ],
};
