import {
  renderBlock,
  renderReason,
  renderShell,
  type Block,
  type Fragment,
  type Shell,
} from "../../emails/digest/index.ts";
import { nearestLanguage } from "../platform/i18n.ts";
import type { Frame, Item, PartRow, Run } from "./digest-run.ts";
import { reasonOf } from "./reason-key.ts";
import { itemOf, type Choice } from "./story.ts";

/** What mails of a run are put together from, each rendered once. `take` answers the rows that are new since it was last asked. */
export class Parts {
  private readonly known = new Map<string, Set<string>>();
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
      const story = this.choice.stories.get(entry);
      if (!story) throw new Error(`no story ${entry} in this run`);
      return renderBlock(itemOf(story, this.frame.baseUrl), nearestLanguage(language));
    });
  }

  private reason(language: string, key: string): void {
    this.once(language, "reason", key, () => {
      const reason = reasonOf(key, (kind, slug) => this.choice.label(kind, slug, language));
      return renderReason(reason, nearestLanguage(language));
    });
  }

  /** Everything that one digest is put together from. */
  freeze(language: string, items: readonly Item[]): void {
    this.shell(language);
    for (const [entry, , , ...reasons] of items) {
      this.block(language, entry);
      for (const reason of reasons) this.reason(language, reason);
    }
  }

  take(): PartRow[] {
    const rows = this.fresh;
    this.fresh = [];
    return rows;
  }

  private once(language: string, kind: PartRow["kind"], key: string, render: () => Shell | Block | Fragment) {
    const here = this.of(kind === "block" ? language : `${language} ${kind}`);
    if (here.has(key)) return;
    here.add(key);
    this.fresh.push({ runId: this.run.id, language, kind, key, content: render() });
  }

  private of(place: string): Set<string> {
    let here = this.known.get(place);
    if (!here) this.known.set(place, (here = new Set()));
    return here;
  }
}
