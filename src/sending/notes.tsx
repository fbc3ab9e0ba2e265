import type { Language } from "../platform/i18n.ts";
import type { Reader } from "../ui/frame.ts";
import { Time } from "../ui/time.tsx";
import { text } from "./text.ts";

type RestProps = { rest: { why: string; until: number } | undefined; reader: Reader };

/** The provider takes nothing for now: what it said, and until when. */
export function RestNotice({ rest, reader }: RestProps) {
  if (!rest) return null;
  return (
    <div class="notice problem">
      <p>
        {text(reader.language).resting} <Time at={rest.until} reader={reader} precision="minute" />
      </p>
      <p lang="en" dir="ltr">
        {rest.why}
      </p>
    </div>
  );
}

/** What sending by SMTP cannot promise. */
export function SmtpNote({ language }: { language: Language }) {
  return (
    <div class="notice info">
      <p>{text(language).smtpNote}</p>
    </div>
  );
}
