/** The newsletter's first issue of the demo, invented like everything in it. `url` is a path of the hub. */
export const issue = {
  number: 1,
  title: "A first autumn, and what it left on the table",
  language: "en",
  daysAgo: 40,
  letter: `Dear colleagues,

this is the demo's own newsletter: **people, organisations and events in it are invented**, so that an empty hub has something to show.

Three things stayed with me from the autumn. The discussions that helped most began with a number somebody was not proud of. The calls that found partners said in their first sentence who was missing. And the methodologies that travelled were the short ones.

- What is being discussed now is under [Discussions](/threads).
- What closes soon is under [Calls](/calls).
- Who to write to in a country stands in the [directory](/directory).

If you run something small that worked, tell it in ten lines. Somebody three countries away is looking for it.

*The editor*`,
  french: {
    title: "Un premier automne, et ce qu’il a laissé sur la table",
    letter: `Chers collègues,

voici la lettre d’information de la démonstration : **les personnes, les organisations et les événements y sont inventés**, pour qu’une plateforme vide ait quelque chose à montrer.

Trois choses me restent de l’automne. Les discussions les plus utiles ont commencé par un chiffre dont quelqu’un n’était pas fier. Les appels qui ont trouvé des partenaires disaient dès la première phrase qui manquait. Et les méthodologies qui ont voyagé étaient les plus courtes.

- Ce dont on parle en ce moment se trouve sous [Discussions](/threads).
- Ce qui se clôt bientôt, sous [Appels](/calls).
- À qui écrire dans un pays, dans l’[annuaire](/directory).

*La rédaction*`,
  },
  items: [
    {
      section: "life",
      title: "Questions that wait for an answer",
      text: "Some of the autumn’s questions are still open. A sentence from your own practice is often all it takes.",
      url: "/threads?status=unanswered",
    },
    {
      section: "members",
      title: "Methodologies that members put on the hub",
      text: "Each says how strong its evidence is, and what did not work.",
      url: "/methodologies",
    },
    {
      section: "calls",
      title: "Calls that close in the coming weeks",
      text: "Sorted by deadline, each on the clock of its own zone; there is a calendar to take along.",
      url: "/calls",
    },
    {
      section: "events",
      title: "A calendar of all deadlines",
      text: "It keeps itself up to date in your own calendar program.",
      url: "/feeds",
    },
  ],
} as const;
