import type { HubContext } from "../platform/context.ts";
import { renderMarkdown } from "../ui/markdown/index.ts";
import { remembered } from "./remembered.ts";

/** Markdown of an entry's own part as HTML, for parts that are stored as source only; rendered once a text and process. */
export function rememberedProse(
  c: HubContext,
  entry: { id: string },
  part: string,
  markdown: string,
): string {
  const key = `prose ${entry.id} ${part} ${markdown}`;
  const idPrefix = `e-${entry.id}-${part.replace(/\W+/g, "-")}-`;
  return remembered(c.var.deps).fragments.of(
    key,
    () => renderMarkdown(markdown, { idPrefix, breaks: false, mentions: false }).html,
  );
}
