import { html } from "hono/html";
import { callStatus, nextDeadline, shownDeadline, shownTypes, type CallDeadline } from "../calls/index.ts";
import { shownKinds } from "../methodologies/index.ts";
import { organisationParty, partyOf } from "../entries/index.ts";
import { paths } from "../paths.ts";
import { number } from "../platform/i18n.ts";
import {
  Badge,
  Byline,
  countriesText,
  DaysLeft,
  EvidenceMark,
  text as entryText,
} from "../ui/entry/index.ts";
import type { Evidence } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { Time } from "../ui/time.tsx";
import { inTongue } from "../ui/tongue.ts";
import type { Found } from "./found.ts";
import type { Group, Ranked } from "./ranking.ts";
import { markedText, snippetOf, type Part } from "./snippet.ts";
import { text } from "./text.ts";

/** Replies of one entry that are shown; the others are counted. */
const mostReplies = 2;

/** An entry that was found, with what was looked for marked in its title and text, and the replies that hold it. */
export function ResultRow({ group, reader }: { group: Group; reader: Reader }) {
  const { entry, itself, replies, best } = group;
  const shown = itself ? replies.slice(0, mostReplies) : replies.slice(0, mostReplies + 1);
  const words = entryText(reader.language);
  const spoken = inTongue(entry.language);
  return html`<li class="row ${entry.kind}">
    <h2 class="row-title" ${spoken}>
      <a href="${paths.entry(entry)}">${parts(markedText(entry.title, best.titleHits))}</a>
    </h2>
    ${mark(entry, reader)}
    <p class="kicker">
      <span>${words[kicker(entry)]}</span>${
        entry.visibility === "members" && Badge({ label: words.membersOnly })
      }
    </p>
    ${itself && html`<p class="summary" ${spoken}>${parts(excerpt(itself))}</p>`}
    ${shown.map((reply) => replyRow(reply, reader))}
    ${
      replies.length > shown.length &&
      html`<p class="meta">
        <span>${text(reader.language).moreReplies(replies.length - shown.length)}</span>
      </p>`
    }
    <p class="meta">${origin(entry, reader)}${Time({ at: entry.publishedAt, reader, relative: true })}</p>
  </li>`;
}

function replyRow(reply: Ranked, reader: Reader) {
  const { author, entry, at, replyId } = reply;
  return html`<div class="found-reply">
    <p class="meta">
      <span
        ><a href="${paths.replyPermalink(replyId ?? "")}"
          >${text(reader.language).inReply} <bdi>${author.name}</bdi></a
        ></span
      >${Time({ at, reader, relative: true })}
    </p>
    <p class="summary" ${inTongue(entry.language)}>${parts(snippetOf(reply.text, reply.hits))}</p>
  </div>`;
}

/** What stands in the title only shows its summary. */
function excerpt({ text: said, hits, entry }: Ranked): Part[] {
  return hits.length > 0 || entry.summary === ""
    ? snippetOf(said, hits)
    : [{ text: entry.summary, marked: false }];
}

function parts(all: readonly Part[]) {
  return all.map(({ text: one, marked }) => (marked ? html`<mark>${one}</mark>` : one));
}

function kicker({ kind, flavour, methodologyKind, call }: Found["entry"]) {
  if (kind === "thread") return flavour ?? "discussion";
  if (kind === "call") return call ? shownTypes[call.type as keyof typeof shownTypes] : "call"; // checked by the database
  return methodologyKind ? shownKinds[methodologyKind as keyof typeof shownKinds] : "methodology"; // as well
}

/** The figure by which a kind is known at a glance. */
function mark({ kind, replyCount, evidence, call }: Found["entry"], reader: Reader) {
  const { language, now } = reader;
  if (kind === "methodology") return EvidenceMark({ evidence: evidence as Evidence | null, language }); // checked by the database
  if (call) {
    const deadlines = call.deadlines as readonly CallDeadline[]; // all that is read of them is there
    const next = nextDeadline(deadlines, now) ?? deadlines.at(-1);
    const status = callStatus({ ...call, deadlines }, now);
    return DaysLeft({
      call: { status, opensAt: call.opensAt, deadline: next && shownDeadline(next) },
      reader,
    });
  }
  return html`<p class="mark">
    <b>${number(language, replyCount)}</b> ${entryText(language).replies(replyCount)}
  </p>`;
}

function origin({ author, organisation, countries }: Found["entry"], { language }: Reader) {
  return [
    Byline({ author: partyOf(author), organisation: organisationParty(organisation), language }),
    countries.length > 0 && html`<span>${countriesText(countries, language)}</span>`,
  ];
}
