import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

export const incubatorWithoutBuilding: DemoThread = {
  kind: "thread",
  key: "an-incubator-without-a-building",
  demo: true,
  title: "An incubator without a building: eighteen months in, what we miss and what we do not",
  flavour: "discussion",
  state: "open",
  author: "linh",
  organisation: "sao-nuoc",
  language: "en",
  countries: ["VN"],
  topics: ["incubation", "youth", "networks"],
  visibility: "public",
  ago: { days: 17, hours: 12 },
  body: text`
    The flood took the ground floor and the insurance took its time, so for eighteen months our firms have had their desk **at their first customer's**: a packing house, a hotel kitchen, a seed shop. We pay the host a small rent and a fridge.

    What we do not miss: the reception, the meeting rooms, the logo on the wall, the question "how full are you?"

    What we miss:

    1. *Accidents.* Two teams meeting at the coffee machine. We replaced this with a Thursday lunch, and it is not the same.
    2. *A door to close.* Hosts look over your shoulder. One host copied a product. He makes it badly, but still.
    3. *Somewhere to bring visitors.* Ministers like buildings.

    | | building (last 20 teams) | no building (20 teams) |
    |---|---:|---:|
    | months until the first invoice | 9.5 | 4.0 |
    | still trading after a year | 12 | 15 |
    | sold to somebody other than the host | – | 11 |

    The last line keeps me awake: nine teams have one customer, and it is the landlord. How would you wean them?
  `,
  replies: [
    {
      author: "thandeka",
      ago: { days: 17, hours: 1 },
      body: text`
        Put it in the contract with the host: from month seven they pay 10% more for every month in which they are more than half of your sales. It is amazing how quickly they introduce you to their friends.
      `,
    },
    {
      author: "linh",
      ago: { days: 16, hours: 11 },
      body: text`
        @thandeka that is wicked and I am going to do it.
      `,
    },
    {
      author: "ginevra",
      ago: { days: 14, hours: 20 },
      ref: "visitors",
      body: text`
        On visitors: do a *walk*. We take delegations on foot through four workshops, forty minutes, and they remember it, which nobody can say of our auditorium. Make the last stop the one with food.
      `,
    },
    {
      author: "haruka",
      ago: { days: 13, hours: 14 },
      body: text`
        A question about the copied product. Did your contract with the host contain anything on this before? We always hesitate to write it, because it sounds as if we expected a theft.
      `,
    },
    {
      author: "linh",
      ago: { days: 12, hours: 23 },
      body: text`
        It did not. Now it has one sentence: *"What is made at this desk belongs to the one who sits at it; if the host wants to make it, they agree a price first."* A lawyer told us it is badly drafted. All hosts understood it, though, and none has refused to sign.
      `,
    },
  ],
};
