/** Every URL of the hub, as a typed function. Pages, redirects, mails and tests call these; routes mount the patterns. */

export type EntryKind = "thread" | "methodology" | "call";
export type EntryRef = { id: string; kind: EntryKind; slug: string };

/** Last parts of paths under an entry that mean an action; no slug may be one of them. */
export const actionsOnEntries: ReadonlySet<string> = new Set([
  "replies",
  "edit",
  "history",
  "follow",
  "flag",
  "delete",
  "restore",
  "resolve",
  "reopen",
  "lock",
  "unlock",
  "pin",
  "unpin",
  "copy",
  "alert",
  "translations",
  "unlink",
]);

/** Matches the first part of any entry's path, for routes that every kind shares. */
export const collections = "threads|methodologies|calls";

const collection = { thread: "/threads", methodology: "/methodologies", call: "/calls" } as const;

export const paths = {
  home: () => "/",
  list: (kind: EntryKind, query: Query = {}) => collection[kind] + search(query),
  threads: (query: Query = {}) => "/threads" + search(query),
  newThread: () => "/threads/new",
  methodologies: (query: Query = {}) => "/methodologies" + search(query),
  calls: (query: Query = {}) => "/calls" + search(query),
  entry: (entry: EntryRef) => `${collection[entry.kind]}/${entry.id}/${encodeURIComponent(entry.slug)}`,
  entryPage: (entry: EntryRef, page: number) => paths.entry(entry) + (page > 1 ? `?page=${page}` : ""),
  reply: (entry: EntryRef, replyId: string) => `${paths.entry(entry)}#r-${replyId}`,
  /** Finds the page a reply stands on and redirects there. */
  replyPermalink: (replyId: string) => `/replies/${replyId}`,
  methodologyVersion: (entry: EntryRef, version: number) => `${paths.entry(entry)}?version=${version}`,

  /** Actions on an entry; the id is enough, so they share one root for every kind. */
  replies: (entry: { id: string; kind: EntryKind }) => `${collection[entry.kind]}/${entry.id}/replies`,
  edit: (entry: { id: string; kind: EntryKind }) => `${collection[entry.kind]}/${entry.id}/edit`,
  history: (entry: { id: string; kind: EntryKind }) => `${collection[entry.kind]}/${entry.id}/history`,
  follow: (entry: { id: string; kind: EntryKind }) => `${collection[entry.kind]}/${entry.id}/follow`,
  flag: (entry: { id: string; kind: EntryKind }) => `${collection[entry.kind]}/${entry.id}/flag`,
  remove: (entry: { id: string; kind: EntryKind }) => `${collection[entry.kind]}/${entry.id}/delete`,
  restore: (entry: { id: string; kind: EntryKind }) => `${collection[entry.kind]}/${entry.id}/restore`,
  /** Its versions in other languages; `unlink` takes an entry out of them. */
  translations: (entry: { id: string; kind: EntryKind }) =>
    `${collection[entry.kind]}/${entry.id}/translations`,
  unlink: (entry: { id: string; kind: EntryKind }) => `${collection[entry.kind]}/${entry.id}/unlink`,
  /** A thread's own resources: each is put by one path and taken back by the other. */
  resolve: (thread: { id: string }) => `/threads/${thread.id}/resolve`,
  reopen: (thread: { id: string }) => `/threads/${thread.id}/reopen`,
  lock: (thread: { id: string }) => `/threads/${thread.id}/lock`,
  unlock: (thread: { id: string }) => `/threads/${thread.id}/unlock`,
  pin: (thread: { id: string }) => `/threads/${thread.id}/pin`,
  unpin: (thread: { id: string }) => `/threads/${thread.id}/unpin`,
  /** Asks for the thread by mail. */
  copy: (thread: { id: string }) => `/threads/${thread.id}/copy`,
  editReply: (replyId: string) => `/replies/${replyId}/edit`,
  replyHistory: (replyId: string) => `/replies/${replyId}/history`,
  flagReply: (replyId: string) => `/replies/${replyId}/flag`,
  removeReply: (replyId: string) => `/replies/${replyId}/delete`,
  restoreReply: (replyId: string) => `/replies/${replyId}/restore`,
  acceptReply: (replyId: string) => `/replies/${replyId}/accept`,
  preview: () => "/preview",

  topic: (slug: string) => `/topics/${slug}`,
  directory: (query: Query = {}) => "/directory" + search(query),
  country: (code: string) => `/countries/${code.toLowerCase()}`,
  organisation: (slug: string, query: Query = {}) =>
    `/organisations/${encodeURIComponent(slug)}${search(query)}`,
  editOrganisation: (slug: string) => `/organisations/${encodeURIComponent(slug)}/edit`,
  organisationEditors: (slug: string) => `/organisations/${encodeURIComponent(slug)}/editors`,
  /** Writing to somebody without knowing an address. */
  contactOrganisation: (slug: string) => `/organisations/${encodeURIComponent(slug)}/contact`,
  contactMember: (handle: string) => `/members/${encodeURIComponent(handle)}/contact`,
  vouch: (handle: string) => `/members/${encodeURIComponent(handle)}/vouch`,
  member: (handle: string, query: Query = {}) => `/members/${encodeURIComponent(handle)}${search(query)}`,

  signIn: (query: Query = {}) => "/sign-in" + search(query),
  signInCode: () => "/sign-in/code",
  signInJoin: () => "/sign-in/join",
  signInLink: (token: string) => `/sign-in/${token}`,
  signOut: () => "/sign-out",
  settings: () => "/settings",
  settingsOrganisation: () => "/settings/organisation",
  /** A member's own subscription, found by their address; and everything the hub knows of them. */
  settingsSubscription: () => "/settings/subscription",
  settingsErase: () => "/settings/erase",
  settingsExport: () => "/settings/export",
  notifications: () => "/notifications",
  language: () => "/language",

  subscribe: () => "/subscribe",
  subscribeSent: () => "/subscribe/sent",
  subscribeErased: () => "/subscribe/erased",
  subscription: (token: string) => `/subscription/${token}`,
  subscriptionExport: (token: string) => `/subscription/${token}/export`,
  eraseSubscription: (token: string) => `/subscription/${token}/erase`,
  /** The link of the mail that a reader asks for to be erased. */
  confirmErasure: (token: string) => `/subscription/${token}/erasure`,
  confirmSubscription: (token: string) => `/subscription/${token}/confirm`,
  unsubscribe: (token: string, query: Query = {}) => `/unsubscribe/${token}${search(query)}`,
  stopMails: (token: string) => `/unfollow/${token}`,
  digest: (token: string) => `/digest/${token}`,
  digestWhy: (token: string) => `/digest/${token}/why`,
  /** Where one item of a digest is acted on. */
  digestItem: (token: string, key: string) => `/digest/${token}/${key}`,

  /** The newsletter as everybody reads it. */
  issues: (query: Query = {}) => `/issues${search(query)}`,
  issue: (number: number) => `/issues/${number}`,
  /** A reader's own copy of a letter: an issue, a correction, an alert. */
  letterCopy: (token: string) => `/issues/copies/${token}`,
  issuesFeed: (format: FeedFormat, query: Query = {}) => `/feeds/issues.${format}${search(query)}`,
  /** The newsletter in the hands of its editors. */
  newsletter: (query: Query = {}) => `/newsletter${search(query)}`,
  newIssue: () => "/newsletter/new",
  editIssue: (issue: { id: string }, query: Query = {}) => `/newsletter/${issue.id}${search(query)}`,
  /** What can be done with an issue: words, items, send, preview, mail, corrections, resend. */
  issueDesk: (issue: { id: string }, what: string, query: Query = {}) =>
    `/newsletter/${issue.id}/${what}${search(query)}`,
  readerPreview: (query: Query = {}) => "/newsletter/readers" + search(query),
  readerPreviewMail: (query: Query = {}) => "/newsletter/readers/mail" + search(query),
  callAlert: (call: { id: string }) => `/calls/${call.id}/alert`,

  moderation: () => "/moderation",
  moderate: (subjectId: string, decision: string) => `/moderation/${subjectId}/${decision}`,
  moderationLog: () => "/moderation/log",
  admin: () => "/admin",
  /** What left as mail. */
  sends: () => "/admin/sends",
  send: (run: { id: string }, query: Query = {}) => `/admin/sends/${run.id}${search(query)}`,
  sendFigures: (run: { id: string }) => `/admin/sends/${run.id}/figures`,
  steerSend: (run: { id: string }, act: "pause" | "resume") => `/admin/sends/${run.id}/${act}`,
  retryBatch: (run: { id: string }, batch: { id: string }) => `/admin/sends/${run.id}/batches/${batch.id}`,
  sendsTo: () => "/admin/sends/address",

  feeds: () => "/feeds",
  /** Feeds. `format` is the ending; `lang` in the query sets the tongue of its own words, English otherwise. */
  feed: (of: EntryKind | "all", format: FeedFormat, query: Query = {}) =>
    `/feeds${of === "all" ? "/all" : collection[of]}.${format}${search(query)}`,
  topicFeed: (slug: string, format: FeedFormat, query: Query = {}) =>
    `/feeds/topics/${encodeURIComponent(slug)}.${format}${search(query)}`,
  countryFeed: (code: string, format: FeedFormat, query: Query = {}) =>
    `/feeds/countries/${code.toLowerCase()}.${format}${search(query)}`,
  organisationFeed: (slug: string, format: FeedFormat, query: Query = {}) =>
    `/feeds/organisations/${encodeURIComponent(slug)}.${format}${search(query)}`,
  repliesFeed: (entry: { id: string; kind: EntryKind }, format: FeedFormat, query: Query = {}) =>
    `/feeds${collection[entry.kind]}/${entry.id}.${format}${search(query)}`,
  callsCalendar: (query: Query = {}) => "/calls.ics" + search(query),
  callCalendar: (call: { id: string }, query: Query = {}) => `/calls/${call.id}/calendar.ics${search(query)}`,
  sitemap: () => "/sitemap.xml",
  sitemapPart: (part: string) => `/sitemaps/${part}.xml`,

  search: (query: Query = {}) => "/search" + search(query),
  searchTitles: (query: Query = {}) => "/search/titles" + search(query),

  outbox: () => "/outbox",
  outboxMail: (id: string) => `/outbox/${id}`,
  outboxJson: (to?: string) => "/outbox.json" + search({ to }),
  resendWebhook: () => "/webhooks/resend",
  healthz: () => "/healthz",
  readyz: () => "/readyz",
  asset: (name: string, hash: string) => `/assets/${hash}/${name}`,
  /** At the root, so that it serves every page; what follows the question mark is its version. */
  worker: (hash: string) => `/worker.js?${hash}`,
};

export type FeedFormat = "atom" | "json";

export type Query = Record<string, string | number | readonly string[] | undefined>;

function search(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== "") parameters.append(name, String(one));
    }
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
