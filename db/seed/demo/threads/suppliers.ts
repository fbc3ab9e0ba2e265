import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

/** A resolved question, in French. */
export const supplierCertificates: DemoThread = {
  kind: "thread",
  key: "verifier-un-certificat-de-fournisseur",
  demo: true,
  title: "Comment vérifier le certificat d’un fournisseur de cuir quand l’atelier n’a ni temps ni anglais ?",
  flavour: "ask",
  state: "resolved",
  author: "amel",
  organisation: "cap-jasmin",
  language: "fr",
  countries: ["TN", "IT"],
  topics: ["standards", "supply-chains", "crafts"],
  visibility: "public",
  ago: { days: 12, hours: 9 },
  body: text`
    Un atelier de maroquinerie de six personnes a reçu sa première commande sérieuse (400 pièces). L’acheteur exige un cuir certifié « sans chrome VI ». Le tanneur a envoyé un PDF par messagerie : un beau tampon, un numéro, pas de date lisible.

    L’artisan me demande si c’est « un vrai ». Je n’en sais rien. Concrètement :

    1. Que regardez-vous en premier sur un tel document ?
    2. Existe-t-il une façon de vérifier qui tienne en **dix minutes**, au téléphone, en français ou en arabe ?
    3. Si le doute demeure, faut-il refaire l’essai, et qui paie ?

    La commande part dans trois semaines.
  `,
  replies: [
    {
      author: "tommaso",
      ago: { days: 12, hours: 3 },
      language: "en",
      body: text`
        Three weeks is enough. Do not ask whether the paper is genuine; ask whether it is **about this leather**. Nine false papers of ten that I see are perfectly genuine papers about something else.
      `,
    },
    {
      author: "nermine",
      ago: { days: 11, hours: 22 },
      ref: "checklist",
      accepted: true,
      body: text`
        Voici la liste que nous utilisons pour les emballages alimentaires ; elle vaut pour le cuir. Dix minutes, dans cet ordre :

        | À lire | Question | Signal d’alarme |
        |---|---|---|
        | numéro de rapport | le laboratoire le reconnaît-il au téléphone ? | « rappelez demain », deux fois |
        | demandeur | est-ce le tanneur, ou un inconnu ? | un négociant dont personne ne connaît l’adresse |
        | échantillon | couleur, épaisseur, lot : comme celui de l’atelier ? | « cuir », rien d’autre |
        | date d’essai | moins d’un an, après la livraison du lot ? | date d’émission seule |
        | méthode | une norme d’essai est-elle citée ? | « conforme à la réglementation en vigueur » |

        **Le téléphone d’abord.** On appelle le standard du laboratoire (numéro trouvé ailleurs que sur le PDF !) et l’on dit : « Je lis le rapport \`LX-2291/4\`. Pouvez-vous me dire seulement s’il est de vous et pour quel produit ? » Ils ne donnent pas le contenu, mais presque tous disent oui ou non.

        Si le doute demeure : refaire l’essai sur **un** morceau du lot, et inscrire sur le bon de commande suivant « essai refait à la charge du fournisseur en cas d’écart ». Le tanneur honnête signe sans discuter.
      `,
    },
    {
      author: "amel",
      parent: "checklist",
      ago: { days: 9, hours: 14 },
      body: text`
        Fait hier avec l’artisan, sur haut-parleur. Le rapport existe bien… pour un cuir de doublure, d’un autre tanneur. Quatre minutes.

        Nous avons envoyé un morceau à l’essai ; le tanneur, une fois prévenu, a proposé de payer. Merci à tous les deux, je ferme la question.
      `,
    },
    {
      author: "xochitl",
      ago: { days: 8, hours: 17 },
      language: "es",
      body: text`
        Me llevo la tabla. La traduzco al español para nuestros talleres de calzado, con tu nombre, @nermine. ¿De acuerdo?
      `,
    },
    {
      author: "nermine",
      ago: { days: 8, hours: 6 },
      body: text`
        Avec plaisir. Ajoute une colonne « ce que l’on dit au téléphone », mot pour mot : c’est elle que les gens gardent.
      `,
    },
  ],
};
