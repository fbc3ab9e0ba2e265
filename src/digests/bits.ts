/** A set of small numbers as bits: two sets meet or not in a few machine instructions. */
export type Bits = Int32Array;

export const nothing: Bits = new Int32Array(0);

/** Numbers things by name. A name that is not known has no number. */
export class Numbering {
  private readonly numbers = new Map<string, number>();

  number(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** The set of these names, numbering those that are new. */
  add(names: readonly string[]): Bits {
    for (const name of names) this.number(name);
    return this.find(names);
  }

  /** The set of those of these names that are known; `nothing` for no name at all. */
  find(names: readonly string[]): Bits {
    if (names.length === 0) return nothing;
    const found = names.map((name) => this.numbers.get(name)).filter((n) => n !== undefined);
    const bits = new Int32Array((Math.max(0, ...found) >> 5) + 1);
    for (const n of found) bits[n >> 5] = (bits[n >> 5] ?? 0) | (1 << (n & 31));
    return bits;
  }
}

export function meet(a: Bits, b: Bits): boolean {
  const words = Math.min(a.length, b.length);
  for (let i = 0; i < words; i++) if (((a[i] ?? 0) & (b[i] ?? 0)) !== 0) return true;
  return false;
}

export function has(bits: Bits, n: number): boolean {
  return ((bits[n >> 5] ?? 0) & (1 << (n & 31))) !== 0;
}

export function sizeOf(bits: Bits): number {
  let size = 0;
  for (let word of bits) for (; word !== 0; word &= word - 1) size += 1;
  return size;
}
