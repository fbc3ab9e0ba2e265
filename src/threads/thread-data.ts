import { dateOf, entryData, personData, type Discussion, type EntryHead } from "../entries/index.ts";
import { paths } from "../paths.ts";
import type { LinkedData } from "../ui/linked-data.ts";
import { excerpt } from "../ui/markdown/index.ts";

const answerCharacters = 300;

/** A thread for search engines: a posting, or a question with the answer that was accepted, where that stands on this page. */
export function threadData(thread: EntryHead, discussion: Discussion, baseUrl: string): LinkedData {
  const accepted = discussion.shown.posts.find(
    ({ id, state }) => id === discussion.acceptedReplyId && state === "published",
  );
  if (!accepted) return entryData("DiscussionForumPosting", thread, baseUrl);
  return {
    "@type": "QAPage",
    mainEntity: {
      ...entryData("Question", thread, baseUrl),
      text: thread.summary || thread.title,
      answerCount: thread.replyCount,
      acceptedAnswer: {
        "@type": "Answer",
        text: excerpt(accepted.html, answerCharacters),
        url: baseUrl + paths.reply(thread, accepted.id),
        author: personData(accepted.author, baseUrl),
        datePublished: dateOf(accepted.createdAt),
      },
    },
  };
}
