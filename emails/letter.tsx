import type { Child } from "hono/jsx";
import type { Letter } from "../src/mail/mailer.ts";
import { Frame } from "./frame.tsx";
import { imprint, urlOf, type House } from "./house.ts";
import { Space } from "./parts.tsx";
import { colon, headerLine, oneLine, wrap } from "./plain.ts";

export type Written = {
  subject: string;
  preheader: string;
  /** Where the one thing to do is done. */
  link: string;
  rows: Child;
  /** The same for the text part; a list keeps its lines together, e.g. a label above its link. */
  lines: readonly (string | readonly string[])[];
  /** Why this mail came. */
  reason: string;
  footerLinks?: readonly { href: string; label: string }[];
  headers?: Record<string, string>;
};

/** A letter to one person: what was written, on the hub's paper, in both parts. */
export function letter(house: House, written: Written): Letter {
  const { preheader, rows, reason, footerLinks = [], headers } = written;
  const subject = headerLine(written.subject);
  const frame = { ...house, hubName: oneLine(house.hubName), hubUrl: urlOf(house, written.link) };
  const footer = { reason, links: footerLinks, postalAddress: house.postalAddress };
  return {
    subject,
    html: String(
      <Frame {...frame} title={subject} preheader={preheader} footer={footer}>
        {rows}
        <Space />
      </Frame>,
    ),
    text: textOf(house, written),
    headers: { "Auto-Submitted": "auto-generated", ...headers },
  };
}

function textOf(house: House, { lines, reason, footerLinks = [], link }: Written): string {
  return [
    ...lines.map((part) => (typeof part === "string" ? wrap(part).join("\n") : part.join("\n"))),
    "-- ",
    ...footerLinks.map(({ href, label }) => `${label}${colon(house.language)}\n${href}`),
    wrap(reason).join("\n"),
    `${imprint(house)}\n${urlOf(house, link)}\n`,
  ].join("\n\n");
}
