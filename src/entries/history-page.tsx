import { Pager } from "../ui/entry/index.ts";
import { PageHead, Part } from "../ui/page.tsx";
import type { Reader } from "../ui/frame.ts";
import { Time } from "../ui/time.tsx";
import { tongue } from "../ui/tongue.ts";
import type { DiffLine } from "./line-diff.ts";
import { text, type Words } from "./text.ts";
import type { Version } from "./versions.ts";

type HistoryPageProps = {
  title: string;
  /** BCP 47 language of the text. */
  language: string;
  versions: readonly Version[];
  back: string;
  /** Where earlier versions are; null where these are all. */
  earlier: string | null;
  reader: Reader;
};

/** Every version of a post, newest first: who, when, and what changed. */
export function HistoryPage({ title, language, versions, back, earlier, reader }: HistoryPageProps) {
  const words = text(reader.language);
  return (
    <>
      <PageHead
        title={words.historyTitle}
        lead={<bdi>{title}</bdi>}
        action={{ href: back, label: words.backToPost }}
      />
      {versions.length === 1 && versions[0]?.isCurrent && <p class="hint">{words.neverEdited}</p>}
      {versions.map((version) => (
        <Part title={headingOf(version, words)}>
          <p class="meta">
            <Time at={version.at} reader={reader} precision="minute" relative />
          </p>
          <Lines lines={version.lines} language={language} words={words} />
        </Part>
      ))}
      <Pager older={earlier} language={reader.language} />
    </>
  );
}

function headingOf({ version, by, isCurrent }: Version, words: Words): string {
  return words.versionBy(version, by) + (isCurrent ? ` (${words.current})` : "");
}

function Lines({ lines, language, words }: { lines: readonly DiffLine[]; language: string; words: Words }) {
  return (
    <div class="prose diff" {...tongue(language)}>
      {lines.map((line) => (
        <Line line={line} words={words} />
      ))}
    </div>
  );
}

function Line({ line: { kind, text: said }, words }: { line: DiffLine; words: Words }) {
  if (kind === "added")
    return (
      <ins title={words.added}>
        {said}
        <br />
      </ins>
    );
  if (kind === "removed")
    return (
      <del title={words.removed}>
        {said}
        <br />
      </del>
    );
  return (
    <span>
      {said}
      <br />
    </span>
  );
}
