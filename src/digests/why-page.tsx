import { number, type Language } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { dateText } from "../ui/time.tsx";
import { tongue } from "../ui/tongue.ts";
import { readAccount } from "./account.ts";
import type { FoundDigest } from "./find-digest.ts";
import { text } from "./text.ts";

type WhyProps = {
  language: Language;
  digest: FoundDigest;
  /** The words of an item's reason, as its mail said them. */
  said(entry: string, key: string): string;
  links: { web: string; preferences: string };
};

/** Why each item was in one reader's digest, and what stayed out. */
export function WhyPage({ language, digest, said, links }: WhyProps) {
  const words = text(language);
  const { recipient, entries, account } = digest;
  const { passed } = readAccount(account);
  const left = Object.entries(passed).flatMap(([reason, n]) => (isReason(reason) ? [words[reason](n)] : []));
  return (
    <>
      <PageHead
        title={words.why}
        lead={words.whyLead(dateText(Date.parse(recipient.date), language, "UTC"))}
      />
      <Part title={words.chosen}>
        {recipient.items.length === 0 && <p>{words.gone}</p>}
        <ol class="steps">
          {recipient.items.map(([id, , score, ...reasons]) => {
            const entry = entries.get(id);
            return (
              entry && (
                <li>
                  <a href={paths.entry(entry)} {...tongue(entry.language)}>
                    {entry.title}
                  </a>
                  <br />
                  {[...reasons.map((key) => said(id, key)), words.score(number(language, score))].join(" · ")}
                </li>
              )
            );
          })}
        </ol>
      </Part>
      <Part title={words.leftOut}>
        {left.length === 0 ? (
          <p>{words.nothingLeftOut}</p>
        ) : (
          <ul>
            {left.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        )}
      </Part>
      <p>
        <a href={links.web}>{words.readOnWeb}</a>
      </p>
      <p>
        <a href={links.preferences}>{words.preferences}</a>
      </p>
    </>
  );
}

const reasons = [
  "language",
  "country",
  "sent",
  "read",
  "own",
  "muted",
  "members",
  "translation",
  "room",
] as const;

function isReason(reason: string): reason is (typeof reasons)[number] {
  return reasons.includes(reason as (typeof reasons)[number]);
}
