import { logVersion, topicNames } from "../entries/index.ts";
import { paths } from "../paths.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { page } from "../ui/answer.tsx";
import { TopicLinks } from "../ui/entry/index.ts";
import { feedsOf, FormatLinks } from "../ui/feed-links.tsx";
import type { Feed } from "../ui/frame.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { text } from "./text.ts";

/** GET /feeds: what there is to follow without a browser; one round trip. */
export async function feedsPage(c: HubContext) {
  const { language, deps } = c.var;
  const [[seen], topics] = await read(c.var.db, logVersion(), topicNames(language));
  c.set("keep", { version: logVersion(), seen: String(seen) });
  const words = text(language);
  const kinds = (["all", "thread", "methodology", "call"] as const).map((of) =>
    feedsOf(words[of], language, (format, query) => paths.feed(of, format, query)),
  );
  const issues = feedsOf(words.issues, language, (format, query) => paths.issuesFeed(format, query));
  const lang = language === "en" ? undefined : language;
  const calendar = paths.callsCalendar({ lang });
  return page(
    c,
    { title: words.title, description: words.lead, canonical: paths.feeds(), feeds: kinds[0] ?? [] },
    <>
      <PageHead title={words.title} lead={words.lead} />
      <FeedRows title={words.kinds} rows={[...kinds, issues]} />
      <Part title={words.inCalendar}>
        <p>{words.inCalendarText}</p>
        <p>
          <a href={calendar} type="text/calendar" dir="ltr">
            {deps.config.baseUrl + calendar}
          </a>
        </p>
        <p>
          {words.filters} <a href={paths.calls()}>{words.call}</a>
        </p>
      </Part>
      {topics.length > 0 && (
        <Part title={words.topics}>
          <TopicLinks
            topics={topics}
            language={language}
            href={({ slug }) => paths.topicFeed(slug, "atom", { lang })}
          />
        </Part>
      )}
      <p class="hint">{words.others}</p>
    </>,
  );
}

function FeedRows({ title, rows }: { title: string; rows: readonly (readonly Feed[])[] }) {
  return (
    <Part title={title}>
      <ul class="plain">
        {rows.map((feeds) => (
          <li>
            {feeds[0]?.title}
            {" · "}
            <FormatLinks feeds={feeds} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
