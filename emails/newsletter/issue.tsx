import { raw } from "hono/html";
import { direction, languageName, type Language } from "../../src/platform/i18n.ts";
import { slot, template } from "../digest/fragment.ts";
import { Frame } from "../frame.tsx";
import { accent, ink, muted, rule, sans, serif } from "../look.ts";
import { cut, isolated, lead, oneLine } from "../plain.ts";
import { issueSections, type Edition, type IssueContent, type Words } from "./content.ts";
import { ItemRow } from "./item-row.tsx";
import { issueText } from "./issue-text.ts";
import type { LetterShell } from "./letter-shell.ts";
import { text } from "./text.ts";
import { mailHtml } from "./written.ts";

export type IssueProps = {
  /** Of the mail's own words; the letter comes in it too, where somebody wrote it so. */
  language: Language;
  edition: Edition;
  issue: IssueContent;
  /** ms, said as a day. */
  at: number;
  hubName: string;
  hubUrl: string;
  postalAddress: string;
  /** Where everybody may read it; each reader's own copy on the web otherwise. */
  webUrl?: string;
  /** A sentence above all of it, for tests. */
  notice?: string;
};

/** What of an issue one mail says. */
export type Said = IssueProps & {
  title: string;
  /** BCP 47, of title and letter. */
  tongue: string;
  letter: Words;
  cover: Words | null;
  sections: { heading: string; items: IssueContent["items"] }[];
  editionLine: string;
};

/** An issue as one language and edition read it: rendered once for all of them. */
export function renderIssue(props: IssueProps): LetterShell {
  const said = saidIn(props);
  return {
    subject: lead(direction(props.language)) + isolated(cut(said.title, 120), direction(props.language)),
    html: template(String(<IssueMail {...said} />)),
    text: template(issueText(said)),
  };
}

function saidIn(props: IssueProps): Said {
  const { language, edition, issue, at } = props;
  const say = text(language);
  const translated = issue.translations[language];
  const items = issue.items.filter(({ membersOnly }) => edition === "members" || !membersOnly);
  const day = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "long",
    timeZone: "UTC",
  });
  return {
    ...props,
    title: translated?.title ?? issue.title,
    tongue: translated ? language : issue.language,
    letter: translated ?? issue.letter,
    cover: edition === "members" ? issue.cover : null,
    sections: issueSections
      .map((section) => ({ heading: say[section], items: items.filter((one) => one.section === section) }))
      .filter((section) => section.items.length > 0),
    editionLine: `${say.issue(issue.number)} · ${day.format(at)}`,
  };
}

function IssueMail(said: Said) {
  const { language, issue, hubName, hubUrl, postalAddress, edition, title, tongue, letter } = said;
  const say = text(language);
  const hub = oneLine(hubName);
  const named = isolated(hub, direction(language));
  const links = [
    { href: slot("preferencesUrl"), label: say.preferences },
    { href: slot("unsubscribeUrl"), label: say.leave },
  ];
  const reason = edition === "members" ? say.youGetIssueFirst(named) : say.youGetIssue(named);
  return (
    <Frame
      language={language}
      hubName={hub}
      hubUrl={hubUrl}
      title={cut(title, 120)}
      preheader={cut(letter.text, 120)}
      edition={said.editionLine}
      footer={{ reason, links, postalAddress }}
    >
      {said.notice && <Small>{said.notice}</Small>}
      <tr>
        <td class="i t" lang={tongue} dir={direction(tongue)} align={side(language)} style={heading}>
          <h2 style={`margin:0;font:bold 24px/1.3 ${serif}`}>{cut(title, 160)}</h2>
        </td>
      </tr>
      <Small>
        <a class="a" href={said.webUrl ?? slot("webUrl")} style={`color:${accent}`}>
          {say.readOnWeb}
        </a>
        {tongue !== language && ` · ${say.writtenIn(languageName(tongue, language))}`}
      </Small>
      {said.cover && <Cover {...said} cover={said.cover} />}
      <Letter words={letter} tongue={tongue} hubUrl={hubUrl} />
      {said.sections.map(({ heading: name, items }) => (
        <>
          <SectionHead>{name}</SectionHead>
          {items.map((item) => (
            <ItemRow item={item} language={language} baseUrl={hubUrl} />
          ))}
        </>
      ))}
      <tr>
        <td style="height:28px;line-height:28px">{raw("&nbsp;")}</td>
      </tr>
    </Frame>
  );

  function Cover({ cover }: { cover: Words }) {
    return (
      <tr>
        <td class="i r" align={side(language)} style={coverCell}>
          <p class="m" style={`margin:0;font-size:13px;color:${muted}`}>
            {say.forMembers}
          </p>
          <div
            lang={issue.language}
            dir={direction(issue.language)}
            style={`text-align:${side(issue.language)}`}
          >
            {raw(mailHtml(cover.html, { baseUrl: hubUrl, dir: direction(issue.language) }))}
          </div>
        </td>
      </tr>
    );
  }
}

const side = (language: string) => (direction(language) === "rtl" ? "right" : "left");
const heading = `padding:20px 0 0;color:${ink}`;
const coverCell = `padding:12px 0;border-top:1px solid ${rule};border-bottom:1px solid ${rule};font:16px/1.5 ${sans};color:${ink}`;

function Letter({ words, tongue, hubUrl }: { words: Words; tongue: string; hubUrl: string }) {
  const dir = direction(tongue);
  return (
    <tr>
      <td
        class="i"
        lang={tongue}
        dir={dir}
        align={side(tongue)}
        style={`padding:4px 0 8px;font:16px/1.5 ${sans};color:${ink}`}
      >
        {raw(mailHtml(words.html, { baseUrl: hubUrl, dir }))}
      </td>
    </tr>
  );
}

function Small({ children }: { children?: unknown }) {
  return (
    <tr>
      <td class="m" style={`padding:8px 0 12px;font:13px/1.5 ${sans};color:${muted}`}>
        {children}
      </td>
    </tr>
  );
}

function SectionHead({ children }: { children?: unknown }) {
  return (
    <tr>
      <td class="a t" style={`padding:22px 0 8px;font:bold 15px/1.4 ${serif};color:${accent}`}>
        <h2 style="margin:0;font-size:15px">{children}</h2>
      </td>
    </tr>
  );
}
