import { Hono } from "hono";
import { workOf, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { paths } from "../paths.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { markRead } from "./mark-read.ts";
import { notificationsOf } from "./notification-store.ts";
import { NotificationsPage } from "./notifications-page.tsx";
import { text } from "./text.ts";

const most = 100;

export const notificationRoutes = new Hono<HubEnv>()
  .get("/notifications", async (c) => {
    const { actor, language, zone, deps, db } = c.var;
    if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
    const [notifications] = await read(db, notificationsOf(actor.id, most));
    const reader = { language, zone, now: deps.clock.now() };
    const content = <NotificationsPage notifications={notifications} reader={reader} />;
    return page(c, { title: text(language).title, indexed: false }, content);
  })
  .post("/notifications", async (c) => {
    const { actor } = c.var;
    if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
    await markRead(workOf(c), actor);
    return seeOther(c, paths.notifications());
  });
