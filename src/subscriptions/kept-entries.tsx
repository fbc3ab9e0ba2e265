import { paths, type EntryRef } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { Hidden } from "../ui/form/index.ts";
import { Part } from "../ui/page.tsx";
import { tongue } from "../ui/tongue.ts";
import { text } from "./standing-text.ts";

export type KeptEntry = EntryRef & { title: string; language: string };

type KeptProps = { kept: readonly KeptEntry[]; language: Language; token: string };

/** What a reader saved or follows from the mail, each with the way to let go of it. */
export function KeptEntries({ kept, language, token }: KeptProps) {
  const words = text(language);
  if (kept.length === 0) return <></>;
  return (
    <Part title={words.kept}>
      <p>{words.keptLead}</p>
      {kept.map((entry) => (
        <form method="post" action={paths.subscription(token)}>
          <Hidden values={{ act: "let-go", entry: entry.id }} />
          <p>
            <a href={paths.entry(entry)} {...tongue(entry.language)}>
              {entry.title}
            </a>{" "}
            <button class="quiet" aria-label={words.letGoOf(entry.title)}>
              {words.letGo}
            </button>
          </p>
        </form>
      ))}
    </Part>
  );
}
