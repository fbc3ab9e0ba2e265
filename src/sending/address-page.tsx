import { number } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { Facts } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { Time } from "../ui/time.tsx";
import { AddressForm } from "./address-form.tsx";
import type { MailRow } from "./address-store.ts";
import type { Found } from "./find-mails.ts";
import { text } from "./text.ts";
import { mailName, reasonText, stateText, wordText } from "./words.ts";

/** What one address got, in one look. */
export function AddressPage({ found, reader }: { found: Found; reader: Reader }) {
  const { language } = reader;
  const words = text(language);
  const { suppression, mails } = found;
  return (
    <>
      <PageHead
        title={<bdi dir="ltr">{found.email}</bdi>}
        lead={words.addressTitle}
        action={{ href: paths.sends(), label: words.sends }}
      />
      {suppression && (
        <div class="notice problem">
          <p>
            {suppressionText(suppression.reason, reader)} <Time at={suppression.at} reader={reader} />
          </p>
        </div>
      )}
      <Facts
        facts={[
          { term: words.subscriber, value: subscriptionText(found.subscription, reader) },
          {
            term: words.softBounces,
            value: found.softBounces > 0 ? number(language, found.softBounces) : null,
          },
        ]}
      />
      <Part title={words.mails(mails.length)}>
        {mails.length === 0 && <p>{words.addressNone}</p>}
        {mails.map((mail) => (
          <MailLine mail={mail} reader={reader} />
        ))}
      </Part>
      <AddressForm language={language} />
    </>
  );
}

function MailLine({ mail, reader }: { mail: MailRow; reader: Reader }) {
  const { language } = reader;
  const words = text(language);
  const { skipped, word, wordAt, acceptedAt, providerId } = mail;
  const state = skipped ? `${words.left}: ${reasonText(skipped, language)}` : stateText(mail.state, language);
  const moment = (at: number) => (
    <>
      {", "}
      <Time at={at} reader={reader} precision="minute" />
    </>
  );
  return (
    <article class="case">
      <p>
        <strong>
          <bdi>{mailName(mail, language)}</bdi>
        </strong>
        , <Time at={mail.at} reader={reader} precision="minute" />
      </p>
      <p class="meta">
        <span>
          {state}
          {acceptedAt !== null && moment(acceptedAt)}
        </span>{" "}
        {word && (
          <span>
            <strong>{wordText(word, language)}</strong>
            {wordAt !== null && moment(wordAt)}
          </span>
        )}{" "}
        {providerId && (
          <span>
            {words.providerId}: <bdi dir="ltr">{providerId}</bdi>
          </span>
        )}
      </p>
    </article>
  );
}

function suppressionText(reason: string, { language }: Reader): string {
  const words = text(language);
  if (reason === "complaint" || reason === "erased") return words[`suppressedFor_${reason}`];
  return words.suppressedFor_bounce;
}

function subscriptionText(state: string | undefined, { language }: Reader): string {
  const words = text(language);
  if (state === "requested" || state === "active" || state === "paused" || state === "unsubscribed")
    return words[`state_${state}`];
  return words.notSubscribed;
}
