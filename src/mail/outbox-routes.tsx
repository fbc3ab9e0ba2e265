import { Hono } from "hono";
import type { HubContext, HubEnv } from "../platform/context.ts";
import { readQuery } from "../platform/form.ts";
import { read } from "../platform/db/query.ts";
import { paths } from "../paths.ts";
import { page } from "../ui/answer.tsx";
import { Time } from "../ui/time.tsx";
import { keptMail, keptMails, keptMailsTo, type KeptMail } from "./outbox-store.ts";

const most = 200;

/**
 * What would have been sent, for development. It is every account's key, so config.ts allows it on loopback only, and a request
 * that came through a proxy is turned away.
 */
export const outboxRoutes = new Hono<HubEnv>()
  .use("/outbox", refuseForwarded)
  .use("/outbox/*", refuseForwarded)
  .use("/outbox.json", refuseForwarded)
  .get("/outbox", async (c) =>
    page(c, { title: "Outbox", indexed: false }, <Outbox mails={await mailsOf(c)} c={c} />),
  )
  .get("/outbox.json", async (c) => {
    const mails = await mailsOf(c);
    return c.json(mails.map(({ at, ...mail }) => ({ ...mail, at: new Date(at).toISOString() })));
  })
  .get("/outbox/:id", async (c) => {
    const [[mail]] = await read(c.var.db, keptMail(c.req.param("id")));
    if (!mail) return c.notFound();
    if (readQuery(c, "part") === "text") return c.text(mail.text);
    // Its own page, sandboxed: no script of a mail runs, and its styles work as in a mail client.
    return c.html(mail.html, 200, {
      "Content-Security-Policy":
        "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src https: data:",
      "Cache-Control": "no-store",
    });
  });

async function refuseForwarded(c: HubContext, next: () => Promise<void>) {
  const forwarded = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "CF-Connecting-IP"];
  if (forwarded.some((name) => c.req.header(name) !== undefined)) return c.notFound();
  await next();
}

async function mailsOf(c: HubContext): Promise<KeptMail[]> {
  const to = readQuery(c, "to");
  const [mails] = await read(c.var.db, to ? keptMailsTo(to, most) : keptMails(most));
  return mails;
}

// For whoever develops the hub, hence in English only.
function Outbox({ mails, c }: { mails: readonly KeptMail[]; c: HubContext }) {
  return (
    <>
      <h1>Outbox</h1>
      <p>Mail is kept here instead of being sent (MAIL=outbox). Newest first.</p>
      {mails.length === 0 && <p>Nothing yet.</p>}
      <ul class="outbox">
        {mails.map((mail) => (
          <li>
            <a href={paths.outboxMail(mail.id)}>
              <bdi>{mail.subject}</bdi>
            </a>{" "}
            to {mail.to},{" "}
            <Time
              at={mail.at}
              reader={{ language: c.var.language, zone: c.var.zone, now: mail.at }}
              precision="minute"
            />{" "}
            (<a href={`${paths.outboxMail(mail.id)}?part=text`}>as text</a>)
          </li>
        ))}
      </ul>
    </>
  );
}
