import { catalogue } from "../../platform/i18n.ts";

/** What the service worker says; plain sentences, since they travel to it as JSON. `{time}` is when the page was read. */
export const text = catalogue({
  en: {
    kept: "You are offline; this is the page as you read it on {time}.",
    slow: "The connection is too slow just now; this is the page as you read it on {time}.",
    again: "Try again",
    offline: "You are offline",
    unread: "This page was not read on this device before, so it cannot be shown without a connection.",
    listed: "Kept on this device",
    drafts: "Written, not sent",
    nothing: "Nothing is kept on this device yet. The pages that you read while connected will be here.",
    unsent: "Not sent yet",
    unsentWhy:
      "There is no connection. What you wrote is below, and nothing is sent until you press the button; pressing it twice sends it once.",
    title: "Title",
    body: "Text",
    send: "Send it now",
  },
  fr: {
    kept: "Vous êtes hors ligne ; voici la page telle que vous l’avez lue le {time}.",
    slow: "La connexion est trop lente en ce moment ; voici la page telle que vous l’avez lue le {time}.",
    again: "Réessayer",
    offline: "Vous êtes hors ligne",
    unread: "Cette page n’a pas encore été lue sur cet appareil ; elle ne peut être affichée sans connexion.",
    listed: "Conservé sur cet appareil",
    drafts: "Écrit, pas encore envoyé",
    nothing:
      "Rien n’est encore conservé sur cet appareil. Les pages lues avec une connexion se retrouveront ici.",
    unsent: "Pas encore envoyé",
    unsentWhy:
      "Il n’y a pas de connexion. Votre texte est ci-dessous et rien ne part avant que vous n’appuyiez sur le bouton ; deux pressions n’envoient qu’une fois.",
    title: "Titre",
    body: "Texte",
    send: "Envoyer maintenant",
  },
  es: {
    kept: "No tiene conexión; esta es la página tal como la leyó el {time}.",
    slow: "La conexión es demasiado lenta en este momento; esta es la página tal como la leyó el {time}.",
    again: "Reintentar",
    offline: "Sin conexión",
    unread:
      "Esta página aún no se había leído en este dispositivo, así que no se puede mostrar sin conexión.",
    listed: "Guardado en este dispositivo",
    drafts: "Escrito y sin enviar",
    nothing: "Aún no hay nada guardado en este dispositivo. Aquí estarán las páginas que lea con conexión.",
    unsent: "Aún no se ha enviado",
    unsentWhy:
      "No hay conexión. Su texto está abajo y no se envía nada hasta que pulse el botón; si lo pulsa dos veces, se envía una sola.",
    title: "Título",
    body: "Texto",
    send: "Enviar ahora",
  },
  it: {
    kept: "Sei offline; questa è la pagina come l’hai letta il {time}.",
    slow: "La connessione è troppo lenta in questo momento; questa è la pagina come l’hai letta il {time}.",
    again: "Riprova",
    offline: "Sei offline",
    unread:
      "Questa pagina non è ancora stata letta su questo dispositivo e senza connessione non si può mostrare.",
    listed: "Conservato su questo dispositivo",
    drafts: "Scritto, non ancora inviato",
    nothing:
      "Su questo dispositivo non c’è ancora nulla. Le pagine che leggerai con la connessione saranno qui.",
    unsent: "Non ancora inviato",
    unsentWhy:
      "Non c’è connessione. Il tuo testo è qui sotto e non parte nulla finché non premi il pulsante; premuto due volte, invia una volta sola.",
    title: "Titolo",
    body: "Testo",
    send: "Invia ora",
  },
  ar: {
    kept: "أنت غير متصل؛ هذه هي الصفحة كما قرأتها في {time}.",
    slow: "الاتصال بطيء جدًا الآن؛ هذه هي الصفحة كما قرأتها في {time}.",
    again: "إعادة المحاولة",
    offline: "أنت غير متصل",
    unread: "لم تُقرأ هذه الصفحة على هذا الجهاز من قبل، فلا يمكن عرضها بلا اتصال.",
    listed: "محفوظ على هذا الجهاز",
    drafts: "كُتب ولم يُرسل",
    nothing: "لا شيء محفوظ على هذا الجهاز بعد. ستجد هنا الصفحات التي تقرؤها وأنت متصل.",
    unsent: "لم يُرسل بعد",
    unsentWhy: "لا يوجد اتصال. ما كتبته أدناه، ولا يُرسل شيء حتى تضغط الزر؛ والضغط مرتين يرسله مرة واحدة.",
    title: "العنوان",
    body: "النص",
    send: "أرسله الآن",
  },
});
