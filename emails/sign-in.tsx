import type { Letter } from "../src/mail/mailer.ts";
import { nameOf, type House } from "./house.ts";
import { letter } from "./letter.tsx";
import { Button, Heading, Paragraph, SmallPrint } from "./parts.tsx";
import { colon } from "./plain.ts";
import { text } from "./text.ts";

/** `url` is the link that works once. Never the six-digit code: that stands only where the link is opened. */
export type SignInProps = House & { url: string };

export function signIn(props: SignInProps): Letter {
  const { language, hubName, url } = props;
  const say = text(language);
  const hub = nameOf(props);
  return letter(props, {
    subject: say.signInSubject(hubName),
    preheader: say.signInLife,
    link: url,
    rows: (
      <>
        <Heading>{say.signInSubject(hub)}</Heading>
        <Paragraph>{say.signInIntro(hub)}</Paragraph>
        <Button href={url} label={say.signInButton} fallback={say.copyLink} />
        <SmallPrint>
          {say.signInLife} {say.signInElsewhere}
        </SmallPrint>
        <SmallPrint>{say.signInNotYou}</SmallPrint>
      </>
    ),
    lines: [
      say.signInIntro(hub),
      [`${say.signInButton}${colon(language)}`, url],
      `${say.signInLife} ${say.signInElsewhere}`,
      say.signInNotYou,
    ],
    reason: say.signInReason(hub),
  });
}
