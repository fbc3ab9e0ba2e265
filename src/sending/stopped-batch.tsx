import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { stopReasonOf } from "./progress.ts";
import type { StoppedRow } from "./run-store.ts";
import type { RunRow } from "./sent-run.ts";
import { text } from "./text.ts";

type Props = { batch: StoppedRow; run: RunRow; language: Language; isAdmin: boolean };

/** What stopped, what that means, and the way to send it again. */
export function StoppedBatch({ batch, run, language, isAdmin }: Props) {
  const words = text(language);
  const reason = stopReasonOf(batch.error);
  return (
    <article class="case">
      <p>
        <strong>{words.mails(batch.size)}</strong>
      </p>
      <p>{words[`stop_${reason}`]}</p>
      <p class="meta" lang="en" dir="ltr">
        {batch.error}
      </p>
      {isAdmin && batch.addresses.length > 0 && (
        <details>
          <summary>{words.noWordOf(batch.addresses.length)}</summary>
          <ul>
            {batch.addresses.map((address) => (
              <li>
                <bdi dir="ltr">{address}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      {isAdmin && (
        <form method="post" action={paths.retryBatch(run, batch)}>
          {(reason === "late" || reason === "lost") && (
            <p class="choices">
              <label>
                <input type="checkbox" name="force" value="yes" /> {words.force}
              </label>
            </p>
          )}
          <p class="submit">
            <button>{words.retry}</button>
          </p>
        </form>
      )}
    </article>
  );
}
