import { raw } from "hono/html";
import { direction, type Language } from "../../src/platform/i18n.ts";
import { slot, template } from "../digest/fragment.ts";
import type { Letter } from "../../src/mail/mailer.ts";
import { nameOf, type House } from "../house.ts";
import { letter } from "../letter.tsx";
import { Button, Heading, Paragraph } from "../parts.tsx";
import { colon, cut, isolated, wrap } from "../plain.ts";
import type { Words } from "./content.ts";
import type { LetterShell } from "./letter-shell.ts";
import { text } from "./text.ts";
import { mailHtml, mailText } from "./written.ts";

export type CorrectionProps = House & {
  language: Language;
  hubUrl: string;
  issue: { number: number; title: string; language: string; url: string };
  note: Words;
};

/** Tells the readers of an issue what was wrong in it; with holes for what is one reader's alone. */
export function renderCorrection(props: CorrectionProps): LetterShell {
  const { language, hubUrl, issue, note } = props;
  const say = text(language);
  const dir = direction(issue.language);
  const title = isolated(cut(issue.title, 100), direction(language));
  const lead = say.correctionLead(issue.number);
  return shellOf(
    letter(props, {
      subject: say.correction(issue.number, title),
      preheader: cut(note.text, 120),
      link: issue.url,
      rows: (
        <>
          <Heading>{say.correction(issue.number, title)}</Heading>
          <Paragraph>{lead}</Paragraph>
          <Paragraph>
            <div lang={issue.language} dir={dir} style={`text-align:${dir === "rtl" ? "right" : "left"}`}>
              {raw(mailHtml(note.html, { baseUrl: hubUrl, dir }))}
            </div>
          </Paragraph>
          <Button href={issue.url} label={say.toTheIssue} fallback={say.address} />
        </>
      ),
      lines: [
        lead,
        mailText(note.text, { baseUrl: hubUrl, dir })
          .split("\n")
          .flatMap((line) => wrap(line)),
        [`${say.toTheIssue}${colon(language)}`, issue.url],
      ],
      reason: say.youGetIssue(nameOf(props)),
      footerLinks: [
        { href: slot("preferencesUrl"), label: say.preferences },
        { href: slot("unsubscribeUrl"), label: say.leave },
      ],
    }),
  );
}

/** A letter whose parts have holes, as plain data. */
export function shellOf({ subject, html, text: plain }: Letter): LetterShell {
  return { subject, html: template(html), text: template(plain) };
}
