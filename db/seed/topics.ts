import type { Names } from "./names.ts";

export type SeedTopic = { readonly slug: string; readonly names: Names };

type Row = readonly [slug: string, en: string, fr: string, es: string, it: string, ar: string];

// prettier-ignore
const rows: readonly Row[] = [
  ["innovation", "Innovation", "Innovation", "Innovación", "Innovazione", "الابتكار"],
  ["technology-transfer", "Technology transfer", "Transfert de technologie", "Transferencia de tecnología", "Trasferimento tecnologico", "نقل التكنولوجيا"],
  ["access-to-finance", "Access to finance", "Accès au financement", "Acceso a la financiación", "Accesso al credito", "الحصول على التمويل"],
  ["internationalisation", "Internationalisation", "Internationalisation", "Internacionalización", "Internazionalizzazione", "التوسع الدولي"],
  ["digitalisation", "Digitalisation", "Numérique", "Digitalización", "Digitalizzazione", "التحول الرقمي"],
  ["skills", "Skills and training", "Compétences et formation", "Competencias y formación", "Competenze e formazione", "المهارات والتدريب"],
  ["clusters", "Clusters", "Grappes d’entreprises", "Clústeres", "Distretti e cluster", "التجمعات الصناعية"],
  ["incubation", "Incubation", "Incubation", "Incubación", "Incubazione", "احتضان المشاريع"],
  ["green-transition", "Green transition", "Transition écologique", "Transición ecológica", "Transizione verde", "التحول الأخضر"],
  ["energy", "Energy", "Énergie", "Energía", "Energia", "الطاقة"],
  ["agrifood", "Agrifood", "Agroalimentaire", "Agroalimentación", "Agroalimentare", "الأغذية الزراعية"],
  ["textiles", "Textiles", "Textile", "Textil", "Tessile", "المنسوجات"],
  ["tourism", "Tourism", "Tourisme", "Turismo", "Turismo", "السياحة"],
  ["women-entrepreneurs", "Women entrepreneurs", "Entrepreneuriat féminin", "Mujeres empresarias", "Imprenditoria femminile", "رائدات الأعمال"],
  ["youth", "Young entrepreneurs", "Jeunes entrepreneurs", "Jóvenes emprendedores", "Giovani imprenditori", "رواد الأعمال الشباب"],
  ["public-procurement", "Public procurement", "Marchés publics", "Contratación pública", "Appalti pubblici", "المشتريات العامة"],
  ["standards", "Standards and quality", "Normes et qualité", "Normas y calidad", "Norme e qualità", "المواصفات والجودة"],
  ["intellectual-property", "Intellectual property", "Propriété intellectuelle", "Propiedad intelectual", "Proprietà intellettuale", "الملكية الفكرية"],
  ["policy", "SME policy", "Politiques pour les PME", "Políticas para pymes", "Politiche per le PMI", "سياسات المنشآت الصغيرة"],
  ["networks", "Networks and intermediaries", "Réseaux et intermédiaires", "Redes e intermediarios", "Reti e intermediari", "الشبكات والوسطاء"],
  ["supply-chains", "Supply chains", "Chaînes d’approvisionnement", "Cadenas de suministro", "Filiere di fornitura", "سلاسل التوريد"],
  ["crafts", "Crafts", "Artisanat", "Artesanía", "Artigianato", "الحرف اليدوية"],
  ["health", "Health", "Santé", "Salud", "Salute", "الصحة"],
  ["research", "Research", "Recherche", "Investigación", "Ricerca", "البحث العلمي"],
  ["business-transfer", "Business transfer", "Transmission d’entreprise", "Relevo empresarial", "Passaggio generazionale", "انتقال ملكية المنشآت"],
  ["evaluation", "Monitoring and evaluation", "Suivi et évaluation", "Seguimiento y evaluación", "Monitoraggio e valutazione", "المتابعة والتقييم"],
];

/** The hub's default topics, in the order of a first start. */
export const topics: readonly SeedTopic[] = rows.map(([slug, en, fr, es, it, ar]) => ({
  slug,
  names: { en, fr, es, it, ar },
}));
