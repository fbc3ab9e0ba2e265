import { catalogue } from "../platform/i18n.ts";

/** Where nothing can be sent: since when, why, and the way back. Days come written out. */
export const text = catalogue({
  en: {
    bounce: (email: string, day: string) =>
      `Since ${day} nothing can be sent to ${email}: mail to this address came back as undeliverable.`,
    complaint: (email: string, day: string) =>
      `Since ${day} nothing is sent to ${email}: our mail was marked as spam there.`,
    title: "Get mail again",
    bounceWay:
      "Does the address work again? Ask for a mail. If it arrives and you press the button in it, your digest comes again, with your choices as they were.",
    complaintWay:
      "Was that a mistake, or have you changed your mind? Ask for a mail. When you press the button in it, your digest comes again, with your choices as they were.",
    pendingWay: "Has the mail not arrived? Ask for another one.",
    ask: "Send me a mail to confirm",
    asked: (when: string) =>
      `A mail to confirm was asked for on ${when}. Nothing else comes before you press the button in it.`,
    onItsWay: "A mail to confirm is on its way. Nothing else comes before you press the button in it.",
    enough:
      "A mail to confirm was asked for often enough today. Please look in the spam folder, or try again tomorrow.",
    bounceConfirm: (day: string) =>
      `Mail to this address came back on ${day}, and nothing has been sent to it since. By confirming you say that it works again and that we may write to it.`,
    complaintConfirm: (day: string) =>
      `On ${day} our mail was marked as spam here, and nothing has been sent since. By confirming you say that you want it again.`,
  },
  fr: {
    bounce: (email: string, day: string) =>
      `Depuis le ${day}, rien ne peut être envoyé à ${email} : les messages à cette adresse sont revenus sans avoir pu être remis.`,
    complaint: (email: string, day: string) =>
      `Depuis le ${day}, rien n’est envoyé à ${email} : nos messages y ont été signalés comme indésirables.`,
    title: "Recevoir de nouveau nos messages",
    bounceWay:
      "L’adresse fonctionne de nouveau ? Demandez un message. S’il arrive et que vous appuyez sur son bouton, votre lettre revient, avec vos choix d’avant.",
    complaintWay:
      "C’était une erreur, ou vous avez changé d’avis ? Demandez un message. Dès que vous appuyez sur son bouton, votre lettre revient, avec vos choix d’avant.",
    pendingWay: "Le message n’est pas arrivé ? Demandez-en un autre.",
    ask: "M’envoyer un message à confirmer",
    asked: (when: string) =>
      `Un message à confirmer a été demandé le ${when}. Rien d’autre n’arrive avant que vous appuyiez sur son bouton.`,
    onItsWay:
      "Un message à confirmer est en route. Rien d’autre n’arrive avant que vous appuyiez sur son bouton.",
    enough:
      "Un message à confirmer a déjà été demandé plusieurs fois aujourd’hui. Regardez dans le dossier des indésirables, ou réessayez demain.",
    bounceConfirm: (day: string) =>
      `Le ${day}, un message à cette adresse est revenu, et plus rien n’y a été envoyé. En confirmant, vous dites qu’elle fonctionne de nouveau et que nous pouvons y écrire.`,
    complaintConfirm: (day: string) =>
      `Le ${day}, nos messages ont été signalés ici comme indésirables, et plus rien n’a été envoyé. En confirmant, vous dites que vous les voulez de nouveau.`,
  },
  es: {
    bounce: (email: string, day: string) =>
      `Desde el ${day} no se puede enviar nada a ${email}: los mensajes a esta dirección volvieron sin poder entregarse.`,
    complaint: (email: string, day: string) =>
      `Desde el ${day} no se envía nada a ${email}: nuestros mensajes se marcaron allí como correo no deseado.`,
    title: "Volver a recibir nuestros mensajes",
    bounceWay:
      "¿La dirección vuelve a funcionar? Pida un mensaje. Si llega y usted pulsa su botón, el boletín vuelve, con sus preferencias de antes.",
    complaintWay:
      "¿Fue un error, o ha cambiado de opinión? Pida un mensaje. Cuando pulse su botón, el boletín vuelve, con sus preferencias de antes.",
    pendingWay: "¿No ha llegado el mensaje? Pida otro.",
    ask: "Envíenme un mensaje para confirmar",
    asked: (when: string) =>
      `El ${when} se pidió un mensaje para confirmar. No llega nada más hasta que usted pulse su botón.`,
    onItsWay: "Un mensaje para confirmar está en camino. No llega nada más hasta que usted pulse su botón.",
    enough:
      "Hoy ya se ha pedido varias veces un mensaje para confirmar. Mire en la carpeta de correo no deseado o inténtelo mañana.",
    bounceConfirm: (day: string) =>
      `El ${day} volvió un mensaje a esta dirección, y desde entonces no se le ha enviado nada. Al confirmar, usted dice que vuelve a funcionar y que podemos escribirle.`,
    complaintConfirm: (day: string) =>
      `El ${day} nuestros mensajes se marcaron aquí como correo no deseado, y desde entonces no se ha enviado nada. Al confirmar, usted dice que los quiere de nuevo.`,
  },
  it: {
    bounce: (email: string, day: string) =>
      `Dal ${day} non si può mandare nulla a ${email}: i messaggi a questo indirizzo sono tornati indietro.`,
    complaint: (email: string, day: string) =>
      `Dal ${day} non si manda nulla a ${email}: lì i nostri messaggi sono stati segnalati come spam.`,
    title: "Ricevere di nuovo i messaggi",
    bounceWay:
      "L’indirizzo funziona di nuovo? Chiedi un messaggio. Se arriva e premi il suo pulsante, la selezione torna, con le scelte di prima.",
    complaintWay:
      "È stato un errore, o hai cambiato idea? Chiedi un messaggio. Quando premi il suo pulsante, la selezione torna, con le scelte di prima.",
    pendingWay: "Il messaggio non è arrivato? Chiedine un altro.",
    ask: "Mandami un messaggio da confermare",
    asked: (when: string) =>
      `Un messaggio da confermare è stato chiesto ${when}. Non arriva altro finché non premi il suo pulsante.`,
    onItsWay: "Un messaggio da confermare è in arrivo. Non arriva altro finché non premi il suo pulsante.",
    enough:
      "Oggi un messaggio da confermare è già stato chiesto più volte. Guarda nella cartella dello spam, o riprova domani.",
    bounceConfirm: (day: string) =>
      `Un messaggio a questo indirizzo è tornato indietro (${day}), e da allora non è stato mandato nulla. Confermando dici che funziona di nuovo e che possiamo scrivergli.`,
    complaintConfirm: (day: string) =>
      `Qui i nostri messaggi sono stati segnalati come spam (${day}), e da allora non è stato mandato nulla. Confermando dici che li vuoi di nuovo.`,
  },
  ar: {
    bounce: (email: string, day: string) =>
      `منذ ${day} لا يمكن إرسال شيء إلى ${email}: فقد عادت الرسائل الموجّهة إلى هذا العنوان دون تسليم.`,
    complaint: (email: string, day: string) =>
      `منذ ${day} لا يُرسل شيء إلى ${email}: فقد صُنّفت رسائلنا هناك بريدًا غير مرغوب فيه.`,
    title: "العودة إلى تلقّي الرسائل",
    bounceWay:
      "هل عاد العنوان إلى العمل؟ اطلب رسالة. فإن وصلت وضغطت الزر الذي فيها عادت نشرتك باختياراتك كما كانت.",
    complaintWay:
      "هل كان ذلك خطأ، أم غيّرت رأيك؟ اطلب رسالة. وحين تضغط الزر الذي فيها تعود نشرتك باختياراتك كما كانت.",
    pendingWay: "ألم تصل الرسالة؟ اطلب أخرى.",
    ask: "أرسلوا إليّ رسالة للتأكيد",
    asked: (when: string) => `طُلبت رسالة للتأكيد ${when}. ولا يصل شيء غيرها قبل أن تضغط الزر الذي فيها.`,
    onItsWay: "رسالة التأكيد في طريقها إليك. ولا يصل شيء غيرها قبل أن تضغط الزر الذي فيها.",
    enough: "طُلبت رسالة التأكيد اليوم بما يكفي. ابحث في مجلد الرسائل غير المرغوب فيها، أو حاول غدًا.",
    bounceConfirm: (day: string) =>
      `عادت رسالة موجّهة إلى هذا العنوان (${day})، ولم يُرسل إليه شيء منذ ذلك الحين. وبالتأكيد تقول إنه عاد إلى العمل وإن لنا أن نكتب إليه.`,
    complaintConfirm: (day: string) =>
      `صُنّفت رسائلنا هنا بريدًا غير مرغوب فيه (${day})، ولم يُرسل شيء منذ ذلك الحين. وبالتأكيد تقول إنك تريدها من جديد.`,
  },
});
