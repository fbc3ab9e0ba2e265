import type { Random } from "../../support/seeded.ts";

/** Draws a place from 0 to `size` - 1, the n-th in proportion to 1 / (n + 1) ** slope. */
export function zipf(random: Random, size: number, slope: number): () => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let i = 0; i < size; i++) sums[i] = sum += 1 / (i + 1) ** slope;
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Around `median`, with a long tail: log-normal. */
export function lognormal(random: Random, median: number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(spread * normal);
}

/** Whole numbers of at least 0 that come to `total`, most of them small and a few very large. */
export function shares(random: Random, count: number, total: number): number[] {
  const weights = Array.from({ length: count }, () => lognormal(random, 1, 1.4));
  const sum = weights.reduce((all, one) => all + one, 0);
  let owed = 0;
  return weights.map((weight) => {
    owed += (weight / sum) * total;
    const whole = Math.floor(owed + 1e-9);
    owed -= whole;
    return whole;
  });
}
