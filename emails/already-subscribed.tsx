import type { Letter } from "../src/mail/mailer.ts";
import { nameOf, type House } from "./house.ts";
import { letter } from "./letter.tsx";
import { Button, Heading, Paragraph, SmallPrint } from "./parts.tsx";
import { colon } from "./plain.ts";
import { text } from "./text.ts";

/** To an active address that was entered in the form again: the page itself must not say that it is known. */
export type AlreadySubscribedProps = House & { preferencesUrl: string; unsubscribeUrl?: string };

export function alreadySubscribed(props: AlreadySubscribedProps): Letter {
  const { language, hubName, preferencesUrl, unsubscribeUrl } = props;
  const say = text(language);
  const hub = nameOf(props);
  return letter(props, {
    subject: say.alreadySubject(hubName),
    preheader: say.alreadyIntro(hub),
    link: preferencesUrl,
    rows: (
      <>
        <Heading>{say.alreadySubject(hub)}</Heading>
        <Paragraph>{say.alreadyIntro(hub)}</Paragraph>
        <Button href={preferencesUrl} label={say.alreadyButton} fallback={say.copyLink} />
        <SmallPrint>{say.notYou}</SmallPrint>
      </>
    ),
    lines: [say.alreadyIntro(hub), [`${say.alreadyButton}${colon(language)}`, preferencesUrl], say.notYou],
    reason: say.confirmReason(hub),
    footerLinks: unsubscribeUrl ? [{ href: unsubscribeUrl, label: say.unsubscribe }] : [],
  });
}
