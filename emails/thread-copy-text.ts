import { catalogue, plural } from "../src/platform/i18n.ts";

/** Words of the text-only copy of a discussion. */
export const text = catalogue({
  en: {
    posts: (n: number) => plural("en", n, { one: "# post", other: "# posts" }),
    asOf: (time: string) => `as of ${time}`,
    leftOut: (n: number) =>
      plural("en", n, {
        one: "One earlier reply is left out; it is at the address above.",
        other: "# earlier replies are left out; they are at the address above.",
      }),
    cutShort: "(cut short; the whole text is at its address)",
    inReplyTo: (name: string) => `in reply to ${name}`,
    answer: "Read and reply",
    reason: (hub: string) => `You get this mail because this copy was asked for on a page of ${hub}.`,
  },
  fr: {
    posts: (n: number) => plural("fr", n, { one: "# message", many: "# de messages", other: "# messages" }),
    asOf: (time: string) => `état au ${time}`,
    leftOut: (n: number) =>
      plural("fr", n, {
        one: "Une réponse antérieure n’est pas reprise ; elle se trouve à l’adresse ci-dessus.",
        other: "# réponses antérieures ne sont pas reprises ; elles se trouvent à l’adresse ci-dessus.",
      }),
    cutShort: "(abrégé ; le texte entier se trouve à son adresse)",
    inReplyTo: (name: string) => `en réponse à ${name}`,
    answer: "Lire et répondre",
    reason: (hub: string) =>
      `Vous recevez ce message parce que cette copie a été demandée sur une page de ${hub}.`,
  },
  es: {
    posts: (n: number) => plural("es", n, { one: "# mensaje", many: "# de mensajes", other: "# mensajes" }),
    asOf: (time: string) => `a ${time}`,
    leftOut: (n: number) =>
      plural("es", n, {
        one: "Falta una respuesta anterior; está en la dirección de arriba.",
        other: "Faltan # respuestas anteriores; están en la dirección de arriba.",
      }),
    cutShort: "(abreviado; el texto completo está en su dirección)",
    inReplyTo: (name: string) => `en respuesta a ${name}`,
    answer: "Leer y responder",
    reason: (hub: string) => `Recibe este mensaje porque se pidió esta copia en una página de ${hub}.`,
  },
  it: {
    posts: (n: number) => plural("it", n, { one: "# messaggio", many: "# di messaggi", other: "# messaggi" }),
    asOf: (time: string) => `situazione al ${time}`,
    leftOut: (n: number) =>
      plural("it", n, {
        one: "Manca una risposta precedente; si trova all’indirizzo qui sopra.",
        other: "Mancano # risposte precedenti; si trovano all’indirizzo qui sopra.",
      }),
    cutShort: "(abbreviato; il testo intero è al suo indirizzo)",
    inReplyTo: (name: string) => `in risposta a ${name}`,
    answer: "Leggi e rispondi",
    reason: (hub: string) =>
      `Ricevi questo messaggio perché questa copia è stata richiesta su una pagina di ${hub}.`,
  },
  ar: {
    posts: (n: number) =>
      plural("ar", n, {
        zero: "لا مشاركات",
        one: "مشاركة واحدة",
        two: "مشاركتان",
        few: "# مشاركات",
        many: "# مشاركة",
        other: "# مشاركة",
      }),
    asOf: (time: string) => `حتى ${time}`,
    leftOut: (n: number) =>
      plural("ar", n, {
        zero: "",
        one: "حُذف رد أقدم واحد؛ تجده في العنوان أعلاه.",
        two: "حُذف ردّان أقدم؛ تجدهما في العنوان أعلاه.",
        few: "حُذفت # ردود أقدم؛ تجدها في العنوان أعلاه.",
        many: "حُذف # ردًا أقدم؛ تجدها في العنوان أعلاه.",
        other: "حُذف # رد أقدم؛ تجدها في العنوان أعلاه.",
      }),
    cutShort: "(مختصر؛ النص الكامل في عنوانه)",
    inReplyTo: (name: string) => `ردًا على ${name}`,
    answer: "القراءة والرد",
    reason: (hub: string) => `تصلك هذه الرسالة لأن هذه النسخة طُلبت من صفحة في ${hub}.`,
  },
});
