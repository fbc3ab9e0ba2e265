/** How many single changes (a letter more, less, another, two swapped) make one word of the other; stops counting above `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (back[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, (back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (twoBack[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [twoBack, back] = [back, row];
  }
  return back[b.length] ?? most + 1;
}

/** Changes that a reader makes without noticing: none in short words. */
export const changesIn = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Those that are offered to be looked for, of all that are near. */
const mostNear = 5;

/** What was meant, among the words that there are: the nearest first, and of these the most usual. */
export function meant(word: string, there: readonly { word: string; times: number }[]): string[] {
  const most = changesIn(word);
  return there
    .map((one) => ({ ...one, off: distance(word, one.word, most) }))
    .filter(({ off }) => off > 0 && off <= most)
    .sort((a, b) => a.off - b.off || b.times - a.times || (a.word < b.word ? -1 : 1))
    .slice(0, mostNear)
    .map((one) => one.word);
}
