import { languages, languageName, type Language } from "../platform/i18n.ts";
import { days, hours } from "../platform/clock.ts";
import { paths } from "../paths.ts";
import { Field, Hidden, Select, SubmitRow, type FieldErrors } from "../ui/form/index.ts";
import type { Reader } from "../ui/frame.ts";
import { Part } from "../ui/page.tsx";
import { Time } from "../ui/time.tsx";
import { localText } from "./instant.ts";
import { mostKilobytes } from "./mail-size.ts";
import { isOpen, type Issue } from "./newsletter.ts";
import type { Audience } from "./mailing.ts";
import { text } from "./text.ts";

export type SentRun = {
  id: string;
  audience: Audience;
  planned: number;
  skipped: Record<string, number>;
  at: number;
};

type SendingProps = {
  issue: Issue;
  runs: readonly SentRun[];
  /** Of the test mail. */
  mailId: string;
  errors: FieldErrors;
  typed: { at?: string; public?: string; to?: string };
  reader: Reader;
};

/** When the issue goes to whom, and what can be done about it. */
export function SendingPart(props: SendingProps) {
  const { issue, reader } = props;
  const words = text(reader.language);
  return (
    <Part title={words.sending}>
      {issue.heldAt !== null && <p class="notice">{heldText(issue, reader.language)}</p>}
      {issue.state === "scheduled" && issue.sendAt !== null && (
        <p>
          {words.goesAt} <Time at={issue.sendAt} reader={reader} precision="minute" />
        </p>
      )}
      {issue.state === "members" && issue.publicAt !== null && (
        <p>
          {words.publicAt} <Time at={issue.publicAt} reader={reader} precision="minute" />
        </p>
      )}
      <Steps issue={issue} language={reader.language} />
      {isOpen(issue) && <ScheduleForm {...props} />}
      {issue.state === "members" && <EmbargoForm {...props} />}
      <Runs {...props} />
      <TestForm {...props} />
    </Part>
  );
}

/** Why it waits, and what somebody can do about it. */
function heldText({ heldFor }: Issue, language: Language): string {
  const words = text(language);
  if (heldFor === "nothing") return words.heldForNothing;
  return heldFor === "too-large" ? words.heldForSize(mostKilobytes) : words.isHeld;
}

function Steps({ issue, language }: { issue: Issue; language: Language }) {
  const words = text(language);
  const steps = [
    ...(issue.state === "scheduled" ? (["unschedule"] as const) : []),
    ...(issue.state === "scheduled" || issue.state === "members"
      ? [issue.heldAt === null ? ("hold" as const) : ("letGo" as const)]
      : []),
  ];
  if (steps.length === 0) return null;
  return (
    <form method="post" action={paths.issueDesk(issue, "send")} class="actions">
      {steps.map((step) => (
        <button name="act" value={step}>
          {words[step]}
        </button>
      ))}
    </form>
  );
}

function ScheduleForm({ issue, errors, typed, reader }: SendingProps) {
  const words = text(reader.language);
  const offered = localText(reader.zone, Math.ceil((reader.now + hours(1)) / hours(1)) * hours(1));
  const standing = issue.sendAt === null ? offered : localText(reader.zone, issue.sendAt);
  return (
    <form method="post" action={paths.issueDesk(issue, "send")} class="stack">
      <Hidden values={{ act: "schedule" }} />
      <Field
        {...{ name: "at", type: "datetime-local", label: words.at, language: reader.language }}
        {...{ value: typed.at ?? standing, hint: words.inZone(reader.zone), required: true }}
        error={errors["at"]}
      />
      <SubmitRow label={words.schedule} language={reader.language} />
    </form>
  );
}

function EmbargoForm({ issue, errors, typed, reader }: SendingProps) {
  const words = text(reader.language);
  const value = typed.public ?? localText(reader.zone, issue.publicAt ?? reader.now + days(14));
  return (
    <form method="post" action={paths.issueDesk(issue, "send")} class="stack">
      <Hidden values={{ act: "embargo" }} />
      <Field
        {...{ name: "public", type: "datetime-local", label: words.publicAtLabel, value }}
        {...{ language: reader.language, hint: words.inZone(reader.zone), required: true }}
        error={errors["public"]}
      />
      <SubmitRow label={words.save} language={reader.language} />
    </form>
  );
}

function TestForm({ issue, mailId, errors, typed, reader }: SendingProps) {
  const { language } = reader;
  const words = text(language);
  return (
    <form method="post" action={paths.issueDesk(issue, "test")} class="stack">
      <h3>{words.test}</h3>
      <Hidden values={{ mail: mailId }} />
      <Field
        {...{ name: "to", type: "email", label: words.testTo, hint: words.testHint, language }}
        {...{ value: typed.to, error: errors["to"] }}
      />
      <EditionFields language={language} edition="members" tongue={language} />
      <SubmitRow label={words.test} language={language} />
    </form>
  );
}

type EditionProps = { language: Language; edition: string; tongue: string };

export function EditionFields({ language, edition, tongue }: EditionProps) {
  const words = text(language);
  const editions = [
    { value: "members", label: words.editionMembers },
    { value: "everybody", label: words.editionEverybody },
  ];
  const tongues = languages.map((tag) => ({ value: tag, label: languageName(tag, tag), lang: tag }));
  return (
    <>
      <Select
        {...{ name: "edition", label: words.edition, language, required: true }}
        {...{ options: editions, value: edition }}
      />
      <Select
        {...{ name: "tongue", label: words.mailLanguage, language, required: true }}
        {...{ options: tongues, value: tongue }}
      />
    </>
  );
}

function Runs({ issue, runs, reader }: SendingProps) {
  const words = text(reader.language);
  if (isOpen(issue)) return null;
  const names: Record<Audience, string> = {
    ...{ members: words.toMembers, everybody: words.toEverybody, told: words.toTold, concerned: "" },
    ...{ missed: words.toMissed, "missed-members": words.toMissed },
  };
  return (
    <>
      <h3>{words.runs}</h3>
      <ul class="plain">
        {runs.length === 0 && <li>{words.empty}</li>}
        {runs.map(({ id, audience, planned, skipped, at }) => (
          <li>
            <Time at={at} reader={reader} precision="minute" />{" "}
            <a href={paths.send({ id })}>
              {names[audience]}: {words.mails(planned)}
            </a>
            {total(skipped) > 0 && `, ${words.skippedMails(total(skipped))}`}
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.issueDesk(issue, "corrections")}>{words.correct}</a> ·{" "}
        <a href={paths.issueDesk(issue, "resend")}>{words.resend}</a>
      </p>
    </>
  );
}

function total(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, n) => sum + n, 0);
}
