import type { DemoMethodology } from "../shape-methodology.ts";
import { text } from "../text.ts";

export const jointPurchase: DemoMethodology = {
  kind: "methodology",
  key: "compra-conjunta-de-maquinaria",
  demo: true,
  title: "Comprar una máquina entre varios talleres sin acabar en pleito",
  author: "xochitl",
  organisation: "red-nopalera",
  language: "es",
  countries: ["MX", "PY"],
  topics: ["networks", "crafts", "access-to-finance"],
  visibility: "public",
  ago: { days: 38 },
  type: "methodology",
  originCountry: "MX",
  licence: "CC-BY-4.0",
  contact: "xochitl",
  sectors: ["wood-furniture", "leather-footwear", "metal-machinery"],
  versions: [
    {
      version: 1,
      ago: { days: 38 },
      author: "xochitl",
      whatChanged: null,
      content: {
        summary:
          "Entre seis y doce talleres compran y usan juntos una máquina que ninguno podría pagar. Se firma primero cómo se limpia, cómo se sale y quién guarda la llave; la máquina se elige después. Cabe en una asamblea larga y dos meses.",
        problem: text`
          Una buena máquina trabaja once horas a la semana en un taller pequeño y cuesta como si trabajara cuarenta. Compartirla es obvio; mantener la paz, no. Los reglamentos suelen hablar de la inversión y callar sobre el polvo, las llaves y los que se van.
        `,
        audience: "Redes, cooperativas y agencias que acompañan a talleres del mismo barrio o valle.",
        steps: [
          {
            title: "Contar horas, no ganas",
            text: text`
              Durante cuatro semanas cada taller apunta **las horas que habría usado** la máquina. El promedio real suele ser un tercio de lo que se dice en la asamblea.
            `,
            duration: "4 semanas",
            role: "Cada taller",
            material: "Hoja de horas en la pared",
          },
          {
            title: "Firmar la salida antes que la entrada",
            text: text`
              Tabla de valor de la cuota por año (por ejemplo, menos 15% anual, mínimo 20%). Se paga al entrar un reemplazo o a los doce meses. Sin peritos.
            `,
            duration: "1 asamblea",
            role: "Todos, con alguien de fuera que modere",
            material: "Tabla en blanco, proyectada o en pizarra",
          },
          {
            title: "Reglamento de una página",
            text: text`
              Cinco puntos: turnos por sorteo, limpieza pagada de diez minutos, guardián rotativo con sueldo, depósito de 20 horas, y qué cuenta como rotura. Si no cabe en una página, sobra algo.
            `,
            duration: "1 asamblea",
            role: "Comisión de tres",
            material: "Modelo de reglamento",
          },
          {
            title: "Elegir y comprar",
            text: text`
              Tres ofertas, una visita a un taller que ya la tenga, y **el precio de las refacciones** en la comparación.
            `,
            duration: "3 semanas",
            role: "Comisión de compra",
            material: "Hoja comparativa",
          },
          {
            title: "Cerrar cada trimestre",
            text: text`
              Horas por taller, quejas, dinero en caja: tres números en la pared, leídos en voz alta.
            `,
            duration: "15 minutos",
            role: "Guardián del trimestre",
            material: "",
          },
        ],
        stakeholders: "Talleres socios, quien presta el local, proveedor de la máquina, una persona neutral.",
        resources: {
          money: "De 900 a 2.500 € por taller, según la máquina, más el depósito",
          staffDays: "12 de coordinación hasta la compra, 1 al mes después",
          skills: "Moderar una asamblea; llevar una hoja de cálculo",
          infrastructure: "Un local con corriente trifásica al que todos lleguen a pie o en veinte minutos",
        },
        timescale: "Dos a tres meses hasta la primera hora de máquina",
        evidence: text`
          Cuatro máquinas en siete años. Las dos primeras, con reglamento de cuatro páginas, terminaron en disputa; las dos últimas, con este orden, siguen. Son pocos casos: tómese como experiencia, no como prueba.
        `,
        indicators: [
          {
            name: "Horas de uso al mes, cortadora láser",
            baseline: 71,
            value: 118,
            unit: "horas",
            measured: { days: 45 },
            source: "Contador de la máquina, antes y después del nuevo reglamento",
          },
        ],
        strength: "told",
        costBand: 3,
        effortBand: 4,
        preconditions: "Los talleres se conocen y ya han hecho algo juntos, aunque sea pagar un flete.",
        enablingFactors: "Un guardián cobrado y no voluntario. Un local que no sea de ningún socio.",
        constraints:
          "Más de doce socios: mejor arrendar. Oficios con secreto de diseño: turnos separados o nada.",
        didNotWork: text`
          - El guardián voluntario: siempre la misma persona, hasta que se cansó.
          - Cobrar por pieza en vez de por hora.
          - «A valor justo, de común acuerdo.»
        `,
        adapt:
          "Los porcentajes, la forma jurídica y el día de asamblea. No toque el orden: salida, reglamento, máquina.",
      },
    },
  ],
  replies: [],
};
