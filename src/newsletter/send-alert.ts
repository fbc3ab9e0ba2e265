import { renderAlert } from "../../emails/newsletter/index.ts";
import { happened } from "../events/append.ts";
import type { Actor } from "../platform/actor.ts";
import { hours } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { countAgainst, retryAfter } from "../platform/db/limit.ts";
import { read } from "../platform/db/query.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { paths } from "../paths.ts";
import { excerpt } from "../ui/markdown/index.ts";
import type { AlertCriteria } from "./alert-parts.ts";
import { startMailing } from "./start-mailing.ts";
import { callById, insertAlert, type AlertedCall } from "./alert-store.ts";
import { countApart } from "./count-apart.ts";
import { refusalOf } from "./find-issue.ts";
import { countAddressees, countriesOfAddressees, isBeingPlanned } from "./mailing-store.ts";

export type Expected = {
  call: AlertedCall;
  /** The deadline it would be about; undefined when none is ahead. */
  deadline: AlertedCall["deadlines"][number] | undefined;
  expected: number;
  countries: readonly { country: string; count: number }[];
};

/** Whom an alert about a call's deadline would go to now. `deadlineAt`: which one; the next where it is not said. */
export async function countAlert(
  work: Work,
  actor: Actor,
  { callId, deadlineAt }: { callId: string; deadlineAt?: number | undefined },
): Promise<Result<Expected>> {
  const refusal = refusalOf(actor);
  if (refusal) return refused(refusal);
  const [[call]] = await read(work.db, callById(callId));
  if (!call?.published) return refused({ kind: "missing" });
  const ahead = call.isOver ? [] : call.deadlines.filter(({ at }) => at > work.clock.now());
  const deadline = deadlineAt === undefined ? ahead[0] : ahead.find(({ at }) => at === deadlineAt);
  if (!deadline) return done({ call, deadline: undefined, expected: 0, countries: [] });
  const about = { ...aboutOf(call, deadline), subjectId: "" };
  const [[isUnderWay]] = await read(work.db, isBeingPlanned(about.period));
  // One that was just sent tells them all, also those who have no row of theirs yet.
  if (isUnderWay) return done({ call, deadline, expected: 0, countries: [] });
  const [[expected = 0] = []] = await countApart(work.db, [countAddressees(about)]);
  const [countries = []] = await countApart(work.db, [countriesOfAddressees(about)]);
  return done({ call, deadline, expected, countries });
}

type SendAlert = { id: string; callId: string; deadlineAt: number };

const perEditor = { most: 20, windowMs: hours(24) };

/** Puts a short letter about one deadline on its way to everybody it concerns who was not told of it yet. */
export async function sendAlert(work: Work, actor: Actor, command: SendAlert): Promise<Result<AlertedCall>> {
  const counted = await countAlert(work, actor, command);
  if (!counted.ok || actor.kind === "visitor") return counted.ok ? refused({ kind: "sign-in" }) : counted;
  const { call, deadline, expected } = counted.value;
  if (!deadline) return invalid({ field: "deadline", problem: "past" });
  if (expected === 0) return done(call); // pressed again, or from another window
  const now = work.clock.now();
  const { id } = command;
  const event = { id: work.ids.make(), at: now, actor: actor.id, entry: null };
  const { outcome } = await commit(work.db, {
    limits: work.config.rateLimits ? [countAgainst(`alert:${actor.id}`, perEditor, now)] : [],
    changes: [
      insertAlert({ id, entryId: call.ref.id, deadlineAt: deadline.at, expected, at: now, by: actor.id }),
      ...startMailing(work, {
        ...aboutOf(call, deadline),
        subjectId: id,
        render: (language) => renderAlert({ ...mailOf(work, call), language }),
      }).changes,
    ],
    events: [happened({ ...event, type: "alert.sent", data: { alert: id, call: call.ref.id, expected } })],
  });
  if (outcome === "limited")
    return refused({ kind: "limited", retryAfterSeconds: retryAfter(perEditor, now) });
  return outcome === "done" || outcome === "exists" ? done(call) : refused({ kind: "conflict" });
}

/** One call, one deadline: nobody is told twice, whoever sends it how often. */
function aboutOf(call: AlertedCall, deadline: AlertedCall["deadlines"][number]) {
  const { author, membersOnly, topics, sectors, countries } = call;
  const language = call.language.toLowerCase().split("-")[0] ?? "";
  const concern = { entry: call.ref.id, author, membersOnly, language, topics, sectors, countries };
  return {
    ...{ kind: "alert" as const, audience: "concerned" as const, period: `${call.ref.id}/${deadline.at}` },
    criteria: { ...concern, deadline } satisfies AlertCriteria,
  };
}

function mailOf({ config }: Work, { ref, title, language, summary, html, funder, demo }: AlertedCall) {
  const { baseUrl: hubUrl, hubName, postalAddress } = config;
  const said = summary || excerpt(html, 300);
  const call = {
    url: hubUrl + paths.entry(ref),
    title,
    language,
    summary: said,
    demo,
    ...(funder ? { funder } : {}),
  };
  return { hubUrl, hubName, postalAddress, call };
}
