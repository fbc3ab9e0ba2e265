import type { DemoReply } from "../shape.ts";
import { text } from "../text.ts";

export const vouchersFirstWeek: readonly DemoReply[] = [
  {
    author: "tommaso",
    ago: { days: 19, hours: 2 },
    ref: "broker",
    body: text`
      Thank you for the second column. In fifteen years I have seen perhaps four voucher reports with one.

      From the broker's side I would look at *who* the firm met. In our district the voucher is nearly always spent with the laboratory that filled in the form. The firm did not choose; it was collected. When I compared 40 of our own files by hand, the pairs that worked together again were almost all pairs where **the firm had telephoned at least two providers** before applying. It costs nothing to ask for that: one line on the form, "who else did you talk to?"

      A second thing your table cannot show: what the first meeting was about. I keep a notebook, and the requests fall into three heaps. *Test this for me* (half of them), *tell me whether this can be made* (a third), *help me think* (the rest). The first heap comes back every year like the dentist. The second comes back if the answer was no and the reason was good. The third hardly ever, and it is the third that our brochures talk about.

      Do you know from your forms who wrote them?
    `,
  },
  {
    author: "reka",
    parent: "broker",
    ago: { days: 18, hours: 22 },
    body: text`
      Not directly, but the document properties tell: in 58 of 164 files the author of the two pages is somebody at the laboratory. I will split the table by that. Embarrassing that I had not, since I signed off the form. As for "who else did you talk to?": we dropped that very line five years ago, to bring the form down to two pages. I was proud of it at the time.
    `,
  },
  {
    author: "balint",
    ago: { days: 18, hours: 5 },
    body: text`
      I sit two doors from Réka, so this is a family quarrel in public.

      My objection is to the yardstick. A voucher of 6,000 against a firm's yearly turnover of about 900,000 is 0.7%. You would not expect a loan of that size to be visible in sales after three years, and nobody would call micro-loans useless for that reason. What I see from my desk is different: **voucher firms come with better loan files**. They have a drawing, a test report, a price for the tooling. I refuse 31% of them against 52% of the others. That is selection in part, of course, since the lively ones apply for everything. But even among firms that I had refused once before, the ones who came back with a voucher report in the folder had something for me to read.

      > On products the difference is small enough to be luck.

      Yes, and the sample is small enough to hide a real one. With 164 and 171 you would need roughly a 15-point gap to be sure of it. Please do not tell the board "no effect". Tell them "we could not have seen one". These are different sentences, and boards remember only one sentence.
    `,
  },
  {
    author: "devika",
    ago: { days: 17, hours: 20 },
    ref: "small",
    body: text`
      A view from much smaller firms. We tried a voucher of about EUR 180 (not a typo) for women's food groups: one visit to a testing laboratory, one label that is legal. Two hundred and twelve vouchers in two years.

      - 196 used it
      - 141 then sold to at least one shop that had refused them before
      - 63 went back to the laboratory and paid themselves

      I have no comparison group, so take it as a story with numbers. But I think the reason it worked is boring: **the shop asks for a report number.** The voucher was for a thing that a buyer already demanded. Where nobody downstream demands the result, why should there be a second visit?

      One caution about the 63. Our field officers went along on the first visit and explained what the man in the white coat was saying. On the second visit the women went alone. I am prouder of that than of any figure here, and I have no idea how to put it in a table.

      So perhaps the question is not how much but *what for*.
    `,
  },
  {
    author: "thandeka",
    parent: "small",
    ago: { days: 17, hours: 9 },
    body: text`
      This. Our recyclers go back to the lab every quarter because the bottle maker wants the melt-flow sheet, \`MFI\` on every batch. Nobody had to be encouraged.
    `,
  },
  {
    author: "haruka",
    ago: { days: 16, hours: 14 },
    body: text`
      May I ask about the people and not the firms? In our visits the second contact with a laboratory depends on one person, usually the plant manager, and on whether this person is still there. In shops of ten people, the one who knew the laboratory retires, and the relation retires too.

      In a small count of ours (26 shops, five years):

      | the person who made first contact | shops | contacted again |
      |---|---:|---:|
      | still in the shop | 17 | 9 |
      | left or retired | 9 | 0 |

      Nobody decided to stop. It is only that the new manager does not know that such a place exists, or feels that he must not disturb it with a small matter. In Japanese we would say that the threshold of the house is high.

      It is a small number and I do not want to claim much. But if your survey has the name of the contact, you could check it in one evening.
    `,
  },
  {
    author: "linh",
    ago: { days: 15, hours: 17 },
    body: text`
      For what it is worth, ours was abolished after one round: the money came seven months after the invoice, and the young firms could not wait. Those who used it were the ones who needed it least. If anybody copies Réka's scheme, please copy the **payment to the provider within 15 days** first and the lottery second.

      How we would do it now: the provider sends one invoice a month for all its vouchers, we check ten per cent of the lines, and pay the lot. The ministry's lawyer agreed in an afternoon. It had never been asked.
    `,
  },
  {
    author: "reka",
    ago: { days: 15, hours: 2 },
    ref: "split",
    body: text`
      I promised a split. Same 164 firms, by who wrote the two pages:

      | | firm wrote it (n = 106) | provider wrote it (n = 58) |
      |---|---:|---:|
      | again, own money, within 36 months | 35% | 12% |
      | new or changed product | 45% | 33% |
      | says it would have done the work anyway | 38% | 9% |

      So @tommaso is right about the second meetings. Look at the last line before celebrating, though: the firms that write their own form are also those who would have gone **without us**. We may be choosing between firms that do not need the voucher and firms that do not want it. Somewhere between the two there must be the firm for which all this was invented, and I cannot yet say how it looks on a form.

      @haruka: I have names for 120 of them. Next week.
    `,
  },
  {
    author: "xochitl",
    parent: "split",
    ago: { days: 14, hours: 19 },
    body: text`
      "Would have done it anyway" is the answer people give when they are proud. I would believe it from those who lost the draw and then *did* do it. That is your 23%. So my reading of your first line is: out of ten firms, two would have found the laboratory alone, seven went because of you, and one had better things to do. Seven of ten is a good result for two pages of paper.
    `,
  },
  {
    author: "amel",
    ago: { days: 13, hours: 8 },
    body: text`
      Two remarks from the export side, where we have a cousin of this: half of a first trade-fair stand, paid once.

      **Once means once.** We used to say "once, unless the case is exceptional", and in the second year 40% were exceptional. Since we stopped, people prepare better, because there is no second chance.

      **The report is for the next firm, not for us.** We ask for one page, and the question that gets the best answers is *"What would you tell the workshop next door?"* Ten of those pages have brought more firms to fairs on their own account than the subsidy itself. It costs a telephone call, since they will not write it: we call, we write, they correct. The best one so far is four lines long and says which of the three halls has no electricity.

      To show what I mean, this is the whole of one page, translated:

      > We took forty pieces and sold six. The six were the ones with the price written on them. The buyer from the north asked for the weight of the box and we did not know it. Next time: prices, weights, and comfortable shoes. My cousin says hello.

      I have sent it to perhaps thirty workshops. Everybody now weighs the box.

      If the effect of a voucher is a first meeting, then spread the account of that meeting. It is the cheapest thing we do.
    `,
  },
];
