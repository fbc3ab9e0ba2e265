import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import {
  assemble,
  assembleFirst,
  assembleSecond,
  type Block,
  type Fragment,
  type Shell,
} from "../../emails/digest/index.ts";
import { bulkHeaders } from "../../emails/headers.ts";
import { assembleLetter, LETTER_ASSEMBLER, type LetterShell } from "../../emails/newsletter/index.ts";
import type { Letter, Mail } from "../mail/mailer.ts";
import { paths } from "../paths.ts";
import { tokenFor } from "../subscriptions/index.ts";
import type { Frame, Item, RecipientRow } from "./digest-run.ts";

/** A batch that is not done with. */
export type OpenBatch = {
  id: string;
  runId: string;
  source: string;
  state: "frozen" | "submitting";
  members: [position: number, email?: string][] | null;
  hash: string | null;
  attempts: number;
  firstAttemptAt: number | null;
  assembler: number;
  frame: Frame;
  /** Of a batch that goes mail by mail: how many of its members are dealt with. */
  reached: number;
  /** How far the log had come when it was read. */
  seq: number;
};

/** One reader's frozen digest, beside what the hub knows of the reader now. */
export type FrozenRecipient = {
  batchId: string;
  position: number;
  subscriptionId: string;
  cadence: RecipientRow["cadence"];
  date: string;
  language: string;
  format: "html" | "text";
  items: readonly Item[];
  skipped: string | null;
  email: string | null;
  state: string | null;
  suppressed: boolean;
  /** The reader's choices still ask for a mail of this kind. */
  wanted: boolean;
};

export type StoredPart = {
  language: string;
  kind: "shell" | "block" | "reason";
  key: string;
  content: string;
};

/**
 * How each release put mails together. A run is assembled by the version it was frozen with, or not at all; a version may go once
 * no run of it can be open, a day after the release that replaced it.
 */
const assemblers: Record<number, typeof assemble> = {
  1: assembleFirst as unknown as typeof assemble, // its runs froze blocks of its own form
  2: assembleSecond,
  3: assemble,
};

/** The same for issues of the newsletter and alerts, which have numbers of their own. */
const letterAssemblers: Record<number, typeof assembleLetter> = { [LETTER_ASSEMBLER]: assembleLetter };

export function knowsAssembler(version: number): boolean {
  return Object.hasOwn(assemblers, version) || Object.hasOwn(letterAssemblers, version);
}

/** The parts of a run, by language and key; parsed when first needed. */
export class FrozenParts {
  private readonly languages = new Map<string, LanguageParts>();

  constructor(parts: readonly StoredPart[]) {
    for (const { language, kind, key, content } of parts) this.in(language)[kind].put(key, content);
  }

  in(language: string): LanguageParts {
    let here = this.languages.get(language);
    if (!here) this.languages.set(language, (here = new LanguageParts()));
    return here;
  }
}

class LanguageParts {
  readonly shell = new Shelf<Shell>();
  readonly block = new Shelf<Block>();
  readonly reason = new Shelf<Fragment>();
}

class Shelf<T> {
  private readonly stored = new Map<string, string>();
  private readonly parts = new Map<string, T>();

  put(key: string, text: string): void {
    this.stored.set(key, text);
  }

  take(key: string): T {
    return this.parts.get(key) ?? this.parse(key);
  }

  // Its text is not needed any more: a large run's parts would stand in memory twice.
  private parse(key: string): T {
    const text = this.stored.get(key);
    if (text === undefined) throw new Error(`a frozen part is missing: ${key || "its shell"}`);
    const part = JSON.parse(text) as T;
    this.parts.set(key, part);
    this.stored.delete(key);
    return part;
  }
}

/** A digest's own name: in its links, and in its Message-ID. */
export function refOf({ batchId, position }: Pick<FrozenRecipient, "batchId" | "position">): string {
  return batchId + position.toString(36).padStart(2, "0");
}

/** The place behind a name made by `refOf`. */
export function placeOf(ref: string): { batchId: string; position: number } {
  return { batchId: ref.slice(0, -2), position: parseInt(ref.slice(-2), 36) };
}

/** Whether a text has the form of such a name. */
export function isRef(text: string): boolean {
  return /^[0-9a-z]{22}$/.test(text);
}

export type Making = { parts: FrozenParts; assembler: number; frame: Frame; secret: string };

/** One frozen digest as the mail it is: a pure function of frozen rows, the same bytes at every try. */
export function mailOf(recipient: FrozenRecipient, to: string, making: Making): Mail {
  const { frame } = making;
  const ref = refOf(recipient);
  const links = linksOf(recipient, making);
  const { subject, html, text } = letterOf(recipient, links, making);
  const list = {
    host: frame.host,
    listName: frame.hubName,
    unsubscribeUrl: links.unsubscribeUrl,
    list: lists[recipient.cadence],
  };
  return {
    to,
    from: frame.from,
    subject,
    html: recipient.format === "html" ? html : "",
    text,
    headers: bulkHeaders({ id: ref, ...list }),
    ...(frame.tags === "ref" ? { ref } : {}),
  };
}

