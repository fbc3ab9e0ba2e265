import { topicsIn } from "./topic-words.ts";

/** What a programme is for, where its own name or legal basis says so. */
const PROGRAMMES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^horizon europe/i, ["research"]],
  [/innovation council|innovation ecosystems|institute of innovation/i, ["innovation"]],
  [/innovation funding|interregional innovation|cdti/i, ["innovation"]],
  [/marie sk/i, ["skills"]],
  [/^eu4health|^health$/i, ["health"]],
  [/^digital europe|facility - digital/i, ["digitalisation"]],
  [/^erasmus/i, ["skills"]],
  [/^food, bioeconomy/i, ["agrifood"]],
  [/climate, energy and mobility|new european bauhaus/i, ["green-transition"]],
  [/\bcosme\b|small and medium|\bpymes?\b/i, ["policy"]],
];

/** More than this is a list of everything, and helps nobody to find anything. */
const MOST = 5;

type About = {
  title: string;
  keywords: readonly string[];
  programme: string | null;
  sub_programme: string | null;
};

/** The hub's topics that a call is evidently about: from its title first, then its keywords, then its programme. */
export function callTopics({ title, keywords, programme, sub_programme }: About): string[] {
  const programmes = [programme, sub_programme].filter((name) => name !== null);
  const fromProgrammes = PROGRAMMES.flatMap(([said, topics]) =>
    programmes.some((name) => said.test(name)) ? topics : [],
  );
  return [...new Set([...topicsIn(title), ...keywords.flatMap(topicsIn), ...fromProgrammes])].slice(0, MOST);
}
