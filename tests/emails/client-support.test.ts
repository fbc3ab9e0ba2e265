import { expect, test } from "vitest";
import { complaints, pages } from "./samples.ts";
import { unsupported } from "./support-lint.ts";

/* Nothing in any mail that was not looked up for the programs that mails are read with: see client-support.ts. */

test("every mail holds only what was looked up", () => {
  expect(complaints(pages(), ({ mail }) => unsupported(mail.html))).toEqual([]);
});

test.each([
  ['<p style="display:flex"></p>', "display: flex"],
  ['<img href="x"/>', "<img>"],
  ['<p style="padding:4px"></p>', "<p> with padding: 4px: Word knows it on cells only"],
  ['<td data-x="1"></td>', "<td data-x>"],
  ['<p style="margin:-4px"></p>', "margin: -4px"],
  ["<style>@media (hover){p{color:#000000}}</style>", "@media (hover)"],
  ["<style>p:hover{color:#000000}</style>", "p:hover"],
  ["<style>@import 'x';</style>", "style sheet: @import 'x';"],
  ["<!--[if mso]><img/><![endif]-->", "for Word: <img>"],
])("the lint sees %s", (html, problem) => {
  expect(unsupported(html)).toEqual([problem]);
});
