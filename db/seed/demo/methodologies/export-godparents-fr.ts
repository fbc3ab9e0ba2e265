import type { DemoMethodology } from "../shape-methodology.ts";
import { text } from "../text.ts";

export const exportGodparents: DemoMethodology = {
  kind: "methodology",
  key: "parrainage-export-a-trois",
  demo: true,
  title: "Le parrainage export à trois : un atelier, un aîné, un acheteur",
  author: "amel",
  organisation: "cap-jasmin",
  language: "fr",
  countries: ["TN", "DZ"],
  topics: ["internationalisation", "crafts", "networks"],
  visibility: "public",
  ago: { days: 62 },
  type: "good-practice",
  originCountry: "TN",
  licence: "CC-BY-SA-4.0",
  contact: "amel",
  sectors: ["leather-footwear", "wood-furniture"],
  versions: [
    {
      version: 1,
      ago: { days: 62 },
      author: "amel",
      whatChanged: null,
      content: {
        summary:
          "Un atelier qui n’a jamais exporté suit, pendant une seule commande, un aîné qui exporte déjà, avec l’accord de l’acheteur. Trois rencontres, trois documents, une commande livrée : la formation se fait sur de vraies caisses.",
        problem: text`
          Les formations à l’exportation remplissent les salles et vident peu d’entrepôts. L’artisan connaît les incoterms par cœur, mais n’a jamais appelé un transitaire. Ce qui lui manque n’est pas le savoir, c’est **la première fois**.
        `,
        audience:
          "Agences et réseaux qui accompagnent des ateliers de 2 à 30 personnes, et qui connaissent au moins cinq exportateurs locaux de bonne volonté.",
        steps: [
          {
            title: "Former le trio",
            text: text`
              Choisir l’aîné dans un **autre métier** (un potier pour une maroquinière) : pas de concurrence, donc pas de secrets. L’acheteur de l’aîné donne son accord écrit pour que le filleul assiste à tout, prix compris.
            `,
            duration: "3 semaines",
            role: "Conseillère",
            material: "Lettre d’accord d’une page",
          },
          {
            title: "Regarder une commande de bout en bout",
            text: text`
              Le filleul assiste à la confirmation, à l’emballage, à la remise au transitaire et à l’encaissement. Il tient le **cahier des étonnements** : tout ce qu’il n’aurait pas fait ainsi.
            `,
            duration: "6 à 10 semaines",
            role: "Aîné, filleul",
            material: "Cahier, téléphone",
          },
          {
            title: "Refaire, à blanc",
            text: text`
              Le filleul prépare une expédition fictive avec ses propres produits : facture, liste de colisage, poids *réels*. L’aîné corrige au stylo rouge devant un café.
            `,
            duration: "1 demi-journée",
            role: "Filleul, aîné",
            material: "Balance, trois modèles de documents",
          },
          {
            title: "Expédier une petite commande",
            text: text`
              Vingt à cinquante pièces, à l’acheteur de l’aîné ou à un ami de celui-ci. La conseillère n’intervient que si le filleul le demande deux fois.
            `,
            duration: "4 à 8 semaines",
            role: "Filleul",
            material: "Avance de trésorerie si besoin (plafond : 600 €)",
          },
          {
            title: "Rendre la pareille",
            text: text`
              Dans les dix-huit mois, le filleul devient aîné. C’est inscrit dans la lettre du début, et c’est ce que les gens retiennent.
            `,
            duration: "–",
            role: "Filleul devenu aîné",
            material: "",
          },
        ],
        stakeholders: "Atelier filleul, exportateur aîné, acheteur, transitaire, conseillère.",
        resources: {
          money: "Environ 350 € par trio, plus une avance remboursable",
          staffDays: "4 par trio",
          skills: "Bien connaître les caractères ; le reste s’apprend",
          infrastructure: "Aucune",
        },
        timescale: "Cinq à six mois par trio",
        evidence: text`
          Vingt-deux trios en deux ans. Dix-neuf filleuls ont expédié au moins une fois ; treize ont exporté de nouveau, seuls, dans l’année. Sur la même période, parmi 60 participants à nos formations classiques, neuf avaient exporté.
        `,
        indicators: [
          {
            name: "Filleuls ayant exporté seuls dans l’année",
            baseline: 15,
            value: 59,
            unit: "%",
            measured: { days: 80 },
            source: "Suivi téléphonique de l’agence, 22 trios contre 60 stagiaires",
          },
        ],
        strength: "monitored",
        costBand: 1,
        effortBand: 3,
        preconditions: "L’acheteur sait, dès le début, que quelqu’un regarde.",
        enablingFactors:
          "Un aîné qui aime raconter ses erreurs. Une première commande assez petite pour pouvoir mal tourner.",
        constraints:
          "Pas plus de deux filleuls à la fois par aîné. Ne convient pas aux produits à risque sanitaire.",
        didNotWork: text`
          - Le parrainage **dans le même métier** : deux brouilles sur trois essais.
          - La rémunération de l’aîné. Il devient consultant, le filleul devient client.
          - Le groupe de messagerie commun aux vingt-deux trios : 400 messages, aucune réponse.
        `,
        adapt:
          "Le plafond de l’avance, la langue des documents, et la place des familles : chez nous, la mère tient la caisse, il faut donc l’inviter.",
      },
    },
  ],
  replies: [
    {
      author: "linh",
      ago: { days: 50, hours: 5 },
      language: "en",
      body: text`
        We ran two of these with packing houses as the elder. Both worked. The notebook of surprises is the best thing in it; we now ask for one in everything we do.
      `,
    },
    {
      author: "devika",
      ago: { days: 33, hours: 10 },
      language: "en",
      body: text`
        How did you persuade the buyer to let a stranger see the prices? Ours refuse.
      `,
    },
    {
      author: "amel",
      ago: { days: 32, hours: 21 },
      body: text`
        Deux sur trois refusent aussi chez nous. On demande alors à l’aîné de montrer une **ancienne** commande, close. C’est un peu moins vivant, mais cela suffit.
      `,
    },
  ],
};
