import { alreadySubscribed } from "../../emails/already-subscribed.tsx";
import { confirmErasure } from "../../emails/confirm-erasure.tsx";
import { confirmSubscription } from "../../emails/confirm-subscription.tsx";
import { assemble } from "../../emails/digest/index.ts";
import { firstPostApproved } from "../../emails/first-post-approved.tsx";
import { bulkHeaders } from "../../emails/headers.ts";
import { memberMessage } from "../../emails/member-message.tsx";
import { replyNotification } from "../../emails/reply-notification.tsx";
import { sendingPaused } from "../../emails/sending-paused.tsx";
import { signIn } from "../../emails/sign-in.tsx";
import { threadCopy } from "../../emails/thread-copy.tsx";
import type { Letter, Mail } from "../../src/mail/mailer.ts";
import { languages, type Language } from "../../src/platform/i18n.ts";
import { awkwardHouse, awkwardWords, plainHouse, plainWords, type Words } from "./awkward.ts";
import { newsletterWriters } from "./newsletter-samples.ts";
import { digestSections, digestShell } from "./digest-samples.ts";
import { personal } from "./people.ts";

export type Sample = {
  name: string;
  /** The function of `emails/` that made it. */
  made: string;
  language: Language;
  /** What somebody subscribed to or follows: one click ends it. Any other mail is to one person, once. */
  list: boolean;
  /** Of the awkward words that people write. */
  awkward: boolean;
  mail: Mail;
};

const hub = "https://hub.example.org";
const host = "hub.example.org";
const from = "INSME hub <hub@hub.example.org>";
const to = "reader@example.net";

let made: Sample[] | undefined;

/** Every mail that the hub can send, in every language, of plain words and of awkward ones. Every gate looks at all of them. */
export function samples(): Sample[] {
  return (made ??= languages.flatMap((language) => [
    ...digests(language),
    ...letters(language),
    ...newsletter(language),
  ]));
}

/** Those that have HTML beside their text. */
export function pages(): Sample[] {
  return samples().filter(({ mail }) => mail.html !== "");
}

/** What a gate says against any of them, "mail: problem" each: a gate is open when the list is empty. */
export function complaints(
  about: readonly Sample[],
  check: (sample: Sample) => readonly (string | false | undefined)[],
): string[] {
  return about.flatMap((sample) =>
    check(sample).flatMap((said) => (said ? [`${sample.name}: ${said}`] : [])),
  );
}

/** The number of items that a digest may have: the smallest, a usual one, the most by itself, the most one may ask for. */
const sizes = [1, 4, 12, 30] as const;

function digests(language: Language): Sample[] {
  const both = [false, true].flatMap((awkward) => sizes.map((size) => digest(language, size, awkward)));
  return [...both, asTextOnly(digest(language, 12, false))];
}

function digest(language: Language, size: number, awkward: boolean): Sample {
  const house = { ...(awkward ? awkwardHouse : plainHouse), language };
  const mine = { ...personal, ...(awkward ? { name: "عبد الرحمن <x> & Söhne" } : {}) };
  const letter = assemble(digestShell(house), digestSections(language, size, awkward), mine);
  const { unsubscribeUrl } = personal;
  const headers = bulkHeaders({
    id: `01hexample0000batch${size}`,
    host,
    listName: house.hubName,
    unsubscribeUrl,
  });
  return sampleOf(`digest of ${size}`, "assemble", { language, awkward, list: true }, { ...letter, headers });
}

function asTextOnly(sample: Sample): Sample {
  return { ...sample, name: `${sample.name}, text only`, mail: { ...sample.mail, html: "" } };
}

