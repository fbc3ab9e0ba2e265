import type { AddressInfo, Socket } from "node:net";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

export type SmtpFault =
  /** Service closing, at the beginning of a mail. */
  | "421"
  /** The mailbox is busy. */
  | "450"
  /** No such mailbox. */
  | "550"
  /** The mail is taken, and the connection dies before the answer. */
  | "cut"
  /** Refused for what is in it. */
  | "554";

export type SmtpMail = { to: string; raw: string };

/**
 * An SMTP server on loopback. `fault(address, times)` decides what happens to the `times`th try for an address; `slowMs` is how long it
 * takes over each mail.
 */
export async function startSmtpStub(
  options: {
    fault?: (address: string, time: number) => SmtpFault | undefined;
    slowMs?: number;
    port?: number;
    /** It asks for this password, and offers STARTTLS with a certificate of its own making. */
    password?: string;
  } = {},
) {
  const mails: SmtpMail[] = [];
  const tries = new Map<string, number>();
  const logins: string[] = [];
  let connections = 0;
  const sockets = new WeakMap<SMTPServerSession, SmtpFault>();
  const failed = (responseCode: number, said: string) => Object.assign(new Error(said), { responseCode });
  const server = new SMTPServer({
    authOptional: options.password === undefined,
    disabledCommands: options.password === undefined ? ["STARTTLS"] : [],
    logger: false,
    onAuth({ username, password }, session, callback) {
      logins.push(session.secure ? "in secret" : "in the open");
      if (password === options.password) return callback(null, { user: username });
      callback(failed(535, "5.7.8 wrong password"));
    },
    onConnect(_, callback) {
      connections += 1;
      callback();
    },
    onRcptTo({ address }, session, callback) {
      const time = (tries.get(address) ?? 0) + 1;
      tries.set(address, time);
      const fault = options.fault?.(address, time);
      if (fault === "421") return callback(failed(421, "4.3.2 closing down"));
      if (fault === "450") return callback(failed(450, "4.2.1 the mailbox is busy"));
      if (fault === "550") return callback(failed(550, "5.1.1 no such mailbox"));
      if (fault) sockets.set(session, fault);
      else sockets.delete(session);
      callback();
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const fault = sockets.get(session);
        if (fault === "554") return callback(failed(554, "5.7.1 not wanted"));
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        mails.push({ to, raw: Buffer.concat(chunks).toString() });
        if (fault === "cut") return void cut(session);
        setTimeout(() => callback(), options.slowMs ?? 0);
      });
    },
  });
  server.on("error", () => undefined); // a client that is killed, or cut off
  const open = new Set<Socket>();
  server.server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  function cut({ remotePort }: SMTPServerSession) {
    for (const socket of open) if (socket.remotePort === remotePort) socket.destroy();
  }
  await new Promise<void>((ready) => server.listen(options.port ?? 0, "127.0.0.1", ready));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    logins,
    connections: () => connections,
    /** How many mails each address has. */
    perAddress: () =>
      Object.fromEntries([...Map.groupBy(mails, ({ to }) => to)].map(([to, all]) => [to, all.length])),
    close: () =>
      new Promise<void>((closed) => {
        for (const socket of open) socket.destroy();
        server.close(() => closed());
      }),
  };
}
