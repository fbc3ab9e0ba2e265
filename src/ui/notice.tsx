import type { Language } from "../platform/i18n.ts";
import type { Notice } from "./frame.ts";
import { text } from "./text.ts";

/** A sentence about what just happened; said aloud, never by colour alone. */
export function NoticeBox({ notice, language }: { notice: Notice; language: Language }) {
  const words = text(language);
  const lead = { done: words.done, info: words.note, problem: words.problem }[notice.tone];
  return (
    <div class={`notice ${notice.tone}`} role={notice.tone === "problem" ? "alert" : "status"}>
      <p>
        <strong>{lead}.</strong> {notice.text}
      </p>
      {notice.undo && (
        <form method="post" action={notice.undo.action}>
          <button class="quiet">{notice.undo.label}</button>
        </form>
      )}
    </div>
  );
}
