import type { Transporter } from "nodemailer";
import type { Mail, Mailer, Outcome } from "./mailer.ts";
import { smtpOutcome, type SmtpFailure } from "./smtp-outcome.ts";

export type SmtpServer = {
  /** smtp: or smtps:, with user and password in it. */
  url: string;
  from: string;
  /** After so many ms of silence a connection counts as lost. */
  timeoutMs?: number;
  /** After so many ms without a mail the connection is closed. */
  idleMs?: number;
};

type Open = { transport: Transporter; close: ReturnType<typeof setTimeout> };

/**
 * Sends mail by mail over one connection, which is kept while there is something to send. Node only. SMTP has no keys: a mail whose
 * connection was lost after it was handed over may have been taken, and sent again it may arrive twice.
 */
export function createSmtpMailer({ url, from, timeoutMs = 60_000, idleMs = 2000 }: SmtpServer): Mailer {
  let open: Open | undefined;
  let handedOver = false;
  let last: Promise<unknown> = Promise.resolve();

  async function connected(): Promise<Open> {
    if (open) return open;
    // Loaded by the first mail: most hubs send otherwise.
    const { createTransport } = await import("nodemailer");
    const timeouts = {
      connectionTimeout: Math.min(timeoutMs, 15_000),
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
    };
    const transport = createTransport({
      ...{ url, pool: true, maxConnections: 1, maxMessages: Infinity, ...timeouts },
      ...{ disableFileAccess: true, disableUrlAccess: true, requireTLS: needsSecrecy(url) },
      // The only thing that tells how far a mail has come is what goes over the wire.
      logger: wireTap(() => void (handedOver = true)),
      debug: true,
    } as object);
    return (open = { transport, close: setTimeout(() => undefined, 0) });
  }

  function closeSoon(one: Open): void {
    clearTimeout(one.close);
    one.close = setTimeout(() => close(one), idleMs);
    one.close.unref();
  }

  function close(one: Open): void {
    clearTimeout(one.close);
    one.transport.close();
    if (open === one) open = undefined;
  }

  async function sendNow(mail: Mail): Promise<Outcome> {
    handedOver = false;
    const one = await connected();
    clearTimeout(one.close);
    try {
      await one.transport.sendMail(messageOf(mail, from));
      return { kind: "accepted", ids: [null] };
    } catch (error) {
      return smtpOutcome(failureOf(error), handedOver);
    } finally {
      closeSoon(one);
    }
  }

  return {
    kind: "smtp",
    async send({ mails: [mail, ...others] }) {
      if (!mail || others.length > 0) throw new RangeError("by SMTP each mail goes alone");
      const sending = last.then(() => sendNow(mail));
      last = sending.catch(() => undefined);
      return sending;
    },
    close: () => void (open && close(open)),
  };
}

/** A password goes to another machine encrypted or not at all, even where the server offers nothing; `?requireTLS=false` says otherwise. */
export function needsSecrecy(url: string): boolean {
  const { username, hostname } = new URL(url);
  return username !== "" && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

/** Headers that the library would otherwise write itself go to it by name, so that none stands there twice. */
function messageOf({ to, from, subject, html, text, ref, headers: all = {} }: Mail, ownFrom: string) {
  const {
    "Message-ID": messageId = ref && named(ref, from ?? ownFrom),
    "In-Reply-To": inReplyTo,
    References: references,
    ...rest
  } = all;
  const { "Reply-To": replyTo, ...headers } = rest;
  return {
    ...{ from: from ?? ownFrom, to: { name: "", address: to }, subject, text },
    ...(html ? { html } : {}),
    ...(messageId ? { messageId } : {}),
    ...(inReplyTo ? { inReplyTo } : {}),
    ...(references ? { references } : {}),
    ...(replyTo ? { replyTo } : {}),
    // As they are: encoded, an identifier of a list is none any more.
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        { prepared: true, foldLines: true, value: value.replace(/[\r\n]+/g, " ") },
      ]),
    ),
  };
}

/** A mail without a name gets the one it has with us: the same at every try. */
function named(ref: string, from: string): string {
  return `<${ref}@${/@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? "localhost"}>`;
}

function failureOf(error: unknown): SmtpFailure {
  const { code, responseCode, command, message } = (error ?? {}) as Record<string, unknown>;
  return {
    code: typeof code === "string" ? code : "unknown",
    responseCode: typeof responseCode === "number" ? responseCode : null,
    command: typeof command === "string" ? command : "",
    message: typeof message === "string" ? message : String(error),
  };
}

/** A logger that writes nothing and calls `handed` when the client says DATA. */
function wireTap(handed: () => void) {
  const hear = (entry: unknown, said: unknown) => {
    if ((entry as { tnx?: unknown } | null)?.tnx === "client" && said === "DATA") handed();
  };
  const nothing = () => undefined;
  return {
    level: nothing,
    trace: nothing,
    debug: hear,
    info: nothing,
    warn: nothing,
    error: nothing,
    fatal: nothing,
  };
}
