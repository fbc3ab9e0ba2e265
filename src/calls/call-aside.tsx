import type { EntryHead } from "../entries/index.ts";
import { paths } from "../paths.ts";
import { Facts } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { Part } from "../ui/page.tsx";
import { Time } from "../ui/time.tsx";
import { tongue } from "../ui/tongue.ts";
import { factsOf } from "./call-facts.tsx";
import type { CallDeadline, CallFacts } from "./call.ts";
import { text } from "./text.ts";

type CallAsideProps = { call: EntryHead & CallFacts; deadlines: readonly CallDeadline[]; reader: Reader };

/** What a call says of itself beside its text: when, how much, for whom. */
export function CallAside({ call, deadlines, reader }: CallAsideProps) {
  return (
    <>
      {deadlines.length > 0 && (
        <Part title={text(reader.language).deadlines}>
          <ul class="deadlines">
            {deadlines.map((deadline) => (
              <DeadlineLine deadline={deadline} language={call.language} reader={reader} />
            ))}
          </ul>
          <p>
            <a href={paths.callCalendar(call)}>{text(reader.language).addToCalendar}</a>
          </p>
        </Part>
      )}
      <Facts facts={factsOf(call, reader)} />
    </>
  );
}

type DeadlineLineProps = { deadline: CallDeadline; language: string; reader: Reader };

/** One deadline on its own clock; what the source leaves open is not filled in. */
function DeadlineLine({ deadline, language, reader }: DeadlineLineProps) {
  const { at, date, time, zone, label, extendedFrom } = deadline;
  const words = text(reader.language);
  return (
    <li>
      {label && (
        <>
          <bdi {...tongue(language)}>{label}</bdi>:{" "}
        </>
      )}
      {time !== null && zone !== null ? (
        <Time at={at} reader={reader} zone={zone} precision="zoned" />
      ) : (
        <>
          <Time at={Date.parse(date)} reader={reader} zone="UTC" />
          {time !== null && `, ${time}`} ({time === null ? words.dayOnly : words.zoneUnsaid})
        </>
      )}
      {at <= reader.now && ` · ${words.passed}`}
      {extendedFrom && ` · ${words.extendedFrom(extendedFrom)}`}
    </li>
  );
}
