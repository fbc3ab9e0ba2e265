import type { DemoMethodology } from "../shape-methodology.ts";
import { text } from "../text.ts";

export const firstCustomerPlacement: DemoMethodology = {
  kind: "methodology",
  key: "a-desk-at-the-first-customers",
  demo: true,
  title: "A desk at the first customer’s: placing new firms with a host",
  author: "linh",
  organisation: "sao-nuoc",
  language: "en",
  countries: ["VN"],
  topics: ["incubation", "youth", "agrifood"],
  visibility: "public",
  ago: { days: 9, hours: 2 },
  type: "good-practice",
  originCountry: "VN",
  licence: "CC-BY-4.0",
  contact: "linh",
  sectors: ["food", "farming"],
  versions: [
    {
      version: 1,
      ago: { days: 9, hours: 2 },
      author: "linh",
      whatChanged: null,
      content: {
        summary:
          "A young firm spends its first nine months at a desk inside the firm that is to be its first customer, under a two-page contract that says who owns what, what the desk costs, and how the firm gets away again.",
        problem: text`
          In a building for start-ups, people make things for each other's admiration. The first invoice takes most of a year. Meanwhile the packing house down the road has six problems that it would pay to be rid of.
        `,
        audience:
          "Incubators, with or without a building, in places where established small firms are easy to reach.",
        steps: [
          {
            title: "Collect problems, not hosts",
            text: text`
              Visit twenty firms. Ask what they threw away last week and what they paid for twice. Publish the list of problems without names.
            `,
            duration: "3 weeks",
            role: "Incubation manager",
            material: "Notebook",
          },
          {
            title: "A trial week",
            text: text`
              Team and host try it for five days, no contract, no idea discussed. On Friday both write down yes or no and open the papers at the same time.
            `,
            duration: "1 week",
            role: "Team, host",
            material: "Two envelopes",
          },
          {
            title: "Sign two pages",
            text: text`
              Desk and fridge (rent is paid by the incubator for six months). What is made at the desk belongs to the one who sits there. From month seven the host pays **10% more** for each month in which it is more than half of the team's sales.
            `,
            duration: "1 day",
            role: "Team, host, incubator",
            material: "Model contract",
          },
          {
            title: "Thursday lunch",
            text: text`
              All teams, one table, one rule: everybody brings one number and one thing that broke.
            `,
            duration: "2 hours a week",
            role: "All teams",
            material: "Lunch",
          },
          {
            title: "Leave",
            text: text`
              Month nine. The host gives two introductions in writing. The desk goes to the next team the following Monday.
            `,
            duration: "–",
            role: "Team, host",
            material: "",
          },
        ],
        stakeholders: "Teams, hosts, incubator. Parents, more often than one thinks.",
        resources: {
          money: "About EUR 700 a team, mostly rent and lunch",
          staffDays: "11 a team",
          skills: "Matchmaking; saying no to a host",
          infrastructure: "None of your own",
        },
        timescale: "Nine months, trial week included",
        evidence: text`
          Twenty teams, compared with the last twenty who had rooms in our building. Months to the first invoice: 4.0 against 9.5. Trading after a year: 15 against 12. Times changed in between as well, so do not read too much into twelve and fifteen.
        `,
        indicators: [
          {
            name: "Median months until the first invoice",
            baseline: 9.5,
            value: 4,
            unit: "months",
            measured: { days: 25 },
            source: "Incubator’s books, 20 teams before and 20 after",
          },
        ],
        strength: "monitored",
        costBand: 2,
        effortBand: 3,
        preconditions: "Ten hosts within half an hour's ride for every two teams.",
        enablingFactors: "Hosts who have children of the same age as the team.",
        constraints:
          "Not for products that compete with the host's own, and not for anything that must stay secret.",
        didNotWork: text`
          - Free desks. Hosts who charge nothing feel free to interrupt.
          - Hosts larger than 200 people: the team ends up serving the purchasing department.
        `,
        adapt: "The percentage in the contract, and the meal. In another country it may be breakfast.",
      },
    },
  ],
  replies: [],
};
