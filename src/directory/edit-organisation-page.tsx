import { countryOptions, languageOptions } from "../entries/index.ts";
import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { Badge, PostButton } from "../ui/entry/index.ts";
import {
  Checkboxes,
  ErrorSummary,
  Field,
  Hidden,
  Select,
  SubmitRow,
  TextArea,
  type FieldErrors,
} from "../ui/form/index.ts";
import { PageHead, Part } from "../ui/page.tsx";
import type { ListedPerson } from "./listed.ts";
import {
  organisationKinds,
  organisationLimits as limits,
  verifications,
  type OrganisationDraft,
} from "./organisation.ts";
import { text } from "./text.ts";

type EditProps = {
  slug: string;
  version: number;
  draft: OrganisationDraft;
  sectors: readonly { slug: string; name: string }[];
  people: readonly ListedPerson[];
  moderates: boolean;
  language: Language;
  errors?: FieldErrors;
  /** Somebody else changed it while this was typed. */
  conflict?: boolean;
};

/** What an organisation says of itself, and who may say it. */
export function EditOrganisationPage(props: EditProps) {
  const { slug, version, draft, language, people, errors = {}, conflict } = props;
  const words = text(language);
  return (
    <>
      <PageHead title={words.editTitle} lead={<bdi>{draft.name}</bdi>} />
      {conflict && (
        <div class="notice problem" role="alert" data-refused>
          <p>{words.conflict}</p>
        </div>
      )}
      <ErrorSummary errors={errors} language={language} />
      <form method="post" action={paths.editOrganisation(slug)}>
        <Hidden values={{ version: String(version) }} />
        <WhoFields {...props} errors={errors} />
        <WhatFields {...props} errors={errors} />
        <SubmitRow
          label={words.save}
          language={language}
          cancel={{ href: paths.organisation(slug), label: words.cancel }}
        />
      </form>
      {people.length > 0 && <Editors slug={slug} people={people} language={language} />}
    </>
  );
}

type FieldsProps = EditProps & { errors: FieldErrors };

function WhoFields({ draft, language, errors, moderates }: FieldsProps) {
  const words = text(language);
  const line = (name: "name" | "nameInEnglish" | "region", value: string, required = false) => (
    <Field
      name={name}
      label={words[name]}
      language={language}
      required={required}
      maxLength={limits[name]}
      value={value}
      error={errors[name]}
    />
  );
  return (
    <>
      {line("name", draft.name, true)}
      {line("nameInEnglish", draft.details.nameInEnglish)}
      <Select
        name="kind"
        label={words.type}
        language={language}
        required
        value={draft.kind}
        options={organisationKinds.map((value) => ({ value, label: words[`sort_${value}`] }))}
      />
      <Select
        name="country"
        label={words.country}
        language={language}
        value={draft.country ?? ""}
        error={errors.country}
        options={[{ value: "", label: "–" }, ...countryOptions(language)]}
      />
      {line("region", draft.details.region)}
      <Field
        name="website"
        label={words.website}
        language={language}
        type="url"
        maxLength={limits.website}
        value={draft.website ?? ""}
        error={errors.website}
      />
      {moderates && (
        <Select
          name="verification"
          label={words.verification}
          language={language}
          required
          value={draft.verification}
          options={verifications.map((value) => ({ value, label: words[`verified_${value}`] }))}
        />
      )}
    </>
  );
}

function WhatFields({ draft, language, errors, sectors }: FieldsProps) {
  const words = text(language);
  const { details } = draft;
  const area = (name: "description" | "seeks" | "offers", label: string, value: string) => (
    <TextArea
      name={name}
      label={label}
      language={language}
      rows={4}
      maxLength={limits[name]}
      value={value}
      error={errors[name]}
    />
  );
  const list = (name: "services" | "networks", label: string) => (
    <TextArea
      name={name}
      label={label}
      hint={words.aLineEach}
      language={language}
      rows={4}
      value={details[name].join("\n")}
      error={errors[name]}
    />
  );
  return (
    <>
      {area("description", words.about, draft.description)}
      {area("seeks", words.seeks, details.seeks)}
      {area("offers", words.offers, details.offers)}
      {list("services", words.services)}
      {list("networks", words.networkLinks)}
      <Checkboxes
        name="countriesServed"
        label={words.countriesServed}
        language={language}
        options={countryOptions(language)}
        values={details.countriesServed}
      />
      <Checkboxes
        name="languages"
        label={words.languages}
        language={language}
        options={languageOptions(language)}
        values={details.languages}
      />
      <Checkboxes
        name="sectors"
        label={words.sectors}
        language={language}
        options={sectors.map(({ slug, name }) => ({ value: slug, label: name }))}
        values={details.sectors}
      />
    </>
  );
}

function Editors({
  slug,
  people,
  language,
}: {
  slug: string;
  people: readonly ListedPerson[];
  language: Language;
}) {
  const words = text(language);
  return (
    <Part title={words.editors}>
      <p class="hint">{words.editorsText}</p>
      <ul class="plain">
        {people.map(({ handle, name, editor }) => (
          <li>
            <bdi>
              <a href={paths.member(handle)}>{name}</a>
            </bdi>{" "}
            {editor && <Badge label={words.editor} />}
            <PostButton
              label={editor ? words.dismiss : words.appoint}
              post={paths.organisationEditors(slug)}
              fields={{ handle, role: editor ? "none" : "editor" }}
            />
          </li>
        ))}
      </ul>
    </Part>
  );
}
