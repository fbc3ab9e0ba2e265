import { raw } from "hono/html";
import { direction, type Language } from "../../src/platform/i18n.ts";
import { escape, narrow } from "../escape.ts";
import { Frame } from "../frame.tsx";
import { accent, ink, muted, sans, serif } from "../look.ts";
import { colon, isolated, lead, oneLine, wrap } from "../plain.ts";
import { htmlTemplate, slot, template, type Fragment, type Template } from "./fragment.ts";
import type { Stream } from "./item.ts";
import { text } from "./text.ts";

/** `at`: the instant (ms) of the run; its day and both neighbours are written out, since readers' dates differ. */
export type ShellProps = {
  language: Language;
  hubName: string;
  hubUrl: string;
  postalAddress: string;
  at: number;
};

export type Cadence = "instant" | "daily" | "weekly" | "monthly";
export type HtmlSlot = "preheader" | "edition" | "greeting" | "counts" | "body" | UrlSlot;
export type TextSlot = Exclude<HtmlSlot, "preheader">;
type UrlSlot = "webUrl" | "whyUrl" | "preferencesUrl" | "unsubscribeUrl";

/** All that readers of one language share; plain data, so that a frozen one needs no catalogue and no template any more. */
export type Shell = {
  html: Template<HtmlSlot>;
  text: Template<TextSlot>;
  /** A section's heading, and how its number of items is said: counts[n]. */
  sections: Record<Stream, Fragment & { counts: readonly string[] }>;
  cadences: Record<Cadence, string>;
  /** "2026-11-23" → "Monday, 23 November 2026". */
  dates: Record<string, string>;
  /** What the link under an item says; `own` to whoever asked. */
  act: { any: string; own: string };
  /** Before the address of the same, in the text part. */
  actText: string;
  actOwnText: string;
  greeting: readonly [before: string, after: string];
  subjectStart: string;
  /** What follows the first title when there are n more. */
  subjectEnd: readonly string[];
};

/** Once a run and language. */
export function renderShell(props: ShellProps): Shell {
  const say = text(props.language);
  const dir = direction(props.language);
  return {
    html: htmlTemplate(String(<Digest {...props} />)),
    text: template(digestText(props)),
    sections: sectionsOf(props.language),
    cadences: { instant: say.instant, daily: say.daily, weekly: say.weekly, monthly: say.monthly },
    dates: datesAround(props.at, props.language),
    act: { any: narrow(escape(say.act)), own: narrow(escape(say.actOwn)) },
    actText: `  ${say.act}${colon(props.language)}\n  `,
    actOwnText: `  ${say.actOwn}${colon(props.language)}\n  `,
    greeting: [say.greetingStart, say.greetingEnd],
    subjectStart: lead(dir),
    subjectEnd: upTo(60, (n) => (n === 0 ? "" : lead(dir) + say.andMore(n))),
  };
}

function Digest({ language, hubName, hubUrl, postalAddress }: ShellProps) {
  const say = text(language);
  const hub = oneLine(hubName);
  const footer = [
    { href: slot("whyUrl"), label: say.whyThese },
    { href: slot("preferencesUrl"), label: say.preferences },
    { href: slot("unsubscribeUrl"), label: say.unsubscribe },
  ];
  return (
    <Frame
      language={language}
      hubName={hub}
      hubUrl={hubUrl}
      title={hub}
      preheader={slot("preheader")}
      edition={slot("edition")}
      footer={{ reason: say.youGetThis(isolated(hub, direction(language))), links: footer, postalAddress }}
    >
      <Paragraph class="i" style={`padding-top:14px;font-size:15px;color:${ink}`}>
        {raw(slot("greeting"))}
        {raw(slot("counts"))}
      </Paragraph>
      <Paragraph class="m" style={`font-size:13px;color:${muted};padding-bottom:12px`}>
        <a class="a" href={slot("webUrl")} style={`color:${accent}`}>
          {say.readOnWeb}
        </a>
      </Paragraph>
      {raw(slot("body"))}
    </Frame>
  );
}

function Paragraph({ class: name, style, children }: { class: string; style: string; children?: unknown }) {
  return (
    <tr>
      <td class={name} style={`line-height:1.5;font-family:${sans};${style}`}>
        {children}
      </td>
    </tr>
  );
}

function digestText({ language, hubName, hubUrl, postalAddress }: ShellProps): string {
  const say = text(language);
  const dir = direction(language);
  const start = lead(dir);
  const hub = isolated(oneLine(hubName), dir);
  const broken = (line: string) =>
    wrap(line)
      .map((part) => start + part)
      .join("\n");
  const link = (label: string, url: string) => `${label}${colon(language)}\n${url}`;
  return [
    `${broken(hub)}\n${slot("edition")}`,
    `${slot("greeting")}${slot("counts")}`,
    link(say.readOnWeb, slot("webUrl")),
    slot("body") + "-".repeat(40),
    link(say.whyThese, slot("whyUrl")),
    link(say.preferences, slot("preferencesUrl")),
    link(say.unsubscribe, slot("unsubscribeUrl")),
    wrap(say.youGetThis(hub)).join("\n"),
    `${broken(isolated(oneLine(postalAddress), dir))}\n${hubUrl}\n`,
  ].join("\n\n");
}

function sectionsOf(language: Language): Shell["sections"] {
  const say = text(language);
  const section = (name: string, count: (n: number) => string) => ({
    html: narrow(String(<Heading>{name}</Heading>)),
    text: `${name}\n${"=".repeat(40)}\n\n`,
    counts: upTo(60, count),
  });
  return {
    discussions: section(say.discussions, say.countOfDiscussions),
    methodologies: section(say.methodologies, say.countOfMethodologies),
    calls: section(say.calls, say.countOfCalls),
  };
}

function Heading({ children }: { children?: unknown }) {
  const style = `padding:22px 0 8px;font:bold 15px/1.4 ${serif};color:${accent}`;
  return (
    <tr>
      <td class="a t" style={style}>
        <h2 style="margin:0;font-size:15px">{children}</h2>
      </td>
    </tr>
  );
}

function datesAround(at: number, language: Language): Record<string, string> {
  const locale = language === "en" ? "en-GB" : language;
  const long = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" });
  const instants = [-1, 0, 1].map((days) => at + days * 86_400_000);
  return Object.fromEntries(
    instants.map((instant) => [new Date(instant).toISOString().slice(0, 10), long.format(instant)]),
  );
}

function upTo(most: number, say: (n: number) => string): string[] {
  return Array.from({ length: most + 1 }, (_, n) => say(n));
}
