import { catalogue } from "../src/platform/i18n.ts";

/** Words of the mail that tells administrators of a pause. */
export const text = catalogue({
  en: {
    subject: "A mailing has paused by itself",
    complaints:
      "More than 0.2 % of those who got it complained. Nothing more of it is sent until somebody has looked and lets it go on.",
    bounces:
      "More than 4 % of the addresses bounced for good. Nothing more of it is sent until somebody has looked and lets it go on.",
    button: "Look at it",
    reason: (hub: string) => `You get this mail because you look after ${hub}.`,
  },
  fr: {
    subject: "Un envoi s’est mis en pause",
    complaints:
      "Plus de 0,2 % des destinataires se sont plaints. Plus rien n’en part tant que personne n’a regardé et ne le reprend.",
    bounces:
      "Plus de 4 % des adresses ont été rejetées définitivement. Plus rien n’en part tant que personne n’a regardé et ne le reprend.",
    button: "Regarder",
    reason: (hub: string) => `Vous recevez ce message parce que vous administrez ${hub}.`,
  },
  es: {
    subject: "Un envío se ha puesto en pausa",
    complaints:
      "Más del 0,2 % de los destinatarios se quejó. No se envía nada más hasta que alguien lo mire y lo reanude.",
    bounces:
      "Más del 4 % de las direcciones rebotó definitivamente. No se envía nada más hasta que alguien lo mire y lo reanude.",
    button: "Mirarlo",
    reason: (hub: string) => `Recibe este mensaje porque administra ${hub}.`,
  },
  it: {
    subject: "Un invio si è messo in pausa",
    complaints:
      "Più dello 0,2 % dei destinatari ha reclamato. Non ne parte più nulla finché qualcuno non ha guardato e non lo riprende.",
    bounces:
      "Più del 4 % degli indirizzi è stato respinto per sempre. Non ne parte più nulla finché qualcuno non ha guardato e non lo riprende.",
    button: "Guarda",
    reason: (hub: string) => `Ricevete questo messaggio perché amministrate ${hub}.`,
  },
  ar: {
    subject: "توقف إرسال من تلقاء نفسه",
    complaints: "اشتكى أكثر من 0.2 % ممن تسلّموه. لن يُرسَل منه شيء حتى ينظر فيه أحد ويستأنفه.",
    bounces: "ارتدّ أكثر من 4 % من العناوين نهائيًا. لن يُرسَل منه شيء حتى ينظر فيه أحد ويستأنفه.",
    button: "انظر فيه",
    reason: (hub: string) => `تصلك هذه الرسالة لأنك من القائمين على ${hub}.`,
  },
});
