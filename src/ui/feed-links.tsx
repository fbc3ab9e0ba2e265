import { paths, type FeedFormat, type Query } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import type { Feed } from "./frame.ts";
import { text } from "./text.ts";

const types = { atom: "application/atom+xml", json: "application/feed+json" } as const;

/** The feeds of a page in both formats, for its head, with their own words in the reader's language. */
export function feedsOf(
  title: string,
  language: Language,
  path: (format: FeedFormat, query: Query) => string,
): Feed[] {
  const lang = language === "en" ? undefined : language;
  return (["atom", "json"] as const).map((format) => ({
    title,
    type: types[format],
    href: path(format, { lang }),
  }));
}

type FeedLinksProps = { feeds: readonly Feed[]; calendar?: string | undefined; language: Language };

/** The same for people, below a list. */
export function FeedLinks({ feeds, calendar, language }: FeedLinksProps) {
  const words = text(language);
  return (
    <p class="meta">
      <span>
        <a href={paths.feeds()}>{words.feeds}</a> <FormatLinks feeds={feeds} />
        {calendar && (
          <>
            {" · "}
            <a href={calendar} type="text/calendar">
              {words.calendar}
            </a>
          </>
        )}
      </span>
    </p>
  );
}

/** A feed in each of its formats. */
export function FormatLinks({ feeds }: { feeds: readonly Feed[] }) {
  return (
    <>
      {feeds.map(({ href, type }, i) => (
        <>
          {i > 0 && " · "}
          <a href={href} type={type}>
            {type === types.atom ? "Atom" : "JSON"}
          </a>
        </>
      ))}
    </>
  );
}
