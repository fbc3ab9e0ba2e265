import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

export const creditWithoutLand: DemoThread = {
  kind: "thread",
  key: "credit-sans-titre-foncier",
  demo: true,
  group: "credit-without-land-title",
  title: "Prêter sans titre foncier : quelles garanties avez-vous vraiment acceptées ?",
  flavour: "ask",
  state: "open",
  author: "amel",
  organisation: "cap-jasmin",
  language: "fr",
  countries: ["TN", "MA", "DZ"],
  topics: ["access-to-finance", "women-entrepreneurs"],
  visibility: "public",
  ago: { days: 2, hours: 10 },
  body: text`
    Sur 74 dossiers de crédit que nous avons relus cette année pour des cheffes d’atelier, 41 ont été refusés pour la même raison : pas de terrain, pas de maison à son nom.

    Je ne cherche pas un plaidoyer, je cherche des **garanties de remplacement qui ont tenu** quand l’emprunteuse n’a plus payé. Caution mutuelle ? Commande signée d’un acheteur ? La machine elle-même ? Et combien avez-vous récupéré, honnêtement ?
  `,
  replies: [
    {
      author: "balint",
      ago: { days: 1, hours: 22 },
      body: text`
        Honnêtement, donc. Sur 130 petits prêts sans immeuble en garantie, dix-neuf défauts :

        | garantie | défauts | récupéré |
        |---|---:|---:|
        | caution de deux proches | 8 | 55 % |
        | la machine, immatriculée chez nous | 6 | 40 % |
        | commande signée, payée sur un compte que nous voyons | 5 | 80 % |

        La troisième est la plus simple et personne n’y pense : l’acheteur paie sur un compte bloqué, nous prélevons l’échéance, le reste part chez elle le jour même. Il faut un acheteur qui accepte de changer une ligne sur son bon de commande.
      `,
    },
    {
      author: "devika",
      ago: { days: 0, hours: 21 },
      language: "en",
      body: text`
        Mutual guarantee works for us up to the point where one member's loan is larger than the others' savings. After that the friendship is the collateral, and it breaks. We cap at three times the group's savings.
      `,
    },
  ],
};
