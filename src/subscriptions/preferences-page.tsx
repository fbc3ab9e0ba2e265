import { paths } from "../paths.ts";
import { ErrorSummary, Field, Hidden, Select, SubmitRow } from "../ui/form/index.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { Agreements } from "./agreements.tsx";
import { namedOptions } from "./choice.ts";
import type { PastConsent } from "./consent-store.ts";
import { KeptEntries, type KeptEntry } from "./kept-entries.tsx";
import { NextMail } from "./next-mail.tsx";
import { pauses } from "./pause.ts";
import { OwnDataLinks } from "./own-data-links.tsx";
import { InterestFields, MannerFields, StreamFields, type FieldsProps } from "./preference-fields.tsx";
import { text as said } from "./standing-text.ts";
import type { SubscriptionRow } from "./subscription-store.ts";
import { text } from "./text.ts";
import { wordingNow } from "./wording.ts";

type PreferencesProps = FieldsProps & {
  row: SubscriptionRow;
  /** Newest first. */
  history: readonly PastConsent[];
  kept: readonly KeptEntry[];
  /** The pause as typed, when it came back. */
  typedPause?: { days: string; until: string } | undefined;
  hubName: string;
  now: number;
  /** Of this reader's own pages, and the page to leave by. */
  token: string;
  leave: string;
};

/** Everything a reader can change from the mail, without signing in. */
export function PreferencesPage(props: PreferencesProps) {
  const { row, now, token, leave, hubName, language, errors } = props;
  const words = text(language);
  return (
    <>
      <PageHead title={words.settingsTitle} lead={words.settingsLead(row.email)} />
      <div class="notice info" role="status">
        <NextMail language={language} row={row} now={now} />
      </div>
      <form method="post" action={paths.subscription(token)}>
        <ErrorSummary errors={errors} language={language} />
        <Hidden values={{ act: "save" }} />
        <StreamFields {...props} />
        <InterestFields {...props} />
        <MannerFields {...props} />
        <p class="hint">{wordingNow(language, hubName)}</p>
        <SubmitRow label={words.save} language={language} />
      </form>
      <LessOf {...props} />
      <KeptEntries {...props} />
      <Break {...props} />
      <Part title={words.leaveTitle}>
        <p>
          <a href={leave}>{words.leave}</a>
        </p>
      </Part>
      <Agreements history={props.history} language={language} zone={row.zone} />
      <OwnDataLinks language={language} token={token} />
    </>
  );
}

function LessOf({ row, offered, language, token }: PreferencesProps) {
  const words = said(language);
  if (row.less.length === 0) return <></>;
  const named = new Map(namedOptions(offered.topics, language).map(({ value, label }) => [value, label]));
  // A topic that the hub offers no more still weighs, as it may come back: it is shown by the name that is left of it.
  const topics = row.less.map((value) => ({ value, label: named.get(value) ?? value }));
  return (
    <Part title={words.less}>
      <p>{words.lessLead}</p>
      {topics.map(({ value, label }) => (
        <form method="post" action={paths.subscription(token)}>
          <Hidden values={{ act: "as-before", topic: value }} />
          <p>
            <button class="quiet">{words.again(label)}</button>
          </p>
        </form>
      ))}
    </Part>
  );
}

function Break({ row, language, errors, token, typedPause }: PreferencesProps) {
  const words = text(language);
  const resumes = (
    <form method="post" action={paths.subscription(token)}>
      <Hidden values={{ act: "resume" }} />
      <SubmitRow label={words.resume} language={language} />
    </form>
  );
  return (
    <Part title={words.pauseTitle}>
      {row.state === "paused" && resumes}
      <form method="post" action={paths.subscription(token)}>
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
          value={typedPause?.days ?? "14"}
          error={errors.days ?? ""}
        />
        <Field
          name="until"
          type="date"
          label={words.pauseUntil}
          hint={words.pauseUntilHint}
          language={language}
          value={typedPause?.until ?? ""}
          error={errors.until ?? ""}
        />
        <SubmitRow label={words.pause} language={language} />
      </form>
    </Part>
  );
}
