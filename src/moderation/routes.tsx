import { Hono } from "hono";
import { loadSubject, pathOf } from "../entries/index.ts";
import { vouchFor } from "../members/index.ts";
import type { HubEvent } from "../events/event.ts";
import { isModerator } from "../platform/actor.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readForm, readQuery } from "../platform/form.ts";
import { paths } from "../paths.ts";
import { errorPage, page, refuse, seeOther } from "../ui/answer.tsx";
import { decide } from "./decide.ts";
import { LogPage } from "./log-page.tsx";
import { ModerationPage } from "./moderation-page.tsx";
import { isDecision } from "./moderation.ts";
import { flaggedPosts, moderationLog, queuedPosts } from "./moderation-store.ts";
import { text } from "./text.ts";

const most = 50;

export const moderationRoutes = new Hono<HubEnv>()
  .get("/moderation", async (c) => {
    const { actor, language } = c.var;
    if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
    if (!isModerator(actor)) return refuse(c, { kind: "forbidden" });
    const [queued, flagged] = await read(c.var.db, queuedPosts(most, most), flaggedPosts(most));
    const content = (
      <ModerationPage
        queued={queued.toSorted((a, b) => a.at - b.at)}
        flagged={flagged}
        reader={readerOf(c)}
      />
    );
    return page(c, { title: text(language).title, indexed: false }, content);
  })
  .get("/moderation/log", async (c) => {
    const before = Number(readQuery(c, "before") ?? Number.MAX_SAFE_INTEGER);
    if (!Number.isInteger(before)) return errorPage(c, 404);
    const [rows] = await read(c.var.db, moderationLog(before, most));
    const events = rows.filter((row): row is HubEvent => !("unreadable" in row));
    const older = rows.length === most ? rows.at(-1)?.seq : undefined;
    return page(
      c,
      { title: text(c.var.language).log },
      <LogPage events={events} reader={readerOf(c)} older={older} />,
    );
  })
  .post("/moderation/:subject/:decision", async (c) => {
    const { subject: id, decision } = c.req.param();
    if (!isDecision(decision)) return errorPage(c, 404);
    const form = await readForm(c);
    const kind = form.one("kind") === "reply" ? "reply" : "entry";
    const result = await decide(workOf(c), c.var.actor, { kind, id }, decision, {
      reason: form.one("reason"),
      ...(/^\d{1,9}$/.test(form.one("version")) ? { version: Number(form.one("version")) } : {}),
    });
    if (!result.ok) return refuse(c, result.refusal);
    if (decision === "approve" && form.one("vouch") === "yes") await vouchForAuthor(c, kind, id);
    const next = form.one("next") === "post" ? pathOf(result.value) : paths.moderation();
    return seeOther(c, next, { tone: "done", text: text(c.var.language).done });
  });

async function vouchForAuthor(c: HubContext, kind: "entry" | "reply", id: string) {
  const found = await loadSubject(c.var.db, c.var.actor, { kind, id });
  if (!found.ok) return;
  const { entry, reply } = found.value;
  await vouchFor(workOf(c), c.var.actor, { id: (reply ?? entry).authorId, organisationId: null });
}

function readerOf(c: HubContext) {
  return { language: c.var.language, zone: c.var.zone, now: c.var.deps.clock.now() };
}
