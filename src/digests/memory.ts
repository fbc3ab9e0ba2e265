/**
 * What a reader was told of in their last eight digests: one text a digest, oldest first, of six characters an entry – 12 items in eight
 * digests are 600 bytes, 30 are 1.5 KB. The end of an id is random: that two of 2,000 candidates and 240 remembered share one
 * happens once in 2,000 digests, and costs that digest one item.
 */
const issues = 8;
const tailLength = 6;
/** Mails at once make up an issue together. */
const instantsPerIssue = 30;
/** How entries were remembered before: by their ids, one an element. */
const idLength = 20;

export function tailOf(entry: string): string {
  return entry.slice(-tailLength);
}

const never: ReadonlyMap<string, number> = new Map();

/** Finds again among a run's candidates what readers remember. What was told of in one language was told of in all. */
export class Memory {
  private readonly byTail: ReadonlyMap<string, readonly string[]>;

  constructor(candidates: readonly { id: string; tails: readonly string[] }[]) {
    const byTail = new Map<string, string[]>();
    for (const { id, tails } of candidates)
      for (const tail of tails) {
        const known = byTail.get(tail);
        if (known) known.push(id);
        else byTail.set(tail, [id]);
      }
    this.byTail = byTail;
  }

  /** In how many of the remembered digests each candidate was. */
  timesIn(recent: string): ReadonlyMap<string, number> {
    if (recent === "[]") return never;
    const times = new Map<string, number>();
    for (const issue of JSON.parse(recent) as string[])
      for (let i = issue.length === idLength ? idLength - tailLength : 0; i < issue.length; i += tailLength)
        for (const id of this.byTail.get(issue.slice(i, i + tailLength)) ?? [])
          times.set(id, (times.get(id) ?? 0) + 1);
    return times;
  }
}

/** `recent` after one digest more. What comes at once does not push out what a week brought. */
export function remembered(recent: string, entries: readonly string[], isInstant: boolean): string {
  if (entries.length === 0) return recent;
  const before = recent === "[]" ? [] : asIssues(JSON.parse(recent) as string[]);
  const issue = entries.map(tailOf).join("");
  const last = before.at(-1);
  if (isInstant && last !== undefined && last.length < instantsPerIssue * tailLength)
    before[before.length - 1] = last + issue;
  else before.push(issue);
  return JSON.stringify(before.slice(-issues));
}

/** Remembered by id, nothing says which digest an entry was in: they count as one. */
function asIssues(kept: readonly string[]): string[] {
  const old = kept.filter(({ length }) => length === idLength).map(tailOf);
  const issuesKept = kept.filter(({ length }) => length !== idLength);
  return old.length > 0 ? [old.join(""), ...issuesKept] : issuesKept;
}
