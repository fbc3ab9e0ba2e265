import type { Letter } from "../src/mail/mailer.ts";
import { direction } from "../src/platform/i18n.ts";
import { nameOf, type House } from "./house.ts";
import { letter } from "./letter.tsx";
import { Button, Heading, Paragraph, SmallPrint } from "./parts.tsx";
import { colon, cut, isolated, wrap } from "./plain.ts";
import { text } from "./text.ts";

type Cadence = "off" | "instant" | "daily" | "weekly" | "monthly";

/** `interests`: names of topics, sectors and countries in the reader's language. `url` shows the page that confirms. */
export type ConfirmSubscriptionProps = House & {
  url: string;
  discussions: Cadence;
  methodologies: Cadence;
  calls: Cadence;
  newsletter?: "off" | "on";
  interests?: readonly string[];
};

export function confirmSubscription(props: ConfirmSubscriptionProps): Letter {
  const { language, hubName, url } = props;
  const say = text(language);
  const hub = nameOf(props);
  const wishes = wishesOf(props);
  return letter(props, {
    subject: say.confirmSubject(hubName),
    preheader: wishes.join(" · "),
    link: url,
    rows: (
      <>
        <Heading>{say.confirmSubject(hub)}</Heading>
        <Paragraph>{say.confirmIntro(hub)}</Paragraph>
        <Paragraph>
          {wishes.map((wish, i) => (
            <>
              {i > 0 && <br />}
              {wish}
            </>
          ))}
        </Paragraph>
        <Button href={url} label={say.confirmButton} fallback={say.copyLink} />
        <SmallPrint>{say.confirmNotYou}</SmallPrint>
      </>
    ),
    lines: [
      say.confirmIntro(hub),
      wishes.flatMap((wish) => wrap(`- ${wish}`)),
      [`${say.confirmButton}${colon(language)}`, url],
      say.confirmNotYou,
    ],
    reason: say.confirmReason(hub),
  });
}

/** "Calls: every day", …, "About: energy, Tunisia". */
function wishesOf(props: ConfirmSubscriptionProps): string[] {
  const say = text(props.language);
  const streams = (["discussions", "methodologies", "calls"] as const).flatMap((stream) => {
    const cadence = props[stream];
    return cadence === "off" ? [] : [`${say[stream]}${colon(props.language)} ${say[cadence]}`];
  });
  const newsletter =
    props.newsletter === "on" ? [`${say.newsletter}${colon(props.language)} ${say.everyIssue}`] : [];
  const mails = [...streams, ...newsletter];
  const names = (props.interests ?? [])
    .slice(0, 30)
    .map((name) => isolated(cut(name, 60), direction(props.language)));
  const comma = props.language === "ar" ? "، " : ", ";
  return names.length > 0 ? [...mails, `${say.about}${colon(props.language)} ${names.join(comma)}`] : mails;
}
