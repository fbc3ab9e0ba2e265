import { paths } from "../paths.ts";
import { mayEdit, maySee, type Actor } from "../platform/actor.ts";
import { languageName, type Language } from "../platform/i18n.ts";
import { PostButton } from "../ui/entry/index.ts";
import { ErrorSummary, Field, SubmitRow, type FieldErrors } from "../ui/form/index.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { tongue } from "../ui/tongue.ts";
import { stands, type GroupMember } from "./translation.ts";
import { text } from "./translation-text.ts";
import { ownName } from "./translations-view.tsx";

type TranslationsPageProps = {
  entry: GroupMember;
  others: readonly GroupMember[];
  actor: Actor;
  language: Language;
  of: string;
  errors: FieldErrors;
};

/** The other languages of one entry, and a form for one more. */
export function TranslationsPage({ entry, others, actor, language, of, errors }: TranslationsPageProps) {
  const words = text(language);
  const shown = others.filter((one) => stands(one) && maySee(actor, one));
  return (
    <>
      <PageHead title={words.translations} lead={<bdi>{entry.title}</bdi>} />
      <ErrorSummary errors={errors} language={language} />
      {shown.length === 0 ? (
        <p class="hint">{words.alone}</p>
      ) : (
        <ul class="index">
          {shown.map((one) => (
            <Linked one={one} actor={actor} language={language} />
          ))}
        </ul>
      )}
      {shown.length > 0 && (
        <PostButton label={words.unlink(languageName(entry.language, language))} post={paths.unlink(entry)} />
      )}
      <Part title={words.link}>
        <form method="post" action={paths.translations(entry)} class="stack">
          <Field
            name="of"
            label={words.of}
            hint={words.ofHint}
            language={language}
            value={of}
            error={errors.of}
            inputMode="url"
            required
          />
          <SubmitRow
            label={words.save}
            language={language}
            cancel={{ href: paths.entry(entry), label: words.back }}
          />
        </form>
      </Part>
    </>
  );
}

function Linked({ one, actor, language }: { one: GroupMember; actor: Actor; language: Language }) {
  const words = text(language);
  return (
    <li class={`row ${one.kind}`}>
      <p class="mark">
        <b>{one.language}</b>
      </p>
      <p class="kicker">
        <span {...tongue(one.language)}>{ownName(one.language)}</span>
      </p>
      <h2 class="row-title" {...tongue(one.language)}>
        <a href={paths.entry(one)} hreflang={one.language}>
          {one.title}
        </a>
      </h2>
      {mayEdit(actor, one) && (
        <PostButton label={words.unlink(languageName(one.language, language))} post={paths.unlink(one)} />
      )}
    </li>
  );
}
