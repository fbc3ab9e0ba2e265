import type { DemoCall } from "../shape-call.ts";
import { text } from "../text.ts";
import { anyone, unsaid } from "./unsaid.ts";

/** A deadline that was put off. */
export const firstCrate: DemoCall = {
  ...unsaid,
  key: "premiere-caisse",
  title: "Première Caisse : aide à la première expédition des ateliers d’artisanat",
  author: "amel",
  organisation: "cap-jasmin",
  language: "fr",
  countries: ["TN"],
  topics: ["internationalisation", "crafts", "access-to-finance"],
  ago: { days: 40, hours: 2 },
  type: "funding",
  reference: "CJ-PC-07",
  programme: "Première Caisse (programme fictif)",
  funder: "Maison des entreprises de Cap-Jasmin (démo)",
  summary:
    "Une aide de 3 000 à 15 000 dinars, à 70 %, pour l’emballage, le transport et l’assurance d’une première commande à l’étranger. Date limite repoussée de deux semaines à la demande des ateliers.",
  body: text`
    L’aide couvre **une seule fois** ce qui fait peur dans la première expédition :

    - emballage et essais de chute
    - transport jusqu’à l’acheteur, assurance comprise
    - traduction des étiquettes et de la notice
    - une heure de conseil douanier

    Elle ne couvre ni le stand, ni le voyage, ni le stock.

    **Le dossier :** un bon de commande (ou un courriel de l’acheteur), un devis de transport, une photo du colis ouvert. Nous relisons les brouillons jusqu’à trois jours avant la clôture.
  `,
  opensInDays: -40,
  deadlines: [
    {
      label: "Dépôt des dossiers",
      inDays: 6,
      time: "16:00",
      zone: "Africa/Tunis",
      extendedFrom: { inDays: -8, time: "16:00" },
    },
  ],
  currency: "TND",
  budgetTotal: 420_000,
  awardMin: 3_000,
  awardMax: 15_000,
  fundingRate: 70,
  eligibility: {
    ...anyone,
    text: text`
      Ateliers de 2 à 30 personnes, inscrits depuis un an au moins, n’ayant jamais exporté sous leur propre nom. Les groupements d’ateliers sont admis.
    `,
    countries: ["TN"],
    organisationTypes: ["small firm", "group of small firms"],
    minimumPartners: 1,
    minimumCountries: 1,
    exclusions: ["Ateliers ayant déjà exporté", "Frais de voyage et de stand"],
  },
  sectors: ["leather-footwear", "wood-furniture", "textiles-clothing"],
  applicationLanguages: ["fr", "ar"],
  contact: "amel",
  changeNotes: [
    {
      ago: { days: 10, hours: 3 },
      text: "Date limite repoussée de quatorze jours : trois transporteurs n’avaient pas encore rendu leurs devis.",
    },
  ],
  replies: [
    {
      author: "nermine",
      ago: { days: 9, hours: 22 },
      language: "ar",
      body: text`
        هل يُقبل الملف بالعربية كاملًا، أم عرض السعر فقط؟
      `,
    },
    {
      author: "amel",
      ago: { days: 9, hours: 17 },
      language: "ar",
      body: text`
        كاملًا. ونحن نترجم ما يلزم للجنة.
      `,
    },
  ],
};

/** Not open yet. */
export const seedForWorkshops: DemoCall = {
  ...unsaid,
  key: "semilla-nopalera",
  title: "Semilla Nopalera: fondo para máquinas compartidas, próxima apertura",
  author: "xochitl",
  organisation: "red-nopalera",
  language: "es",
  countries: ["MX"],
  topics: ["access-to-finance", "networks", "crafts"],
  ago: { days: 3, hours: 1 },
  type: "funding",
  reference: "RN-SEM-02",
  programme: "Semilla Nopalera (programa ficticio)",
  funder: "Red Nopalera de Talleres (demo)",
  summary:
    "Préstamo sin interés de hasta la mitad del precio de una máquina que compren juntos al menos cinco talleres. Se abre en unos días; hay tiempo para contar horas y firmar las reglas de salida, que son requisito.",
  body: text`
    Avisamos antes de abrir porque el requisito principal lleva cuatro semanas: **la hoja de horas** de cada taller, con lo que habría usado la máquina.

    Se presta hasta el 50% del precio, a 36 meses, sin interés. El primer pago vence a los seis meses de la primera hora de máquina.

    Se entrega:

    1. hojas de horas de cuatro semanas
    2. tabla de salida firmada por todos
    3. reglamento de una página
    4. tres ofertas, con precio de refacciones

    La metodología publicada aquí por la red explica cada punto.
  `,
  opensInDays: 12,
  deadlines: [{ label: "Cierre único", inDays: 54, time: "18:00", zone: "America/Mexico_City" }],
  currency: "MXN",
  budgetTotal: 6_500_000,
  awardMin: 80_000,
  awardMax: 900_000,
  fundingRate: 50,
  eligibility: {
    ...anyone,
    text: text`
      Grupos de cinco a doce talleres de hasta 30 personas cada uno, con al menos un año de actividad. No hace falta figura jurídica común al solicitar; sí al firmar.
    `,
    countries: ["MX"],
    organisationTypes: ["group of small firms"],
    minimumPartners: 5,
    minimumCountries: 1,
    exclusions: ["Máquinas usadas sin garantía"],
  },
  sectors: ["wood-furniture", "leather-footwear", "metal-machinery"],
  applicationLanguages: ["es"],
  contact: "xochitl",
};
