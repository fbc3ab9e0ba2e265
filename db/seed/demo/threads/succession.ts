import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

export const successionTalk: DemoThread = {
  kind: "thread",
  key: "passaggio-generazionale-chi-parla-per-primo",
  demo: true,
  title: "Passaggio generazionale: chi deve parlare per primo, il padre o la figlia?",
  flavour: "discussion",
  state: "open",
  author: "tommaso",
  organisation: "vallelunata",
  language: "it",
  countries: ["IT", "JP"],
  topics: ["business-transfer", "skills"],
  visibility: "public",
  ago: { days: 21, hours: 4 },
  body: text`
    Seguo quattordici falegnamerie in cui il titolare ha più di sessantacinque anni. In undici c’è un figlio o una figlia che lavora già in bottega. In nessuna delle undici se ne è mai parlato a tavola.

    Per anni abbiamo cominciato dal titolare: bilanci, valore, notaio. Risultato: belle perizie e nessuna firma. Da due anni cominciamo **dalla persona che dovrebbe subentrare**, da sola, un’ora, fuori dall’azienda. Tre domande:

    1. Se domani fosse tua, che cosa chiuderesti?
    2. Che cosa non toccheresti mai?
    3. Quanto vorresti guadagnare, in euro, al mese?

    La terza è quella che fa arrossire. Ma quando la risposta c’è, il resto diventa aritmetica.

    Su nove percorsi iniziati così, cinque hanno una data. Due figli hanno capito che non la volevano, e lo considero un successo: meglio a trentadue anni che a cinquanta.

    Qualcuno lavora con *entrambi* fin dal primo incontro? A noi è sempre finita in silenzio.
  `,
  replies: [
    {
      author: "haruka",
      ago: { days: 20, hours: 6 },
      language: "ja",
      ref: "third",
      body: text`
        とても参考になります。私たちの町では、後継者が親族でない場合が半分を超えました。そこで最初の面談は、社長でも後継者でもなく、**一番古い従業員**から始めています。

        「社長が明日入院したら、何が止まりますか」と聞くと、図面のない治具、口約束の取引先、鍵の場所が出てきます。その一覧を社長に見せると、初めて話が動きます。
      `,
    },
    {
      author: "tommaso",
      parent: "third",
      ago: { days: 19, hours: 22 },
      body: text`
        Letto con il traduttore: cominciare dal dipendente più anziano e chiedere «che cosa si ferma se domani il titolare è in ospedale?». È geniale, e lo rubo. Grazie @haruka.
      `,
    },
    {
      author: "ginevra",
      ago: { days: 18, hours: 2 },
      body: text`
        Aggiungo una cosa dal lato delle riunioni: la sala. Se ci si vede in azienda parla il padre, se ci si vede da noi parla il consulente. Le poche volte che ha funzionato eravamo in una trattoria a metà strada, senza carte sul tavolo.
      `,
    },
    {
      author: "balint",
      ago: { days: 16, hours: 12 },
      language: "en",
      body: text`
        From the lender's chair: I would *love* to see the answer to question three in a file. We finance transfers, and in two files out of three the instalment plus the new owner's rent is more than the firm has ever earned in a month. Nobody had put the two numbers on one line.
      `,
    },
  ],
};
