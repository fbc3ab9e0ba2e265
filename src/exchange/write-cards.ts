import {
  addMethodology,
  updateMethodology,
  type MethodologyDocument,
  type NewMethodology,
} from "../methodologies/index.ts";
import type { CardContent } from "./card-content.ts";
import type { ImportCard } from "./read-cards.ts";
import { readableCard } from "./readable-card.ts";
import { writeEach, type Item, type Made, type Writing, type Written } from "./writing.ts";

/** Method cards, each a methodology in the recorder's name; a card that has changed becomes its next version. */
export function writeCards(writing: Writing, items: readonly Item<ImportCard>[]): Promise<Written> {
  return writeEach(writing, items, {
    dateOf: (card) => card.publishedAt,
    add: (card, made) => addMethodology(newMethodology(card, made, writing)),
    update: (card, made, update) => updateMethodology(newMethodology(card, made, writing), update),
  });
}

function newMethodology(
  card: ImportCard,
  { id, eventId, at }: Made,
  { origin, recorder }: Writing,
): NewMethodology {
  const { title, summary, markdown: body } = card;
  return {
    ...{
      id,
      eventId,
      origin,
      authorId: recorder,
      organisationId: null,
      followed: false,
      visibility: "public",
    },
    ...{ language: card.language, topics: card.topics, countries: [], type: card.type },
    ...{ source: card.source, licence: card.licence, translationGroup: card.group },
    attribution: [card.attribution, card.url].filter(Boolean).join(", ") || null,
    versions: [
      {
        title,
        summary,
        body,
        readable: readableCard(body, title),
        document: documentOf(card),
        publishedAt: at,
      },
    ],
  };
}

/** The parts that the card has; what its source does not say is absent. */
export function documentOf({ problem, timescale, steps, stepsInBody }: CardContent): MethodologyDocument {
  return {
    ...(problem === null ? {} : { problem }),
    ...(timescale === null ? {} : { timescale }),
    ...(steps.length === 0 ? {} : { steps, ...(stepsInBody ? { stepsInBody } : {}) }),
  };
}
