import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { PageHead } from "../ui/page.tsx";
import { text } from "./text.ts";

/** The way to everything that looks after the hub. */
export function AdminPage({ language }: { language: Language }) {
  const words = text(language);
  const places = [
    { href: paths.sends(), label: words.sends, what: words.sendsLead },
    { href: paths.newsletter(), label: words.newsletter, what: words.newsletterText },
    { href: paths.moderation(), label: words.moderation, what: words.moderationText },
    { href: paths.moderationLog(), label: words.moderationLog, what: words.moderationLogText },
  ];
  return (
    <>
      <PageHead title={words.admin} lead={words.adminLead} />
      {places.map(({ href, label, what }) => (
        <article class="case">
          <h2>
            <a href={href}>{label}</a>
          </h2>
          <p class="summary">{what}</p>
        </article>
      ))}
    </>
  );
}
