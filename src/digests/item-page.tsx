import type { Language } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { Hidden } from "../ui/form/index.ts";
import { PageHead } from "../ui/page.tsx";
import { tongue } from "../ui/tongue.ts";
import { offersFor, type ItemAtHand, type Offer } from "./one-tap.ts";
import { text as tapText } from "./tap-text.ts";

type ItemPageProps = {
  language: Language;
  item: ItemAtHand;
  action: string;
  topicName(slug: string): string;
  links: { digest: string; preferences: string };
};

/** What can be done with one item of a digest: looking changes nothing, each button does one thing, and what was done can be undone. */
export function ItemPage({ language, item, action, topicName, links }: ItemPageProps) {
  const words = tapText(language);
  const { entry, own } = item;
  return (
    <>
      <PageHead title={own ? words.ownTitle : words.title} />
      {item.veiled ? (
        <p>
          {words.veiled} <a href={paths.signIn({ next: action })}>{words.signIn}</a>
        </p>
      ) : (
        <p>
          <a href={paths.entry(entry)} {...tongue(entry.language)}>
            {entry.title}
          </a>
        </p>
      )}
      {offersFor(item).map((offer, i) => (
        <form method="post" action={action}>
          <Hidden values={{ act: offer.act, topic: offer.topic ?? "" }} />
          <p>
            <button class={i === 0 ? "primary" : undefined}>{labelOf(offer, language, topicName)}</button>
            <br />
            {saysOf(offer, item, language)}
          </p>
        </form>
      ))}
      <p>
        <a href={links.digest}>{words.backToDigest}</a>
      </p>
      <p>
        <a href={links.preferences}>{words.preferences}</a>
      </p>
    </>
  );
}

function labelOf({ act, topic = "" }: Offer, language: Language, topicName: ItemPageProps["topicName"]) {
  const words = tapText(language);
  if (act === "less") return words.less(topicName(topic));
  return act === "more" ? words.more(topicName(topic)) : words[act];
}

function saysOf({ act }: Offer, { entry, member }: ItemAtHand, language: Language): string {
  const words = tapText(language);
  if (act === "save") return entry.kind === "call" && !entry.closed ? words.saveCallSays : words.saveSays;
  if (act === "follow") return member ? words.followMemberSays : words.followSays;
  const says: Partial<Record<Offer["act"], string>> = {
    unsave: words.unsaveSays,
    unfollow: words.unfollowSays,
    less: words.lessSays,
    answered: words.answeredSays,
    needed: words.neededSays,
    withdraw: words.withdrawSays,
    reopen: words.reopenSays,
  };
  return says[act] ?? "";
}
