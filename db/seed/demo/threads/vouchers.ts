import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";
import { vouchersFirstWeek } from "./vouchers-first-week.ts";
import { vouchersSecondWeek } from "./vouchers-second-week.ts";

/** The long one: twenty posts, to see a full page with. */
export const vouchers: DemoThread = {
  kind: "thread",
  key: "do-innovation-vouchers-change-anything",
  demo: true,
  title: "Do innovation vouchers change anything? Our figures after three years",
  flavour: "discussion",
  state: "open",
  pinned: true,
  author: "reka",
  organisation: "holdfu",
  language: "en",
  countries: ["HU"],
  topics: ["innovation", "evaluation", "policy"],
  visibility: "public",
  ago: { days: 19, hours: 6 },
  body: text`
    We have now followed three rounds of our innovation voucher for long enough to say something, and I would like it taken apart by people who run similar schemes before it goes to our board.

    The scheme in one paragraph: a firm with fewer than 50 people gets a voucher of EUR 6,000 to spend with a laboratory or designer of its choice. It pays 15% itself. The form is two pages. When a round is oversubscribed we draw lots among the eligible, which gives us a comparison group that nobody had to invent afterwards.

    | | drawn (n = 164) | not drawn (n = 171) |
    |---|---:|---:|
    | worked with a laboratory within 12 months | 91% | 23% |
    | worked with one **again**, own money, within 36 months | 27% | 19% |
    | new or changed product on sale after 36 months | 41% | 36% |
    | still trading after 36 months | 94% | 93% |
    | answered the last survey | 71% | 48% |

    Some words on where the figures come from. "Worked with" means an invoice that we saw, or a sentence from the provider. "Again" means a second, separate piece of work with any laboratory, not only the first one. "On sale" is what the firm told us on the telephone, checked for one firm in five on a price list or a shelf. The three rounds look alike, so I have added them up; the round before these had another form and is left out.

    How I read it:

    1. The voucher buys a first meeting. That part is beyond doubt.
    2. It buys few second meetings. Eight points, and the interval touches zero.
    3. On products the difference is small enough to be luck.
    4. The last line should worry us more than the others: those who lost the draw stop answering, and those who stop answering are probably not a random half.

    So: **is a scheme whose one sure effect is a first meeting worth EUR 6,000 a firm?** If we gave 2,000 instead, would we lose a third of the meetings, or none? If we gave 500 to twelve times as many, would it still be a meeting? I lean towards yes, but smaller. What do you see?
  `,
  replies: [...vouchersFirstWeek, ...vouchersSecondWeek],
};
