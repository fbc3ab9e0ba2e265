import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { direction, type Language } from "../src/platform/i18n.ts";
import { escape } from "./escape.ts";
import { accent, css, darkCss, ink, muted, outlookCss, paper, rule, sans, serif } from "./look.ts";
import { isolated, oneLine } from "./plain.ts";

export type FrameProps = {
  language: Language;
  hubName: string;
  hubUrl: string;
  title: string;
  /** The line that a list of mails shows after the subject. */
  preheader: string;
  /** Under the hub's name: which edition this is. */
  edition?: string;
  footer: { reason: string; links?: readonly { href: string; label: string }[]; postalAddress: string };
  children?: Child;
};

/** The paper every mail is printed on: one column of rows, at most 600 px wide, that reads in the reader's direction. */
export function Frame({
  language,
  hubName,
  hubUrl,
  title,
  preheader,
  edition,
  footer,
  children,
}: FrameProps) {
  const dir = direction(language);
  const align = dir === "rtl" ? "right" : "left";
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={language} dir={dir}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
          <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
          <title>{title}</title>
          {raw(`<style>${css}</style><style>${darkCss}</style>${outlookCss}`)}
        </head>
        <body class="p" dir={dir} style={`margin:0;padding:0;background:${paper}`}>
          {raw(
            `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escape(preheader)}${filler}</div>`,
          )}
          <table
            role="presentation"
            class="p"
            lang={language}
            dir={dir}
            width="100%"
            cellpadding="0"
            cellspacing="0"
            style={`background:${paper}`}
          >
            <tr>
              <td class="w" align="center" style="padding:24px 24px 40px">
                {raw(
                  `<!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->`,
                )}
                <table
                  role="presentation"
                  dir={dir}
                  align="center"
                  width="100%"
                  cellpadding="0"
                  cellspacing="0"
                  style={`max-width:600px;text-align:${align};font-family:${sans}`}
                >
                  <Masthead name={isolated(hubName, dir)} url={hubUrl} edition={edition} />
                  {children}
                  <Footer {...footer} />
                </table>
                {raw("<!--[if mso]></td></tr></table><![endif]-->")}
              </td>
            </tr>
          </table>
        </body>
      </html>
    </>
  );
}

// Keeps the mail's own first words out of the list, where the preheader is short.
const filler = "&#847;&zwnj;&nbsp;".repeat(16);

// A letter has its own heading; an edition is headed by the name of what it is an edition of.
function Masthead({ name, url, edition }: { name: string; url: string; edition: string | undefined }) {
  const Name = edition ? "h1" : "p";
  return (
    <tr>
      <td class="r" style={`padding:0 0 12px;border-bottom:2px solid ${accent}`}>
        <Name class="t" style={`margin:0;font:bold 24px/1.3 ${serif}`}>
          <a class="i" href={url} style={`color:${ink};text-decoration:none`}>
            {name}
          </a>
        </Name>
        {edition && (
          <p class="m" style={`margin:2px 0 0;font-size:13px;line-height:1.5;color:${muted}`}>
            {edition}
          </p>
        )}
      </td>
    </tr>
  );
}

function Footer({ reason, links = [], postalAddress }: FrameProps["footer"]) {
  const look = `font-size:13px;line-height:1.5;color:${muted}`;
  const line = `margin:0 0 6px;${look}`;
  return (
    <tr>
      <td class="r" style={`padding:18px 0 0;border-top:2px solid ${rule};font-family:${sans}`}>
        {links.map(({ href, label }) => (
          <p style={line}>
            <a class="a" href={href} style={`color:${accent}`}>
              {label}
            </a>
          </p>
        ))}
        <p class="m" style={`margin:14px 0 6px;${look}`}>
          {reason}
        </p>
        <p class="m" style={line}>
          {oneLine(postalAddress)}
        </p>
      </td>
    </tr>
  );
}
