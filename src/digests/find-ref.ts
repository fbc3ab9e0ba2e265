import { refOfDelivery, singlesMeant } from "../mail/delivery-store.ts";
import { bareAddress, type MailTraits } from "../mail/webhook.ts";
import { hours, minutes } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { FrozenParts, knowsAssembler, letterOf, partKeysOf, refOf } from "./envelope.ts";
import { digestsMeant, type Meant } from "./meant-store.ts";
import { runOfBatch } from "./report-store.ts";
import { partsAmong, recipientAt } from "./sending-store.ts";

/** So many of an address' newest mails are looked through. */
const newest = 30;

/**
 * The name of a mail that came back without it: of the address' mails the one that has the provider's id. Where the answer with the ids
 * was lost, the only one that had been begun then and whose sender and subject are the same; null where that is not certain, for
 * others may send from the same account.
 */
export async function findRef(
  work: Pick<Work, "db" | "config">,
  address: string,
  mail: MailTraits,
): Promise<string | null> {
  const [digests, singles] = await read(
    work.db,
    digestsMeant(address, newest),
    singlesMeant(address, newest),
  );
  const named = (id: string | null) => id !== null && id === mail.id;
  const digest = digests.find(({ providerId }) => named(providerId));
  if (digest) return refOf(digest);
  const single = singles.find(({ providerId }) => named(providerId));
  if (single) return refOfDelivery(single.id);
  const open = { digests: digests.filter(isOpen(mail)), singles: singles.filter(isOpen(mail)) };
  return onlyOne(work, open, mail);
}

type Tried = { triedAt: number; providerId: string | null };

/** Whether the provider may have taken it when it says that it did. */
const isOpen = (mail: MailTraits) => (one: Tried) =>
  one.providerId === null && mail.at > one.triedAt - minutes(10) && mail.at < one.triedAt + hours(25);

async function onlyOne(
  work: Pick<Work, "db" | "config">,
  { digests, singles }: { digests: Meant[]; singles: { id: string; subject: string }[] },
  mail: MailTraits,
): Promise<string | null> {
  const isFrom = (from: string) => mail.from !== null && bareAddress(from) === bareAddress(mail.from);
  const fitting = isFrom(work.config.mailFrom)
    ? singles.filter(({ subject }) => subject === mail.subject).map(({ id }) => refOfDelivery(id))
    : [];
  for (const place of digests) {
    const words = await wordsOf(work, place);
    if (words && words.subject === mail.subject && isFrom(words.from)) fitting.push(refOf(place));
  }
  const [ref = null, another] = fitting;
  return another === undefined ? ref : null;
}

/** Sender and subject of a frozen digest. */
async function wordsOf(
  { db }: Pick<Work, "db">,
  { batchId, position }: Meant,
): Promise<{ from: string; subject: string } | undefined> {
  const [[recipient], [run]] = await read(db, recipientAt(batchId, position), runOfBatch(batchId));
  if (!recipient || !run || !knowsAssembler(run.assembler)) return undefined;
  const keys = JSON.stringify(partKeysOf(recipient.items));
  const [parts] = await read(db, partsAmong(run.id, recipient.language, keys));
  if (parts.length === 0) return undefined;
  const making = { parts: new FrozenParts(parts), assembler: run.assembler };
  const { subject } = letterOf(recipient, noLinks, making);
  return { from: run.frame["from"] ?? "", subject };
}

const noLinks = { unsubscribeUrl: "", preferencesUrl: "", webUrl: "", whyUrl: "" };
