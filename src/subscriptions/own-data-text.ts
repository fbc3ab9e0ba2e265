import { catalogue } from "../platform/i18n.ts";

/** Erasing an address. */
export const text = catalogue({
  en: {
    title: "Erase this address",
    lead: (email: string) =>
      `Press the button, and the hub forgets ${email} as a reader. It cannot be undone.`,
    goes: "What goes",
    subscription: "the subscription with its address, its choices, and all that was agreed to",
    mails: "which mails it was sent and what was in them, and what you saved or follow from them",
    stays: "What stays",
    fingerprint:
      "A keyed fingerprint of the address, from which nobody can read it, so that no list brought along from elsewhere ever brings the address back. Subscribe again yourself, and it goes too.",
    inFlight: "A mail that is being handed over right now may still arrive; then its traces go as well.",
    account: "An account on the hub, if you have one, with what you wrote there.",
    button: "Erase for good",
    byMail: (email: string) =>
      `A mail goes to ${email} with a link that erases the address. It works for an hour: whoever holds a mail that was passed on shall not be able to erase you.`,
    send: "Send me the link",
    sent: (email: string) => `A link is on its way to ${email}. It works for an hour.`,
    lateTitle: "This link has run out",
    late: "Nothing was erased. Ask for another link, it works for an hour.",
    anew: "Ask for another link",
    cancel: "Keep my subscription",
    doneTitle: "Erased",
    done: "The address is erased. No mail goes to it any more, and the links in old mails lead nowhere now.",
    again: "Subscribe again",
  },
  fr: {
    title: "Effacer cette adresse",
    lead: (email: string) =>
      `Appuyez sur le bouton, et le site oublie ${email} en tant que lecteur. C’est irréversible.`,
    goes: "Ce qui disparaît",
    subscription: "l’abonnement avec son adresse, ses choix et tous les consentements",
    mails: "les messages envoyés et leur contenu, et ce que vous y avez gardé ou suivi",
    stays: "Ce qui reste",
    fingerprint:
      "Une empreinte de l’adresse, protégée par une clé et que personne ne peut lire, pour qu’aucune liste venue d’ailleurs ne ramène l’adresse. Abonnez-vous de nouveau vous-même, et elle disparaît aussi.",
    inFlight:
      "Un message en cours de remise peut encore arriver ; ses traces disparaissent ensuite elles aussi.",
    account: "Un compte sur le site, si vous en avez un, avec ce que vous y avez écrit.",
    button: "Effacer définitivement",
    byMail: (email: string) =>
      `Un message est envoyé à ${email} avec un lien qui efface l’adresse. Il fonctionne une heure : qui détient un message transmis ne doit pas pouvoir vous effacer.`,
    send: "M’envoyer le lien",
    sent: (email: string) => `Un lien est en route vers ${email}. Il fonctionne une heure.`,
    lateTitle: "Ce lien n’est plus valable",
    late: "Rien n’a été effacé. Demandez un autre lien, il fonctionne une heure.",
    anew: "Demander un autre lien",
    cancel: "Garder mon abonnement",
    doneTitle: "Adresse effacée",
    done: "L’adresse est effacée. Plus aucun message ne lui est envoyé, et les liens des anciens messages ne mènent plus nulle part.",
    again: "S’abonner de nouveau",
  },
  es: {
    title: "Borrar esta dirección",
    lead: (email: string) => `Pulse el botón y el sitio olvida ${email} como lector. No se puede deshacer.`,
    goes: "Lo que desaparece",
    subscription: "la suscripción con su dirección, sus preferencias y todo lo aceptado",
    mails: "qué mensajes se le enviaron y qué contenían, y lo que guardó o sigue desde ellos",
    stays: "Lo que queda",
    fingerprint:
      "Una huella de la dirección, protegida con una clave y que nadie puede leer, para que ninguna lista traída de otro sitio la devuelva. Suscríbase de nuevo usted mismo y también desaparece.",
    inFlight:
      "Un mensaje que se esté entregando ahora mismo aún puede llegar; después desaparece también su rastro.",
    account: "Una cuenta en el sitio, si la tiene, con lo que escribió allí.",
    button: "Borrar para siempre",
    byMail: (email: string) =>
      `Se envía a ${email} un mensaje con un enlace que borra la dirección. Funciona una hora: quien tenga un mensaje reenviado no debe poder borrarle.`,
    send: "Envíenme el enlace",
    sent: (email: string) => `Un enlace está en camino a ${email}. Funciona una hora.`,
    lateTitle: "Este enlace ha caducado",
    late: "No se ha borrado nada. Pida otro enlace, funciona una hora.",
    anew: "Pedir otro enlace",
    cancel: "Mantener mi suscripción",
    doneTitle: "Dirección borrada",
    done: "La dirección está borrada. Ya no se le envía ningún mensaje, y los enlaces de los mensajes antiguos no llevan a ninguna parte.",
    again: "Suscribirse de nuevo",
  },
  it: {
    title: "Cancella questo indirizzo",
    lead: (email: string) =>
      `Premi il pulsante e il sito dimentica ${email} come lettore. Non si può annullare.`,
    goes: "Che cosa sparisce",
    subscription: "l’iscrizione con l’indirizzo, le scelte e tutti i consensi",
    mails: "quali messaggi sono stati inviati e che cosa contenevano, e ciò che ne hai salvato o segui",
    stays: "Che cosa resta",
    fingerprint:
      "Un’impronta dell’indirizzo, protetta da una chiave e illeggibile per chiunque, perché nessun elenco portato da altrove lo riporti qui. Iscriviti di nuovo tu, e sparisce anche quella.",
    inFlight:
      "Un messaggio che è in consegna proprio ora può ancora arrivare; poi spariscono anche le sue tracce.",
    account: "L’account sul sito, se ne hai uno, con ciò che vi hai scritto.",
    button: "Cancella per sempre",
    byMail: (email: string) =>
      `A ${email} va un messaggio con un link che cancella l’indirizzo. Vale un’ora: chi ha in mano un messaggio inoltrato non deve poterti cancellare.`,
    send: "Mandami il link",
    sent: (email: string) => `Un link è in arrivo a ${email}. Vale un’ora.`,
    lateTitle: "Questo link è scaduto",
    late: "Non è stato cancellato nulla. Chiedi un altro link, vale un’ora.",
    anew: "Chiedi un altro link",
    cancel: "Mantieni l’iscrizione",
    doneTitle: "Indirizzo cancellato",
    done: "L’indirizzo è cancellato. Non riceverà più alcun messaggio, e i link dei vecchi messaggi non portano più da nessuna parte.",
    again: "Iscriviti di nuovo",
  },
  ar: {
    title: "محو هذا العنوان",
    lead: (email: string) => `اضغط الزر فينسى الموقع ${email} قارئًا. ولا رجعة في ذلك.`,
    goes: "ما يُمحى",
    subscription: "الاشتراك بعنوانه واختياراته وكل ما وُوفق عليه",
    mails: "الرسائل التي أُرسلت وما كان فيها، وما حفظته أو تابعته منها",
    stays: "ما يبقى",
    fingerprint:
      "بصمة للعنوان محمية بمفتاح لا يستطيع أحد قراءته منها، حتى لا تعيده أي قائمة تُنقل من مكان آخر. وإذا اشتركت بنفسك من جديد زالت هي أيضًا.",
    inFlight: "رسالة يجري تسليمها الآن قد تصل بعد، ثم تُمحى آثارها أيضًا.",
    account: "حسابك في الموقع، إن كان لك حساب، وما كتبته فيه.",
    button: "محو نهائي",
    byMail: (email: string) =>
      `تُرسل إلى ${email} رسالة فيها رابط يمحو العنوان، ويعمل ساعة واحدة، حتى لا يمحوك من بيده رسالة أُعيد توجيهها.`,
    send: "أرسلوا إليّ الرابط",
    sent: (email: string) => `الرابط في طريقه إلى ${email}، ويعمل ساعة واحدة.`,
    lateTitle: "انتهت صلاحية هذا الرابط",
    late: "لم يُمحَ شيء. اطلب رابطًا آخر، وهو يعمل ساعة واحدة.",
    anew: "طلب رابط آخر",
    cancel: "إبقاء اشتراكي",
    doneTitle: "مُحي العنوان",
    done: "مُحي العنوان. لن تُرسل إليه أي رسالة بعد الآن، وروابط الرسائل القديمة لم تعد تؤدي إلى شيء.",
    again: "الاشتراك من جديد",
  },
});
