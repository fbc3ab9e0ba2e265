import { out } from "./exclusion.ts";

/** How many of what stayed out are told by name. */
const named = 10;

/** One reader's scores, candidate by candidate, in arrays that are written over for the next reader. */
export class Sheet {
  /** 0 for what stays out or was taken; negative for a stranger. */
  scores = new Float64Array(1024);
  /** The same without its sign, also of what stays out. */
  weights = new Float64Array(1024);
  met = new Uint8Array(1024);
  standing = new Uint8Array(1024);
  private size = 0;

  begin(size: number): void {
    this.size = size;
    if (this.scores.length < size) {
      this.scores = new Float64Array(size * 2);
      this.weights = new Float64Array(size * 2);
      this.met = new Uint8Array(size * 2);
      this.standing = new Uint8Array(size * 2);
    }
    this.scores.fill(0, 0, size);
    this.weights.fill(0, 0, size);
    this.standing.fill(out.absent, 0, size);
  }

  write(i: number, score: number, met: number, standing: number): void {
    this.weights[i] = score < 0 ? -score : score;
    this.met[i] = met;
    this.standing[i] = standing;
    if (standing === out.eligible) this.scores[i] = score;
  }

  /** Takes out what was eligible. */
  drop(i: number, standing: number): void {
    this.scores[i] = 0;
    this.standing[i] = standing;
  }

  take(i: number): void {
    this.scores[i] = 0;
    this.weights[i] = 0;
    this.standing[i] = out.absent;
  }

  /** What stays out, by reason; what was eligible found no room. */
  counts(names: readonly string[]): Record<string, number> {
    const counted: Record<string, number> = {};
    for (let i = 0; i < this.size; i++) {
      const standing = this.standing[i] ?? out.absent;
      if (standing === out.absent) continue;
      const name = names[standing === out.eligible ? out.room : standing] ?? "";
      counted[name] = (counted[name] ?? 0) + 1;
    }
    return counted;
  }

  /** The heaviest of what stays out and may be named, heaviest first; of equals the one that comes first. */
  bestLeft(): number[] {
    const best: number[] = [];
    let least = 0;
    for (let i = 0; i < this.size; i++) {
      const weight = this.weights[i] ?? 0;
      if (weight <= least || this.standing[i] === out.members) continue;
      if (best.length === named) best.pop();
      let at = best.length;
      while (at > 0 && (this.weights[best[at - 1] ?? 0] ?? 0) < weight) at -= 1;
      best.splice(at, 0, i);
      if (best.length === named) least = this.weights[best[named - 1] ?? 0] ?? 0;
    }
    return best;
  }
}
