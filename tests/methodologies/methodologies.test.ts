import { beforeEach, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { publishMethodology } from "../support/methodologies.ts";
import { signedIn } from "../support/people.ts";
import { someTopics } from "../support/threads.ts";

let hub: TestHub;
let amel: Awaited<ReturnType<typeof signedIn>>;
let id: string;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
  amel = await signedIn(hub, "amel");
  const version = (n: number, document: object, note = "") => ({
    title: "A half-day walk",
    summary: `Summary ${n}`,
    body: "",
    document,
    note,
    editor: n === 1 ? "Haruka" : "Bruno",
    publishedAt: hub.clock.now() + n,
  });
  id = await publishMethodology(hub, amel.id, {
    evidence: "evaluated",
    topics: ["skills"],
    versions: [
      version(1, { problem: "Nobody *looks*." }),
      version(
        2,
        {
          problem: "Nobody **walks**.",
          audience: "Workshops.",
          steps: [{ title: "Begin at the end", text: "Go `back`.", duration: "1 h" }],
          evidence: "It was measured.",
          indicators: [{ name: "Scrap", baseline: 9, value: 4, unit: "%" }],
          didNotWork: "Twelve ideas at once.",
        },
        "New step.",
      ),
    ],
  });
});

const path = () => `/methodologies/${id}/a-half-day-walk`;

test("its page reads as a document: problem, who for, steps, evidence, what did not work, versions", async () => {
  const answer = await hub.visitor().get(path());
  expect(answer.headers.get("Server-Timing")).toContain('trips;desc="1"');
  const html = await answer.text();
  for (const said of [
    "Summary 2",
    "<strong>walks</strong>",
    "Workshops.",
    "Begin at the end",
    "<code",
    "It was measured.",
    "4 %",
    "before: 9 %",
    "Twelve ideas at once.",
    "evaluated",
    "Version 1",
    "by Haruka",
    "New step.",
  ])
    expect(html).toContain(said);
  expect(await hub.visitor().page("/methodologies?status=evaluated")).toContain("A half-day walk");
  expect(await hub.visitor().page("/methodologies?status=told")).not.toContain("A half-day walk");
});

test("an earlier version can be read, and says that it is one", async () => {
  const html = await hub.visitor().page(`${path()}?version=1`);
  expect(html).toContain("<em>looks</em>");
  expect(html).toContain("You are reading version 1");
  expect(html).not.toContain("Begin at the end");
  for (const none of ["3", "0", "-1", "x", "1e9", "1.5"])
    expect((await hub.visitor().get(`${path()}?version=${none}`)).status).toBe(404);
});

test("it takes replies; it changes by new versions, not by edits", async () => {
  expect((await amel.browser.post(`/methodologies/${id}/replies`, { body: "Thank you." })).status).toBe(303);
  expect(await hub.visitor().page(path())).toContain("Thank you.");
  expect((await amel.browser.get(`/methodologies/${id}/edit`)).status).toBe(403);
  expect((await amel.browser.post(`/methodologies/${id}/edit`, { title: "x" })).status).toBe(403);
});
