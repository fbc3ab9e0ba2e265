import { catalogue, number, plural } from "../platform/i18n.ts";

/** What the page of a member's notifications says. `who` and the entry's title stand around the words. */
export const text = catalogue({
  en: {
    title: "Notifications",
    lead: "Replies where you follow, mentions, and posts of yours that were approved.",
    empty: "Nothing yet",
    emptyText: "Follow a discussion, or start one.",
    markAll: "Mark all as read",
    unread: "New",
    reply: (who: string, n: number) =>
      plural("en", n, { one: `${who} replied in`, other: "# new replies in" }),
    mention: (who: string, n: number) =>
      plural("en", n, { one: `${who} mentioned you in`, other: "You were mentioned # times in" }),
    sendingPaused: "A mailing has paused by itself",
    approved: (n: number) =>
      plural("en", n, { one: "Your post was approved in", other: "# of your posts were approved in" }),
    somebody: "Somebody",
    stopTitle: "No more mail about replies",
    stopLead: "You get a mail for each reply where you follow. Stop them here, without signing in.",
    stopEntry: "Stop following this page",
    stopAll: "No mail about any reply",
    stoppedEntry: "You no longer follow this page.",
    stoppedAll: "You get no mail about replies any more. Your settings turn it on again.",
  },
  fr: {
    title: "Notifications",
    lead: "Réponses là où vous suivez, mentions, et vos contributions approuvées.",
    empty: "Rien pour l’instant",
    emptyText: "Suivez une discussion, ou lancez-en une.",
    markAll: "Tout marquer comme lu",
    unread: "Nouveau",
    reply: (who: string, n: number) =>
      plural("fr", n, { one: `${who} a répondu dans`, other: "# nouvelles réponses dans" }),
    mention: (who: string, n: number) =>
      plural("fr", n, { one: `${who} vous mentionne dans`, other: "# mentions de vous dans" }),
    sendingPaused: "Un envoi s’est mis en pause",
    approved: (n: number) =>
      plural("fr", n, {
        one: "Votre contribution a été approuvée dans",
        other: "# de vos contributions ont été approuvées dans",
      }),
    somebody: "Quelqu’un",
    stopTitle: "Ne plus recevoir les réponses par courriel",
    stopLead:
      "Vous recevez un message pour chaque réponse là où vous suivez. Arrêtez-les ici, sans vous connecter.",
    stopEntry: "Ne plus suivre cette page",
    stopAll: "Aucun message pour aucune réponse",
    stoppedEntry: "Vous ne suivez plus cette page.",
    stoppedAll:
      "Vous ne recevez plus de message pour les réponses. Vos paramètres permettent de les rétablir.",
  },
  es: {
    title: "Notificaciones",
    lead: "Respuestas donde usted sigue, menciones, y aportaciones suyas aprobadas.",
    empty: "Nada por ahora",
    emptyText: "Siga un debate o empiece uno.",
    markAll: "Marcar todo como leído",
    unread: "Nuevo",
    reply: (who: string, n: number) =>
      plural("es", n, { one: `${who} respondió en`, other: "# respuestas nuevas en" }),
    mention: (who: string, n: number) =>
      plural("es", n, { one: `${who} le mencionó en`, other: "Le mencionaron # veces en" }),
    sendingPaused: "Un envío se ha puesto en pausa",
    approved: (n: number) =>
      plural("es", n, { one: "Se aprobó su aportación en", other: "Se aprobaron # aportaciones suyas en" }),
    somebody: "Alguien",
    stopTitle: "No recibir más respuestas por correo",
    stopLead: "Recibe un mensaje por cada respuesta donde sigue. Deténgalos aquí, sin entrar.",
    stopEntry: "Dejar de seguir esta página",
    stopAll: "Ningún mensaje sobre respuestas",
    stoppedEntry: "Ya no sigue esta página.",
    stoppedAll: "Ya no recibe mensajes sobre respuestas. Puede volver a activarlos en los ajustes.",
  },
  it: {
    title: "Notifiche",
    lead: "Risposte dove segui, menzioni, e i tuoi contributi approvati.",
    empty: "Ancora nulla",
    emptyText: "Segui una discussione, o aprine una.",
    markAll: "Segna tutto come letto",
    unread: "Nuovo",
    reply: (who: string, n: number) =>
      plural("it", n, { one: `${who} ha risposto in`, other: "# nuove risposte in" }),
    mention: (who: string, n: number) =>
      plural("it", n, { one: `${who} ti ha menzionato in`, other: "Ti hanno menzionato # volte in" }),
    sendingPaused: "Un invio si è messo in pausa",
    approved: (n: number) =>
      plural("it", n, {
        one: "Il tuo contributo è stato approvato in",
        other: "# tuoi contributi sono stati approvati in",
      }),
    somebody: "Qualcuno",
    stopTitle: "Non ricevere più le risposte per email",
    stopLead: "Ricevi un messaggio per ogni risposta dove segui. Fermali qui, senza accedere.",
    stopEntry: "Smetti di seguire questa pagina",
    stopAll: "Nessun messaggio sulle risposte",
    stoppedEntry: "Non segui più questa pagina.",
    stoppedAll: "Non ricevi più messaggi sulle risposte. Puoi riattivarli nelle impostazioni.",
  },
  ar: {
    title: "الإشعارات",
    lead: "الردود حيث تتابع، والإشارات إليك، ومشاركاتك التي قُبلت.",
    empty: "لا شيء بعد",
    emptyText: "تابع نقاشًا أو ابدأ واحدًا.",
    markAll: "تعليم الكل كمقروء",
    unread: "جديد",
    reply: (who: string, n: number) =>
      plural("ar", n, {
        one: `ردّ ${who} في`,
        two: "ردّان جديدان في",
        few: "# ردود جديدة في",
        many: "# ردًا جديدًا في",
        other: `${number("ar", n)} رد جديد في`,
      }),
    mention: (who: string, n: number) =>
      plural("ar", n, {
        one: `أشار إليك ${who} في`,
        two: "أُشير إليك مرتين في",
        few: "أُشير إليك # مرات في",
        many: "أُشير إليك # مرة في",
        other: "أُشير إليك # مرة في",
      }),
    sendingPaused: "توقف إرسال من تلقاء نفسه",
    approved: (n: number) =>
      plural("ar", n, {
        one: "قُبلت مشاركتك في",
        two: "قُبلت مشاركتان لك في",
        few: "قُبلت # مشاركات لك في",
        many: "قُبلت # مشاركة لك في",
        other: "قُبلت # مشاركة لك في",
      }),
    somebody: "أحدهم",
    stopTitle: "إيقاف رسائل الردود",
    stopLead: "تصلك رسالة عن كل رد حيث تتابع. أوقفها من هنا دون تسجيل الدخول.",
    stopEntry: "إيقاف متابعة هذه الصفحة",
    stopAll: "لا رسائل عن أي رد",
    stoppedEntry: "لم تعد تتابع هذه الصفحة.",
    stoppedAll: "لن تصلك رسائل عن الردود بعد الآن. يمكنك تفعيلها من جديد من الإعدادات.",
  },
});
