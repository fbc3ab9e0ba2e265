import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { subjectOf } from "../subscriptions/index.ts";
import { readAccount, type Account } from "./account.ts";
import type { Frame, Item } from "./digest-run.ts";
import { FrozenParts, knowsAssembler, partKeysOf, placeOf, type FrozenRecipient } from "./envelope.ts";
import type { Basis } from "./merit.ts";
import { tailOf } from "./memory.ts";
import { entryTitles, explanationsIn, passedOver, runOfBatch } from "./report-store.ts";
import { partsAmong, recipientAt } from "./sending-store.ts";

export type FoundDigest = {
  recipient: FrozenRecipient;
  run: { id: string; assembler: number; frame: Frame };
  account: Account;
  /** All its items, and the places among them of those that anybody may see today. */
  frozen: readonly Item[];
  places: readonly number[];
  /** By the end of its id: an entry's merit, and what that is made of. */
  explained: ReadonlyMap<string, { entry: string; merit: number; basis: Basis }>;
  /** Entries of it, chosen or told of as left out, that anybody may see today. */
  entries: ReadonlyMap<
    string,
    { id: string; kind: "thread" | "methodology" | "call"; slug: string; title: string; language: string }
  >;
  /** Those of the run that it was frozen with; undefined when they, or the release that could put them together, are gone. */
  parts: FrozenParts | undefined;
};

/** The frozen digest that a token stands for. What was hidden since, or was for members only, is left out. */
export async function findDigest(c: HubContext, token: string): Promise<FoundDigest | undefined> {
  const ref = subjectOf(c.var.deps.config.secret, "digest", token);
  if (!ref) return undefined;
  const { batchId, position } = placeOf(ref);
  const [[recipient], [run], [account = {}]] = await read(
    c.var.db,
    recipientAt(batchId, position),
    runOfBatch(batchId),
    passedOver(batchId, position),
  );
  // Whoever was erased has no digests any more.
  if (!recipient || !run || recipient.email === null) return undefined;
  const { left } = readAccount(account);
  const tails = [...recipient.items.map(([entry]) => tailOf(entry)), ...left.map(({ tail }) => tail)];
  const [listedTails, ids] = [JSON.stringify(tails), JSON.stringify(recipient.items.map(([entry]) => entry))];
  const [explained, entries, parts] = await read(
    c.var.db,
    explanationsIn(run.id, listedTails),
    entryTitles(ids, run.id, listedTails),
    partsAmong(run.id, recipient.language, JSON.stringify(partKeysOf(recipient.items))),
  );
  const visible = new Map(entries.map((entry) => [entry.id, entry]));
  const items = isLetter(recipient)
    ? recipient.items
    : recipient.items.filter(([entry]) => visible.has(entry));
  return {
    recipient: { ...recipient, items },
    run: { ...run, frame: run.frame as Frame },
    account,
    frozen: recipient.items,
    places: [...recipient.items.keys()].filter((place) => visible.has(recipient.items[place]?.[0] ?? "")),
    explained: new Map(explained.map((one) => [tailOf(one.entry), one])),
    entries: visible,
    parts: parts.length > 0 && knowsAssembler(run.assembler) ? new FrozenParts(parts) : undefined,
  };
}

/** An issue of the newsletter or an alert: the hub's own words, not a choice of entries. */
export function isLetter({ cadence }: Pick<FrozenRecipient, "cadence">): boolean {
  return cadence === "issue" || cadence === "alert";
}
