import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

export const quietMonths: DemoThread = {
  kind: "thread",
  key: "artisanat-et-tourisme-les-mois-vides",
  demo: true,
  title: "Artisanat et tourisme : que vendre pendant les cinq mois vides ?",
  flavour: "discussion",
  state: "open",
  author: "amel",
  organisation: "cap-jasmin",
  language: "fr",
  countries: ["TN", "MU", "GR"],
  topics: ["tourism", "crafts", "internationalisation"],
  visibility: "public",
  ago: { days: 27, hours: 3 },
  body: text`
    Pendant les cinq mois sans visiteurs, nos potiers vendent 12 % de leur année. Ils en profitent pour produire du stock, c’est-à-dire pour immobiliser de l’argent qu’ils n’ont pas.

    Trois essais, trois leçons :

    - **La boutique en ligne.** 31 ventes en un hiver pour neuf ateliers. Le colis coûte plus cher que le bol.
    - **Les cadeaux d’entreprise.** Mieux : quatre commandes, dont une de 600 pièces. Mais il faut démarcher en pleine saison, quand personne n’a le temps.
    - **Les stages.** Deux jours au tour, pour des gens de la capitale. C’est la surprise : rempli huit week-ends sur dix, et les stagiaires repartent avec des pièces.

    Y a-t-il ailleurs des ateliers qui ont renversé leur saison, au lieu de la combler ?
  `,
  replies: [
    {
      author: "ginevra",
      ago: { days: 26, hours: 8 },
      language: "it",
      body: text`
        Un’intagliatrice del nostro distretto ha fatto proprio questo: d’estate **chiude al pubblico** e lavora per gli alberghi, che comprano in inverno. Ha perso le vendite sul banco e guadagnato un anno intero di ordini. Ci sono voluti due anni di nervi saldi.
      `,
    },
    {
      author: "xochitl",
      ago: { days: 25, hours: 19 },
      language: "es",
      body: text`
        Los cursos también fueron la sorpresa aquí. Ojo con el seguro: el tercer fin de semana alguien metió la manga en el torno.
      `,
    },
    {
      author: "amel",
      ago: { days: 25, hours: 2 },
      body: text`
        Merci pour l’assurance, @xochitl, nous n’y avions pas pensé. J’ai appelé ce matin : 90 dinars par an, c’est fait.
      `,
    },
  ],
};
