import { HtmlValidate, type ConfigData } from "html-validate";
import { expect, test } from "vitest";
import { complaints, pages } from "./samples.ts";

/* Every mail is valid HTML, by html-validate's recommended rules; for each that is off or set otherwise, why. */

const rules: NonNullable<ConfigData["rules"]> = {
  // As hono/jsx writes it; valid either way, and never seen.
  "doctype-style": ["error", { style: "lowercase" }],
  "void-style": "off",
  // "none" means the same, but what keeps attributes from a list of its own (Yahoo, Outlook on the web) knows "presentation".
  "presentation-role-style": ["error", { prefer: "presentation" }],
  // Word reads nothing else, and no other program is asked to read them.
  "no-conditional-comment": "off",
  // A mail's style sheet is dropped by some programs: the light look stands on the elements.
  "no-inline-style": "off",
  // Word and Outlook on the web lay out by width, align, cellpadding. Which attributes may stand where is held by client-support.ts.
  "no-deprecated-attr": "off",
  // The parser adds it; written out it would only cost bytes.
  "prefer-tbody": "off",
  // It is the subject, which is cut at a length that lists of mails show.
  "long-title": "off",
};

const checker = new HtmlValidate({ root: true, extends: ["html-validate:recommended"], rules });

// What the others add is more of the same elements, in other letters.
const looked = pages().filter(
  ({ name, language, awkward }) =>
    !/digest of (4|30) /.test(name) && (["en", "ar"].includes(language) || (!awkward && /digest/.test(name))),
);

test("every mail is valid HTML", () => {
  const wrong = complaints(looked, ({ mail }) =>
    checker
      .validateStringSync(mail.html)
      .results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
      ),
  );
  expect(wrong).toEqual([]);
});

test("the gate sees a mistake", () => {
  const broken =
    '<!doctype html><html lang="en"><head><title>x</title></head><body><p><div></p></body></html>';
  expect(checker.validateStringSync(broken).valid).toBe(false);
});
