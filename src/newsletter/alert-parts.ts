import { factsOf, renderReason } from "../../emails/digest/index.ts";
import { newsletterText } from "../../emails/newsletter/index.ts";
import type { Item, PartRow } from "../digests/index.ts";
import type { Language } from "../platform/i18n.ts";
import type { Addressee } from "./mailing.ts";
import type { Concern } from "./concern.ts";
import { deadlineOf, type PinnedEntry } from "./pinned.ts";

export type AlertCriteria = Concern & { deadline: PinnedEntry["deadlines"][number] };
type Label = (kind: "topic" | "sector", slug: string, language: Language) => string;

/** What is one reader's alone in an alert: why, and when in their own zone. Each is rendered once a run and language. */
export class AlertParts {
  private readonly known = new Set<string>();
  private fresh: { language: Language; key: string; text: string }[] = [];

  constructor(
    private readonly call: AlertCriteria,
    private readonly label: Label,
  ) {}

  /** The reader's item: the call, and the keys of reason and deadline. */
  itemFor(reader: Addressee, language: Language): Item {
    const reason = this.reasonFor(reader);
    this.once(language, reason, () => this.reasonText(reason, language));
    // A day is a day everywhere.
    const when = this.call.deadline.day === null ? `zone/${reader.zone}` : "day";
    this.once(language, when, () => this.deadlineText(reader.zone, language));
    return [this.call.entry, "calls", 0, reason, when];
  }

  take(runId: string): PartRow[] {
    const rows = this.fresh.map(({ language, key, text }) => {
      return { runId, language, kind: "reason" as const, key, content: { html: text, text } };
    });
    this.fresh = [];
    return rows;
  }

  private reasonFor({ topics, sectors, countries }: Addressee): string {
    const shared = (kind: string, mine: string, theirs: readonly string[]) => {
      const found = theirs.find((one) => mine.includes(`"${one}"`));
      return found === undefined ? undefined : `${kind}/${found}`;
    };
    return (
      shared("topic", topics, this.call.topics) ??
      shared("sector", sectors, this.call.sectors) ??
      shared("country", countries, this.call.countries) ??
      "all"
    );
  }

  private reasonText(key: string, language: Language): string {
    const [kind = "", value = ""] = key.split("/");
    if (kind === "topic")
      return renderReason({ code: "topic", topic: this.label("topic", value, language) }, language).text;
    if (kind === "sector")
      return renderReason({ code: "sector", sector: this.label("sector", value, language) }, language).text;
    if (kind === "country") return renderReason({ code: "country", country: value }, language).text;
    return newsletterText(language).allCalls;
  }

  private deadlineText(zone: string, language: Language): string {
    const { deadline } = this.call;
    const shown = deadlineOf(deadline);
    const inZone = deadline.day === null ? { ...shown, zone } : shown;
    const call = { kind: "call" as const, title: "", language, url: "", excerpt: "", deadlines: [inZone] };
    return factsOf(call, language).headline ?? "";
  }

  private once(language: Language, key: string, render: () => string): void {
    const place = `${language} ${key}`;
    if (this.known.has(place)) return;
    this.known.add(place);
    this.fresh.push({ language, key, text: render() });
  }
}
