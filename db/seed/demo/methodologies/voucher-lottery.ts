import type { DemoMethodology } from "../shape-methodology.ts";
import { text } from "../text.ts";

export const voucherLottery: DemoMethodology = {
  kind: "methodology",
  key: "voucher-round-by-lot",
  demo: true,
  title: "A voucher round drawn by lot, and what to ask those who lose",
  author: "reka",
  organisation: "holdfu",
  language: "en",
  countries: ["HU", "RO"],
  topics: ["innovation", "evaluation", "policy"],
  visibility: "public",
  ago: { days: 95 },
  type: "methodology",
  originCountry: "HU",
  licence: "CC-BY-4.0",
  contact: "reka",
  sectors: [],
  versions: [
    {
      version: 1,
      ago: { days: 95 },
      author: "reka",
      whatChanged: null,
      content: {
        summary:
          "When more eligible firms apply for a voucher than there is money, draw lots in public instead of ranking two-page forms. It is quicker, feels fairer, and those who were not drawn show what would have happened without the voucher.",
        problem: text`
          Small grants are ranked by panels who read two pages and give 74 points to one firm and 73 to another. The panel costs more than it decides, good writers win, and afterwards nobody can say whether the money did anything, since the losers were different to begin with.
        `,
        audience:
          "Agencies and foundations that hand out many small grants or vouchers (up to about EUR 10,000) and get at least half as many applications again as they can pay.",
        steps: [
          {
            title: "Write what makes a firm eligible, and nothing else",
            text: text`
              Yes or no questions that a clerk can check from papers: size, place, arrears, provider not a relative. If you catch yourself writing "convincing", take it out.
            `,
            duration: "1 day",
            role: "Programme officer, lawyer",
            material: "Two-page form",
          },
          {
            title: "Announce the lottery at the start",
            text: text`
              In the call, in the first paragraph. Say why: *we cannot tell a 74 from a 73, so we will not pretend to.* Say that all eligible firms will be asked five questions after a year, drawn or not.
            `,
            duration: "Part of the call",
            role: "Programme officer",
            material: "Consent line on the form",
          },
          {
            title: "Draw in public",
            text: text`
              A notary or a head teacher, a transparent box or a published seed, a camera. Draw **all** the numbers, so that the order is also the waiting list. Publish it the same day.
            `,
            duration: "1 hour",
            role: "Somebody whom both sides trust",
            material: "Numbered slips or a seed announced beforehand",
          },
          {
            title: "Write to those who lost, first",
            text: text`
              Before congratulating anyone. One page: their number, their place on the waiting list, two things that they can get without a voucher, and the name of one person to telephone.
            `,
            duration: "Half a day",
            role: "Programme officer",
            material: "Letter",
          },
          {
            title: "Ask everybody the same five questions, after 12 and 36 months",
            text: text`
              1. Are you still trading?
              2. Did you work with a laboratory or designer? Again?
              3. Is anything on sale that was not before?
              4. Who decided?
              5. What would you tell the firm next door?

              By telephone, by the person who wrote the letter in step 4.
            `,
            duration: "10 minutes a firm",
            role: "Programme officer",
            material: "The list of the draw",
          },
        ],
        stakeholders: "Applicants, providers, the board, one trusted outsider for the draw.",
        resources: {
          money: "Saves the panel: about EUR 14,000 a round in our case; the calls cost EUR 5,000",
          staffDays: "18 a round for 330 applications",
          skills: "Plain writing; a spreadsheet; patience on the telephone",
          infrastructure: "A room with a door that stays open",
        },
        timescale: "Ten weeks from call to draw; questions after one and three years",
        evidence: text`
          Three rounds, 335 eligible firms. Time from deadline to answer fell from 14 weeks to 9 days. Complaints fell from eleven in the last ranked round to one in three rounds together. The comparison itself is discussed, with all its doubts, in the thread on innovation vouchers.
        `,
        indicators: [
          {
            name: "Days from deadline to answer",
            baseline: 98,
            value: 9,
            unit: "days",
            measured: { days: 120 },
            source: "Programme register",
          },
          {
            name: "Complaints per round",
            baseline: 11,
            value: 0.3,
            unit: "complaints",
            measured: { days: 120 },
            source: "Programme register",
          },
        ],
        strength: "controlled",
        costBand: 2,
        effortBand: 3,
        preconditions:
          "A legal basis that allows a draw among equals. Have it checked before you announce anything.",
        enablingFactors: "A board that can stand the sentence “we do not know who is better”.",
        constraints:
          "Under about 40 applications the comparison says nothing; draw all the same, but do not publish percentages.",
        didNotWork: text`
          - Asking losers by mail: 22% answered. By telephone from a known voice: 48%. Still not enough.
          - A "small" ranking before the draw. It became the real decision within one round.
        `,
        adapt:
          "Where a lottery offends, call it rotation: all will have their turn, and the lot decides the year. The comparison works just as well.",
      },
    },
  ],
  replies: [
    {
      author: "balint",
      ago: { days: 90, hours: 7 },
      body: text`
        For the record: I was against, and the room on the day of the draw was the friendliest I have seen in this house.
      `,
    },
  ],
};
