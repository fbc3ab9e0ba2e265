import * as z from "zod";

/** Text as the database can hold it: no NUL (SQLite cuts there), no half of a surrogate pair. */
export const wholeText = (text: string): string => text.replaceAll("\0", "\uFFFD").toWellFormed();

/** One line: every kind of white space, U+2028 and control characters included, becomes one space. */
export const oneLine = (text: string): string =>
  wholeText(text)
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();

/** Markdown as published, with LF line ends. */
export const textBlock = (text: string): string => wholeText(text).replace(/\r\n?/g, "\n");

/** A required line of text: something must be left after trimming. */
export const requiredLine = z
  .string()
  .transform(oneLine)
  .refine((text) => text !== "", { error: "is empty" });

/** A line of text that the source may leave out. */
export const optionalLine = z
  .string()
  .transform((text) => oneLine(text) || null)
  .nullish()
  .transform((text) => text ?? null);

/** A list of lines that the source may leave out; empty ones go. */
export const lines = z
  .array(z.string())
  .nullish()
  .transform((list) => (list ?? []).map(oneLine).filter((text) => text !== ""));

/** A BCP 47 tag in its canonical form. */
export const languageTag = z.string().transform((tag, context) => {
  try {
    return new Intl.Locale(tag).toString();
  } catch {
    context.addIssue({ code: "custom", message: `"${tag.slice(0, 40)}" is not a language tag` });
    return z.NEVER;
  }
});

/** A web address, or nothing where the source has something else: a link is a convenience, not a fact to refuse over. */
export const webAddress = z
  .string()
  .nullish()
  .transform((text) =>
    text && /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).href : null,
  );
