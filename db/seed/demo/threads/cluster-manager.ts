import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

/** A resolved question, in English. */
export const clusterManagerPay: DemoThread = {
  kind: "thread",
  key: "who-pays-the-cluster-manager-after-year-three",
  demo: true,
  title: "Who pays the cluster manager after the grant ends?",
  flavour: "ask",
  state: "resolved",
  author: "thandeka",
  organisation: "blue-aloe",
  language: "en",
  countries: ["ZA"],
  topics: ["clusters", "networks", "policy"],
  visibility: "public",
  ago: { days: 24, hours: 8 },
  body: text`
    The manager is me, so this is not an academic question. Start-up grant: three years, ends in eight months. 38 member firms, of which 26 pay the fee (the equivalent of EUR 240 a year). That covers my telephone.

    I am looking for clusters or networks of **small** firms, no anchor company with deep pockets, where somebody is still being paid five years on. What is the mix? I do not believe in the answer "services"; I have sold 14 trainings this year and cleared the rent.
  `,
  replies: [
    {
      author: "xochitl",
      ago: { days: 23, hours: 20 },
      language: "es",
      body: text`
        63 talleres, séptimo año. Dos sueldos y medio. La mezcla: 55% un margen del 2,5% sobre la compra conjunta, 25% horas de máquina, 15% cuotas, 5% lo que caiga. Si la red no mueve dinero, no hay de dónde cobrar.
      `,
    },
    {
      author: "tommaso",
      ago: { days: 23, hours: 3 },
      ref: "share",
      accepted: true,
      body: text`
        Seen from a district where three associations died of exactly this and one did not. The one that lives has a manager shared by **two** clusters that never compete (furniture and stone), and four sources none of which is above 40%:

        | source | share |
        |---|---:|
        | commission on joint purchase of energy and freight | 38% |
        | fee, on a scale by head count | 27% |
        | running a test bench that a public body owns and does not want to run | 22% |
        | projects | 13% |

        Two rules that I think did it:

        1. **Projects never pay the salary.** They pay extra people, with an end date. In the years when a project paid the manager, she worked for the project.
        2. The fee went **up** and members were allowed to leave. A third left. The rest began to come to meetings.

        Joint freight is where I would start in your place: 26 firms that ship the same way, one tender, 2% on the invoices.
      `,
    },
    {
      author: "linh",
      ago: { days: 22, hours: 13 },
      body: text`
        Second rule confirmed here. We doubled the fee and lost the ones who never answered mail.
      `,
    },
    {
      author: "thandeka",
      parent: "share",
      ago: { days: 16, hours: 5 },
      body: text`
        I put the freight idea to the board. We pulled invoices of eleven members: together they spend the equivalent of EUR 310,000 a year with seven carriers. At 2% from all 26 that may be a third of a salary. First tender goes out next month; I will report, also if it flops.

        Marking this one as the answer, with thanks. The sentence about projects is now above my desk.
      `,
    },
    {
      author: "balint",
      ago: { days: 15, hours: 22 },
      body: text`
        One caution on commissions: write down who carries the loss when a member does not pay the carrier. It is always the one who placed the order.
      `,
    },
  ],
};
