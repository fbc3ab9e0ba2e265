import { expect, test } from "vitest";
import { text as digestMail } from "../../emails/digest/text.ts";
import { text as mails } from "../../emails/text.ts";
import { text as digests } from "../../src/digests/text.ts";
import { text as entries } from "../../src/entries/text.ts";
import { text as home } from "../../src/home/text.ts";
import { text as members } from "../../src/members/text.ts";
import { text as notifications } from "../../src/notifications/text.ts";
import { text as subscriptions } from "../../src/subscriptions/text.ts";
import { text as errors } from "../../src/ui/error-text.ts";

const catalogues = {
  digestMail,
  mails,
  digests,
  entries,
  home,
  members,
  notifications,
  subscriptions,
  errors,
};

test.each(Object.entries(catalogues))("in Italian, %s says tu as the rest of the hub does", (_, text) => {
  const said = Object.values(text("it")).map(String);
  expect(said.filter((words) => /(?<!\p{L})(Lei|Suo|Sua|Suoi|Sue)(?!\p{L})/u.test(words))).toEqual([]);
  expect(
    said.filter((words) => /(?<!\p{L})(Scelga|Prema|Guardi|Confermi|Controlli|faccia)(?!\p{L})/u.test(words)),
  ).toEqual([]);
});
