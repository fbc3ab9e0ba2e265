import type { Letter } from "../src/mail/mailer.ts";
import { nameOf, type House } from "./house.ts";
import { letter } from "./letter.tsx";
import { Button, Heading, Paragraph } from "./parts.tsx";
import { colon } from "./plain.ts";
import { text as shared } from "./text.ts";
import { text } from "./sending-paused-text.ts";

/** To whoever looks after the hub: a run was not well received and waits for a person. */
export type SendingPausedProps = House & { url: string; why: "complaints" | "bounces" };

export function sendingPaused(props: SendingPausedProps): Letter {
  const { language, url, why } = props;
  const say = text(language);
  return letter(props, {
    subject: say.subject,
    preheader: say[why],
    link: url,
    rows: (
      <>
        <Heading>{say.subject}</Heading>
        <Paragraph>{say[why]}</Paragraph>
        <Button href={url} label={say.button} fallback={shared(language).copyLink} />
      </>
    ),
    lines: [say[why], [`${say.button}${colon(language)}`, url]],
    reason: say.reason(nameOf(props)),
  });
}
