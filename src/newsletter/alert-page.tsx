import { paths } from "../paths.ts";
import { countryName, number, type Language } from "../platform/i18n.ts";
import { EmptyState } from "../ui/entry/index.ts";
import { ErrorSummary, Hidden, SubmitRow, type FieldErrors } from "../ui/form/index.ts";
import type { Reader } from "../ui/frame.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { Time } from "../ui/time.tsx";
import { tongue } from "../ui/tongue.ts";
import type { Expected } from "./send-alert.ts";
import { text } from "./text.ts";

type AlertProps = {
  about: Expected;
  /** Of the alert to be sent. */
  id: string;
  before: readonly { deadlineAt: number; expected: number; at: number }[];
  errors: FieldErrors;
  reader: Reader;
};

/** Whom an alert would reach; then the button that sends it. */
export function AlertPage({ about, id, before, errors, reader }: AlertProps) {
  const { call, deadline, expected, countries } = about;
  const { language } = reader;
  const words = text(language);
  const others = call.deadlines.filter(({ at }) => at > reader.now && at !== deadline?.at);
  return (
    <>
      <PageHead
        title={words.alert}
        lead={
          <a href={paths.entry(call.ref)}>
            <bdi {...tongue(call.language)}>{call.title}</bdi>
          </a>
        }
      />
      <p class="lead">{words.alertLead}</p>
      <ErrorSummary errors={errors} language={language} />
      {deadline === undefined ? (
        <EmptyState title={words.noDeadline}>
          <p>{words.noDeadlineText}</p>
        </EmptyState>
      ) : (
        <Part title={words.willGet(expected)}>
          <p>
            {words.deadline}: <Deadline deadline={deadline} reader={reader} />
          </p>
          {expected > 0 && <Countries countries={countries} language={language} />}
          {expected > 0 && (
            <form method="post" action={paths.callAlert({ id: call.ref.id })}>
              <Hidden values={{ id, deadline: String(deadline.at) }} />
              <SubmitRow label={words.sendTo(expected)} language={language} />
            </form>
          )}
        </Part>
      )}
      {others.length > 0 && (
        <Part title={words.otherDeadline}>
          <ul class="plain">
            {others.map((other) => (
              <li>
                <a href={`${paths.callAlert({ id: call.ref.id })}?deadline=${other.at}`}>
                  <Deadline deadline={other} reader={reader} />
                </a>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {before.length > 0 && (
        <Part title={words.alertsBefore}>
          <ul class="plain">
            {before.map((alert) => (
              <li>
                <Time at={alert.at} reader={reader} precision="minute" /> {words.mails(alert.expected)}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Deadline({ deadline, reader }: { deadline: NonNullable<Expected["deadline"]>; reader: Reader }) {
  const { at, day, zone, label } = deadline;
  return (
    <>
      {day === null ? (
        <Time at={at} reader={reader} {...(zone ? { zone } : {})} precision="zoned" />
      ) : (
        <Time at={Date.parse(day)} reader={reader} zone="UTC" />
      )}
      {label && (
        <>
          {" · "}
          <bdi>{label}</bdi>
        </>
      )}
    </>
  );
}

function Countries({ countries, language }: { countries: Expected["countries"]; language: Language }) {
  const words = text(language);
  return (
    <>
      <h3>{words.byCountry}</h3>
      <dl class="facts">
        {countries.map(({ country, count }) => (
          <div>
            <dt>{country === "" ? words.noCountry : countryName(country, language)}</dt>
            <dd>{number(language, count)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
