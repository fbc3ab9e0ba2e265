import { expect, test } from "vitest";
import { importPath } from "../../src/exchange/index.ts";
import { testHub } from "../support/app.ts";
import { folderWith, jsonl } from "./files.ts";
import { aCard, aMessage, aThread } from "./inputs.ts";

test("a handle in imported text links to nobody: who takes it here later is somebody else", async () => {
  const hub = await testHub();
  const body = { body_markdown: "As @member-3 and @nobody-yet said, **well**." };
  const folder = folderWith({
    "discussions/threads.jsonl": jsonl(aThread(1)),
    "discussions/thread_messages.jsonl": jsonl(aMessage(1, 0, body), aMessage(1, 1, body)),
  });
  await importPath(hub.deps, folder, { recent: false });
  const told = await hub.rows(
    "select html from (select html from replies union all select html from entry_bodies)",
  );
  expect(told).toHaveLength(2);
  for (const { html } of told) {
    expect(html).toContain("@nobody-yet");
    expect(html).not.toContain("/members/");
  }
});

test("a card whose steps were read out of its text tells them once", async () => {
  const hub = await testHub();
  await importPath(hub.deps, folderWith({ "methodologies/walk.md": aCard(1, "3. Ask.\n") }), {
    recent: false,
  });
  const [entry] = await hub.rows("select id, slug from entries");
  const page = await hub.visitor().page(`/methodologies/${String(entry?.id)}/${String(entry?.slug)}`);
  expect(said(page).match(/Go there\./g)).toHaveLength(1);
  expect(page).toContain("How to do it");
});

test("a card whose steps stand beside its text shows them", async () => {
  const hub = await testHub();
  const card = aCard(2).replace("licence:", "how:\n  - Knock.\n  - Enter.\nlicence:");
  await importPath(
    hub.deps,
    folderWith({ "methodologies/walk.md": card.replace(/\n## [\s\S]*$/, "\nProse.\n") }),
    { recent: false },
  );
  const [entry] = await hub.rows("select id, slug from entries");
  const page = await hub.visitor().page(`/methodologies/${String(entry?.id)}/${String(entry?.slug)}`);
  expect(said(page).match(/Knock\./g)).toHaveLength(1);
});

/** A page without what only search engines read. */
function said(page: string): string {
  return page.replace(/<script\b.*?<\/script>/gs, "");
}
