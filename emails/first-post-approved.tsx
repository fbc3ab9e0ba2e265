import type { Letter } from "../src/mail/mailer.ts";
import { direction } from "../src/platform/i18n.ts";
import { nameOf, type House } from "./house.ts";
import { letter } from "./letter.tsx";
import { Button, Heading, Paragraph, Title } from "./parts.tsx";
import { colon, cut, isolated } from "./plain.ts";
import { text } from "./text.ts";

/** To somebody whose post waited in the queue: a moderator let it through. */
export type FirstPostApprovedProps = House & { url: string; title: string; titleLanguage: string };

export function firstPostApproved(props: FirstPostApprovedProps): Letter {
  const { language, url, title, titleLanguage } = props;
  const say = text(language);
  const intro = say.approvedIntro(nameOf(props));
  return letter(props, {
    subject: say.approvedSubject(cut(title, 120)),
    preheader: intro,
    link: url,
    rows: (
      <>
        <Heading>{say.approvedHeading}</Heading>
        <Paragraph>{intro}</Paragraph>
        <Title level={2} title={title} href={url} language={titleLanguage} />
        <Button href={url} label={say.approvedButton} fallback={say.copyLink} />
      </>
    ),
    lines: [
      say.approvedHeading,
      intro,
      isolated(cut(title, 160), direction(language)),
      [`${say.approvedButton}${colon(language)}`, url],
    ],
    reason: say.approvedReason(nameOf(props)),
  });
}
