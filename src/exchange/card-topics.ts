import { topicsIn } from "./topic-words.ts";

/** What the families of cards are about, from how their publishers file them. Whatever matches first counts. */
const FAMILIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^activity\/procurement|^guide\/derisking/, ["public-procurement"]],
  [/^activity\/value-and-impact|^method\/metrics$|deliver-measure$/, ["evaluation"]],
  [/^criterion\/|^activity\/standard-/, ["standards", "digitalisation"]],
  [/^play\/|^guide\/(?:agile|product|ux)/, ["digitalisation", "innovation"]],
  [/^method\//, ["innovation"]],
  [/^training\//, ["skills", "networks"]],
  [/^osguide\/best-practices/, ["digitalisation", "networks"]],
  [/^osguide\/|^activity\/(?:communi|creating-partner|events|workshops|staff|codebase)/, ["networks"]],
];

/** The topics of a method card: those of its family, then what its own title and summary make evident. */
export function cardTopics(group: string, title: string, summary: string): string[] {
  const family = FAMILIES.find(([said]) => said.test(group))?.[1] ?? [];
  return [...new Set([...family, ...topicsIn(`${title}. ${summary}`)])].slice(0, 4);
}
