import { catalogue } from "../platform/i18n.ts";

/** What a page says when it cannot answer: what happened, and what the reader can do. */
export const text = catalogue({
  en: {
    s400: "That request could not be read",
    s400Text: "Something in the address or the form was not understood. Go back and try again.",
    s403: "This is not open to you",
    s403Text: "You may need to sign in, or the page is for other members.",
    s404: "There is no such page",
    s404Text:
      "It may have been removed, or the address was mistyped. If you followed a link, it may be for members: sign in and try again.",
    s405: "That cannot be done here",
    s405Text: "The page exists, but not for this kind of request.",
    s413: "That is too much at once",
    s413Text: "What you sent is larger than the hub takes. Go back, shorten it, and send it again.",
    s422: "Something is missing",
    s422Text: "Go back and look at the form again; nothing was saved.",
    s429: "One moment, please",
    s429Text: "There were too many requests from you in a short time. Wait a little and try again.",
    s500: "Something went wrong on our side",
    s500Text: "It has been written down. Go back to find what you typed, and try again in a moment.",
    foreignForm:
      "This form was sent from another site, so it was not taken. Open the page here and send it again.",
    home: "To the front page",
    signIn: "Sign in",
  },
  fr: {
    s400: "Cette demande n’a pas pu être lue",
    s400Text:
      "Un élément de l’adresse ou du formulaire n’a pas été compris. Revenez en arrière et réessayez.",
    s403: "Cette page ne vous est pas ouverte",
    s403Text: "Il faut peut-être vous connecter, ou la page s’adresse à d’autres membres.",
    s404: "Cette page n’existe pas",
    s404Text:
      "Elle a pu être retirée, ou l’adresse est mal saisie. Si vous suiviez un lien, il est peut-être réservé aux membres : connectez-vous et réessayez.",
    s405: "Cela n’est pas possible ici",
    s405Text: "La page existe, mais pas pour ce type de demande.",
    s413: "C’est trop à la fois",
    s413Text:
      "Votre envoi dépasse ce que le site accepte. Revenez en arrière, raccourcissez-le et renvoyez-le.",
    s422: "Il manque quelque chose",
    s422Text: "Revenez en arrière et revoyez le formulaire ; rien n’a été enregistré.",
    s429: "Un instant, s’il vous plaît",
    s429Text: "Trop de demandes en peu de temps. Patientez un peu et réessayez.",
    s500: "Une erreur est survenue de notre côté",
    s500Text:
      "Elle a été consignée. Revenez en arrière pour retrouver ce que vous avez écrit, puis réessayez dans un instant.",
    foreignForm:
      "Ce formulaire a été envoyé depuis un autre site ; il n’a donc pas été accepté. Ouvrez la page ici et renvoyez-le.",
    home: "Vers la page d’accueil",
    signIn: "Se connecter",
  },
  es: {
    s400: "No se pudo leer la petición",
    s400Text: "Algo en la dirección o en el formulario no se entendió. Vuelva atrás e inténtelo de nuevo.",
    s403: "Esta página no está abierta para usted",
    s403Text: "Quizá deba iniciar sesión, o la página es para otros miembros.",
    s404: "Esta página no existe",
    s404Text:
      "Puede que se haya retirado o que la dirección esté mal escrita. Si siguió un enlace, quizá sea para miembros: inicie sesión e inténtelo de nuevo.",
    s405: "Eso no se puede hacer aquí",
    s405Text: "La página existe, pero no para este tipo de petición.",
    s413: "Es demasiado de una vez",
    s413Text: "Lo enviado supera lo que el sitio admite. Vuelva atrás, acórtelo y envíelo de nuevo.",
    s422: "Falta algo",
    s422Text: "Vuelva atrás y revise el formulario; no se ha guardado nada.",
    s429: "Un momento, por favor",
    s429Text: "Ha hecho demasiadas peticiones en poco tiempo. Espere un poco e inténtelo de nuevo.",
    s500: "Algo ha fallado por nuestra parte",
    s500Text:
      "Ha quedado registrado. Vuelva atrás para recuperar lo que escribió e inténtelo de nuevo en un momento.",
    foreignForm:
      "Este formulario se envió desde otro sitio, por lo que no se ha aceptado. Abra la página aquí y envíelo de nuevo.",
    home: "A la portada",
    signIn: "Entrar",
  },
  it: {
    s400: "Non è stato possibile leggere la richiesta",
    s400Text: "Qualcosa nell’indirizzo o nel modulo non è stato capito. Torna indietro e riprova.",
    s403: "Questa pagina non è aperta a te",
    s403Text: "Forse devi accedere, oppure la pagina è per altri membri.",
    s404: "Questa pagina non esiste",
    s404Text:
      "Può essere stata rimossa, o l’indirizzo è scritto male. Se hai seguito un collegamento, forse è per i membri: accedi e riprova.",
    s405: "Qui non si può fare",
    s405Text: "La pagina esiste, ma non per questo tipo di richiesta.",
    s413: "È troppo in una volta",
    s413Text:
      "Ciò che hai inviato supera quanto il sito accetta. Torna indietro, accorcialo e invialo di nuovo.",
    s422: "Manca qualcosa",
    s422Text: "Torna indietro e ricontrolla il modulo; non è stato salvato nulla.",
    s429: "Un momento, per favore",
    s429Text: "Hai fatto troppe richieste in poco tempo. Aspetta un po’ e riprova.",
    s500: "Qualcosa non ha funzionato da parte nostra",
    s500Text:
      "L’errore è stato annotato. Torna indietro per ritrovare ciò che hai scritto e riprova tra poco.",
    foreignForm:
      "Questo modulo è stato inviato da un altro sito, perciò non è stato accettato. Apri la pagina qui e invialo di nuovo.",
    home: "Alla prima pagina",
    signIn: "Accedi",
  },
  ar: {
    s400: "تعذّرت قراءة الطلب",
    s400Text: "لم نفهم شيئًا في العنوان أو النموذج. عُد وحاول مرة أخرى.",
    s403: "هذه الصفحة غير متاحة لك",
    s403Text: "قد تحتاج إلى تسجيل الدخول، أو أن الصفحة لأعضاء آخرين.",
    s404: "لا توجد صفحة كهذه",
    s404Text: "ربما أزيلت أو كُتب العنوان خطأً. إن كنت قد تبعت رابطًا فقد يكون للأعضاء: سجّل الدخول وحاول مجددًا.",
    s405: "لا يمكن فعل ذلك هنا",
    s405Text: "الصفحة موجودة، لكن ليس لهذا النوع من الطلبات.",
    s413: "هذا أكثر مما يُقبل دفعة واحدة",
    s413Text: "ما أرسلته أكبر مما يقبله الموقع. عُد واختصره ثم أرسله مجددًا.",
    s422: "هناك شيء ناقص",
    s422Text: "عُد وراجع النموذج؛ لم يُحفظ شيء.",
    s429: "لحظة من فضلك",
    s429Text: "وصلتنا منك طلبات كثيرة في وقت قصير. انتظر قليلًا ثم حاول مجددًا.",
    s500: "حدث خطأ من جهتنا",
    s500Text: "سُجّل الخطأ. عُد إلى الصفحة السابقة لتجد ما كتبته، ثم حاول مجددًا بعد قليل.",
    foreignForm: "أُرسل هذا النموذج من موقع آخر، لذلك لم يُقبل. افتح الصفحة هنا وأرسله مجددًا.",
    home: "إلى الصفحة الأولى",
    signIn: "تسجيل الدخول",
  },
});
