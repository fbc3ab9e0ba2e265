import {
  renderBlock,
  renderChanges,
  renderReason,
  renderShell,
  type Block,
  type Fragment,
  type Shell,
} from "../../emails/digest/index.ts";
import { nearestLanguage } from "../platform/i18n.ts";
import type { Frame, Item, PartRow, Run } from "./digest-run.ts";
import { partKeyOf } from "./envelope.ts";
import type { Explained } from "./merit.ts";
import { tailOf } from "./memory.ts";
import { changesOf, reasonOf } from "./reason-key.ts";
import { itemOf, type Choice, type Story } from "./story.ts";

/** What mails of a run are put together from, each rendered once. `take` answers the rows that are new since it was last asked. */
export class Parts {
  private readonly known = new Map<string, Record<PartRow["kind"], Set<string>>>();
  private fresh: PartRow[] = [];

  constructor(
    private readonly run: Pick<Run, "id" | "at">,
    private readonly frame: Frame,
    private readonly choice: Pick<Choice, "stories" | "label">,
  ) {}

  private shell(language: string): void {
    const { hubName, baseUrl, postalAddress } = this.frame;
    const shared = { hubName, hubUrl: baseUrl, postalAddress, at: this.run.at };
    this.once(language, "shell", "", () => renderShell({ ...shared, language: nearestLanguage(language) }));
  }

  private block(language: string, entry: string): void {
    this.once(language, "block", entry, () => {
      return renderBlock(itemOf(this.story(entry), this.frame.baseUrl), nearestLanguage(language));
    });
  }

  private story(entry: string): Story {
    const story = this.choice.stories.get(entry);
    if (!story) throw new Error(`no story ${entry} in this run`);
    return story;
  }

  /** A key that begins with a plus says what changed, in an entry's own words. */
  private reason(language: string, entry: string, key: string): void {
    if (key.startsWith("+"))
      return this.once(language, "reason", partKeyOf(entry, key), () =>
        renderChanges(changesOf(this.story(entry), key), nearestLanguage(language)),
      );
    this.once(language, "reason", key, () => {
      const reason = reasonOf(key, (kind, slug) => this.choice.label(kind, slug, language));
      return renderReason(reason, nearestLanguage(language));
    });
  }

  /** Everything that one digest is put together from. */
  freeze(language: string, items: readonly Item[]): void {
    this.shell(language);
    for (const item of items) {
      const entry = item[0];
      this.block(language, entry);
      for (let i = 3; i < item.length; i++) this.reason(language, entry, String(item[i]));
    }
  }

  /** Why entries weigh what they weigh, for readers of any language who ask. */
  explainNamed(): void {
    for (const { id, named, merit, basis } of this.choice.stories.values())
      if (named)
        this.once("", "reason", tailOf(id), () => {
          return [id, Math.round(merit * 1000) / 1000, basis] satisfies Explained;
        });
  }

  take(): PartRow[] {
    const rows = this.fresh;
    this.fresh = [];
    return rows;
  }

  private once(
    language: string,
    kind: PartRow["kind"],
    key: string,
    render: () => Shell | Block | Fragment | Explained,
  ) {
    const here = this.in(language)[kind];
    if (here.has(key)) return;
    here.add(key);
    this.fresh.push({ runId: this.run.id, language, kind, key, content: render() });
  }

  private in(language: string): Record<PartRow["kind"], Set<string>> {
    let here = this.known.get(language);
    if (!here) this.known.set(language, (here = { shell: new Set(), block: new Set(), reason: new Set() }));
    return here;
  }
}
