import type { Language } from "../platform/i18n.ts";
import { PageHead } from "../ui/page.tsx";
import type { FieldErrors } from "../ui/form/index.ts";
import { ReplyForm } from "./reply-form.tsx";
import { text } from "./text.ts";

type ReplyPageProps = {
  title: string;
  back: string;
  action: string;
  id: string;
  parent?: string | undefined;
  body: string;
  contentLanguage: string;
  language: Language;
  errors?: FieldErrors;
  previewHtml?: string | undefined;
};

/** A reply's form on a page of its own: to look at it before posting, or to mend it. */
export function ReplyPage({ title, back, ...form }: ReplyPageProps) {
  const words = text(form.language);
  return (
    <>
      <PageHead
        title={words.yourReply}
        lead={<bdi>{title}</bdi>}
        action={{ href: back, label: words.cancel }}
      />
      <ReplyForm {...form} value={form.body} label={words.yourReply} />
    </>
  );
}
