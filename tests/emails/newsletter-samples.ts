import {
  assembleLetter,
  renderAlert,
  renderCorrection,
  renderIssue,
  type IssueContent,
  type IssueItem,
  type LetterShell,
} from "../../emails/newsletter/index.ts";
import type { Letter } from "../../src/mail/mailer.ts";
import type { Language } from "../../src/platform/i18n.ts";
import { renderMarkdown } from "../../src/ui/markdown/index.ts";
import { awkwardHouse, plainHouse, type Words } from "./awkward.ts";
import { items, personal } from "./people.ts";

const hub = "https://hub.example.org";

/** The newsletter's mails, by the function that makes each. */
export const newsletterWriters: Record<string, (language: Language, words: Words) => Letter> = {
  renderIssue: (language, words) =>
    filled(
      renderIssue({
        ...{ ...words.house, hubUrl: hub, language, edition: "members", at: plainHouse.at },
        issue: issueOf(language, words),
      }),
    ),
  renderAlert: (language, { house, title, tongue }) =>
    filled(
      renderAlert({
        ...{ ...house, hubUrl: hub, language },
        call: {
          ...{ url: `${hub}/calls/01hexample0000000call/x`, title, language: tongue },
          ...{ summary: items.funding.excerpt, funder: items.funding.funder },
        },
      }),
    ),
  renderCorrection: (language, words) =>
    filled(
      renderCorrection({
        ...{ ...words.house, hubUrl: hub, language },
        issue: { number: 12, title: words.title, language: words.tongue, url: `${hub}/issues/12` },
        note: renderMarkdown(isAwkward(words) ? everything : "The second deadline is **4 December**."),
      }),
    ),
};

const isAwkward = ({ house }: Words) => house === awkwardHouse;

function filled(shell: LetterShell): Letter {
  const { webUrl, preferencesUrl, unsubscribeUrl } = personal;
  const own = {
    reason: "energy, Tunisia & <water>",
    deadline: "Closes Thu 26 November 2026, 17:00 (Brussels, UTC+1)",
  };
  return assembleLetter(shell, { webUrl, preferencesUrl, unsubscribeUrl, ...own });
}

function issueOf(language: Language, words: Words): IssueContent {
  const awkward = isAwkward(words);
  const letter = renderMarkdown(
    awkward ? everything : `Dear reader,\n\n${words.body}\n\nYours, **the editor**`,
  );
  return {
    ...{ number: 12, title: words.title, language: words.tongue, letter, translations: {} },
    cover: awkward || language === "en" ? renderMarkdown("A word for members [first](/issues/12).") : null,
    items: awkward ? [...lines(words), ...lines(words)] : lines(words),
  };
}

/** Of each kind: from the hub with a deadline, from elsewhere, and by hand with nothing to lead to. */
function lines({ title, body, tongue }: Words): IssueItem[] {
  const common = { title, text: body, language: tongue };
  return [
    { ...common, section: "life", url: "" },
    {
      ...common,
      section: "members",
      url: `${hub}/threads/01hexample000000000a/x`,
      kind: "thread",
      demo: true,
    },
    {
      ...common,
      section: "projects",
      url: "/methodologies/01hexample000000000d/x",
      kind: "methodology",
      membersOnly: true,
    },
    {
      ...{ ...common, section: "calls", kind: "call", callType: "funding", text: "" },
      ...{ url: `${hub}/calls/01hexample000000000f/energy`, deadlines: items.funding.deadlines },
    },
    { ...common, section: "events", url: "https://example.org/an-event" },
  ];
}

/** All that Markdown of a post can be. */
const everything = `# A heading

## כותרת בעברית (2)

A paragraph with **strong**, *emphasis*, ~~struck~~, \`code\`, [a link](https://example.org/x?a=1&b=2),
[one of ours](/threads/01hexample000000000a/x) and ![a picture](https://example.org/p.png).

- one
- two
  - within
- [ ] to do
- [x] done

1. first
2. second

> Somebody said <b>this</b>
>
> > and somebody before.

| What | When |
|---|---:|
| A table | ${"2026 ".repeat(20)} |

\`\`\`
a long line of code ${"x".repeat(120)}
\`\`\`

---

A note.[^1] ${"A long line that goes on. ".repeat(20)}

[^1]: The note.
`;
