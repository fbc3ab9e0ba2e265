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
  /** Those in question at all, in their order: everything else is passed by. */
  inQuestion = new Int32Array(1024);
  size = 0;
  private readonly numbers = new Uint32Array(256);

  begin(size: number): void {
    this.size = 0;
    if (this.scores.length < size) {
      this.scores = new Float64Array(size * 2);
      this.weights = new Float64Array(size * 2);
      this.met = new Uint8Array(size * 2);
      this.standing = new Uint8Array(size * 2);
      this.inQuestion = new Int32Array(size * 2);
    }
    this.scores.fill(0, 0, size);
  }

  write(i: number, score: number, met: number, standing: number): void {
    this.inQuestion[this.size++] = i;
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
    const { numbers } = this;
    numbers.fill(0);
    for (let n = 0; n < this.size; n++) {
      const code = this.standing[this.inQuestion[n] ?? 0] ?? out.absent;
      numbers[code] = (numbers[code] ?? 0) + 1;
    }
    const counted: Record<string, number> = {};
    for (const [code, name] of names.entries()) {
      const n = (numbers[code] ?? 0) + (code === out.room ? (numbers[out.eligible] ?? 0) : 0);
      if (n > 0) counted[name] = n;
    }
    return counted;
  }

  /** The heaviest of what stays out and may be named, heaviest first; of equals the one that comes first. */
  bestLeft(): number[] {
    const { weights, standing } = this;
    const best: number[] = [];
    let least = 0;
    for (let n = 0; n < this.size; n++) {
      const i = this.inQuestion[n] ?? 0;
      const weight = weights[i] ?? 0;
      if (weight <= least || standing[i] === out.members) continue;
      let at = best.length < named ? best.push(i) - 1 : named - 1;
      for (; at > 0 && (weights[best[at - 1] ?? 0] ?? 0) < weight; at -= 1) best[at] = best[at - 1] ?? 0;
      best[at] = i;
      if (best.length === named) least = weights[best[named - 1] ?? 0] ?? 0;
    }
    return best;
  }
}
