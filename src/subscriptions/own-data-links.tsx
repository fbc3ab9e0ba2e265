import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { Part } from "../ui/page.tsx";
import { text } from "./standing-text.ts";

/** What one may take along, and how one is forgotten; `token` is of the reader's own pages. */
export function OwnDataLinks({ language, token }: { language: Language; token: string }) {
  const words = text(language);
  return (
    <Part title={words.yours}>
      <p>
        <a href={paths.subscriptionExport(token)}>{words.export}</a>
      </p>
      <p>
        <a href={paths.eraseSubscription(token)}>{words.erase}</a>
      </p>
    </Part>
  );
}