/** Mails to one person, by the function that makes each. */
const writers: Record<string, { list?: true; write: (language: Language, words: Words) => Letter }> = {
  signIn: { write: (language, { house }) => signIn({ ...house, language, url: `${hub}/sign-in/tok_en-1` }) },
  confirmSubscription: {
    write: (language, { house, interests }) =>
      confirmSubscription({
        ...{ ...house, language, url: `${hub}/subscription/tok_en-2/confirm`, interests },
        ...{ discussions: "daily", methodologies: "off", calls: "weekly" },
      }),
  },
  confirmErasure: {
    write: (language, { house }) =>
      confirmErasure({ ...house, language, url: `${hub}/subscription/tok_en-2/erasure` }),
  },
  alreadySubscribed: {
    write: (language, { house }) =>
      alreadySubscribed({
        ...{ ...house, language, preferencesUrl: `${hub}/subscription/tok_en-3` },
        unsubscribeUrl: `${hub}/unsubscribe/tok_en-3`,
      }),
  },
  replyNotification: {
    list: true,
    write: (language, { house, title, tongue, name, organisation, body }) =>
      replyNotification({
        ...{ ...house, language, host, entry: { id: "01hexample0000entry1", title, language: tongue } },
        reply: {
          ...{ id: "01hexample0000reply9", url: `${hub}/replies/01hexample0000reply9` },
          ...{ text: body, language: tongue, author: name, organisation },
        },
        above: ["01hexample0000reply2", "01hexample0000reply5"],
        unfollowUrl: `${hub}/unfollow/tok_en-4`,
      }),
  },
  firstPostApproved: {
    write: (language, { house, title, tongue }) =>
      firstPostApproved({
        ...{ ...house, language, url: `${hub}/threads/01hexample0000entry1/x` },
        ...{ title, titleLanguage: tongue },
      }),
  },
  memberMessage: {
    write: (language, { house, title, name, organisation, body }) =>
      memberMessage({
        ...{ ...house, language, sender: { name, organisation }, organisation, subject: title, body },
        ...{ answerUrl: `${hub}/members/x/message`, settingsUrl: `${hub}/settings` },
        ...(body.length > 500 ? { replyTo: "sender@example.org" } : {}),
      }),
  },
  sendingPaused: {
    write: (language, { house, title }) =>
      sendingPaused({
        ...{ ...house, language, url: `${hub}/sending/01hexample00000000run1` },
        why: title.length > 200 ? "bounces" : "complaints",
      }),
  },
  threadCopy: {
    write: (language, { house, title, tongue, name, organisation, body }) =>
      threadCopy({
        ...{ ...house, language, host, id: "01hexample00000copy1", at: "23 Nov 2026, 08:00", leftOut: 3 },
        entry: {
          ...{ id: "01hexample0000entry1", title, language: tongue },
          url: `${hub}/threads/01hexample0000entry1/x`,
        },
        posts: ["1", "2"].map((n) => ({
          ...{ url: `${hub}/replies/01hexample0000reply${n}`, at: "20 Nov 2026, 09:30", text: body },
          ...{ author: name, organisation, inReplyTo: n === "2" ? name : undefined },
        })),
      }),
  },
};

function letters(language: Language): Sample[] {
  return [false, true].flatMap((awkward) => {
    const words = awkward ? awkwardWords(language) : plainWords(language);
    return Object.entries(writers).map(([made, { list = false, write }]) =>
      sampleOf(made, made, { language, awkward, list }, write(language, words)),
    );
  });
}

function newsletter(language: Language): Sample[] {
  return [false, true].flatMap((awkward) => {
    const words = awkward ? awkwardWords(language) : plainWords(language);
    return Object.entries(newsletterWriters).map(([made, write]) => {
      const list = { host, listName: words.house.hubName, unsubscribeUrl: personal.unsubscribeUrl };
      const headers = bulkHeaders({ id: "01hexample0000letter00", ...list });
      return sampleOf(made, made, { language, awkward, list: true }, { ...write(language, words), headers });
    });
  });
}

function sampleOf(
  name: string,
  made: string,
  about: Pick<Sample, "language" | "awkward" | "list">,
  letter: Letter,
): Sample {
  const full = `${name} in ${about.language}${about.awkward ? ", awkward" : ""}`;
  return { name: full, made, ...about, mail: { to, from, ...letter } };
}
