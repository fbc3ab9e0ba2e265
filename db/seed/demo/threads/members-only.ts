import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

/** For members' eyes. */
export const silentPartner: DemoThread = {
  kind: "thread",
  key: "a-partner-who-does-not-answer",
  demo: true,
  title: "Among ourselves: a project partner who has not answered for five weeks",
  flavour: "discussion",
  state: "open",
  author: "ginevra",
  organisation: "vallelunata",
  language: "en",
  countries: [],
  topics: ["networks"],
  visibility: "members",
  ago: { days: 3, hours: 5 },
  body: text`
    Members only, and no names please. A consortium of six, one partner silent since the kick-off, first report due in a month. Mail, telephone, a friendly word through a third person: nothing.

    Before we do the formal thing: what has worked for you? I would like to make a short methodology of it, since it must be the most common problem that nobody writes about.
  `,
  replies: [
    {
      author: "reka",
      ago: { days: 2, hours: 22 },
      body: text`
        Write to the person's *successor*. In three cases of four there was one, and nobody had told us.
      `,
    },
    {
      author: "devika",
      ago: { days: 2, hours: 8 },
      body: text`
        Go there, or send somebody who lives near. It costs a train ticket. I once found the entire office packed in boxes; they were ashamed to say that they were moving into one room.
      `,
    },
    {
      author: "nermine",
      ago: { days: 1, hours: 2 },
      body: text`
        And next time: two names per partner in the agreement, and a rule that silence of 15 working days passes the task (and the money) to the one who volunteers. We have used it once. They answered on day 14.
      `,
    },
  ],
};
