import type { Language } from "../../platform/i18n.ts";
import { Badge } from "./badge.tsx";
import { text } from "./text.ts";

/** A person or organisation as shown; `href` only where there is a page to go to. */
export type Party = {
  name: string;
  href?: string | undefined;
  /** A member nobody vouched for yet. */
  unverified?: boolean | undefined;
  /** Invented for the demonstration. */
  demo?: boolean | undefined;
};

type BylineProps = {
  author?: Party | null | undefined;
  organisation?: Party | null | undefined;
  language: Language;
};

/** Who speaks, for whom. Names keep their own writing direction. */
export function Byline({ author, organisation, language }: BylineProps) {
  if (!author && !organisation) return null;
  const words = text(language);
  return (
    <span class="byline">
      {author && <PartyName party={author} />}
      {author && organisation && ", "}
      {organisation && <PartyName party={organisation} />}
      {author?.unverified && <Badge label={words.unverified} why={words.unverifiedWhy} />}
      {(author?.demo || organisation?.demo) && <Badge label={words.demo} why={words.demoWhy} />}
    </span>
  );
}

function PartyName({ party }: { party: Party }) {
  return <bdi>{party.href ? <a href={party.href}>{party.name}</a> : party.name}</bdi>;
}
