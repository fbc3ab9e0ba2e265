import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

export const smallLots: DemoThread = {
  kind: "thread",
  key: "licitaciones-en-lotes-pequenos",
  demo: true,
  title: "Licitaciones en lotes pequeños: cómo convencimos a un municipio (y cómo casi sale mal)",
  flavour: "discussion",
  state: "open",
  author: "xochitl",
  organisation: "red-nopalera",
  language: "es",
  countries: ["MX", "ES", "CL"],
  topics: ["public-procurement", "networks"],
  visibility: "public",
  ago: { days: 6, hours: 2 },
  body: text`
    Un municipio compraba cada año 2.400 pupitres en un solo contrato. Lo ganaba siempre el mismo distribuidor, de fuera. Este año salió en **ocho lotes de 300**, y cinco los ganaron talleres de la red.

    Qué funcionó: no pedimos favores, llevamos *el cálculo de su riesgo*. Con un proveedor único, dos años de tres la entrega llegó después del inicio de clases. Ocho proveedores pequeños no se atrasan todos a la vez.

    Qué casi sale mal: los ocho pupitres eran distintos. Mismo plano, ocho interpretaciones. La directora de una escuela nos mandó una foto de dos sillas juntas, una cuatro centímetros más alta que la otra, sin comentario.

    Ahora hay una **plantilla de madera** que viaja de taller en taller, y un taller que revisa los diez primeros de cada lote.

    ¿Alguien tiene experiencia con fianzas? Nos piden el 10% por lote, y eso son dos meses de salarios.
  `,
  replies: [
    {
      author: "balint",
      ago: { days: 4, hours: 14 },
      language: "en",
      body: text`
        We issue bonds of that kind: 1.8% a year of the amount, no cash deposited. The condition is an agreed *replacement workshop*: if A cannot deliver, B finishes at A's price. With eight firms on one drawing you have that already. Show it to your guarantor, whoever it is.
      `,
    },
    {
      author: "xochitl",
      ago: { days: 3, hours: 23 },
      body: text`
        El taller de reemplazo, con precio acordado de antemano. Tan simple que da rabia. Gracias, @balint.
      `,
    },
    {
      author: "joao",
      ago: { days: 0, hours: 9 },
      queued: true,
      language: "en",
      body: text`
        In a project I accompanied, the network's own fund deposited one bond for all lots and each workshop paid it a small premium. Happy to describe the contract, if it is of use.
      `,
    },
  ],
};
