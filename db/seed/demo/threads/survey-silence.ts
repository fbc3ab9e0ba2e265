import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

export const surveySilence: DemoThread = {
  kind: "thread",
  key: "the-sixty-per-cent-who-never-answer",
  demo: true,
  title: "What do you do about the sixty per cent who never answer a follow-up survey?",
  flavour: "discussion",
  state: "open",
  author: "reka",
  organisation: "holdfu",
  language: "en",
  countries: [],
  topics: ["evaluation", "research"],
  visibility: "public",
  ago: { days: 4, hours: 15 },
  body: text`
    Not the usual lament. I would like to collect things that were *tried and counted*. Ours:

    - second reminder by mail: +3 points
    - a telephone call by somebody the firm knows: +19
    - the same call by an agency: +6
    - five questions in place of twenty: +11
    - paying them (a voucher for coffee): +2, and four angry letters

    What else? Especially from places where post and mail do not reach people.
  `,
  replies: [
    {
      author: "devika",
      ago: { days: 4, hours: 2 },
      body: text`
        Give before you ask. We bring the group its *own* figures from last time, on one sheet, next to the average of the others. Then they correct us for an hour. 87% of 140.
      `,
    },
    {
      author: "haruka",
      ago: { days: 3, hours: 17 },
      body: text`
        We stopped asking on Mondays. Small, but +4 points.
      `,
    },
    {
      author: "linh",
      ago: { days: 1, hours: 6 },
      body: text`
        Visit the silent ones, all of them, once. We had 22. Nine had closed, five had moved, six were doing well and were simply busy, two were ashamed. Our average was too gloomy *and* too rosy, depending on the question.
      `,
    },
  ],
};
