import { paths } from "../paths.ts";
import type { HubEvent } from "../events/event.ts";
import { EmptyState } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { PageHead } from "../ui/page.tsx";
import { Time } from "../ui/time.tsx";
import { text } from "./text.ts";

/** What moderators did, for everybody to read: which kind of thing, when and why; never who, never to whom. */
export function LogPage({
  events,
  reader,
  older,
}: {
  events: readonly HubEvent[];
  reader: Reader;
  older: number | undefined;
}) {
  const words = text(reader.language);
  return (
    <>
      <PageHead title={words.log} lead={words.logLead} />
      {events.length === 0 && <EmptyState title={words.logEmpty}>{""}</EmptyState>}
      <ul class="plain">
        {events.map((event) => (
          <li>
            <Time at={event.at} reader={reader} precision="minute" />{" "}
            {words[event.type as keyof typeof words] as string}
            <Reason event={event} />
          </li>
        ))}
      </ul>
      {older !== undefined && <a href={`${paths.moderationLog()}?before=${older}`}>{words.older}</a>}
    </>
  );
}

function Reason({ event }: { event: HubEvent }) {
  const reason = "reason" in event.data ? event.data.reason : undefined;
  return reason ? (
    <>
      : <bdi>{reason}</bdi>
    </>
  ) : null;
}
