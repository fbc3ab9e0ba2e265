import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

export const sharedMachines: DemoThread = {
  kind: "thread",
  key: "maquinas-compartidas-el-primer-pleito",
  demo: true,
  title: "Máquinas compartidas entre talleres: lo que aprendimos del primer pleito",
  flavour: "discussion",
  state: "open",
  author: "xochitl",
  organisation: "red-nopalera",
  language: "es",
  countries: ["MX"],
  topics: ["networks", "crafts", "access-to-finance"],
  visibility: "public",
  ago: { days: 15, hours: 2 },
  body: text`
    Hace dos años compramos entre nueve talleres una cortadora láser. El reglamento tenía cuatro páginas y lo habíamos discutido durante tres asambleas. El pleito llegó por algo que no estaba: **quién barre**.

    No es broma. El taller que salía último dejaba el filtro sucio, el siguiente perdía media hora y se la cobraba. A los cuatro meses había dos bandos.

    Lo que cambiamos:

    1. La hora de máquina incluye diez minutos de limpieza, pagados, con foto.
    2. Hay un *guardián* que rota cada mes y cobra el 4% de las horas. Antes era voluntario; es decir, era siempre la misma persona.
    3. Los turnos se sortean cada trimestre. Ya nadie es dueño del martes.
    4. Cada taller depositó el equivalente de 20 horas. De ahí sale lo que se rompe, sin buscar culpables, hasta cierto monto.

    | | antes | ahora |
    |---|---:|---:|
    | horas usadas al mes | 71 | 118 |
    | quejas en asamblea | 9 | 1 |
    | talleres socios | 9 | 12 |

    ¿Cómo lo resuelven otros? Me interesan sobre todo las reglas de **salida**: un socio quiere irse y pide lo que puso, pero la máquina ya vale la mitad.
  `,
  replies: [
    {
      author: "tommaso",
      ago: { days: 14, hours: 9 },
      language: "it",
      ref: "exit",
      body: text`
        Da noi c’è una sega a cinque assi in comune da otto anni. Per l’uscita abbiamo una tabella scritta **prima**: ogni anno la quota vale il 15% in meno, con un minimo del 20%, e chi esce riceve il valore della tabella solo quando entra qualcun altro, o comunque entro dodici mesi. Nessuna perizia: le perizie costano più della lite.

        Scritta a freddo, l’hanno firmata tutti in dieci minuti. A caldo non la firmerebbe nessuno.
      `,
    },
    {
      author: "xochitl",
      parent: "exit",
      ago: { days: 14, hours: 1 },
      body: text`
        La tabla escrita antes: claro. Nosotros dejamos «a valor justo, de común acuerdo». Justo y común acuerdo, dos palabras que no aparecen juntas en ningún pleito.
      `,
    },
    {
      author: "thandeka",
      ago: { days: 12, hours: 16 },
      language: "en",
      body: text`
        We went the other way: the machine belongs to *nobody*, that is to say to a leasing firm, and the cluster rents it by the month. More expensive by about a fifth. But a member who leaves just leaves, and when the model got old we handed it back. With twelve owners I would do the sum again.
      `,
    },
    {
      author: "joao",
      ago: { days: 0, hours: 20 },
      queued: true,
      body: text`
        Buenas, soy nuevo por aquí. En los talleres que acompaño, la hora de máquina se calcula casi siempre sin contar el rato de preparación. ¿Lo incluyen en las 118 horas, o es aparte?
      `,
    },
  ],
};
