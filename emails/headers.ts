/** Headers that tell mail programs and providers what kind of mail this is. */

export type Identity = {
  /** Whatever stays the same when the same mail is sent again: a delivery's or a recipient's id. */
  id: string;
  /** The hub's host name, e.g. "hub.example.org". */
  host: string;
};

export type List = Identity & {
  listName: string;
  unsubscribeUrl: string;
  /** The list's name under the host, for filters of mail programs. */
  list?: string;
};

/** For a mail that one has subscribed to: one click takes the reader off (RFC 2369, RFC 8058), and no machine answers it (RFC 3834). */
export function bulkHeaders({
  id,
  host,
  listName,
  unsubscribeUrl,
  list = "digest",
}: List): Record<string, string> {
  return {
    ...personalHeaders({ id, host }),
    "List-Id": `${phrase(listName)}<${safe(list)}.${safe(host)}>`,
    "List-Unsubscribe": `<${safe(unsubscribeUrl)}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    Precedence: "bulk",
  };
}

/** For a mail to one person that nobody should answer automatically. */
export function personalHeaders(identity: Identity): Record<string, string> {
  return { "Message-ID": messageId(identity), "Auto-Submitted": "auto-generated" };
}

/**
 * For mails about replies, so that mail programs keep a discussion together. `parents` from the entry down to what was replied to;
 * the entry itself need never have been a mail.
 */
export function conversationHeaders(host: string, parents: readonly string[]): Record<string, string> {
  const references = parents.map((id) => messageId({ id, host }));
  const last = references.at(-1);
  return last ? { "In-Reply-To": last, References: references.join(" ") } : {};
}

export function messageId({ id, host }: Identity): string {
  return `<${safe(id)}@${safe(host)}>`;
}

// A header must not break its line; ids, hosts and URLs are ASCII without spaces or angle brackets anyway.
function safe(value: string): string {
  return value.replace(/[^\x21-\x7E]|[<>]/g, "");
}

// Outside ASCII a phrase would need encoded words; the list's id alone is enough then.
function phrase(name: string): string {
  return /^[\x20-\x7E]+$/.test(name) ? `"${name.replace(/["\\]/g, "")}" ` : "";
}
