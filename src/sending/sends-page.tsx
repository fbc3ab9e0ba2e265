import { paths } from "../paths.ts";
import { number } from "../platform/i18n.ts";
import { Badge, EmptyState } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { PageHead } from "../ui/page.tsx";
import { Time } from "../ui/time.tsx";
import { AddressForm } from "./address-form.tsx";
import { RestNotice, SmtpNote } from "./notes.tsx";
import type { RunRow } from "./sent-run.ts";
import { text } from "./text.ts";
import { runName, runState } from "./words.ts";

export type ListedRun = { run: RunRow; accepted: number; waiting: number; stopped: number };

type Props = {
  runs: readonly ListedRun[];
  reader: Reader;
  rest: { why: string; until: number } | undefined;
  isAdmin: boolean;
  isSmtp: boolean;
};

/** The newest runs, and where each stands. */
export function SendsPage({ runs, reader, rest, isAdmin, isSmtp }: Props) {
  const words = text(reader.language);
  return (
    <>
      <PageHead
        title={words.sends}
        lead={words.sendsLead}
        action={{ href: paths.admin(), label: words.admin }}
      />
      <RestNotice rest={rest} reader={reader} />
      {runs.length === 0 && <EmptyState title={words.none}>{words.noneText}</EmptyState>}
      {runs.map((one) => (
        <RunLine one={one} reader={reader} />
      ))}
      {isAdmin && <AddressForm language={reader.language} />}
      {isSmtp && <SmtpNote language={reader.language} />}
    </>
  );
}

function RunLine({ one, reader }: { one: ListedRun; reader: Reader }) {
  const { language } = reader;
  const words = text(language);
  const { run, accepted, waiting, stopped } = one;
  const figures = [
    [words.planned, run.planned],
    [words.accepted, accepted],
    [words.waiting, waiting],
    [words.stopped, stopped],
  ] as const;
  return (
    <article class="case">
      <h2>
        <a href={paths.send(run)}>
          <bdi>{runName(run, language)}</bdi>, <Time at={run.at} reader={reader} precision="minute" />
        </a>
      </h2>
      <p class="meta">
        <Badge label={runState(run, language)} loud={run.pausedAt !== null || stopped > 0} />
        {figures
          .filter(([, n], i) => i < 2 || n > 0)
          .map(([label, n]) => (
            <>
              {" "}
              <span>
                {label} {number(language, n)}
              </span>
            </>
          ))}
      </p>
    </article>
  );
}
