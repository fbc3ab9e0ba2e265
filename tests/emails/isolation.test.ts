import { describe, expect, test } from "vitest";
import { alreadySubscribed } from "../../emails/already-subscribed.tsx";
import { confirmErasure } from "../../emails/confirm-erasure.tsx";
import { confirmSubscription } from "../../emails/confirm-subscription.tsx";
import { renderBlock } from "../../emails/digest/index.ts";
import { firstPostApproved } from "../../emails/first-post-approved.tsx";
import { memberMessage } from "../../emails/member-message.tsx";
import { replyNotification } from "../../emails/reply-notification.tsx";
import { signIn } from "../../emails/sign-in.tsx";
import { threadCopy } from "../../emails/thread-copy.tsx";
import { unisolated } from "../support/unisolated.ts";

/* What people wrote never turns round the words that the hub puts beside it in a mail, whichever way either runs. */

const tongues = [
  { language: "ar", theirs: "en", word: "Zedlatin" },
  { language: "en", theirs: "he", word: "זדעברית" },
] as const;

describe.each(tongues)("in $language", ({ language, theirs, word }) => {
  const hub = "https://hub.example.org";
  const house = { language, hubName: `${word} net`, postalAddress: `1 ${word} street`, hubUrl: hub };
  const url = `${hub}/x`;
  const post = { id: "r1", url, language: theirs, author: `${word} name`, organisation: `${word} house` };
  const entry = { id: "e1", url, title: `${word} title (2)!`, language: theirs };
  const said = `${word} said (1).\n\n> ${word} before!`;
  const letters = {
    "to sign in": signIn({ ...house, url }),
    "to confirm": confirmSubscription({
      ...{ ...house, url, discussions: "daily", methodologies: "off", calls: "weekly" },
      interests: [`${word} topic`],
    }),
    "to erase": confirmErasure({ ...house, url }),
    "about being subscribed": alreadySubscribed({ ...house, preferencesUrl: url }),
    "about a reply": replyNotification({
      ...{ ...house, host: "hub.example.org", entry, unfollowUrl: url },
      reply: { ...post, text: said },
    }),
    "about being published": firstPostApproved({ ...house, url, title: entry.title, titleLanguage: theirs }),
    "of a discussion": threadCopy({
      ...{ ...house, host: "hub.example.org", id: "c1", at: "2026", entry, leftOut: 2 },
      posts: [{ ...post, at: "2026", inReplyTo: `${word} name`, text: said }],
    }),
    "from a member": memberMessage({
      ...house,
      ...{ sender: { name: `${word} name`, organisation: `${word} house` }, organisation: `${word} house` },
      ...{
        subject: `${word} subject?`,
        body: said,
        answerUrl: url,
        settingsUrl: url,
        replyTo: "a@example.org",
      },
    }),
  };

  test.each(Object.entries(letters))("a mail %s", (_what, { subject, html, text }) => {
    expect([subject, ...text.split("\n")].filter((line) => isOpen(line))).toEqual([]);
    const found = html === "" ? [] : unisolated(html, word, language);
    expect(found.filter((one) => !one.startsWith("the page is") && !one.startsWith("<title>"))).toEqual([]);
  });

  test("an item of a digest, and the subject that it may make", () => {
    const block = renderBlock(
      {
        ...{
          kind: "thread",
          flavour: "ask",
          url,
          title: entry.title,
          language: theirs,
          excerpt: `${word} asks.`,
        },
        ...{ replies: 2, author: `${word} name`, organisation: `${word} house`, country: "TN", demo: false },
      },
      language,
    );
    const lines = [block.subject, ...block.text.join("").split("\n")];
    expect(lines.filter((line) => isOpen(line))).toEqual([]);
    const found = unisolated(block.html.join(""), word, language);
    expect(found.filter((one) => !one.startsWith("the page is"))).toEqual([]);
  });

  /** A line of nothing else has nothing to disturb; "Re:" runs as Latin does. */
  function isOpen(line: string): boolean {
    if (line === entry.title || (language === "ar" && line === `Re: ${entry.title}`)) return false;
    const outside = line.replace(/\u2068[^\u2069]*\u2069/g, "");
    return outside.includes(word) && outside.replaceAll(word, "").replace(/[^\p{L}]/gu, "") !== "";
  }
});
