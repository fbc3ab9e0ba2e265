import type { DemoPerson } from "./shape.ts";

type Row = Omit<DemoPerson, "demo" | "email" | "role" | "vouchedBy"> &
  Partial<Pick<DemoPerson, "role" | "vouchedBy">>;

const rows: readonly Row[] = [
  {
    handle: "amel",
    name: "Amel Jaziri",
    organisation: "cap-jasmin",
    country: "TN",
    jobTitle: "Export adviser",
    about:
      "I walk small workshops through their first three export orders: ceramics, olive wood, leather. Before that I kept the books of one of them, so I read invoices for pleasure.",
    languages: ["fr", "ar", "en"],
    zone: "Africa/Tunis",
    joined: { days: 610 },
  },
  {
    handle: "ginevra",
    name: "Ginevra Contarello",
    role: "moderator",
    organisation: "vallelunata",
    country: "IT",
    jobTitle: "Head of network relations",
    about:
      "I look after the conversations here: I tag, I merge, I write to those whose question got no answer. Otherwise I run the supplier days of our centre.",
    languages: ["it", "en", "fr"],
    zone: "Europe/Rome",
    joined: { days: 900 },
  },
  {
    handle: "reka",
    name: "Réka Holdvári",
    role: "admin",
    organisation: "holdfu",
    country: "HU",
    jobTitle: "Evaluation lead",
    about:
      "Vouchers, follow-up surveys, comparison groups. I keep the keys of this hub as well. I would rather know that something failed than believe that it worked.",
    languages: ["en", "hu", "it"],
    zone: "Europe/Budapest",
    joined: { days: 905 },
  },
  {
    handle: "tommaso",
    name: "Tommaso Verlini",
    organisation: "vallelunata",
    country: "IT",
    jobTitle: "Technology broker",
    about:
      "Fifteen years between university corridors and factory floors. Furniture, machine tools, and lately everything that has a sensor glued to it.",
    languages: ["it", "en"],
    zone: "Europe/Rome",
    joined: { days: 720 },
  },
  {
    handle: "balint",
    name: "Bálint Szarvady",
    organisation: "holdfu",
    country: "HU",
    jobTitle: "Loan and guarantee officer",
    about:
      "I say no to about half of what I read, and I try to say why. Micro-loans, guarantees, the odd quasi-equity.",
    languages: ["hu", "en", "fr"],
    zone: "Europe/Budapest",
    joined: { days: 500 },
  },
  {
    handle: "devika",
    name: "देविका परमेश्वर",
    organisation: "chandrasar",
    country: "IN",
    jobTitle: "Programme manager, women’s enterprises",
    about:
      "Devika Parmeshwar. Credit readiness and market access for women’s groups in food and handloom: 140 groups, four field officers, one jeep.",
    languages: ["hi", "en"],
    zone: "Asia/Kolkata",
    joined: { days: 430 },
  },
  {
    handle: "haruka",
    name: "水無瀬 遥香",
    organisation: "tsukimori",
    country: "JP",
    jobTitle: "Management consultant for small manufacturers",
    about:
      "Minase Haruka. I visit metal and machining shops of 5 to 30 people. My interest: how experience that lives in one pair of hands gets written down before it retires.",
    languages: ["ja", "en"],
    zone: "Asia/Tokyo",
    joined: { days: 380 },
  },
  {
    handle: "xochitl",
    name: "Xóchitl Arriaga",
    organisation: "red-nopalera",
    country: "MX",
    jobTitle: "Coordinadora de compras conjuntas",
    about:
      "Trabajo con 63 talleres que comparten máquinas, camión y, a veces, clientes. Me interesa lo que pasa después de firmar el reglamento.",
    languages: ["es", "en"],
    zone: "America/Mexico_City",
    joined: { days: 350 },
  },
  {
    handle: "nermine",
    name: "نرمين عبد الهادي",
    organisation: "lotus-delta",
    country: "EG",
    jobTitle: "Food quality engineer",
    about:
      "Nermine Abdel-Hady. I help family food workshops reach the first quality mark without closing for a month. Dairy, pickles, dried herbs.",
    languages: ["ar", "en", "fr"],
    zone: "Africa/Cairo",
    joined: { days: 300 },
  },
  {
    handle: "karim",
    name: "كريم وهدان",
    organisation: "lotus-delta",
    country: "EG",
    jobTitle: "Energy and digital adviser",
    about: "Karim Wahdan. Meters first, opinions second. Bakeries, laundries, dye houses.",
    languages: ["ar", "en"],
    zone: "Africa/Cairo",
    joined: { days: 210 },
  },
  {
    handle: "linh",
    name: "Đặng Thùy Linh",
    organisation: "sao-nuoc",
    country: "VN",
    jobTitle: "Incubation manager",
    about:
      "We had a building, then a flood, then no building. The incubator works better now. Agrifood and household goods, first customers, first export.",
    languages: ["vi", "en"],
    zone: "Asia/Ho_Chi_Minh",
    joined: { days: 260 },
  },
  {
    handle: "thandeka",
    name: "Thandeka Mbokazi",
    organisation: "blue-aloe",
    country: "ZA",
    jobTitle: "Cluster manager",
    about:
      "Plastics recycling and natural cosmetics, 38 firms, no permanent budget. I collect honest accounts of what failed, mine first.",
    languages: ["en"],
    zone: "Africa/Johannesburg",
    joined: { days: 540 },
  },
  {
    handle: "joao",
    name: "João Vasco Teles",
    organisation: null,
    country: "PT",
    jobTitle: "Independent trainer",
    about: "New here. Pricing and cost accounting for craft firms.",
    languages: ["en", "es", "fr"],
    zone: "Europe/Lisbon",
    joined: { days: 1, hours: 3 },
    vouchedBy: null,
  },
];

export const people: readonly DemoPerson[] = rows.map((row) => ({
  role: "member",
  vouchedBy: "reka",
  ...row,
  demo: true,
  email: `${row.handle}@example.org`,
}));
