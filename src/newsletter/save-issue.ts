import type { Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import type { Statement } from "../platform/db/database.ts";
import { isLanguage } from "../platform/i18n.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { findIssue } from "./find-issue.ts";
import { isOpen, limits, wordsOf, type Draft, type DraftWords, type Issue } from "./newsletter.ts";
import { saveTranslations, saveWords } from "./issue-store.ts";
import { told } from "./tell-issue.ts";

type Save = { id: string; version: number; draft: Draft };

/** The words of an issue that readers do not have yet. A conflict when somebody else saved since `version`. */
export async function saveIssue(
  work: Work,
  actor: Actor,
  { id, version, draft }: Save,
): Promise<Result<Issue>> {
  const found = await findOpen(work, actor, id);
  if (!found.ok) return found;
  const { words, problems } = wordsOf(draft);
  if (problems.length > 0) return invalid(...problems);
  const changed = (Object.keys(words) as (keyof DraftWords)[]).filter(
    (key) => words[key] !== found.value[key],
  );
  if (changed.length === 0) return found;
  return save(work, actor, found.value, saveWords(id, version, words), changed);
}

type Translate = { id: string; version: number; language: string; title: string; letter: string };

/** The letter in another language of the hub; without words there is none. */
export async function translateIssue(work: Work, actor: Actor, command: Translate): Promise<Result<Issue>> {
  const { id, version, language } = command;
  const found = await findOpen(work, actor, id);
  if (!found.ok) return found;
  if (!isLanguage(language) || language === found.value.language) return refused({ kind: "missing" });
  const title = command.title.trim();
  const letter = command.letter.trim();
  if (title.length > limits.title)
    return invalid({ field: "title", problem: "too-long", limit: limits.title });
  if (letter.length > limits.letter)
    return invalid({ field: "letter", problem: "too-long", limit: limits.letter });
  const { [language]: _, ...others } = found.value.translations;
  const translations = letter === "" ? others : { ...others, [language]: { title, letter } };
  return save(work, actor, found.value, saveTranslations(id, version, translations), [`letter-${language}`]);
}

async function findOpen(work: Work, actor: Actor, id: string): Promise<Result<Issue>> {
  const found = await findIssue(work, actor, id);
  return found.ok && !isOpen(found.value) ? refused({ kind: "conflict" }) : found;
}

async function save(
  work: Work,
  actor: Actor,
  issue: Issue,
  guard: Statement,
  changed: string[],
): Promise<Result<Issue>> {
  const committed = await commit(work.db, {
    guard,
    changes: [],
    events: [told(work, actor, "newsletter.edited", { issue: issue.id, changed })],
  });
  if (committed.outcome === "exists") return invalid({ field: "number", problem: "taken" });
  return committed.outcome === "done" ? done(issue) : refused({ kind: "conflict" });
}
