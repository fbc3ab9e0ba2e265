/** Pieces that many pages share, by what they depend on. Bounded by their length; the oldest go first. */
export class Pieces<T extends { length: number }> {
  private kept = new Map<string, T>();
  private length = 0;

  constructor(private readonly mostLength: number) {}

  /** The piece for a key; `make` makes it when it is not there. */
  of(key: string, make: () => T): T {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.kept.set(key, made);
    this.length += made.length;
    this.forget();
    return made;
  }

  private forget() {
    for (const [key, piece] of this.kept) {
      if (this.length <= this.mostLength) return;
      this.kept.delete(key);
      this.length -= piece.length;
    }
  }
}
