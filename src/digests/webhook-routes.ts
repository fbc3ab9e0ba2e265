import { Hono } from "hono";
import { verifiedWebhook } from "../mail/webhook.ts";
import { workOf, type HubEnv } from "../platform/context.ts";
import { receiveWebhook } from "./receive-webhook.ts";

/** What the provider reports back. Nothing without its signature over the raw body; hence outside the same-origin check. */
export const webhookRoutes = new Hono<HubEnv>().post("/webhooks/resend", async (c) => {
  const { mail } = c.var.deps.config;
  const secret = mail.kind === "resend" ? (mail.webhookSecret ?? "") : "";
  const event = verifiedWebhook(
    await c.req.text(),
    {
      id: c.req.header("svix-id"),
      timestamp: c.req.header("svix-timestamp"),
      signature: c.req.header("svix-signature"),
    },
    secret,
  );
  if (!event) return c.json({ error: "not signed by the provider" }, 401);
  await receiveWebhook(workOf(c), event);
  return c.json({ ok: true });
});
