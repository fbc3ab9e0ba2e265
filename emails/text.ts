import { catalogue } from "../src/platform/i18n.ts";

/** Words of the mails to one person. The digest has its own. */
export const text = catalogue({
  en: {
    copyLink: "If the button does not work, copy this address into your browser:",
    notYou: "If you did not ask for this, do nothing.",
    preferences: "Preferences",
    unsubscribe: "Unsubscribe",

    signInSubject: (hub: string) => `Sign in to ${hub}`,
    signInReason: (hub: string) => `This mail was asked for on the sign-in page of ${hub}.`,
    signInIntro: (hub: string) => `Somebody, we hope you, wants to sign in to ${hub} with this address.`,
    signInButton: "Sign in",
    signInLife: "The link works once, for 15 minutes.",
    signInElsewhere: "Opened on another device, it shows a code to type where you asked for this mail.",
    signInNotYou: "If you did not ask for this, do nothing: without this link nobody gets in.",

    confirmSubject: (hub: string) => `Please confirm your subscription to ${hub}`,
    confirmIntro: (hub: string) => `Somebody, we hope you, asked ${hub} to send this to your address:`,
    confirmButton: "Confirm the subscription",
    confirmNotYou: "If you did not ask for this, do nothing: you will get no further mail.",
    confirmReason: (hub: string) => `This address was entered in the subscription form of ${hub}.`,
    discussions: "Discussions",
    methodologies: "Methodologies",
    calls: "Calls",
    newsletter: "Newsletter",
    everyIssue: "every issue",
    daily: "every day",
    weekly: "every week",
    instant: "at once",
    monthly: "every month",
    about: "About",

    alreadySubject: (hub: string) => `You are subscribed to ${hub} already`,
    alreadyIntro: (hub: string) =>
      `This address was entered in the subscription form of ${hub}. It is subscribed already, so nothing has changed.`,
    alreadyButton: "See or change what you get",

    replied: (author: string) => `${author} replied:`,
    replyButton: "Read and reply",
    replyReason: (hub: string) => `You get this mail because you follow this page on ${hub}.`,
    unfollow: "Stop following",

    approvedSubject: (title: string) => `Published: ${title}`,
    approvedHeading: "Your post is published",
    approvedIntro: (hub: string) =>
      `A moderator has read your post and published it on ${hub}. Thank you for sharing it:`,
    approvedButton: "See it",
    approvedReason: (hub: string) => `You get this mail because you posted on ${hub}.`,
  },
  fr: {
    copyLink: "Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :",
    notYou: "Si vous n’avez rien demandé, ne faites rien.",
    preferences: "Préférences",
    unsubscribe: "Se désabonner",

    signInSubject: (hub: string) => `Se connecter à ${hub}`,
    signInReason: (hub: string) => `Ce message a été demandé sur la page de connexion de ${hub}.`,
    signInIntro: (hub: string) =>
      `Quelqu’un, vous sans doute, souhaite se connecter à ${hub} avec cette adresse.`,
    signInButton: "Se connecter",
    signInLife: "Le lien fonctionne une seule fois, pendant 15 minutes.",
    signInElsewhere:
      "Ouvert sur un autre appareil, il affiche un code à saisir là où vous avez demandé ce message.",
    signInNotYou: "Si vous n’avez rien demandé, ne faites rien : sans ce lien, personne n’entre.",

    confirmSubject: (hub: string) => `Confirmez votre abonnement à ${hub}`,
    confirmIntro: (hub: string) =>
      `Quelqu’un, vous sans doute, a demandé que ${hub} envoie à votre adresse :`,
    confirmButton: "Confirmer l’abonnement",
    confirmNotYou: "Si vous n’avez rien demandé, ne faites rien : vous ne recevrez pas d’autre message.",
    confirmReason: (hub: string) => `Cette adresse a été saisie dans le formulaire d’abonnement de ${hub}.`,
    discussions: "Discussions",
    methodologies: "Méthodologies",
    calls: "Appels",
    newsletter: "Lettre d’information",
    everyIssue: "chaque numéro",
    daily: "chaque jour",
    weekly: "chaque semaine",
    instant: "aussitôt",
    monthly: "chaque mois",
    about: "Au sujet de",

    alreadySubject: (hub: string) => `Votre abonnement à ${hub} existe déjà`,
    alreadyIntro: (hub: string) =>
      `Cette adresse a été saisie dans le formulaire d’abonnement de ${hub}. Elle est déjà abonnée : rien n’a changé.`,
    alreadyButton: "Voir ou changer vos choix",

    replied: (author: string) => `${author} a répondu :`,
    replyButton: "Lire et répondre",
    replyReason: (hub: string) => `Vous recevez ce message parce que vous suivez cette page sur ${hub}.`,
    unfollow: "Ne plus suivre",

    approvedSubject: (title: string) => `Publié : ${title}`,
    approvedHeading: "Votre message est publié",
    approvedIntro: (hub: string) =>
      `La modération a lu votre message et l’a publié sur ${hub}. Merci de l’avoir partagé :`,
    approvedButton: "Le voir",
    approvedReason: (hub: string) => `Vous recevez ce message parce que vous avez publié sur ${hub}.`,
  },
  es: {
    copyLink: "Si el botón no funciona, copie esta dirección en su navegador:",
    notYou: "Si no lo ha pedido, no haga nada.",
    preferences: "Preferencias",
    unsubscribe: "Darse de baja",

    signInSubject: (hub: string) => `Entrar en ${hub}`,
    signInReason: (hub: string) => `Este mensaje se pidió en la página de acceso de ${hub}.`,
    signInIntro: (hub: string) => `Alguien (esperamos que usted) quiere entrar en ${hub} con esta dirección.`,
    signInButton: "Entrar",
    signInLife: "El enlace sirve una sola vez, durante 15 minutos.",
    signInElsewhere:
      "Si lo abre en otro dispositivo, muestra un código que se escribe donde pidió este mensaje.",
    signInNotYou: "Si no lo ha pedido, no haga nada: sin este enlace nadie entra.",

    confirmSubject: (hub: string) => `Confirme su suscripción a ${hub}`,
    confirmIntro: (hub: string) => `Alguien (esperamos que usted) pidió que ${hub} enviara a su dirección:`,
    confirmButton: "Confirmar la suscripción",
    confirmNotYou: "Si no lo ha pedido, no haga nada: no recibirá más mensajes.",
    confirmReason: (hub: string) => `Esta dirección se escribió en el formulario de suscripción de ${hub}.`,
    discussions: "Debates",
    methodologies: "Metodologías",
    calls: "Convocatorias",
    newsletter: "Boletín informativo",
    everyIssue: "cada número",
    daily: "cada día",
    weekly: "cada semana",
    instant: "al momento",
    monthly: "cada mes",
    about: "Sobre",

    alreadySubject: (hub: string) => `Su suscripción a ${hub} ya existe`,
    alreadyIntro: (hub: string) =>
      `Esta dirección se escribió en el formulario de suscripción de ${hub}. Ya está suscrita, así que nada ha cambiado.`,
    alreadyButton: "Ver o cambiar lo que recibe",

    replied: (author: string) => `${author} ha respondido:`,
    replyButton: "Leer y responder",
    replyReason: (hub: string) => `Recibe este mensaje porque sigue esta página en ${hub}.`,
    unfollow: "Dejar de seguir",

    approvedSubject: (title: string) => `Publicado: ${title}`,
    approvedHeading: "Su mensaje está publicado",
    approvedIntro: (hub: string) =>
      `La moderación ha leído su mensaje y lo ha publicado en ${hub}. Gracias por compartirlo:`,
    approvedButton: "Verlo",
    approvedReason: (hub: string) => `Recibe este mensaje porque ha publicado en ${hub}.`,
  },
  it: {
    copyLink: "Se il pulsante non funziona, copia questo indirizzo nel browser:",
    notYou: "Se non l’hai chiesto, non fare nulla.",
    preferences: "Preferenze",
    unsubscribe: "Annulla l’iscrizione",

    signInSubject: (hub: string) => `Accedi a ${hub}`,
    signInReason: (hub: string) => `Questo messaggio è stato chiesto nella pagina di accesso di ${hub}.`,
    signInIntro: (hub: string) => `Qualcuno (speriamo tu) vuole accedere a ${hub} con questo indirizzo.`,
    signInButton: "Accedi",
    signInLife: "Il link funziona una sola volta, per 15 minuti.",
    signInElsewhere:
      "Aperto su un altro dispositivo, mostra un codice da scrivere dove hai chiesto questo messaggio.",
    signInNotYou: "Se non l’hai chiesto, non fare nulla: senza questo link nessuno entra.",

    confirmSubject: (hub: string) => `Conferma l’iscrizione a ${hub}`,
    confirmIntro: (hub: string) => `Qualcuno (speriamo tu) ha chiesto che ${hub} mandasse al tuo indirizzo:`,
    confirmButton: "Conferma l’iscrizione",
    confirmNotYou: "Se non l’hai chiesto, non fare nulla: non riceverai altri messaggi.",
    confirmReason: (hub: string) => `Questo indirizzo è stato scritto nel modulo di iscrizione di ${hub}.`,
    discussions: "Discussioni",
    methodologies: "Metodologie",
    calls: "Bandi",
    newsletter: "Newsletter",
    everyIssue: "ogni numero",
    daily: "ogni giorno",
    weekly: "ogni settimana",
    instant: "subito",
    monthly: "ogni mese",
    about: "Argomenti",

    alreadySubject: (hub: string) => `La tua iscrizione a ${hub} esiste già`,
    alreadyIntro: (hub: string) =>
      `Questo indirizzo è stato scritto nel modulo di iscrizione di ${hub}. L’iscrizione esisteva già: non è cambiato nulla.`,
    alreadyButton: "Vedi o cambia che cosa ricevi",

    replied: (author: string) => `${author} ha risposto:`,
    replyButton: "Leggi e rispondi",
    replyReason: (hub: string) => `Ricevi questo messaggio perché segui questa pagina su ${hub}.`,
    unfollow: "Smetti di seguire",

    approvedSubject: (title: string) => `Pubblicato: ${title}`,
    approvedHeading: "Il tuo messaggio è pubblicato",
    approvedIntro: (hub: string) =>
      `La moderazione ha letto il tuo messaggio e lo ha pubblicato su ${hub}. Grazie per averlo condiviso:`,
    approvedButton: "Vai al messaggio",
    approvedReason: (hub: string) => `Ricevi questo messaggio perché hai scritto su ${hub}.`,
  },
  ar: {
    copyLink: "إذا لم يعمل الزر فانسخ هذا العنوان إلى متصفحك:",
    notYou: "إذا لم تطلب ذلك فلا تفعل شيئًا.",
    preferences: "التفضيلات",
    unsubscribe: "إلغاء الاشتراك",

    // Without the hub's name, which the sender's says: where capitals are the only Latin letters, filters call it shouting.
    signInSubject: () => "رابط تسجيل الدخول إلى حسابك",
    signInReason: (hub: string) => `طُلبت هذه الرسالة من صفحة تسجيل الدخول في ${hub}.`,
    signInIntro: (hub: string) => `طلب أحدهم، ونرجو أن تكون أنت، تسجيل الدخول إلى ${hub} بهذا العنوان.`,
    signInButton: "تسجيل الدخول",
    signInLife: "يعمل الرابط مرة واحدة، ولمدة 15 دقيقة.",
    signInElsewhere: "إذا فُتح على جهاز آخر فإنه يعرض رمزًا تكتبه حيث طلبت هذه الرسالة.",
    signInNotYou: "إذا لم تطلب ذلك فلا تفعل شيئًا: لا يدخل أحد من دون هذا الرابط.",

    confirmSubject: () => "يرجى تأكيد اشتراكك في النشرة",
    confirmIntro: (hub: string) => `طلب أحدهم، ونرجو أن تكون أنت، أن يرسل ${hub} إلى عنوانك ما يلي:`,
    confirmButton: "تأكيد الاشتراك",
    confirmNotYou: "إذا لم تطلب ذلك فلا تفعل شيئًا: لن تصلك رسائل أخرى.",
    confirmReason: (hub: string) => `كُتب هذا العنوان في نموذج الاشتراك في ${hub}.`,
    discussions: "النقاشات",
    methodologies: "المنهجيات",
    calls: "الدعوات",
    newsletter: "النشرة الإخبارية",
    everyIssue: "كل عدد",
    daily: "كل يوم",
    weekly: "كل أسبوع",
    instant: "فورًا",
    monthly: "كل شهر",
    about: "حول",

    alreadySubject: () => "أنت مشترك بالفعل في النشرة",
    alreadyIntro: (hub: string) =>
      `كُتب هذا العنوان في نموذج الاشتراك في ${hub}. وهو مشترك بالفعل، فلم يتغير شيء.`,
    alreadyButton: "عرض ما يصلك أو تغييره",

    replied: (author: string) => `ردّ من ${author}:`,
    replyButton: "القراءة والرد",
    replyReason: (hub: string) => `تصلك هذه الرسالة لأنك تتابع هذه الصفحة في ${hub}.`,
    unfollow: "إيقاف المتابعة",

    approvedSubject: (title: string) => `نُشر: ${title}`,
    approvedHeading: "نُشرت مشاركتك",
    approvedIntro: (hub: string) => `قرأ أحد المشرفين مشاركتك ونشرها في ${hub}. شكرًا على مشاركتها:`,
    approvedButton: "عرضها",
    approvedReason: (hub: string) => `تصلك هذه الرسالة لأنك نشرت في ${hub}.`,
  },
});
