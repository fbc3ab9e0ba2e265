import { expect, test } from "vitest";
import { sayReport, showProgress } from "../../src/exchange/index.ts";
import { emptyReport } from "../../src/exchange/report.ts";
import { counts } from "./inputs.ts";

function screen(isTTY: boolean) {
  let text = "";
  return { isTTY, columns: 80, write: (more: string) => void (text += more), text: () => text };
}

test("on a terminal a bar moves in place, not more often than the eye can follow", () => {
  const terminal = screen(true);
  let now = 0;
  const { watch, end } = showProgress(terminal, () => now);
  watch("calls", counts(10, 10, 0, 0, 0), 0.25);
  watch("calls", counts(20, 20, 0, 0, 0), 0.5);
  now += 200;
  watch("calls", counts(40, 40, 0, 0, 0), 1);
  end();
  const drawn = terminal.text().split("\r").slice(1);
  expect(drawn).toHaveLength(2);
  expect(drawn[0]).toContain("██████░░░░░░░░░░░░░░░░░░  25 %  10");
  expect(drawn[1]).toMatch(/100 % {2}40\n$/);
});

test("anywhere else there is one line for each kind", () => {
  const pipe = screen(false);
  const { watch, end } = showProgress(pipe, () => 0);
  for (const kind of ["calls", "calls", "cards"] as const) watch(kind, counts(1, 1, 0, 0, 0), 1);
  end();
  expect(pipe.text()).toBe("calls …\ncards …\n");
});

test("the report for people is short however much was left out", () => {
  const report = emptyReport();
  report.kinds.calls = counts(100, 70, 0, 0, 30);
  report.skipped = Array.from({ length: 30 }, (_, n) => ({
    file: "calls.jsonl",
    line: n + 1,
    reason: "not valid JSON",
  }));
  report.notTaken = Array.from({ length: 60 }, (_, n) => ({
    file: `${n}.mbox`,
    reason: "mail is not taken yet",
  }));
  const said: string[] = [];
  sayReport(report, (line) => said.push(line));
  expect(said[0]).toBe("calls         100 read: 70 created, 0 updated, 0 unchanged, 30 skipped");
  expect(said).toContain("skipped  calls.jsonl:1  not valid JSON");
  expect(said).toContain("… and 10 more; --json names them");
  expect(said.at(-1)).toBe("left     0.mbox and 59 more: mail is not taken yet");
  expect(said).toHaveLength(23);
});
