import { paths } from "../paths.ts";
import { EmptyState, Prose } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { Time } from "../ui/time.tsx";
import { mostReasonCharacters, type Decision } from "./moderation.ts";
import type { Case } from "./moderation-store.ts";
import { text } from "./text.ts";

type Props = { queued: readonly Case[]; flagged: readonly Case[]; reader: Reader };

/** Everything that waits for a moderator, with its decisions. */
export function ModerationPage({ queued, flagged, reader }: Props) {
  const words = text(reader.language);
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        action={{ href: paths.moderationLog(), label: words.log }}
      />
      <Part title={words.queue}>
        {queued.length === 0 && <EmptyState title={words.queueEmpty}>{""}</EmptyState>}
        {queued.map((one) => (
          <CaseCard one={one} reader={reader} decisions={["approve", "reject"]} />
        ))}
      </Part>
      <Part title={words.flagged}>
        {flagged.length === 0 && <EmptyState title={words.flaggedEmpty}>{""}</EmptyState>}
        {flagged.map((one) => (
          <CaseCard
            one={one}
            reader={reader}
            decisions={[one.state === "hidden" ? "restore" : "hide", "dismiss"]}
          />
        ))}
      </Part>
    </>
  );
}

function CaseCard({ one, reader, decisions }: { one: Case; reader: Reader; decisions: readonly Decision[] }) {
  const words = text(reader.language);
  const { entry, author } = one;
  return (
    <article class="case" id={`c-${one.subjectId}`}>
      <p class="kicker">
        {one.subjectKind === "reply" ? words.asReply : words.asEntry}{" "}
        <a href={one.subjectKind === "reply" ? paths.replyPermalink(one.subjectId) : paths.entry(entry)}>
          <bdi lang={entry.language}>{entry.title}</bdi>
        </a>
      </p>
      <p>
        <a href={paths.member(author.handle)}>
          <bdi>{author.name}</bdi>
        </a>
        , <Time at={one.at} reader={reader} precision="minute" relative />
      </p>
      {one.reasons.length > 0 && (
        <>
          <p>
            <strong>{words.flags(one.reasons.length)}</strong>
          </p>
          <ul>
            {one.reasons.map((reason) => (
              <li dir="auto">{reason}</li>
            ))}
          </ul>
        </>
      )}
      <Prose html={one.html} language={entry.language} />
      <form method="post">
        <input type="hidden" name="kind" value={one.subjectKind} />
        <input type="hidden" name="version" value={one.version} />
        {decisions.includes("hide") && (
          <p class="field">
            <label for={`reason-${one.subjectId}`}>{words.reason}</label>
            <span class="hint">{words.reasonHint}</span>
            <input id={`reason-${one.subjectId}`} name="reason" maxlength={mostReasonCharacters} dir="auto" />
          </p>
        )}
        <p class="submit">
          {decisions.map((decision) => (
            <button formaction={paths.moderate(one.subjectId, decision)}>{words[decision]}</button>
          ))}
          {decisions.includes("approve") && !author.verified && (
            <button formaction={paths.moderate(one.subjectId, "approve")} name="vouch" value="yes">
              {words.approveAndVouch}
            </button>
          )}
        </p>
      </form>
    </article>
  );
}
