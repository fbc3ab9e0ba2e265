import { narrow } from "../escape.ts";

/** Text with named holes, kept as data so that what was frozen can be put together again by another release. */

export type Fragment = { html: string; text: string };

/** `chunks[0] + value(slots[0]) + chunks[1] + …`; one chunk more than slots. */
export type Template<Slot extends string = string> = { chunks: readonly string[]; slots: readonly Slot[] };

// Unicode noncharacters: `oneLine` takes them out of everything a person wrote, so no content can forge a slot.
const open = "\uFDD0";
const close = "\uFDD1";

export function slot(name: string): string {
  return open + name + close;
}

export function template<Slot extends string>(source: string): Template<Slot> {
  const parts = source.split(/\uFDD0(\w+)\uFDD1/);
  return {
    chunks: parts.filter((_, i) => i % 2 === 0),
    slots: parts.filter((_, i) => i % 2 === 1) as Slot[],
  };
}

/** The same of HTML. */
export function htmlTemplate<Slot extends string>(source: string): Template<Slot> {
  const { chunks, slots } = template<Slot>(source);
  return { chunks: chunks.map(narrow), slots };
}

export function fill<Slot extends string>(
  { chunks, slots }: Template<Slot>,
  values: Record<Slot, string>,
): string {
  let filled = chunks[0] ?? "";
  for (let i = 0; i < slots.length; i++) filled += values[slots[i] as Slot] + (chunks[i + 1] ?? "");
  return filled;
}
