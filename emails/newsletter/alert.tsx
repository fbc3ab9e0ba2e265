import { raw } from "hono/html";
import type { Language } from "../../src/platform/i18n.ts";
import { direction } from "../../src/platform/i18n.ts";
import { slot } from "../digest/fragment.ts";
import { text as digestText } from "../digest/text.ts";
import { nameOf, type House } from "../house.ts";
import { letter } from "../letter.tsx";
import { Button, Paragraph, Quote, Title } from "../parts.tsx";
import { colon, cut, isolated } from "../plain.ts";
import { shellOf } from "./correction.tsx";
import type { LetterShell } from "./letter-shell.ts";
import { text } from "./text.ts";

export type AlertProps = House & {
  language: Language;
  hubUrl: string;
  call: { url: string; title: string; language: string; summary: string; funder?: string; demo?: boolean };
};

/** One call, one deadline; holes for the deadline in the reader's zone, the reason, and the ways out. */
export function renderAlert(props: AlertProps): LetterShell {
  const { language, call } = props;
  const say = text(language);
  const dir = direction(language);
  const summary = cut(call.summary, 400);
  const deadline = slot("deadline");
  const about = [
    ...(call.funder ? [isolated(cut(call.funder, 120), dir)] : []),
    ...(call.demo ? [digestText(language).demo] : []),
  ].join(" · ");
  const why = `${say.alertReason} ${slot("reason")}`;
  return shellOf(
    letter(props, {
      subject: say.alert(isolated(cut(call.title, 100), dir)),
      preheader: cut(`${say.alertLead} ${summary}`, 120),
      link: call.url,
      rows: (
        <>
          <Paragraph>{say.alertLead}</Paragraph>
          <Title title={call.title} href={call.url} language={call.language} />
          <Paragraph>
            <b>{raw(deadline)}</b>
            {about && (
              <>
                <br />
                {about}
              </>
            )}
          </Paragraph>
          {summary && <Quote paragraphs={[summary]} language={call.language} />}
          <Paragraph>{raw(why)}</Paragraph>
          <Button href={call.url} label={say.openCall} fallback={say.address} />
        </>
      ),
      lines: [
        say.alertLead,
        isolated(cut(call.title, 160), dir),
        deadline,
        ...(about ? [about] : []),
        ...(summary ? [isolated(summary, dir)] : []),
        why,
        [`${say.openCall}${colon(language)}`, call.url],
      ],
      reason: say.youGetAlert(nameOf(props)),
      footerLinks: [
        { href: slot("preferencesUrl"), label: say.preferences },
        { href: slot("unsubscribeUrl"), label: say.unsubscribe },
      ],
    }),
  );
}
