import type { Child } from "hono/jsx";
import { Document } from "./document.tsx";
import type { PageFrame } from "./frame.ts";
import { Layout } from "./layout.tsx";

/** A whole page as text. The content must not be asynchronous: load first, then render. */
export function renderPage(frame: PageFrame, content: Child): string {
  const page = (
    <Document frame={frame}>
      <Layout frame={frame}>{content}</Layout>
    </Document>
  );
  return "<!doctype html>" + page.toString();
}
