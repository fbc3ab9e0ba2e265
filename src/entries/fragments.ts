/** Pieces of HTML that many pages share, by what they depend on. Bounded; the oldest go first. */
export class Fragments {
  private kept = new Map<string, string>();
  private characters = 0;

  constructor(private readonly mostCharacters = 12_000_000) {}

  /** The piece for a key; `make` renders it when it is not there. */
  of(key: string, make: () => string): string {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.kept.set(key, made);
    this.characters += made.length;
    this.forget();
    return made;
  }

  private forget() {
    for (const [key, html] of this.kept) {
      if (this.characters <= this.mostCharacters) return;
      this.kept.delete(key);
      this.characters -= html.length;
    }
  }
}
