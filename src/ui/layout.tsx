import { html } from "hono/html";
import type { Child } from "hono/jsx";
import type { PageFrame } from "./frame.ts";
import { footer } from "./footer.tsx";
import { masthead } from "./masthead.tsx";
import { NoticeBox } from "./notice.tsx";
import { text } from "./text.ts";

/** What stands around the content of every page. */
export function Layout({ frame, children }: { frame: PageFrame; children?: Child }) {
  const notice = frame.notice && <NoticeBox notice={frame.notice} language={frame.language} />;
  // Spaces that it would put between the tags are sent with every page.
  // prettier-ignore
  return html`<a class="skip" href="#content">${text(frame.language).skip}</a>${masthead(frame)}<main id="content" tabindex="-1">${notice}${children}</main>${footer(frame)}`;
}
