import { catalogue, plural } from "../platform/i18n.ts";

export const text = catalogue({
  en: {
    why: "Why these items",
    whyLead: (date: string) =>
      `How your digest of ${date} was chosen: each item gets points for being fresh or urgent, times 1, or more for each of your interests it meets. The most points win, with a few of each kind, author and topic.`,
    gone: "What this digest told of cannot be seen any more.",

    chosen: "What was chosen",
    leftOut: "What was left out",
    nothingLeftOut: "Nothing was left out.",
    language: (n: number) =>
      plural("en", n, { one: "# in a language you do not read", other: "# in languages you do not read" }),
    country: (n: number) =>
      plural("en", n, {
        one: "# call that your countries cannot answer",
        other: "# calls that your countries cannot answer",
      }),
    sent: (n: number) =>
      plural("en", n, { one: "# that an earlier digest told of", other: "# that earlier digests told of" }),
    read: (n: number) => plural("en", n, { one: "# that you have read", other: "# that you have read" }),
    own: (n: number) => plural("en", n, { one: "# of your own", other: "# of your own" }),
    muted: (n: number) => plural("en", n, { one: "# that you have muted", other: "# that you have muted" }),
    members: (n: number) => plural("en", n, { one: "# for members only", other: "# for members only" }),
    translation: (n: number) =>
      plural("en", n, {
        one: "# that you get in another language",
        other: "# that you get in another language",
      }),
    room: (n: number) =>
      plural("en", n, { one: "# for which there was no room", other: "# for which there was no room" }),
    preferences: "Change topics, languages or days",
    readOnWeb: "Read this digest on the web",
  },
  fr: {
    why: "Pourquoi ce choix",
    whyLead: (date: string) =>
      `Comment votre lettre du ${date} a été composée : chaque élément reçoit des points parce que récent ou urgent, multipliés par 1, ou plus pour chacun de vos intérêts qu’il touche. Ceux qui en ont le plus sont retenus, quelques-uns par genre, par auteur et par thème.`,
    gone: "Ce que cette lettre présentait n’est plus visible.",

    chosen: "Ce qui a été retenu",
    leftOut: "Ce qui a été laissé de côté",
    nothingLeftOut: "Rien n’a été laissé de côté.",
    language: (n: number) =>
      plural("fr", n, {
        one: "# dans une langue que vous ne lisez pas",
        other: "# dans des langues que vous ne lisez pas",
      }),
    country: (n: number) =>
      plural("fr", n, { one: "# appel fermé à vos pays", other: "# appels fermés à vos pays" }),
    sent: (n: number) =>
      plural("fr", n, {
        one: "# déjà présenté dans une lettre précédente",
        other: "# déjà présentés dans des lettres précédentes",
      }),
    read: (n: number) => plural("fr", n, { one: "# que vous avez lu", other: "# que vous avez lus" }),
    own: (n: number) => plural("fr", n, { one: "# de votre main", other: "# de votre main" }),
    muted: (n: number) =>
      plural("fr", n, { one: "# que vous avez mis en sourdine", other: "# que vous avez mis en sourdine" }),
    members: (n: number) =>
      plural("fr", n, { one: "# réservé aux membres", other: "# réservés aux membres" }),
    translation: (n: number) =>
      plural("fr", n, {
        one: "# que vous recevez dans une autre langue",
        other: "# que vous recevez dans une autre langue",
      }),
    room: (n: number) =>
      plural("fr", n, {
        one: "# pour lequel il n’y avait plus de place",
        other: "# pour lesquels il n’y avait plus de place",
      }),
    preferences: "Changer de thèmes, de langues ou de jours",
    readOnWeb: "Lire cette lettre sur le web",
  },
  es: {
    why: "Por qué esta selección",
    whyLead: (date: string) =>
      `Cómo se compuso su boletín del ${date}: cada elemento recibe puntos por ser reciente o urgente, multiplicados por 1, o por más con cada interés suyo que toca. Entran los de más puntos, unos pocos de cada tipo, autor y tema.`,
    gone: "Lo que contaba este boletín ya no se puede ver.",

    chosen: "Lo elegido",
    leftOut: "Lo que quedó fuera",
    nothingLeftOut: "No quedó nada fuera.",
    language: (n: number) =>
      plural("es", n, { one: "# en un idioma que no lee", other: "# en idiomas que no lee" }),
    country: (n: number) =>
      plural("es", n, {
        one: "# convocatoria cerrada a sus países",
        other: "# convocatorias cerradas a sus países",
      }),
    sent: (n: number) =>
      plural("es", n, {
        one: "# que ya salió en un boletín anterior",
        other: "# que ya salieron en boletines anteriores",
      }),
    read: (n: number) => plural("es", n, { one: "# que ya ha leído", other: "# que ya ha leído" }),
    own: (n: number) => plural("es", n, { one: "# de usted", other: "# de usted" }),
    muted: (n: number) => plural("es", n, { one: "# que ha silenciado", other: "# que ha silenciado" }),
    members: (n: number) => plural("es", n, { one: "# solo para miembros", other: "# solo para miembros" }),
    translation: (n: number) =>
      plural("es", n, { one: "# que recibe en otro idioma", other: "# que recibe en otro idioma" }),
    room: (n: number) =>
      plural("es", n, { one: "# para el que no había sitio", other: "# para los que no había sitio" }),
    preferences: "Cambiar temas, idiomas o días",
    readOnWeb: "Leer este boletín en la web",
  },
  it: {
    why: "Perché questa scelta",
    whyLead: (date: string) =>
      `Come è stata composta la tua selezione del ${date}: ogni elemento riceve punti perché recente o urgente, moltiplicati per 1, o di più per ogni tuo interesse che tocca. Entrano quelli con più punti, pochi per tipo, autore e tema.`,
    gone: "Ciò che questa selezione presentava non è più visibile.",

    chosen: "Che cosa è stato scelto",
    leftOut: "Che cosa è rimasto fuori",
    nothingLeftOut: "Nulla è rimasto fuori.",
    language: (n: number) =>
      plural("it", n, { one: "# in una lingua che non leggi", other: "# in lingue che non leggi" }),
    country: (n: number) =>
      plural("it", n, { one: "# bando chiuso ai tuoi paesi", other: "# bandi chiusi ai tuoi paesi" }),
    sent: (n: number) =>
      plural("it", n, { one: "# già presentato in precedenza", other: "# già presentati in precedenza" }),
    read: (n: number) => plural("it", n, { one: "# che hai già letto", other: "# che hai già letto" }),
    own: (n: number) => plural("it", n, { one: "# di tuo pugno", other: "# di tuo pugno" }),
    muted: (n: number) => plural("it", n, { one: "# che hai silenziato", other: "# che hai silenziato" }),
    members: (n: number) => plural("it", n, { one: "# solo per membri", other: "# solo per membri" }),
    translation: (n: number) =>
      plural("it", n, { one: "# che ricevi in un’altra lingua", other: "# che ricevi in un’altra lingua" }),
    room: (n: number) =>
      plural("it", n, { one: "# per cui non c’era posto", other: "# per cui non c’era posto" }),
    preferences: "Cambia temi, lingue o giorni",
    readOnWeb: "Leggi questa selezione sul web",
  },
  ar: {
    why: "لماذا هذه المواضيع",
    whyLead: (date: string) =>
      `كيف اختيرت نشرتك بتاريخ ${date}: ينال كل عنصر نقاطًا لأنه جديد أو عاجل، مضروبة في 1، أو أكثر مع كل اهتمام من اهتماماتك يمسّه. يُختار صاحب النقاط الأكثر، وقليل من كل نوع ومؤلف وموضوع.`,
    gone: "لم يعد ما ذكرته هذه النشرة متاحًا.",

    chosen: "ما اختير",
    leftOut: "ما تُرك",
    nothingLeftOut: "لم يُترك شيء.",
    language: (n: number) =>
      plural("ar", n, {
        one: "واحد بلغة لا تقرؤها",
        two: "اثنان بلغات لا تقرؤها",
        few: "# بلغات لا تقرؤها",
        many: "# بلغات لا تقرؤها",
        other: "# بلغات لا تقرؤها",
      }),
    country: (n: number) =>
      plural("ar", n, {
        one: "دعوة واحدة مغلقة أمام بلدانك",
        two: "دعوتان مغلقتان أمام بلدانك",
        few: "# دعوات مغلقة أمام بلدانك",
        many: "# دعوة مغلقة أمام بلدانك",
        other: "# دعوة مغلقة أمام بلدانك",
      }),
    sent: (n: number) =>
      plural("ar", n, {
        one: "واحد ذكرته نشرة سابقة",
        two: "اثنان ذكرتهما نشرات سابقة",
        few: "# ذكرتها نشرات سابقة",
        many: "# ذكرتها نشرات سابقة",
        other: "# ذكرتها نشرات سابقة",
      }),
    read: (n: number) =>
      plural("ar", n, {
        one: "واحد قرأته",
        two: "اثنان قرأتهما",
        few: "# قرأتها",
        many: "# قرأتها",
        other: "# قرأتها",
      }),
    own: (n: number) =>
      plural("ar", n, {
        one: "واحد كتبته أنت",
        two: "اثنان كتبتهما أنت",
        few: "# كتبتها أنت",
        many: "# كتبتها أنت",
        other: "# كتبتها أنت",
      }),
    muted: (n: number) =>
      plural("ar", n, {
        one: "واحد كتمته",
        two: "اثنان كتمتهما",
        few: "# كتمتها",
        many: "# كتمتها",
        other: "# كتمتها",
      }),
    members: (n: number) =>
      plural("ar", n, {
        one: "واحد للأعضاء فقط",
        two: "اثنان للأعضاء فقط",
        few: "# للأعضاء فقط",
        many: "# للأعضاء فقط",
        other: "# للأعضاء فقط",
      }),
    translation: (n: number) =>
      plural("ar", n, {
        one: "واحد يصلك بلغة أخرى",
        two: "اثنان يصلانك بلغة أخرى",
        few: "# تصلك بلغة أخرى",
        many: "# تصلك بلغة أخرى",
        other: "# تصلك بلغة أخرى",
      }),
    room: (n: number) =>
      plural("ar", n, {
        one: "واحد لم يتّسع له المكان",
        two: "اثنان لم يتّسع لهما المكان",
        few: "# لم يتّسع لها المكان",
        many: "# لم يتّسع لها المكان",
        other: "# لم يتّسع لها المكان",
      }),
    preferences: "تغيير المواضيع أو اللغات أو الأيام",
    readOnWeb: "قراءة هذه النشرة على الويب",
  },
});
