import type { Letter } from "../src/mail/mailer.ts";
import { direction } from "../src/platform/i18n.ts";
import { nameOf, type House } from "./house.ts";
import { letter } from "./letter.tsx";
import { Button, Heading, Paragraph, Quote, SmallPrint } from "./parts.tsx";
import { colon, cut, isolated, oneLine, wrap } from "./plain.ts";
import { text } from "./member-message-text.ts";

export type MemberMessageProps = House & {
  sender: { name: string; organisation?: string | undefined };
  /** The organisation that was written to; a member was where there is none. */
  organisation?: string | undefined;
  subject: string;
  /** As typed. */
  body: string;
  /** Where one answers without showing an address. */
  answerUrl: string;
  settingsUrl: string;
  /** The sender's own address, only where the sender wants it shown. */
  replyTo?: string | undefined;
};

/** What a member wrote to another one by the form. Neither sees the other's address, unless its owner shows it. */
export function memberMessage(props: MemberMessageProps): Letter {
  const { language, sender, organisation, answerUrl, replyTo } = props;
  const say = text(language);
  const dir = direction(language);
  const named = (name: string) => isolated(cut(oneLine(name), 80), dir);
  const who = named(sender.name) + (sender.organisation ? ` (${named(sender.organisation)})` : "");
  const intro = organisation
    ? say.introOrganisation(who, named(organisation), nameOf(props))
    : say.intro(who, nameOf(props));
  const paragraphs = paragraphsOf(props.body);
  const about = cut(oneLine(props.subject), 100);
  const how = replyTo ? say.answerByMail(isolated(replyTo, dir)) : say.noAddress;
  return letter(props, {
    subject: say.subject(cut(oneLine(sender.name), 60), about),
    preheader: cut(paragraphs.join(" "), 120),
    link: answerUrl,
    rows: (
      <>
        <Heading>{isolated(about, dir)}</Heading>
        <Paragraph>{intro}</Paragraph>
        <Quote paragraphs={paragraphs} language={language} unsaid />
        <Button href={answerUrl} label={say.answer} fallback={say.copyLink} />
        <SmallPrint>{how}</SmallPrint>
      </>
    ),
    lines: [
      intro,
      ...paragraphs.map((paragraph) => wrap(paragraph, 70).map((line) => `> ${isolated(line, dir)}`)),
      [`${say.answer}${colon(language)}`, answerUrl],
      how,
    ],
    reason: say.reason(nameOf(props)),
    footerLinks: [{ href: props.settingsUrl, label: say.settings }],
    ...(replyTo ? { headers: { "Reply-To": replyTo } } : {}),
  });
}

/** A line a paragraph: what was written as a list or an address stays one. */
function paragraphsOf(body: string): string[] {
  return body
    .split(/[\r\n]+/)
    .map(oneLine)
    .filter(Boolean);
}
