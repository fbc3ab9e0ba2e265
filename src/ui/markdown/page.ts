import { Refused } from "./refused.ts";
import type { Citation, FootnoteToken } from "./footnotes.ts";

const MAX_DEPTH = 40;

/** One rendering: what the walk over the tokens gathers, and what it may still spend. */
export class Page {
  readonly mentions = new Set<string>();
  /** Definitions by label; the first one counts. */
  readonly notes = new Map<string, FootnoteToken>();
  /** By label, in the order of their first reference. */
  readonly cited = new Map<string, Citation>();
  /** Whether a person's own HTML tags came through. */
  hasRawHtml = false;
  /** Raw `<a>`, `<code>`, `<pre>` and `<kbd>` now open: no mention and no footnote inside. */
  verbatim = 0;
  readonly idPrefix: string;
  readonly breaks: boolean;
  readonly linksMembers: boolean;
  #depth = 0;
  #budget: number;

  /** `source` sets what the page may grow to: a percent-encoded Han character takes nine of its one. */
  constructor(source: string, idPrefix: string, breaks: boolean, linksMembers: boolean) {
    this.idPrefix = idPrefix;
    this.breaks = breaks;
    this.linksMembers = linksMembers;
    this.#budget = 4096 + 12 * source.length;
  }

  /** Runs `render` one level down. Browsers stop nesting at 512 elements, a reader long before. */
  within(render: () => string): string {
    if (++this.#depth > MAX_DEPTH) throw new Refused("nested too deep");
    const html = render();
    this.#depth--;
    return html;
  }

  /** Pays for text that a short source can repeat at will, such as the address of a reference link. */
  spend(characters: number): void {
    this.#budget -= characters;
    if (this.#budget < 0) throw new Refused("grows too much");
  }
}
