import type { Child } from "hono/jsx";
import type { PageFrame } from "./frame.ts";
import { Footer } from "./footer.tsx";
import { Masthead } from "./masthead.tsx";
import { NoticeBox } from "./notice.tsx";
import { text } from "./text.ts";

/** What stands around the content of every page. */
export function Layout({ frame, children }: { frame: PageFrame; children?: Child }) {
  return (
    <>
      <a class="skip" href="#content">
        {text(frame.language).skip}
      </a>
      <Masthead frame={frame} />
      <main id="content" tabindex={-1}>
        {frame.notice && <NoticeBox notice={frame.notice} language={frame.language} />}
        {children}
      </main>
      <Footer frame={frame} />
    </>
  );
}
