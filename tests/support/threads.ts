import { expect } from "vitest";
import { topics } from "../../db/schema/index.ts";
import { insertMany } from "../../src/platform/db/write.ts";
import type { TestHub } from "./app.ts";
import type { Visitor } from "./visitor.ts";

const slugs = ["innovation", "skills", "energy"];

/** A few topics, named alike in every language. */
export async function someTopics(hub: TestHub): Promise<void> {
  const rows = slugs.map((slug, position) => ({ slug, position, names: { en: slug, fr: slug, ar: slug } }));
  await hub.db.batch([insertMany(topics, rows)], "write");
}

export const vouchers = {
  title: "Vouchers for bakeries",
  body: "Who has **tried** them?",
  language: "en",
  visibility: "public",
};

type Fields = Record<string, string | readonly string[] | undefined>;

/** Posts a thread through its form; answers where it is: `path` of its page, `base` of its actions. */
export async function startThread(browser: Visitor, fields: Fields = {}) {
  const id = await browser.field("/threads/new", "id");
  const answer = await browser.post("/threads/new", { id, ...vouchers, ...fields });
  expect(answer.status).toBe(303);
  const path = answer.headers.get("Location") ?? "";
  return { id, path, base: `/threads/${id}` };
}

/** Posts a reply; answers its id. */
export async function reply(
  browser: Visitor,
  base: string,
  body: string,
  fields: Fields = {},
): Promise<string> {
  const answer = await browser.post(`${base}/replies`, { body, ...fields });
  expect(answer.status).toBe(303);
  return (answer.headers.get("Location") ?? "").split("/").at(-1) ?? "";
}

export const location = (answer: Response) => answer.headers.get("Location") ?? "";

/** The types of the log's events about entries, in order. */
export async function eventTypes(hub: TestHub): Promise<string[]> {
  const rows = await hub.rows("select type from events where entry is not null order by seq");
  return rows.map(({ type }) => String(type));
}
