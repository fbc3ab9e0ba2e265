import { catalogue, plural } from "../platform/i18n.ts";

/** Words beside a number of days; the number itself is set apart from them, large. */
export const text = catalogue({
  en: {
    daysLeft: (n: number) => plural("en", n, { one: "day left", other: "days left" }),
    daysToOpening: (n: number) => plural("en", n, { one: "day to opening", other: "days to opening" }),
    daysWaiting: (n: number) => plural("en", n, { one: "day waiting", other: "days waiting" }),
    today: "Today",
    closesToday: "last day",
    opensToday: "opens",
  },
  fr: {
    daysLeft: (n: number) => plural("fr", n, { one: "jour restant", other: "jours restants" }),
    daysToOpening: (n: number) =>
      plural("fr", n, { one: "jour avant l’ouverture", other: "jours avant l’ouverture" }),
    daysWaiting: (n: number) => plural("fr", n, { one: "jour d’attente", other: "jours d’attente" }),
    today: "Auj.",
    closesToday: "dernier jour",
    opensToday: "ouverture",
  },
  es: {
    daysLeft: (n: number) => plural("es", n, { one: "día restante", other: "días restantes" }),
    daysToOpening: (n: number) =>
      plural("es", n, { one: "día para la apertura", other: "días para la apertura" }),
    daysWaiting: (n: number) => plural("es", n, { one: "día de espera", other: "días de espera" }),
    today: "Hoy",
    closesToday: "último día",
    opensToday: "se abre",
  },
  it: {
    daysLeft: (n: number) => plural("it", n, { one: "giorno rimasto", other: "giorni rimasti" }),
    daysToOpening: (n: number) =>
      plural("it", n, { one: "giorno all’apertura", other: "giorni all’apertura" }),
    daysWaiting: (n: number) => plural("it", n, { one: "giorno di attesa", other: "giorni di attesa" }),
    today: "Oggi",
    closesToday: "ultimo giorno",
    opensToday: "apertura",
  },
  ar: {
    daysLeft: (n: number) =>
      plural("ar", n, {
        one: "يوم متبقٍ",
        two: "يومان متبقيان",
        few: "أيام متبقية",
        many: "يومًا متبقيًا",
        other: "يوم متبقٍ",
      }),
    daysToOpening: (n: number) =>
      plural("ar", n, {
        one: "يوم على الافتتاح",
        two: "يومان على الافتتاح",
        few: "أيام على الافتتاح",
        many: "يومًا على الافتتاح",
        other: "يوم على الافتتاح",
      }),
    daysWaiting: (n: number) =>
      plural("ar", n, {
        one: "يوم انتظار",
        two: "يومان من الانتظار",
        few: "أيام من الانتظار",
        many: "يومًا من الانتظار",
        other: "يوم من الانتظار",
      }),
    today: "اليوم",
    closesToday: "آخر يوم",
    opensToday: "الافتتاح",
  },
});