/** By what mail programs tell them apart. */
const lists: Record<FrozenRecipient["cadence"], string> = {
  ...{ instant: "digest", daily: "digest", weekly: "digest", monthly: "digest" },
  ...{ issue: "newsletter", alert: "alerts" },
};

export type Links = Record<"unsubscribeUrl" | "preferencesUrl" | "webUrl" | "whyUrl", string>;

/** The links that are this reader's alone. */
export function linksOf(
  recipient: Pick<FrozenRecipient, "batchId" | "position" | "subscriptionId"> & { cadence?: string },
  { frame, secret }: Making,
): Links {
  const { subscriptionId, cadence } = recipient;
  // One click in an issue ends the newsletter alone.
  const stream = cadence === "issue" ? { stream: "newsletter" } : undefined;
  const ref = tokenFor(secret, "digest", refOf(recipient));
  const url = (path: string) => frame.baseUrl + path;
  return {
    unsubscribeUrl: url(paths.unsubscribe(tokenFor(secret, "unsubscribe", subscriptionId), stream)),
    preferencesUrl: url(paths.subscription(tokenFor(secret, "manage", subscriptionId))),
    webUrl: url(paths.digest(ref)),
    whyUrl: url(paths.digestWhy(ref)),
  };
}

/** The words of one frozen digest. */
export function letterOf(
  { items, language, cadence, date }: Pick<FrozenRecipient, "items" | "language" | "cadence" | "date">,
  links: Links,
  { parts, assembler }: Pick<Making, "parts" | "assembler">,
): Letter {
  const mine = parts.in(language);
  if (cadence === "issue" || cadence === "alert") return personalLetter(items[0], links, mine, assembler);
  const put = assemblers[assembler];
  if (!put) throw new Error(`no assembler ${assembler} in this release`);
  return put(mine.shell.take(""), sectionsOf(items, mine), { cadence, date, ...links });
}

/** An issue or an alert: one letter that many get alike. An alert's item names its reason, and the deadline in the reader's zone. */
function personalLetter(
  item: Item | undefined,
  { webUrl, preferencesUrl, unsubscribeUrl }: Links,
  { shell, reason }: LanguageParts,
  assembler: number,
): Letter {
  const put = letterAssemblers[assembler];
  if (!put) throw new Error(`no assembler ${assembler} for letters in this release`);
  const [, , , why, when] = item ?? [];
  const said = (key: string | undefined) => (key === undefined ? "" : reason.take(key).text);
  // A part is what its run's assembler takes.
  const letter = shell.take("") as unknown as LetterShell;
  return put(letter, {
    webUrl,
    preferencesUrl,
    unsubscribeUrl,
    reason: said(why),
    deadline: said(when),
  });
}

type Section = Parameters<typeof assemble>[1][number];

// Items come stream by stream, best first.
function sectionsOf(items: readonly Item[], { block, reason }: LanguageParts): Section[] {
  const sections: { stream: Section["stream"]; items: Section["items"][number][] }[] = [];
  for (const [entry, stream, , ...reasons] of items) {
    if (sections.at(-1)?.stream !== stream) sections.push({ stream, items: [] });
    const said = reasons.map((key) => reason.take(partKeyOf(entry, key)));
    const item = { block: block.take(entry), reasons: said, own: reasons[0] === "own-ask" };
    sections.at(-1)?.items.push(item);
  }
  return sections;
}

/** Where the words of an item's reason stand among a run's parts: what changed is said in an entry's own. */
export function partKeyOf(entry: string, reason: string): string {
  return reason.startsWith("+") ? entry + reason : reason;
}

/** Where all that one digest is put together from stands: its shell, its blocks and its reasons. */
export function partKeysOf(items: readonly Item[]): string[] {
  const ofItem = ([entry, , , ...reasons]: Item) => [entry, ...reasons.map((key) => partKeyOf(entry, key))];
  return ["", ...items.flatMap(ofItem)];
}

/**
 * What the provider will compare a repeated batch by, kept beside it: any other bytes at a later try are a bug that must stop. A
 * checksum of each long text does for that, and takes a third of a hash's time.
 */
export function sealOf(mails: readonly Mail[]): string {
  const facts = mails.map(({ to, from, subject, html, text, headers }) => [
    ...[to, from, subject, headers],
    ...[html.length, crc32(html), text.length, crc32(text)],
  ]);
  return `2${createHash("sha256").update(JSON.stringify(facts)).digest("base64url")}`;
}

/** Whether these are the mails of a seal, also of one from before there were checksums: such a batch may be under way. */
export function isSealed(seal: string, mails: readonly Mail[]): boolean {
  return seal === (seal.length > firstSealLength ? sealOf(mails) : firstSealOf(mails));
}

const firstSealLength = 43;

function firstSealOf(mails: readonly Mail[]): string {
  const hash = createHash("sha256");
  for (const { to, from, subject, html, text, headers } of mails) {
    hash.update(JSON.stringify([to, from, subject, headers, html.length, text.length]));
    hash.update(html);
    hash.update(text);
  }
  return hash.digest("base64url");
}
