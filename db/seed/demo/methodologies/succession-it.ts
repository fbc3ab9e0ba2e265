import type { DemoMethodology } from "../shape-methodology.ts";
import { text } from "../text.ts";

export const successionInFour: DemoMethodology = {
  kind: "methodology",
  key: "passaggio-generazionale-in-quattro-incontri",
  demo: true,
  title: "Il passaggio generazionale in quattro incontri e una cena",
  author: "tommaso",
  organisation: "vallelunata",
  language: "it",
  countries: ["IT", "CH"],
  topics: ["business-transfer", "skills"],
  visibility: "public",
  ago: { days: 18, hours: 6 },
  type: "methodology",
  originCountry: "IT",
  licence: "CC-BY-SA-4.0",
  contact: "tommaso",
  sectors: ["wood-furniture", "metal-machinery"],
  versions: [
    {
      version: 1,
      ago: { days: 18, hours: 6 },
      author: "tommaso",
      whatChanged: null,
      content: {
        summary:
          "Quattro incontri separati con chi lascia, chi subentra, il dipendente più anziano e la banca, poi una cena tutti insieme. In otto settimane si arriva a una data scritta, oppure a un no detto in tempo.",
        problem: text`
          Nelle imprese familiari il passaggio si rimanda finché lo decide un medico. I consulenti cominciano dal valore dell’azienda, che è la parte facile. La parte difficile è che nessuno ha mai chiesto a chi subentra **se vuole**.
        `,
        audience:
          "Consulenti di associazioni, camere e centri che conoscono già la famiglia, o qualcuno di cui la famiglia si fida.",
        steps: [
          {
            title: "Chi subentra, da solo",
            text: text`
              Un’ora, fuori dall’azienda. *Che cosa chiuderesti? Che cosa non toccheresti? Quanto vuoi guadagnare al mese?* Si scrive tutto su un foglio che resta a chi risponde.
            `,
            duration: "1 ora",
            role: "Consulente, figlia o figlio (o dipendente)",
            material: "Un foglio",
          },
          {
            title: "Il dipendente più anziano",
            text: text`
              Accanto alla sua macchina: *se domani il titolare fosse in ospedale, che cosa si fermerebbe?* La domanda viene da @haruka e vale da sola mezzo percorso.
            `,
            duration: "1 ora",
            role: "Consulente",
            material: "Taccuino",
          },
          {
            title: "Chi lascia",
            text: text`
              Non «quanto vale», ma *che cosa farai il martedì mattina?* Chi non ha una risposta non firmerà. A volte la risposta è un banco di lavoro tutto suo in fondo al capannone, e basta quello.
            `,
            duration: "2 ore, anche in due volte",
            role: "Consulente, titolare",
            material: "",
          },
          {
            title: "La banca, con i due numeri",
            text: text`
              Rata più stipendio di chi subentra, su una riga; margine dei tre anni passati, sulla riga sotto. Se la prima è più alta, si cambia il prezzo o la durata **prima** della cena.
            `,
            duration: "1 ora e mezza",
            role: "Consulente, funzionario, chi subentra",
            material: "Foglio di calcolo di una pagina",
          },
          {
            title: "La cena",
            text: text`
              A metà strada, senza carte. Il consulente dice una frase sola: «Qui ci sono tre cose su cui siete già d’accordo». Poi mangia. La data si scrive sul tovagliolo, se c’è.
            `,
            duration: "Una sera",
            role: "La famiglia, il consulente",
            material: "Una trattoria",
          },
        ],
        stakeholders: "Titolare, chi subentra, coniugi, dipendente più anziano, banca. Il notaio viene dopo.",
        resources: {
          money: "Circa 900 € a percorso, cena compresa",
          staffDays: "3",
          skills: "Saper stare zitti",
          infrastructure: "Nessuna",
        },
        timescale: "Otto settimane",
        evidence: text`
          Nove percorsi conclusi: cinque con una data, due con un no detto in tempo, due ancora fermi. Nei venti precedenti, cominciati dalla perizia: tre firme in sei anni.
        `,
        indicators: [
          {
            name: "Percorsi con una data scritta entro un anno",
            baseline: 15,
            value: 56,
            unit: "%",
            measured: { days: 30 },
            source: "Registro del centro, 20 e 9 percorsi",
          },
        ],
        strength: "monitored",
        costBand: 2,
        effortBand: 3,
        preconditions: "Nessuna causa in corso in famiglia.",
        enablingFactors: "Un consulente che non vende altro alla stessa famiglia.",
        constraints: "Con più di due eredi servono più cene. Non l’abbiamo mai provato con soci esterni.",
        didNotWork: text`
          - Il primo incontro con tutti: silenzio.
          - La perizia come primo passo: diventa il prezzo, e il prezzo diventa la lite.
        `,
        adapt:
          "Dove non ci sono figli, il secondo incontro viene per primo. La cena può essere un tè: conta che nessuno sia a casa propria.",
      },
    },
  ],
  replies: [
    {
      author: "haruka",
      ago: { days: 15, hours: 3 },
      language: "ja",
      body: text`
        「火曜の朝、何をしますか」という質問、来週の面談で使わせていただきます。ありがとうございます。
      `,
    },
  ],
};
