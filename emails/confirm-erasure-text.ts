import { catalogue } from "../src/platform/i18n.ts";

/** Words of the mail by which a reader erases their address. */
export const text = catalogue({
  en: {
    subject: (hub: string) => `Erase your address from ${hub}`,
    intro: (hub: string) =>
      `Somebody, we hope you, asked ${hub} to forget this address as a reader: its choices, what it agreed to, and which mails it was sent. It cannot be undone.`,
    button: "Go on to erase it",
    life: "The link works for an hour. It shows a page with a button; nothing is erased before you press it.",
    notYou: "If you did not ask for this, do nothing: everything stays as it is.",
    reason: (hub: string) =>
      `This mail was asked for on a page of ${hub}, from a link in a mail to this address.`,
  },
  fr: {
    subject: (hub: string) => `Effacer votre adresse chez ${hub}`,
    intro: (hub: string) =>
      `Quelqu’un, vous, nous l’espérons, a demandé à ${hub} d’oublier cette adresse en tant que lecteur : ses choix, ses consentements et les messages qui lui ont été envoyés. C’est irréversible.`,
    button: "Continuer pour l’effacer",
    life: "Le lien fonctionne pendant une heure. Il ouvre une page avec un bouton ; rien n’est effacé avant que vous appuyiez dessus.",
    notYou: "Si vous n’avez rien demandé, ne faites rien : tout reste comme avant.",
    reason: (hub: string) =>
      `Ce message a été demandé sur le site ${hub}, depuis un lien d’un message envoyé à cette adresse.`,
  },
  es: {
    subject: (hub: string) => `Borrar su dirección de ${hub}`,
    intro: (hub: string) =>
      `Alguien (esperamos que usted) pidió que ${hub} olvide esta dirección como lector: sus preferencias, lo que aceptó y los mensajes que se le enviaron. No se puede deshacer.`,
    button: "Continuar para borrarla",
    life: "El enlace funciona durante una hora. Abre una página con un botón; no se borra nada hasta que lo pulse.",
    notYou: "Si no lo ha pedido, no haga nada: todo sigue igual.",
    reason: (hub: string) =>
      `Este mensaje se pidió en una página de ${hub}, desde un enlace de un mensaje enviado a esta dirección.`,
  },
  it: {
    subject: (hub: string) => `Cancella il tuo indirizzo da ${hub}`,
    intro: (hub: string) =>
      `Qualcuno (speriamo tu) ha chiesto che ${hub} dimentichi questo indirizzo come lettore: le scelte, i consensi e quali messaggi gli sono stati inviati. Non si può annullare.`,
    button: "Prosegui per cancellarlo",
    life: "Il link vale un’ora. Apre una pagina con un pulsante; non si cancella nulla finché non lo premi.",
    notYou: "Se non l’hai chiesto, non fare nulla: tutto resta com’è.",
    reason: (hub: string) =>
      `Questo messaggio è stato chiesto in una pagina di ${hub}, da un link di un messaggio inviato a questo indirizzo.`,
  },
  ar: {
    subject: () => "محو عنوانك من سجلّ القرّاء",
    intro: (hub: string) =>
      `طلب أحدهم، ونرجو أن تكون أنت، أن ينسى ${hub} هذا العنوان قارئًا: اختياراته وما وافق عليه والرسائل التي أُرسلت إليه. ولا رجعة في ذلك.`,
    button: "المتابعة إلى المحو",
    life: "يعمل الرابط ساعة واحدة، ويفتح صفحة فيها زر، ولا يُمحى شيء قبل أن تضغطه.",
    notYou: "إذا لم تطلب ذلك فلا تفعل شيئًا: يبقى كل شيء كما هو.",
    reason: (hub: string) => `طُلبت هذه الرسالة من صفحة في ${hub}، من رابط في رسالة أُرسلت إلى هذا العنوان.`,
  },
});
