export { addEntry, bodyHtml } from "./add-entry.ts";
export { addReply } from "./add-reply.ts";
export { countries, isCountry } from "./countries.ts";
export { countryOptions } from "./country-options.ts";
export type { Answering } from "./discussion-view.tsx";
export { DiscussionView } from "./discussion-view.tsx";
export { EntryFields } from "./entry-fields.tsx";
export { draftIn } from "./entry-form.ts";
export {
  all,
  countriesInUse,
  every,
  fewEntriesOf,
  listed,
  listedAmong,
  listedColumns,
  listedJoins,
  listedOf,
  listedWidth,
  logVersion,
  lookedUpOrWalked,
  type Where,
  narrowed,
} from "./entry-list-store.ts";
export {
  cursorOf,
  cursorText,
  rowsPerPage,
  type Cursor,
  type ListedEntry,
  type ListQuery,
} from "./entry-list.ts";
export {
  entryHead,
  entrySource,
  entryVersion,
  headColumns,
  headOf,
  headTables,
  headWidth,
  topicNames,
} from "./entry-page-store.ts";
export type { EntryHead } from "./entry-page.ts";
export { purgeDeleted } from "./purge-deleted.ts";
export { recount } from "./entry-store.ts";
export { EntryActions, EntryBody, EntryTop } from "./entry-top.tsx";
export { checkedDraft, limits, type EntryDraft, type EntryText } from "./entry.ts";
export { contentLanguages, languageOptions } from "./languages.ts";
export { limited, limitsOf } from "./limit-posting.ts";
export { listQuery } from "./list-filters.tsx";
export { listPage } from "./list-page.tsx";
export { loadSubject } from "./load-subject.ts";
export { summaryCharacters, type Addition, type NewEntry } from "./new-entry.ts";
export type { NewReply } from "./new-reply.ts";
export { formErrors, formStatus, isFormsOwn, type FormRefusal } from "./form-refusal.ts";
export { followEntry } from "./follow-entry.ts";
export type { Discussion } from "./discussion.ts";
export {
  answeringOf,
  asked,
  belowOf,
  discussionOf,
  discussionQueries,
  mayAccept,
  readEntryPage,
  type Below,
} from "./read-discussion.ts";
export { rememberedContent } from "./remembered-content.tsx";
export { membersByHandle, positionOf, replyById, standing, standingOfReply } from "./reply-store.ts";
export { namesOf, rowEntry } from "./row-entry.ts";
export { remembered } from "./remembered.ts";
export { rememberedProse } from "./remembered-prose.ts";
export { organisationParty, partyOf } from "./speaker.ts";
export type { Standing } from "./standing.ts";
export { firstOfGroup } from "./translation-store.ts";
export { alternatesOf } from "./translations-view.tsx";
export { afterReplyMoved, dropAcceptance, moveTo, publishNow, touch } from "./state-store.ts";
export { pathOf, placed, type Subject, type SubjectRef } from "./subject.ts";
export { versionsOf } from "./source-store.ts";
export { fillOpening, updateEntry, updateReply, type SourceUpdate } from "./update-from-source.ts";
export { dateOf, entryData, personData } from "./entry-data.ts";
export { repliesFeedOf } from "./replies-feed.ts";
