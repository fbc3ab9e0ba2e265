import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

export const helpdeskAssistant: DemoThread = {
  kind: "thread",
  key: "a-writing-assistant-at-the-helpdesk",
  demo: true,
  title: "A language model drafts our helpdesk answers: notes after four months",
  flavour: "discussion",
  state: "open",
  author: "haruka",
  organisation: "tsukimori",
  language: "en",
  countries: ["JP"],
  topics: ["digitalisation", "networks"],
  visibility: "public",
  ago: { days: 0, hours: 22 },
  body: text`
    Small firms write to us with about 60 questions a month. Since summer a language model drafts the reply and one of us sends it, changed or not. I kept a list, because opinions in our office were strong.

    | what happened to the draft | of 231 |
    |---|---:|
    | sent with small changes | 94 |
    | rewritten | 71 |
    | thrown away: wrong | 38 |
    | thrown away: correct, but not what the person needed | 28 |

    The last line is the one to discuss. An owner asks about a subsidy for a machine, and the draft explains the subsidy very well. But the owner is 74 and has no successor, and what he needs is someone who asks why he wants a new machine. **A person reads that in the first line; the draft never does.**

    We do not save time, so far. We do answer on the same day, and the young colleagues say they learn from correcting.
  `,
  replies: [
    {
      author: "reka",
      ago: { days: 0, hours: 13 },
      body: text`
        38 wrong out of 231 is 16%. Do you know how many wrong ones were *not* thrown away? I would have a second person read thirty of the 94, blind.
      `,
    },
    {
      author: "tommaso",
      ago: { days: 0, hours: 8 },
      body: text`
        "Correct, but not what the person needed" is also a fair description of half the reports written by human consultants in my district. Mine included.
      `,
    },
    {
      author: "haruka",
      ago: { days: 0, hours: 2, minutes: 40 },
      body: text`
        @reka Thank you. I will do so this week, and I am a little afraid of the result.
      `,
    },
  ],
};
