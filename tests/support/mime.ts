import type { Mail } from "../../src/mail/mailer.ts";

/**
 * A mail as it goes over the wire (RFC 5322, 2045–2047): text and HTML as alternatives, quoted-printable, every header once. What the
 * hub does not give, a provider adds: the date, and a Message-ID where there is none.
 */
export function mimeOf(mail: Mail, at: number): string {
  const { subject, to, from = "", headers = {} } = mail;
  const all: Record<string, string> = {
    ...{ From: from, To: to, Subject: encodedWords(subject), Date: dateOf(at) },
    ...{ "Message-ID": `<${at.toString(36)}@mail.example.org>`, "MIME-Version": "1.0", ...headers },
  };
  const { type, body } = bodyOf(mail);
  const lines = Object.entries({ ...all, ...type }).map(([name, value]) => folded(`${name}: ${value}`));
  return [...lines, "", body].join("\n");
}

const boundary = "=_parts_of_one_mail";

function bodyOf({ text, html }: Mail) {
  if (html === "") return { type: partType("plain"), body: quotedPrintable(text) };
  const part = (kind: "plain" | "html", content: string) => {
    const heads = Object.entries(partType(kind)).map(([name, value]) => `${name}: ${value}`);
    return [`--${boundary}`, ...heads, "", quotedPrintable(content), ""].join("\n");
  };
  return {
    type: { "Content-Type": `multipart/alternative; boundary="${boundary}"` },
    body: `${part("plain", text)}${part("html", html)}--${boundary}--\n`,
  };
}

function partType(kind: "plain" | "html"): Record<string, string> {
  return { "Content-Type": `text/${kind}; charset=utf-8`, "Content-Transfer-Encoding": "quoted-printable" };
}

/** "Mon, 23 Nov 2026 08:00:00 +0000" */
function dateOf(at: number): string {
  return new Date(at).toUTCString().replace("GMT", "+0000");
}

/** Between its words; no line longer than 76 where there is one to break at. */
function folded(header: string): string {
  const lines: string[] = [];
  for (const word of header.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 76)
      lines.splice(-1, 1, last === "" ? word : `${last} ${word}`);
    else lines.push(word);
  }
  return lines.join("\n ");
}

function encodedWords(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return text;
  const chunks: string[] = [];
  let chunk = "";
  for (const character of text) {
    if (Buffer.byteLength(chunk + character) > 42) {
      chunks.push(chunk);
      chunk = "";
    }
    chunk += character;
  }
  return [...chunks, chunk].map((one) => `=?utf-8?B?${Buffer.from(one).toString("base64")}?=`).join(" ");
}

/** Lines of at most 76 characters, ASCII only. */
function quotedPrintable(content: string): string {
  return content.split("\n").map(printableLine).join("\n");
}

function printableLine(line: string): string {
  const pieces = [...Buffer.from(line)].map((byte) =>
    (byte > 32 && byte < 127 && byte !== 61) || byte === 32 || byte === 9
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`,
  );
  // A line that ends in a blank would lose it on its way.
  const last = pieces.at(-1);
  if (last === " " || last === "\t") pieces.splice(-1, 1, last === " " ? "=20" : "=09");
  const lines = [""];
  for (const piece of pieces) {
    if ((lines.at(-1) ?? "").length + piece.length > 75) lines.push(piece);
    else lines.splice(-1, 1, `${lines.at(-1)}${piece}`);
  }
  return lines.join("=\n");
}
