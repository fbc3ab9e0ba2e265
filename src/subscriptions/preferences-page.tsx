import { ErrorSummary, Hidden, Select, SubmitRow } from "../ui/form/index.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { dateText } from "../ui/time.tsx";
import { InterestFields, MannerFields, StreamFields, type FieldsProps } from "./preference-fields.tsx";
import type { SubscriptionState } from "./subscription.ts";
import { text } from "./text.ts";

type Standing = {
  state: SubscriptionState;
  nextDueAt: number | null;
  pausedUntil: number | null;
  zone: string;
};

type PreferencesProps = FieldsProps & {
  email: string;
  standing: Standing;
  /** The page's own URL, and the one to leave by. */
  action: string;
  leave: string;
};

/** Everything a reader can change from the mail, without signing in. */
export function PreferencesPage({ email, standing, action, leave, ...fields }: PreferencesProps) {
  const { language, errors } = fields;
  const words = text(language);
  return (
    <>
      <PageHead title={words.settingsTitle} lead={words.settingsLead(email)} />
      <p class="notice info" role="status">
        {standingText(standing, words, language)}
      </p>
      <form method="post" action={action}>
        <ErrorSummary errors={errors} language={language} />
        <Hidden values={{ act: "save" }} />
        <StreamFields {...fields} />
        <InterestFields {...fields} />
        <MannerFields {...fields} />
        <SubmitRow label={words.save} language={language} />
      </form>
      <Part title={words.pauseTitle}>
        {standing.state === "paused" ? (
          <form method="post" action={action}>
            <Hidden values={{ act: "resume" }} />
            <SubmitRow label={words.resume} language={language} />
          </form>
        ) : (
          <form method="post" action={action}>
            <Hidden values={{ act: "pause" }} />
            <Select
              name="days"
              label={words.pauseDays}
              language={language}
              required
              options={[
                ...pauses.map((n) => ({ value: String(n), label: words.days(n) })),
                { value: "", label: words.untilResumed },
              ]}
              value="14"
              error={errors.days ?? ""}
            />
            <SubmitRow label={words.pause} language={language} />
          </form>
        )}
      </Part>
      <Part title={words.leaveTitle}>
        <p>
          <a href={leave}>{words.leave}</a>
        </p>
      </Part>
    </>
  );
}

/** Days of a break that are offered. */
export const pauses = [7, 14, 30, 90] as const;

function standingText(standing: Standing, words: ReturnType<typeof text>, language: string): string {
  const { state, nextDueAt, pausedUntil, zone } = standing;
  if (state === "requested") return words.unconfirmed;
  if (state === "paused")
    return pausedUntil === null
      ? words.paused
      : words.pausedUntil(dateText(pausedUntil, language, zone, "minute"));
  return nextDueAt === null ? words.none : words.next(dateText(nextDueAt, language, zone, "minute"));
}
