import { catalogue } from "../platform/i18n.ts";

/** What the page says that ends the newsletter alone. */
export const leaveText = catalogue({
  en: {
    title: "Stop the newsletter",
    lead: (email: string) => `${email} gets no more issues. Digests go on as they were chosen.`,
    stop: "Stop the newsletter",
    everything: "Unsubscribe from everything",
    stopped: "The newsletter has stopped.",
  },
  fr: {
    title: "Ne plus recevoir la lettre d’information",
    lead: (email: string) =>
      `${email} ne recevra plus de numéros. Les sélections continuent comme elles ont été choisies.`,
    stop: "Ne plus recevoir la lettre",
    everything: "Se désabonner de tout",
    stopped: "La lettre d’information est arrêtée.",
  },
  es: {
    title: "Dejar de recibir los números del boletín",
    lead: (email: string) => `${email} no recibirá más números. Los resúmenes siguen como se eligieron.`,
    stop: "Dejar de recibirlo",
    everything: "Darse de baja de todo",
    stopped: "Ya no recibirá los números del boletín.",
  },
  it: {
    title: "Non ricevere più la newsletter",
    lead: (email: string) =>
      `${email} non riceverà più i numeri. Le selezioni continuano come sono state scelte.`,
    stop: "Non ricevere più la newsletter",
    everything: "Annulla ogni iscrizione",
    stopped: "La newsletter è sospesa.",
  },
  ar: {
    title: "إيقاف النشرة الإخبارية",
    lead: (email: string) => `لن تصل أعداد أخرى إلى ${email}. وتستمر بقية النشرات كما اختيرت.`,
    stop: "إيقاف النشرة الإخبارية",
    everything: "إلغاء كل الاشتراكات",
    stopped: "أُوقفت النشرة الإخبارية.",
  },
});
