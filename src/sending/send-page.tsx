import { paths } from "../paths.ts";
import { number } from "../platform/i18n.ts";
import { Badge, Facts } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { Time } from "../ui/time.tsx";
import { words as providerWords } from "../mail/word.ts";
import { RestNotice, SmtpNote } from "./notes.tsx";
import type { RunView } from "./read-run.ts";
import { StoppedBatch } from "./stopped-batch.tsx";
import { text } from "./text.ts";
import { reasonText, runName, runState, shown, wordText } from "./words.ts";

type Props = { view: RunView; reader: Reader; isAdmin: boolean; isSmtp: boolean; renews: boolean };

/** One run: how far it has come, what became of its mails, and what to do about what stopped. */
export function SendPage({ view, reader, isAdmin, isSmtp, renews }: Props) {
  const { run, stopped, rest } = view;
  const { language } = reader;
  const words = text(language);
  return (
    <>
      <PageHead
        title={<bdi>{runName(run, language)}</bdi>}
        lead={
          <>
            <Badge label={runState(run, language)} loud={run.pausedAt !== null} />{" "}
            <Time at={run.at} reader={reader} precision="minute" />
          </>
        }
        action={{ href: paths.sends(), label: words.sends }}
      />
      <PausedNotice view={view} reader={reader} />
      <RestNotice rest={rest} reader={reader} />
      {isAdmin && <Steering view={view} reader={reader} />}
      {run.state !== "closed" && run.pausedAt === null && (
        <Renewal view={view} reader={reader} renews={renews} />
      )}
      <Figures view={view} reader={reader} />
      {stopped.length > 0 && (
        <Part title={words.stoppedBatches}>
          {stopped.map((batch) => (
            <StoppedBatch batch={batch} run={run} language={language} isAdmin={isAdmin} />
          ))}
        </Part>
      )}
      <p>
        <a href={paths.sendFigures(run)}>{words.figures}</a>
      </p>
      {isSmtp && <SmtpNote language={language} />}
    </>
  );
}

function PausedNotice({ view: { run }, reader }: Pick<Props, "view" | "reader">) {
  const words = text(reader.language);
  const { pausedAt, pausedFor } = run;
  if (pausedAt === null) return null;
  const why =
    pausedFor === "complaints" || pausedFor === "bounces" ? words[`why_${pausedFor}`] : words.why_person;
  return (
    <div class="notice problem">
      <p>
        {why} <Time at={pausedAt} reader={reader} precision="minute" />
      </p>
      {run.state === "closed" && <p>{words.allGone}</p>}
    </div>
  );
}

function Steering({ view: { run }, reader }: Pick<Props, "view" | "reader">) {
  const words = text(reader.language);
  if (run.state === "closed") return null;
  const act = run.pausedAt === null ? "pause" : "resume";
  return (
    <form method="post" action={paths.steerSend(run, act)}>
      <p class="submit">
        <button class={act === "resume" ? "primary" : undefined}>{words[act]}</button>
      </p>
    </form>
  );
}

function Renewal({ view: { run }, reader, renews }: Pick<Props, "view" | "reader" | "renews">) {
  const words = text(reader.language);
  return (
    <p class="meta">
      {renews ? (
        <>
          {words.renews} <a href={paths.send(run, { renew: "off" })}>{words.renewsNot}</a>
        </>
      ) : (
        <a href={paths.send(run)}>{words.renewsAgain}</a>
      )}
    </p>
  );
}

function Figures({ view, reader }: Pick<Props, "view" | "reader">) {
  const { run, progress, leftOut } = view;
  const isGoing = run.pausedAt === null;
  const { language } = reader;
  const words = text(language);
  const moment = (at: number | null) => at && <Time at={at} reader={reader} precision="minute" />;
  const left = [
    ...leftOut.map(({ reason, readers }) => ({ reason, readers })),
    ...Object.entries(run.silent).map(([reason, readers]) => ({ reason, readers })),
  ];
  return (
    <>
      <Part title={words.progress}>
        <Facts
          facts={[
            { term: words.planned, value: number(language, run.planned) },
            { term: words.accepted, value: number(language, progress.accepted) },
            { term: words.waiting, value: number(language, progress.waiting) },
            { term: words.underWay, value: shown(progress.underWay, language) },
            { term: words.stopped, value: shown(progress.stopped, language) },
            { term: words.rate, value: isGoing ? shown(progress.rate ?? 0, language) : null },
            { term: words.expectedEnd, value: isGoing ? moment(progress.expectedEnd) : null },
            { term: words.ended, value: moment(run.closedAt) },
          ]}
        />
      </Part>
      {progress.accepted > 0 && (
        <Part title={words.became}>
          <Facts
            facts={[
              ...providerWords.toReversed().map((word) => ({
                term: wordText(word, language),
                value: shown(progress.words[word], language),
              })),
              { term: words.noWord, value: shown(progress.noWord, language) },
            ]}
          />
        </Part>
      )}
      {left.length > 0 && (
        <Part title={words.leftOut}>
          <Facts
            facts={left.map(({ reason, readers }) => ({
              term: reasonText(reason, language),
              value: number(language, readers),
            }))}
          />
        </Part>
      )}
    </>
  );
}
