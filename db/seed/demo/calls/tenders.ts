import type { DemoCall } from "../shape-call.ts";
import { text } from "../text.ts";
import { anyone, unsaid } from "./unsaid.ts";

export const sealedMeters: DemoCall = {
  ...unsaid,
  key: "sealed-energy-meters",
  title: "مناقصة: توريد أربعين جهازًا محكمًا لقياس استهلاك الكهرباء",
  author: "karim",
  organisation: "lotus-delta",
  language: "ar",
  countries: ["EG"],
  topics: ["energy", "public-procurement"],
  ago: { days: 6, hours: 9 },
  type: "tender",
  reference: "LD-T-2291",
  funder: "مركز لوتس الدلتا للصناعات الصغيرة (تجريبي)",
  summary:
    "يطلب المركز أربعين جهازًا لقياس الكهرباء تُعار للمخابز والمغاسل ثلاثة أسابيع لكل منها. الشرط الأول: غلاف يُمسح بالماء. تُقبل العروض الجزئية ابتداءً من عشرة أجهزة.",
  body: text`
    نعير أجهزتنا لمعامل صغيرة، وتعمل في البخار والدقيق والماء. لذلك نبحث عن أجهزة بهذه الصفات:

    | الصفة | الحد الأدنى |
    |---|---|
    | الحماية من الماء والغبار | IP65 |
    | فترة القراءة | 30 دقيقة أو أقل |
    | الذاكرة | 60 يومًا من دون اتصال |
    | إخراج البيانات | ملف \`CSV\` من دون برنامج خاص |
    | الضمان | سنتان |

    **التجزئة مسموحة** ابتداءً من عشرة أجهزة، ليتمكن الموردون الصغار من المشاركة. يُرسل مع العرض جهاز واحد للتجربة، ويُعاد بعد أسبوعين.
  `,
  opensInDays: -6,
  deadlines: [{ label: "تسليم العروض", inDays: 15, time: "14:00", zone: "Africa/Cairo" }],
  currency: "EGP",
  budgetTotal: 640_000,
  eligibility: {
    ...anyone,
    text: "شركات مسجلة لها مركز صيانة داخل البلد أو شريك محلي. تُفضَّل المنشآت الصغيرة عند تساوي العروض.",
    organisationTypes: ["small firm", "firm"],
    exclusions: ["أجهزة تحتاج إلى اشتراك لقراءة البيانات"],
  },
  sectors: ["electronics", "energy-environment"],
  applicationLanguages: ["ar", "en"],
  contact: "karim",
};

/** Closed a few days ago. */
export const chairTemplates: DemoCall = {
  ...unsaid,
  key: "plantillas-para-pupitres",
  title: "Licitación: ocho juegos de plantillas de madera para pupitres escolares",
  author: "xochitl",
  organisation: "red-nopalera",
  language: "es",
  countries: ["MX"],
  topics: ["public-procurement", "standards", "crafts"],
  ago: { days: 34, hours: 5 },
  type: "tender",
  reference: "RN-LIC-08",
  funder: "Red Nopalera de Talleres (demo)",
  summary:
    "Ocho juegos idénticos de plantillas y calibres para que talleres distintos fabriquen el mismo pupitre. Se valora la precisión, que se puedan reparar y que viajen en una camioneta sin desarmarse.",
  body: text`
    Cada juego consta de cinco plantillas y dos calibres, según el plano \`RN-PUP-08\`. Tolerancia: **un milímetro** en asiento y respaldo, dos en el resto.

    - Madera certificada o metal; no plástico.
    - Maleta de transporte incluida.
    - El primer juego se prueba en tres talleres antes de fabricar los otros siete.
  `,
  opensInDays: -34,
  deadlines: [{ label: "Recepción de ofertas", inDays: -9, time: "15:00", zone: "America/Mexico_City" }],
  currency: "MXN",
  budgetTotal: 96_000,
  eligibility: {
    ...anyone,
    text: "Talleres y pequeñas empresas con domicilio en México. Los socios de la red pueden presentarse; la comisión es externa.",
    countries: ["MX"],
    organisationTypes: ["small firm"],
  },
  sectors: ["wood-furniture", "metal-machinery"],
  applicationLanguages: ["es"],
  contact: "xochitl",
};
