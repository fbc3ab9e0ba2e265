import { topics } from "../../db/schema/index.ts";
import { insertMany } from "../../src/platform/db/write.ts";
import type { TestHub } from "../support/app.ts";

const slugs = ["innovation", "skills", "energy"];

/** A few topics, named alike in every language. */
export async function someTopics(hub: TestHub): Promise<void> {
  const rows = slugs.map((slug, position) => ({ slug, position, names: { en: slug, fr: slug, ar: slug } }));
  await hub.db.batch([insertMany(topics, rows)], "write");
}
