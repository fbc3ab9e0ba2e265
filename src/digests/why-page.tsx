import { type Language } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { dateText } from "../ui/time.tsx";
import { tongue } from "../ui/tongue.ts";
import { readAccount } from "./account.ts";
import { text as accountText } from "./account-text.ts";
import { exclusions } from "./exclusion.ts";
import type { FoundDigest } from "./find-digest.ts";
import { tailOf } from "./memory.ts";
import { text } from "./text.ts";
import { outInWords, weightInWords } from "./weight.ts";

type WhyProps = {
  language: Language;
  digest: FoundDigest;
  /** The words of an item's reason, as its mail said them. */
  said(entry: string, key: string): string;
  links: { web: string; preferences: string; act(key: string): string };
};

/** Why each item was in one reader's digest, what its weight is made of, and what stayed out. */
export function WhyPage({ language, digest, said, links }: WhyProps) {
  const words = text(language);
  const { recipient } = digest;
  return (
    <>
      <PageHead
        title={words.why}
        lead={words.whyLead(dateText(Date.parse(recipient.date), language, "UTC"))}
      />
      <Part title={words.chosen}>
        {recipient.items.length === 0 && <p>{words.gone}</p>}
        <ol class="steps">
          {digest.places.map((place) => (
            <ChosenItem language={language} digest={digest} place={place} said={said} links={links} />
          ))}
        </ol>
      </Part>
      <LeftOutPart language={language} digest={digest} />
      <p>
        <a href={links.web}>{words.readOnWeb}</a>
      </p>
      <p>
        <a href={links.preferences}>{words.preferences}</a>
      </p>
    </>
  );
}

type ChosenItemProps = Pick<WhyProps, "language" | "digest" | "said" | "links"> & { place: number };

function ChosenItem({ language, digest, place, said, links }: ChosenItemProps) {
  const item = digest.frozen[place];
  const entry = item && digest.entries.get(item[0]);
  if (!item || !entry) return <></>;
  const [id, , score, ...reasons] = item;
  const explained = digest.explained.get(tailOf(id));
  const met = readAccount(digest.account).met[place];
  const lines = [
    reasons.map((key) => said(id, key)).join(" · "),
    ...weightInWords({ score, met, ...explained }, language),
  ];
  return (
    <li>
      <a href={paths.entry(entry)} {...tongue(entry.language)}>
        {entry.title}
      </a>
      {lines.map((line) => (
        <>
          <br />
          {line}
        </>
      ))}
      <br />
      <a href={links.act(tailOf(id))}>{accountText(language).act}</a>
    </li>
  );
}

/** The best by name, then all by number; by name only what anybody may see today. */
function LeftOutPart({ language, digest }: Pick<WhyProps, "language" | "digest">) {
  const words = text(language);
  const said = accountText(language);
  const { passed, left } = readAccount(digest.account);
  const counts = Object.entries(passed).flatMap(([reason, n]) =>
    isReason(reason) ? [words[reason](n)] : [],
  );
  const named = left.flatMap((one) => {
    const explained = digest.explained.get(one.tail);
    const entry = explained && digest.entries.get(explained.entry);
    return entry
      ? [
          {
            entry,
            why: outInWords(one.why, language),
            lines: weightInWords({ ...one, ...explained }, language),
          },
        ]
      : [];
  });
  return (
    <Part title={words.leftOut}>
      {counts.length === 0 && <p>{words.nothingLeftOut}</p>}
      {named.length > 0 && <h3>{said.best}</h3>}
      <ol class="steps">
        {named.map(({ entry, why, lines: [weight] }) => (
          <li>
            <a href={paths.entry(entry)} {...tongue(entry.language)}>
              {entry.title}
            </a>
            <br />
            {[why, ...(weight ? [weight] : [])].join(" · ")}
          </li>
        ))}
      </ol>
      {named.length > 0 && <h3>{said.all}</h3>}
      <ul>
        {counts.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Part>
  );
}

function isReason(reason: string): reason is (typeof exclusions)[number] {
  return exclusions.includes(reason as (typeof exclusions)[number]);
}
