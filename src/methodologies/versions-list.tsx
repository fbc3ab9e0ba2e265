import { rememberedProse, type EntryHead } from "../entries/index.ts";
import { paths } from "../paths.ts";
import type { HubContext } from "../platform/context.ts";
import { Prose } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { Part } from "../ui/page.tsx";
import { Time } from "../ui/time.tsx";
import { text } from "./text.ts";

type Brief = { version: number; note: string; editor: string | null; publishedAt: number };

type VersionsListProps = {
  c: HubContext;
  entry: EntryHead;
  /** Newest first. */
  versions: readonly Brief[];
  shown: number;
  reader: Reader;
};

/** Every version that was published: when, by whom, and what changed. Nothing is lost. */
export function VersionsList({ c, entry, versions, shown, reader }: VersionsListProps) {
  const words = text(reader.language);
  if (versions.length < 2) return null;
  return (
    <Part title={words.versions}>
      <ol class="versions" reversed>
        {versions.map((one, i) => (
          <li>
            <p class="meta">
              <a
                href={i === 0 ? paths.entry(entry) : paths.methodologyVersion(entry, one.version)}
                aria-current={one.version === shown ? "true" : undefined}
              >
                {words.version(one.version)}
              </a>
              {i === 0 && <span>{words.current}</span>}
              {one.editor && <span>{words.by(one.editor)}</span>}
              <Time at={one.publishedAt} reader={reader} relative />
            </p>
            {one.note !== "" && (
              <Prose
                html={rememberedProse(c, entry, `version ${one.version}`, one.note)}
                language={entry.language}
              />
            )}
          </li>
        ))}
      </ol>
    </Part>
  );
}
