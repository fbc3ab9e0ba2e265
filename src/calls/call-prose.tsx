import { rememberedProse, type EntryHead } from "../entries/index.ts";
import type { HubContext } from "../platform/context.ts";
import { Prose } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { Part } from "../ui/page.tsx";
import { Time } from "../ui/time.tsx";
import { tongue } from "../ui/tongue.ts";
import type { CallFacts } from "./call.ts";
import { text } from "./text.ts";

type CallProseProps = { c: HubContext; call: EntryHead & CallFacts; reader: Reader };

/** Who is eligible, what came of it, and what changed, in the call's own words. */
export function CallProse({ c, call, reader }: CallProseProps) {
  const words = text(reader.language);
  return (
    <>
      {call.eligibility !== "" && (
        <Part title={words.eligibility}>
          <Prose html={rememberedProse(c, call, "eligibility", call.eligibility)} language={call.language} />
        </Part>
      )}
      {call.details.outcome && (
        <Part title={words.outcome}>
          <p {...tongue(call.language)}>{call.details.outcome}</p>
        </Part>
      )}
      <Notes c={c} call={call} reader={reader} />
    </>
  );
}

function Notes({ c, call, reader }: CallProseProps) {
  const notes = call.details.changeNotes ?? [];
  if (notes.length === 0) return null;
  return (
    <Part title={text(reader.language).notes}>
      {notes.map((note, i) => (
        <>
          <p class="meta">
            <Time at={note.at} reader={reader} relative />
          </p>
          <Prose html={rememberedProse(c, call, `note ${i}`, note.text)} language={call.language} />
        </>
      ))}
    </Part>
  );
}
