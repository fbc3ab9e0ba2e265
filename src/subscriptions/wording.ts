import { catalogue, type Language } from "../platform/i18n.ts";

/**
 * The sentences that people agree to, oldest first. None is ever changed or taken away: whoever asks can be shown what stood there.
 * Other words, in any language, are a version of their own at the end.
 */
const wordings = [
  catalogue({
    en: {
      consent: (hub: string) =>
        `I want the digest of ${hub} by email. I can leave at any time with one click from every mail.`,
    },
    fr: {
      consent: (hub: string) =>
        `Je souhaite recevoir la lettre de ${hub} par courriel. Je peux me désabonner à tout moment, en un clic, depuis chaque message.`,
    },
    es: {
      consent: (hub: string) =>
        `Quiero recibir por correo el boletín de ${hub}. Puedo darme de baja cuando quiera, con un clic desde cada mensaje.`,
    },
    it: {
      consent: (hub: string) =>
        `Desidero ricevere per email la selezione di ${hub}. Posso annullare l’iscrizione in qualsiasi momento, con un clic da ogni messaggio.`,
    },
    ar: {
      consent: (hub: string) =>
        `أريد أن تصلني نشرة ${hub} بالبريد الإلكتروني. ويمكنني إلغاء الاشتراك متى شئت بنقرة واحدة من كل رسالة.`,
    },
  }),
  catalogue({
    en: {
      consent: (hub: string) =>
        `I want the digest and the newsletter of ${hub} by email, as chosen here. I can change that or leave at any time with one click from every mail.`,
    },
    fr: {
      consent: (hub: string) =>
        `Je souhaite recevoir par courriel les sélections et la lettre d’information de ${hub}, comme choisi ici. Je peux changer ce choix ou me désabonner à tout moment, en un clic, depuis chaque message.`,
    },
    es: {
      consent: (hub: string) =>
        `Quiero recibir por correo las novedades y el boletín informativo de ${hub}, como he elegido aquí. Puedo cambiarlo o darme de baja cuando quiera, con un clic desde cada mensaje.`,
    },
    it: {
      consent: (hub: string) =>
        `Desidero ricevere per email la selezione e la newsletter di ${hub}, come scelto qui. Posso cambiare idea o annullare l’iscrizione in qualsiasi momento, con un clic da ogni messaggio.`,
    },
    ar: {
      consent: (hub: string) =>
        `أريد أن تصلني نشرات ${hub} ونشرته الإخبارية بالبريد الإلكتروني كما اخترت هنا. ويمكنني تغيير ذلك أو إلغاء الاشتراك متى شئت بنقرة واحدة من كل رسالة.`,
    },
  }),
] as const;

/** The version that forms show, counted from 1. */
export const wordingVersion = wordings.length;

/** What stood on a form in one version; undefined where there was no such version. */
export function wordingOf(version: number, language: Language, hubName: string): string | undefined {
  return wordings[version - 1]?.(language).consent(hubName);
}

/** What stands there now. */
export function wordingNow(language: Language, hubName: string): string {
  return wordings[wordings.length - 1]?.(language).consent(hubName) ?? "";
}
