import { escape, narrow } from "../escape.ts";
import { countryName, direction, type Language } from "../../src/platform/i18n.ts";
import { cut, isolated } from "../plain.ts";
import type { Fragment } from "./fragment.ts";
import { text } from "./text.ts";

/** Why an item is in this reader's digest. Labels (`topic`, `sector`) come in the reader's language. */
export type Reason =
  | { code: "topic"; topic: string }
  | { code: "sector"; sector: string }
  | { code: "country"; country: string }
  | { code: "organisation"; organisation: string }
  | { code: "following" }
  | { code: "saved" }
  | { code: "own-ask" }
  | { code: "more-replies"; replies: number }
  | { code: "answered" }
  | { code: "still-needed" }
  | { code: "unanswered-again" }
  | { code: "deadline"; days: number }
  | { code: "deadline-moved" }
  | { code: "new-in-country"; country: string }
  | { code: "unanswered" }
  | { code: "consolidated" }
  | { code: "new-version"; version: number }
  | { code: "lively"; people: number }
  | { code: "seldom-heard"; country: string }
  | { code: "replies"; replies: number }
  | { code: "open-to"; country: string }
  | { code: "beyond" }
  /** `age`: since when, where that is not long ago; `country`: where it comes from. */
  | { code: "new"; age?: Age; country?: string };

export type Age = "now" | "day" | "week" | "month";

export type ReasonCode = Reason["code"];

const fresh = { now: "newNow", day: "newDay", week: "newWeek", month: "newMonth" } as const;

/** One reason in the reader's language, for `assemble`. The same reason gives the same fragment, so callers may keep it. */
export function renderReason(reason: Reason, language: Language): Fragment {
  const said = sentence(reason, language);
  return { html: narrow(escape(said)), text: said };
}

function sentence(reason: Reason, language: Language): string {
  const say = text(language);
  const named = (name: string) => isolated(cut(name, 60), direction(language));
  const place = (country: string) => named(countryName(country, language));
  switch (reason.code) {
    case "topic":
      return say.becauseYouFollow(named(reason.topic));
    case "sector":
      return say.becauseYouFollow(named(reason.sector));
    case "country":
      return say.becauseYouFollow(place(reason.country));
    case "organisation":
      return say.becauseYouFollow(named(reason.organisation));
    case "following":
      return say.following;
    case "saved":
      return say.saved;
    case "own-ask":
      return say.ownAsk;
    case "more-replies":
      return say.moreReplies(reason.replies);
    case "answered":
      return say.nowAnswered;
    case "still-needed":
      return say.stillNeeded;
    case "unanswered-again":
      return say.unansweredAgain;
    case "deadline":
      if (reason.days <= 0) return say.deadlineToday;
      return reason.days === 1 ? say.deadlineTomorrow : say.deadlineIn(reason.days);
    case "deadline-moved":
      return say.deadlineMoved;
    case "new-in-country":
      return say.newIn(place(reason.country));
    case "unanswered":
      return say.unanswered;
    case "consolidated":
      return say.consolidated;
    case "new-version":
      return say.newVersion(reason.version);
    case "lively":
      return say.lively(reason.people);
    case "seldom-heard":
      return say.seldomHeard(place(reason.country));
    case "replies":
      return say.newReplies(reason.replies);
    case "open-to":
      return say.openTo(place(reason.country));
    case "beyond":
      return say.beyond;
    case "new":
      return (
        say[reason.age ? fresh[reason.age] : "isNew"] + (reason.country ? ` – ${place(reason.country)}` : "")
      );
  }
}
