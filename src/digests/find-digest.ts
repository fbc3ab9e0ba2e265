import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { subjectOf } from "../subscriptions/index.ts";
import { readAccount, type Account } from "./account.ts";
import type { Frame, Item } from "./digest-run.ts";
import { FrozenParts, knowsAssembler, placeOf, type FrozenRecipient } from "./envelope.ts";
import type { Basis } from "./merit.ts";
import { tailOf } from "./memory.ts";
import { entryTitles, explanationsIn, passedOver, runOfBatch } from "./report-store.ts";
import { partsOf, recipientAt } from "./sending-store.ts";

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
  if (!recipient || !run) return undefined;
  const { left } = readAccount(account);
  const tails = [...recipient.items.map(([entry]) => tailOf(entry)), ...left.map(({ tail }) => tail)];
  const [explained] = await read(c.var.db, explanationsIn(run.id, JSON.stringify(tails)));
  const ids = [...recipient.items.map(([entry]) => entry), ...explained.map(({ entry }) => entry)];
  const [entries] = await read(c.var.db, entryTitles(JSON.stringify([...new Set(ids)])));
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
  };
}

/** An issue of the newsletter or an alert: the hub's own words, not a choice of entries. */
export function isLetter({ cadence }: Pick<FrozenRecipient, "cadence">): boolean {
  return cadence === "issue" || cadence === "alert";
}

/** The parts it was frozen with; undefined when they, or the release that could put them together, are gone. */
export async function findParts(c: HubContext, { run }: FoundDigest): Promise<FrozenParts | undefined> {
  if (!knowsAssembler(run.assembler)) return undefined;
  const [parts] = await read(c.var.db, partsOf(run.id));
  return parts.length > 0 ? new FrozenParts(parts) : undefined;
}
