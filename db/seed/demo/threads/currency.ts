import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

/** A question that nobody has answered. */
export const smallCurrencyCover: DemoThread = {
  kind: "thread",
  key: "cover-against-currency-swings-for-small-orders",
  demo: true,
  title: "Cover against currency swings for export orders under 20,000 euros: does it exist anywhere?",
  flavour: "ask",
  state: "open",
  author: "linh",
  organisation: "sao-nuoc",
  language: "en",
  countries: ["VN"],
  topics: ["internationalisation", "access-to-finance"],
  visibility: "public",
  ago: { days: 5, hours: 3 },
  body: text`
    Four of our young firms sell dried fruit and rice paper abroad. Orders are small (6,000 to 18,000 euros), quoted in the buyer's currency, and paid 60 to 90 days after shipping. Last season one of them lost its whole margin between quotation and payment, 7%, without doing anything wrong.

    The bank offers forward contracts from 50,000 upwards. What we have thought of ourselves:

    - **Pooling**: the incubator adds up the four firms' orders and takes one contract. Our accountant is afraid of what happens when one buyer does not pay.
    - **Pricing**: quote with a band ("valid while the rate stays within 3%"). Two buyers accepted, one laughed.
    - **Asking for 40% in advance.** Works for old buyers only.

    Has anybody run a pool of this kind, or a small fund that absorbs the swing? I would be glad of the contract, the mistakes, or just the name of somebody to telephone.
  `,
  replies: [],
};
