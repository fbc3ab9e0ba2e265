import { html } from "hono/html";
import { direction, kept } from "../platform/i18n.ts";

/** The attributes that set a text in its own language (BCP 47) apart from the page around it, for JSX. */
export const tongue: (language: string) => { lang: string; dir: "ltr" | "rtl" } = kept((language) => ({
  lang: language,
  dir: direction(language),
}));

/** The same for templates: `<p ${inTongue("ar")}>`. */
export const inTongue = kept((language) => html`lang="${language}" dir="${direction(language)}"`);
