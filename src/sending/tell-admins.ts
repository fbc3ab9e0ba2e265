import { sendingPaused } from "../../emails/sending-paused.tsx";
import { consumer, type ConsumerContext } from "../events/consumer.ts";
import type { HubEvent } from "../events/event.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { Statement } from "../platform/db/database.ts";
import { read } from "../platform/db/query.ts";
import { nearestLanguage } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { admins, tellAdmins } from "./admin-store.ts";

/** Tells everybody who looks after the hub that a run paused by itself: on the page, and by mail. Who paused one knows. */
export const pauseNews = consumer({
  name: "pause-news",
  types: ["digest.paused"],
  async handle(events, context) {
    return (await Promise.all(events.map((event) => tell(event, context)))).flat();
  },
});

async function tell(
  { id, seq, at, data: { run, why } }: HubEvent<"digest.paused">,
  { db, clock, config }: ConsumerContext,
): Promise<Statement[]> {
  if (why === "person") return [];
  const [people] = await read(db, admins());
  const mails = people.map(({ member, email, language }) => {
    const letter = sendingPaused({
      language: nearestLanguage(language),
      hubName: config.hubName,
      hubUrl: config.baseUrl,
      postalAddress: config.postalAddress,
      url: config.baseUrl + paths.send({ id: run }),
      why,
    });
    return queueMail({ id: `${id}-${member}`, kind: "sending-paused", to: email, letter, now: clock.now() });
  });
  return [tellAdmins(seq, run, at), ...mails];
}
