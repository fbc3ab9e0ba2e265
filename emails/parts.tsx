import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { direction } from "../src/platform/i18n.ts";
import { escape } from "./escape.ts";
import { accent, ink, muted, rule, sans, serif } from "./look.ts";
import { cut } from "./plain.ts";

/** The rows that letters to one person are made of. */

export function Heading({ children }: { children?: Child }) {
  return (
    <tr>
      <td class="i t" style={`padding:24px 0 0;color:${ink}`}>
        <h1 style={`margin:0;font:bold 22px/1.3 ${serif}`}>{children}</h1>
      </td>
    </tr>
  );
}

export function Paragraph({ children }: { children?: Child }) {
  return (
    <tr>
      <td class="i" style={`padding:12px 0 0;font:16px/1.5 ${sans};color:${ink}`}>
        {children}
      </td>
    </tr>
  );
}

export function SmallPrint({ children }: { children?: Child }) {
  return (
    <tr>
      <td class="m" style={`padding:12px 0 0;font:14px/1.5 ${sans};color:${muted}`}>
        {children}
      </td>
    </tr>
  );
}

/** What to press, and the address itself for whom the button fails. Outlook on Windows gets a drawn rectangle, since it pads no links. */
export function Button({ href, label, fallback }: { href: string; label: string; fallback: string }) {
  const style = `display:inline-block;padding:11px 24px;background:${accent};color:#ffffff;font:bold 16px/22px ${sans};text-decoration:none`;
  return (
    <>
      <tr>
        <td style="padding:20px 0 4px">
          {raw(`<!--[if mso]>${rectangle(href, label)}<![endif]--><!--[if !mso]><!-->`)}
          <a class="b" href={href} style={style}>
            {label}
          </a>
          {raw("<!--<![endif]-->")}
        </td>
      </tr>
      <SmallPrint>
        {fallback}
        <br />
        <a class="a" dir="ltr" href={href} style={`color:${accent};word-break:break-all`}>
          {href}
        </a>
      </SmallPrint>
    </>
  );
}

function rectangle(href: string, label: string): string {
  return (
    `<v:rect xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w="urn:schemas-microsoft-com:office:word" href="${escape(href)}"` +
    ` style="height:44px;width:280px;v-text-anchor:middle" stroked="f" fillcolor="${accent}"><w:anchorlock/>` +
    `<center style="color:#ffffff;font:bold 16px Calibri,sans-serif">${escape(label)}</center></v:rect>`
  );
}

type TitleProps = { title: string; href: string; language: string; level?: 1 | 2 };

/** A title somebody wrote, in its own language, aligned with the page around it. */
export function Title({ title, href, language, level = 1 }: TitleProps) {
  const Level = level === 1 ? "h1" : "h2";
  return (
    <tr>
      <td class="i t" lang={language} dir={direction(language)} style={`padding:12px 0 0;color:${ink}`}>
        <Level style={`margin:0;font:bold 22px/1.3 ${serif}`}>
          <a class="i" href={href} style={`color:${ink};text-decoration:none`}>
            {cut(title, 160)}
          </a>
        </Level>
      </td>
    </tr>
  );
}

type QuoteProps = {
  paragraphs: readonly string[];
  language: string;
  /** Whoever wrote did not say in which language: each paragraph runs as its first letters do. */
  unsaid?: boolean;
};

/** Paragraphs somebody wrote, set apart by a rule at the side where their language starts. */
export function Quote({ paragraphs, language, unsaid = false }: QuoteProps) {
  const dir = direction(language);
  const side = dir === "rtl" ? "right" : "left";
  return (
    <tr>
      <td style="padding:12px 0 0">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
          <tr>
            <td
              class="i r"
              lang={language}
              dir={dir}
              align={side}
              style={`padding:0 14px;border-${side}:3px solid ${rule};font:16px/1.5 ${sans};color:${ink};text-align:${side}`}
            >
              {paragraphs.map((paragraph, i) => (
                <p dir={unsaid ? "auto" : undefined} style={`margin:${i === 0 ? 0 : 10}px 0 0`}>
                  {paragraph}
                </p>
              ))}
            </td>
          </tr>
        </table>
      </td>
    </tr>
  );
}

/** Between a letter and the hub's own words below it. */
export function Space() {
  return (
    <tr>
      <td style="height:28px;line-height:28px">{raw("&nbsp;")}</td>
    </tr>
  );
}
