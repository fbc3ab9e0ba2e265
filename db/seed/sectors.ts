import type { Names } from "./names.ts";

export type SeedSector = { readonly slug: string; readonly names: Names };

type Row = readonly [slug: string, en: string, fr: string, es: string, it: string, ar: string];

// prettier-ignore
const rows: readonly Row[] = [
  ["food", "Food and drink", "Alimentation et boissons", "Alimentos y bebidas", "Alimentari e bevande", "الأغذية والمشروبات"],
  ["farming", "Farming and fishing", "Agriculture et pêche", "Agricultura y pesca", "Agricoltura e pesca", "الزراعة والصيد البحري"],
  ["textiles-clothing", "Textiles and clothing", "Textile et habillement", "Textil y confección", "Tessile e abbigliamento", "النسيج والملابس"],
  ["leather-footwear", "Leather and footwear", "Cuir et chaussure", "Cuero y calzado", "Pelle e calzature", "الجلود والأحذية"],
  ["wood-furniture", "Wood and furniture", "Bois et ameublement", "Madera y mueble", "Legno e arredo", "الأخشاب والأثاث"],
  ["metal-machinery", "Metalwork and machinery", "Métallurgie et machines", "Metal y maquinaria", "Metalmeccanica", "المعادن والآلات"],
  ["electronics", "Electronics", "Électronique", "Electrónica", "Elettronica", "الإلكترونيات"],
  ["chemicals-plastics", "Chemicals and plastics", "Chimie et plastiques", "Química y plásticos", "Chimica e plastica", "الكيماويات واللدائن"],
  ["construction", "Construction", "Construction", "Construcción", "Edilizia", "البناء والتشييد"],
  ["energy-environment", "Energy and environment", "Énergie et environnement", "Energía y medio ambiente", "Energia e ambiente", "الطاقة والبيئة"],
  ["tourism-hospitality", "Tourism and hospitality", "Tourisme et hôtellerie", "Turismo y hostelería", "Turismo e ospitalità", "السياحة والضيافة"],
  ["digital-services", "Software and digital services", "Logiciels et services numériques", "Software y servicios digitales", "Software e servizi digitali", "البرمجيات والخدمات الرقمية"],
  ["health-care", "Health and care", "Santé et soins", "Salud y cuidados", "Salute e cura", "الصحة والرعاية"],
];

/** The hub's default sectors: what firms make or do, beside the topics that say what a text is about. */
export const sectors: readonly SeedSector[] = rows.map(([slug, en, fr, es, it, ar]) => ({
  slug,
  names: { en, fr, es, it, ar },
}));
