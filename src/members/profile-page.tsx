import type { EntryKind } from "../paths.ts";
import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { countryName, direction, languageName, languages } from "../platform/i18n.ts";
import type { Reader } from "../ui/frame.ts";
import { Badge, EmptyState } from "../ui/entry/index.ts";
import { ErrorSummary, Field, Select, SubmitRow, TextArea, type FieldErrors } from "../ui/form/index.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { Time } from "../ui/time.tsx";
import type { Profile } from "./change-profile.ts";
import { memberLimits } from "./member.ts";
import { text } from "./text.ts";

type MemberShown = {
  handle: string;
  name: string;
  role: string;
  about: string;
  verified: boolean;
  organisation: string | null;
  organisationSlug: string | null;
  country: string | null;
};
type Written = { id: string; kind: EntryKind; slug: string; title: string; language: string; at: number };
type MemberProps = {
  member: MemberShown;
  written: readonly Written[];
  reader: Reader;
  vouchAction: string | undefined;
};

export function MemberPage({ member, written, reader, vouchAction }: MemberProps) {
  const { language } = reader;
  const words = text(language);
  return (
    <>
      <PageHead title={member.name} />
      <p>
        <bdi>@{member.handle}</bdi>
        {member.organisation && (
          <>
            {" · "}
            <bdi>{member.organisation}</bdi>
          </>
        )}
        {member.country && ` · ${countryName(member.country, language)}`}
        {member.role !== "member" && (
          <>
            {" · "}
            <Badge label={words.moderator} />
          </>
        )}
        {!member.verified && (
          <>
            {" · "}
            <Badge label={words.unverified} />
          </>
        )}
      </p>
      {member.about && <p dir="auto">{member.about}</p>}
      {vouchAction && (
        <form method="post" action={vouchAction}>
          <SubmitRow label={words.vouch} language={language} />
        </form>
      )}
      <Part title={words.written}>
        {written.length === 0 && <EmptyState title={words.nothingWritten}>{""}</EmptyState>}
        <ul class="plain">
          {written.map((entry) => (
            <li>
              <a href={paths.entry(entry)} lang={entry.language} dir={direction(entry.language)}>
                {entry.title}
              </a>{" "}
              <Time at={entry.at} reader={reader} />
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

type SettingsProps = { language: Language; typed: Profile; errors?: FieldErrors };

export function SettingsPage({ language, typed, errors = {} }: SettingsProps) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.settings} />
      <form method="post" action={paths.settings()}>
        <ErrorSummary errors={errors} language={language} />
        <Field
          name="name"
          label={words.name}
          language={language}
          required
          maxLength={memberLimits.name}
          value={typed.name}
          error={errors.name}
        />
        <TextArea
          name="about"
          label={words.about}
          hint={words.aboutHint}
          language={language}
          rows={4}
          value={typed.about}
          error={errors.about}
        />
        <Select
          name="language"
          label={words.language}
          language={language}
          value={typed.language}
          options={languages.map((one) => ({ value: one, label: languageName(one, one), lang: one }))}
        />
        <Field
          name="zone"
          label={words.zone}
          hint={words.zoneHint}
          language={language}
          required
          value={typed.zone}
          error={errors.zone}
        />
        <Select
          name="replies"
          label={words.replies}
          hint={words.repliesHint}
          language={language}
          value={typed.replies ?? "on"}
          options={[
            { value: "on", label: words.repliesOn },
            { value: "off", label: words.repliesOff },
          ]}
        />
        <SubmitRow label={words.save} language={language} />
      </form>
      <form method="post" action={paths.signOut()}>
        <input type="hidden" name="everywhere" value="yes" />
        <p>
          <button class="quiet">{words.signOutEverywhere}</button>
        </p>
      </form>
    </>
  );
}
