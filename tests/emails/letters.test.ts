import { describe, expect, test } from "vitest";
import { alreadySubscribed } from "../../emails/already-subscribed.tsx";
import { confirmErasure } from "../../emails/confirm-erasure.tsx";
import { confirmSubscription } from "../../emails/confirm-subscription.tsx";
import { firstPostApproved } from "../../emails/first-post-approved.tsx";
import { bulkHeaders } from "../../emails/headers.ts";
import { replyNotification, type ReplyNotificationProps } from "../../emails/reply-notification.tsx";
import { signIn } from "../../emails/sign-in.tsx";
import { languages, type Language } from "../../src/platform/i18n.ts";
import { linksIn } from "../support/inbox.ts";

const hub = "https://hub.example.org";
const house = (language: Language) => ({
  language,
  hubName: "Hub & <Sons>",
  postalAddress: "1 Demo Street,\r\n00100 Exampleville",
});

const reply = (language: Language, given: Partial<ReplyNotificationProps> = {}) =>
  replyNotification({
    ...house(language),
    host: "hub.example.org",
    entry: { id: "entry1", title: "Vouchers & <firms>", language: "en" },
    reply: {
      id: "reply9",
      url: `${hub}/replies/reply9`,
      text: "First <b>line</b>\nof it.\n\nSecond.",
      language: "en",
      author: "Ana <x>",
      organisation: "مركز تجريبي",
    },
    unfollowUrl: `${hub}/threads/entry1/vouchers`,
    ...given,
  });

const letters = (language: Language) => ({
  signIn: {
    link: `${hub}/sign-in/tok_en-1`,
    mail: signIn({ ...house(language), url: `${hub}/sign-in/tok_en-1` }),
  },
  confirm: {
    link: `${hub}/subscription/tok_en-2/confirm`,
    mail: confirmSubscription({
      ...house(language),
      url: `${hub}/subscription/tok_en-2/confirm`,
      discussions: "off",
      methodologies: "weekly",
      calls: "daily",
      interests: ["energy & water", "تونس"],
    }),
  },
  erasure: {
    link: `${hub}/subscription/tok_en-5/erasure`,
    mail: confirmErasure({ ...house(language), url: `${hub}/subscription/tok_en-5/erasure` }),
  },
  already: {
    link: `${hub}/subscription/tok_en-3`,
    mail: alreadySubscribed({ ...house(language), preferencesUrl: `${hub}/subscription/tok_en-3` }),
  },
  reply: { link: `${hub}/replies/reply9`, mail: reply(language) },
  approved: {
    link: `${hub}/threads/entry1/vouchers`,
    mail: firstPostApproved({
      ...house(language),
      url: `${hub}/threads/entry1/vouchers`,
      title: "Vouchers\r\n& <firms>",
      titleLanguage: "en",
    }),
  },
});

describe.each(languages)("in %s", (language) => {
  test.each(Object.entries(letters(language)))(
    "%s: both parts lead to the same place",
    (_name, { link, mail }) => {
      expect(mail.html).toContain(`href="${link}"`);
      expect(linksIn(mail)[0]).toBe(link);
      expect(mail.html).toContain(`<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`);
    },
  );

  test.each(Object.entries(letters(language)))(
    "%s: nothing unsafe, foreign or unfinished",
    (_name, { mail }) => {
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(mail.subject.length).toBeGreaterThan(5);
      expect(mail.html).not.toMatch(/<(img|link|script|b)\b|<Sons|<firms|<x>|url\(|undefined|\[object/);
      expect(mail.text).not.toMatch(/undefined|\[object|&amp;|&lt;/);
      expect(mail.html).toContain("1 Demo Street, 00100 Exampleville");
      expect(Buffer.byteLength(mail.html)).toBeLessThan(10_000);
      expect(mail.headers).toMatchObject({ "Auto-Submitted": "auto-generated" });
    },
  );
});

test("a sign-in mail says for how long, what if it was not you, and no code of six digits", () => {
  const mail = signIn({ ...house("en"), url: `${hub}/sign-in/abc` });
  for (const part of [mail.html, mail.text.replaceAll("\n", " ")]) {
    expect(part).toContain("15 minutes");
    expect(part).toContain("If you did not ask for this");
  }
  // The postal code of the example has five.
  expect(mail.text).not.toMatch(/\b\d{6}\b/);
});

test("a confirmation says what was asked for, and leaves out what is off", () => {
  const { text } = letters("en").confirm.mail;
  expect(text).toContain(
    "- Methodologies: every week\n- Calls: every day\n- About: energy & water, \u2068تونس\u2069",
  );
  expect(text).not.toContain("Discussions");
});

test("mails about one discussion stay together", () => {
  expect(reply("en", { above: ["reply3"] }).headers).toMatchObject({
    "Message-ID": "<reply9@hub.example.org>",
    "In-Reply-To": "<reply3@hub.example.org>",
    References: "<entry1@hub.example.org> <reply3@hub.example.org>",
  });
  expect(reply("fr").headers).toMatchObject({ "In-Reply-To": "<entry1@hub.example.org>" });
  expect(reply("fr").subject).toBe("Re: Vouchers & <firms>");
});

test("a mail about a reply can be ended by one click, and filtered by its discussion", () => {
  expect(reply("en").headers).toMatchObject({
    "List-Id": expect.stringMatching(/ <entry1\.discussion\.hub\.example\.org>$/),
    "List-Unsubscribe": `<${hub}/threads/entry1/vouchers>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "Auto-Submitted": "auto-generated",
  });
});

test("a reply comes whole, paragraph by paragraph, and a very long one is cut between words", () => {
  expect(reply("en").text).toContain("> First <b>line</b> of it.\n\n> Second.");
  const long = reply("en", {
    reply: { id: "r", url: `${hub}/replies/r`, text: "word ".repeat(20_000), language: "en", author: "Ana" },
  });
  expect(Buffer.byteLength(long.html)).toBeLessThan(20_000);
  expect(long.text).toContain("word …");
});

test("bulk headers let a reader leave with one click, and nothing breaks out of its header", () => {
  const headers = bulkHeaders({
    id: "recipient1",
    host: "hub.example.org",
    listName: "INSME",
    unsubscribeUrl: `${hub}/unsubscribe/tok`,
  });
  expect(headers).toEqual({
    "Message-ID": "<recipient1@hub.example.org>",
    "Auto-Submitted": "auto-generated",
    "List-Id": '"INSME" <digest.hub.example.org>',
    "List-Unsubscribe": `<${hub}/unsubscribe/tok>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    Precedence: "bulk",
  });
  const odd = bulkHeaders({
    id: "a>\r\nBcc: x",
    host: "h",
    listName: 'Réseau\r\n"',
    unsubscribeUrl: "https://h/\r\n>x",
  });
  expect(Object.values(odd).join("")).not.toMatch(/[\r\n]|é/);
});
