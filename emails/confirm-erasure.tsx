import type { Letter } from "../src/mail/mailer.ts";
import { text } from "./confirm-erasure-text.ts";
import { nameOf, type House } from "./house.ts";
import { letter } from "./letter.tsx";
import { Button, Heading, Paragraph, SmallPrint } from "./parts.tsx";
import { colon } from "./plain.ts";
import { text as common } from "./text.ts";

/** `url` shows the page that erases; good for an hour. */
export type ConfirmErasureProps = House & { url: string };

export function confirmErasure(props: ConfirmErasureProps): Letter {
  const { language, hubName, url } = props;
  const say = text(language);
  const hub = nameOf(props);
  return letter(props, {
    subject: say.subject(hubName),
    preheader: say.life,
    link: url,
    rows: (
      <>
        <Heading>{say.subject(hub)}</Heading>
        <Paragraph>{say.intro(hub)}</Paragraph>
        <Button href={url} label={say.button} fallback={common(language).copyLink} />
        <Paragraph>{say.life}</Paragraph>
        <SmallPrint>{say.notYou}</SmallPrint>
      </>
    ),
    lines: [say.intro(hub), [`${say.button}${colon(language)}`, url], say.life, say.notYou],
    reason: say.reason(hub),
  });
}
