import type { DemoReply } from "../shape.ts";
import { text } from "../text.ts";

export const vouchersSecondWeek: readonly DemoReply[] = [
  {
    author: "ginevra",
    ago: { days: 11, hours: 21 },
    body: text`
      Putting on the moderator's hat for a moment, since several of you wrote to me that you cannot follow any more. Where we stand:

      - **Agreed:** a voucher produces a first contact. Nobody has seen it produce much more by itself.
      - **Better odds of a second contact** when the firm chose among providers (Tommaso, Réka's split), when a buyer demands the result (Devika, Thandeka), when the person stays (Haruka, few cases).
      - **Disputed:** whether the sample could show an effect on products at all (Bálint says no).
      - **Design hints so far:** pay the provider fast; once means once; publish what users would tell the next firm.

      I have moved the question about payment terms into the tags, and I will open a separate thread if someone wants to compare contracts with providers. Several of you asked whether the figures may be quoted: Réka says yes, with the sentence about the survey answers next to them.

      Open: what would a *smaller* voucher look like? Please answer that one if you can.
    `,
  },
  {
    author: "karim",
    ago: { days: 11, hours: 4 },
    ref: "meters",
    body: text`
      A smaller voucher, tried: we lend a **meter**, not money. A box on the oven's supply for three weeks, then one hour with an engineer. Cost to us is about EUR 70 a firm including the boxes that do not come back.

      Of 90 bakeries and laundries, 52 changed something within six months (most often the time at which they start the oven, which is free). 11 then asked for a real audit and paid for it.

      I will post the table in a thread of its own. The point for here: what we give cannot be spent on anything else, so there is no form, and without a form nobody else can fill it in.

      And what the owner gets is not advice. It is his own oven, drawn as a curve, with his own mistakes on it at 3 a.m. People argue with an adviser. Nobody has argued with the curve yet, although one man did ask whether it could be printed without the Thursday.
    `,
  },
  {
    author: "balint",
    parent: "meters",
    ago: { days: 10, hours: 23 },
    body: text`
      How many boxes do not come back?
    `,
  },
  {
    author: "karim",
    parent: "meters",
    ago: { days: 10, hours: 20 },
    body: text`
      Seven of thirty. Two were stolen, one was baked.
    `,
  },
  {
    author: "tommaso",
    ago: { days: 8, hours: 7 },
    body: text`
      Trying to answer Ginevra's question. If I could redesign ours tomorrow:

      It starts from what we seem to agree on: the meeting is what we pay for, so let us pay for meetings, and let the firm compare. Everything else is a loan in disguise and belongs on Bálint's desk.

      1. **Stage one, EUR 500, no questions.** Two conversations of half a day with two different providers. Both providers are paid the same. The firm writes five lines on what it learnt.
      2. **Stage two, up to EUR 5,000, matched 50/50.** Only with one of those two, only within four months. The five lines are the application.
      3. **Nothing after that.** If it is worth doing a third time, the firm knows the telephone number.

      On the budget of one hundred old vouchers (EUR 600,000) and assuming that about a quarter of the firms go on:

      | | firms | cost |
      |---|---:|---:|
      | stage one | 275 | 275 × 2 × 500 = 275,000 |
      | stage two | 65 | 65 × 5,000 = 325,000 |
      | **all** | **275** | **600,000** |

      The quarter is a guess from my notebook: of those who talked to two providers on their own account, roughly that share signed something.

      So 275 first meetings (550, really) instead of 100, and the larger money goes where somebody has already said no to an alternative. What I do not know is whether laboratories will play along: half a day for 500 is less than they are used to. I asked three. One said no, one said "if you bring the coffee", and one wanted to know whether the other two had agreed.
    `,
  },
  {
    author: "devika",
    ago: { days: 7, hours: 15 },
    body: text`
      I like it, and I see one trap: "five lines on what it learnt" is easy in Vallelunata and a wall for people who have not written since school. Allow a voice message. We do; a field officer types it. It takes her six minutes, and the messages are *better* than the forms. People say on the telephone what they would never write: "the gentleman was kind, but he has never seen a mixer of our size". That sentence saved the next eleven groups a journey.

      Also: 275 firms at 500 is 550 payments to providers. Whoever runs this will need Linh's monthly invoice, or a second accountant.
    `,
  },
  {
    author: "thandeka",
    ago: { days: 5, hours: 11 },
    ref: "no",
    body: text`
      I will be the unpleasant one. We had 500-a-time vouchers in the valley before the cluster existed. Consultants worked out within a quarter that two half-days with two friends are 1,000 for a morning's work, each recommending the other. In the end **nine advisers took 70% of the money**, and the firms could not tell you their names.

      I still have the spreadsheet, and I show it to visitors, since it is the most instructive thing that we own: \`vouchers-final-FINAL-2.xls\`, 412 rows, nine names. The firms were satisfied, by the way. The survey said 4.6 out of 5. When somebody rings you, is friendly for three hours and costs nothing, what else would you answer?

      Before you copy stage one:

      - cap the number of vouchers a provider can be paid for, and publish the list
      - ring ten firms a month, at random, and ask what was said
      - make the first half-day happen *in the laboratory*, not at the firm's kitchen table

      The telephone calls are the part that works. You need not find anything; it is enough that the advisers know somebody rings. In the last year before we closed it, the answer to *"what will you do differently on Monday?"* went from silence to a sentence in about six calls out of ten.

      None of this is expensive. We did it so late because it felt like mistrust. It was not mistrust that was missing.
    `,
  },
  {
    author: "nermine",
    parent: "no",
    ago: { days: 4, hours: 18 },
    body: text`
      The third one matters most for food. After people have seen the inside of a laboratory once, they stop fearing it. I have watched a pickle maker of sixty look through the microscope and refuse to leave. His daughter now brings the samples, on the bus, in a cool box with a football sticker, and nobody has given her a voucher for it.
    `,
  },
  {
    author: "reka",
    ago: { days: 2, hours: 3 },
    body: text`
      Haruka's question, checked. 120 firms where I know the contact by name:

      - contact still there after 36 months: 88 firms, 31 went again (35%)
      - contact gone: 32 firms, 2 went again (6%)

      That is a larger gap than anything the voucher itself does. So part of what I called "the voucher does not last" is simply **people leave**. It also suggests something cheap: hand the report over to two persons, in one room, and write both names on it.

      I owe you the caveats. The 44 firms where I do not know the contact are left out, and they are the quieter ones. People may have left *because* the firm was doing badly, and then the arrow points the other way: of the 32, eleven had shrunk by a third or more. Without those eleven it is 2 of 21, which is still a long way from 35%.

      What I will take to the board:

      > Keep the lottery. Pay providers in 15 days. Split into two stages as Tommaso draws it, with Thandeka's cap and published list. Two names on each voucher. Ask for five lines or two minutes of voice. Do not promise sales.

      And what I will ask the board to let me find out, because nobody here could tell me:

      1. whether 2,000 buys the same first meeting as 6,000 (half of the next draw gets the smaller one, by lot again)
      2. whether a second name on the report changes anything, or only looks as if it did
      3. why those who lose the draw stop talking to us, and whether a telephone call brings them back

      If anyone here is about to start a round and would draw lots the same way, please write to me **before** you print the form. Two schemes that ask the same five questions are worth more than two reports. The five questions fit on a postcard; I will attach them to a methodology as soon as the board has seen them.

      And, Bálint, I have written "we could not have seen one" on the first page. In bold.
    `,
  },
];
