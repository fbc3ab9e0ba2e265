import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { text } from "./error-text.ts";

const told = [400, 403, 404, 405, 413, 422, 429, 500] as const;
type Told = (typeof told)[number];

type ErrorPageProps = {
  status: number;
  language: Language;
  /** A more exact sentence in place of the general one. */
  sentence?: string | undefined;
  /** Where to come back to after signing in; offers it when given. */
  signInNext?: string | undefined;
};

/** What an error page holds: what happened, and the ways out. */
export function ErrorPage({ status, language, sentence, signInNext }: ErrorPageProps) {
  const words = text(language);
  const known = nearest(status);
  return (
    <div class="empty failure" data-refused>
      <p class="kicker">{status}</p>
      <h1>{words[`s${known}`]}</h1>
      <p>{sentence ?? words[`s${known}Text`]}</p>
      <p class="submit">
        <a class="button" href={paths.home()}>
          {words.home}
        </a>
        {signInNext && <a href={paths.signIn({ next: signInNext })}>{words.signIn}</a>}
      </p>
    </div>
  );
}

/** The title of the page, for its frame. */
export function errorTitle(status: number, language: Language): string {
  return text(language)[`s${nearest(status)}`];
}

/** What happened, as one sentence or two; for a form that stays open. */
export function errorSentence(status: number, language: Language): string {
  return text(language)[`s${nearest(status)}Text`];
}

/** Of a form that was posted from another site, or from a page whose address was another one. */
export function foreignFormSentence(language: Language): string {
  return text(language).foreignForm;
}

function nearest(status: number): Told {
  const exact = told.find((one) => one === status);
  return exact ?? (status >= 500 ? 500 : 400);
}
