import { countryOptions, languageOptions } from "../entries/index.ts";
import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { languageName, languages } from "../platform/i18n.ts";
import {
  Checkboxes,
  ErrorSummary,
  Field,
  Select,
  SubmitRow,
  TextArea,
  type FieldErrors,
} from "../ui/form/index.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { text as erasing } from "./erase-text.ts";
import { memberLimits } from "./member.ts";
import type { Profile, ProfileDetails } from "./profile.ts";
import { text } from "./text.ts";

type SettingsProps = {
  language: Language;
  typed: Profile;
  organisation: string;
  /** Of the one that stands, as typed or not. */
  organisationSlug: string | null;
  /** Names to choose from. */
  organisations: readonly string[];
  errors?: FieldErrors;
};

/** One's profile, one's organisation, and the way out. */
export function SettingsPage(props: SettingsProps) {
  const { language, errors = {} } = props;
  const words = text(language);
  return (
    <>
      <PageHead title={words.settings} />
      <form method="post" action={paths.settings()}>
        <ErrorSummary errors={errors} language={language} />
        <ProfileFields {...props} errors={errors} />
        <SubmitRow label={words.save} language={language} />
      </form>
      <OrganisationForm {...props} errors={errors} />
      <p>
        <a href={paths.settingsSubscription()}>{words.byMail}</a>
      </p>
      <Part title={erasing(language).yours}>
        <p>
          <a href={paths.settingsExport()}>{words.export}</a>
        </p>
        <p>
          <a href={paths.settingsErase()}>{erasing(language).eraseLink}</a>
        </p>
      </Part>
      <form method="post" action={paths.signOut()}>
        <input type="hidden" name="everywhere" value="yes" />
        <p>
          <button class="quiet">{words.signOutEverywhere}</button>
        </p>
      </form>
    </>
  );
}

type FieldsProps = SettingsProps & { errors: FieldErrors };

function ProfileFields({ language, typed, errors }: FieldsProps) {
  const words = text(language);
  return (
    <>
      <Field
        name="name"
        label={words.name}
        language={language}
        required
        maxLength={memberLimits.name}
        value={typed.name}
        error={errors.name}
      />
      <Field
        name="job_title"
        label={words.jobTitle}
        hint={words.jobTitleHint}
        language={language}
        autocomplete="organization-title"
        maxLength={memberLimits.jobTitle}
        value={typed.details?.jobTitle}
        error={errors.jobTitle}
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
      {typed.details && <PlaceFields details={typed.details} language={language} />}
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
      <OnOff
        name="replies"
        label={words.replies}
        hint={words.repliesHint}
        value={typed.replies}
        language={language}
      />
      <OnOff
        name="messages"
        label={words.messages}
        hint={words.messagesHint}
        value={typed.details?.messages}
        language={language}
      />
    </>
  );
}

function PlaceFields({ details, language }: { details: ProfileDetails; language: Language }) {
  const words = text(language);
  return (
    <>
      <Select
        name="country"
        label={words.country}
        hint={words.countryHint}
        language={language}
        value={details.country ?? ""}
        options={[{ value: "", label: "–" }, ...countryOptions(language)]}
      />
      <Checkboxes
        name="languages"
        label={words.readsWrites}
        language={language}
        options={languageOptions(language)}
        values={details.languages}
      />
    </>
  );
}

type OnOffProps = {
  name: string;
  label: string;
  hint: string;
  value: "on" | "off" | undefined;
  language: Language;
};

function OnOff({ name, label, hint, value = "on", language }: OnOffProps) {
  const words = text(language);
  const options = [
    { value: "on", label: words.repliesOn },
    { value: "off", label: words.repliesOff },
  ];
  return <Select name={name} label={label} hint={hint} language={language} value={value} options={options} />;
}

function OrganisationForm(props: FieldsProps) {
  const { language, organisation, organisationSlug, organisations, errors } = props;
  const words = text(language);
  const more = organisationSlug
    ? { more: { href: paths.organisation(organisationSlug), label: words.itsPage } }
    : {};
  return (
    <Part title={words.changeOrganisation} {...more}>
      <form method="post" action={paths.settingsOrganisation()}>
        <Field
          name="organisation"
          label={words.itsOrganisation}
          hint={words.changeOrganisationHint}
          language={language}
          autocomplete="organization"
          list="organisations"
          maxLength={memberLimits.organisation}
          value={organisation}
          error={errors.organisation}
        />
        <datalist id="organisations">
          {organisations.map((name) => (
            <option value={name} />
          ))}
        </datalist>
        <SubmitRow label={words.change} language={language} />
      </form>
    </Part>
  );
}
