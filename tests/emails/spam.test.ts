import { execFile, spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { mimeOf } from "../support/mime.ts";
import { samples, type Sample } from "./samples.ts";

/*
 * What a spam filter says of each mail as it is sent, asked without any network: SpamAssassin's own rules, nothing learnt, nobody's
 * preferences. Where it is not installed (Debian: apt-get install spamassassin) the test says so and is skipped.
 */

const present = spawnSync("spamassassin", ["--version"]).status === 0;
if (!present) console.log("SpamAssassin is not installed: what it says of the mails was not looked at.");

/** Rules that no mail may set off, whatever its sum: each is a fault of how a mail is made. */
const never =
  /^(MIME_HTML_ONLY|MIME_.*MISSING|MISSING_(DATE|FROM|SUBJECT|MID|HEADERS|MIMEOLE)|MPART_ALT_DIFF|HTML_(IMAGE|SHORT|TITLE_SUBJ|FONT|OBFUSCATE|NONELEMENT|TAG_BALANCE|BADTAG|CHARSET)\w*|BASE64_LENGTH\w*|SUBJ_ALL_CAPS|SUBJECT_\w+|FROM_\w*(BLANK|EXCESS|ILLEGAL)\w*|INVALID_(DATE|MSGID)\w*|MSGID_\w+|T_KAM_HTML_FONT_INVALID|HIDE_WIN_STATUS|URI_(HEX|NOVOWEL|OBFU)\w*|NORMAL_HTTP_TO_IP|TRACKER_ID|WEIRD_QUOTING|UNWANTED_LANGUAGE_BODY|CHARSET_FARAWAY\w*|TVD_SPACE_\w+|FONT_INVIS\w*|HTML_MIME_NO_HTML_TAG|LONG_(INVISIBLE|HEX)\w*|GAPPY_\w+|PP_MIME_FAKE_ASCII_TEXT|BODY_8BITS|ILLEGAL_\w+|HEADER_\w*SPAM\w*|REMOVE_BEFORE_LINK)$/;

/** Each kind of mail in the language with the fewest marks of its own and in the one with the most; of awkward words the two longest. */
const asked = samples().filter(
  ({ language, name, awkward }) =>
    ["en", "ar"].includes(language) &&
    !/digest of (1|4|30) /.test(name) &&
    (!awkward || /replyNotification|digest/.test(name)),
);

test.skipIf(!present)(
  "no mail scores above zero, or sets off a rule about how a mail is made",
  async () => {
    const [left, right] = [0, 1].map((half) => asked.filter((_, i) => i % 2 === half));
    const verdicts = (await Promise.all([verdictsOn(left ?? []), verdictsOn(right ?? [])])).flat();
    expect(verdicts).toHaveLength(asked.length);
    const wrong = verdicts.filter(({ score, rules }) => score > 0 || rules.some((rule) => never.test(rule)));
    expect(wrong).toEqual([]);
    const scores = verdicts.map(({ score }) => score);
    const rules = [...new Set(verdicts.flatMap((verdict) => verdict.rules))].toSorted();
    console.log(
      `SpamAssassin: ${asked.length} mails, ${Math.min(...scores)} to ${Math.max(...scores)}: ${rules.join(" ")}`,
    );
  },
  60_000,
);

type Verdict = { name: string; score: number; rules: string[] };

/** One process for all of them, since starting it takes a second. */
async function verdictsOn(mails: readonly Sample[]): Promise<Verdict[]> {
  const at = Date.now();
  // As a mailbox, whose mails are apart by a line in the form that C's asctime gives.
  const mailbox = mails.map(({ mail }) => `${separator}\n${escaped(mimeOf(mail, at))}\n`);
  const options = ["--local", "--test-mode", "--nocreate-prefs", "--mbox", "--cf=use_bayes 0"];
  const said = await new Promise<string>((resolve, reject) => {
    const most = { maxBuffer: 64 * 1024 * 1024 };
    const child = execFile("spamassassin", options, most, (error, output) =>
      error ? reject(error) : resolve(output),
    );
    child.stdin?.end(mailbox.join("\n"));
  });
  const statuses = [...said.matchAll(/^X-Spam-Status: ((?:.|\n[ \t])*)/gm)].map(([, status = ""]) => status);
  return statuses.map((status, i) => ({ name: mails[i]?.name ?? "", ...verdictOf(status) }));
}

const separator = "From hub Mon Nov 23 08:00:00 2026";
const escaped = (message: string) => message.replace(/^From /gm, "=46rom ");

/** "No, score=-1.0 required=5.0 tests=A,B,\n\tC autolearn=…" */
function verdictOf(status: string): Omit<Verdict, "name"> {
  const line = status.replace(/\s+/g, "");
  const rules = /tests=(.*?)(autolearn|version)/.exec(line)?.[1] ?? "";
  return { score: Number(/score=(-?[\d.]+?)required/.exec(line)?.[1]), rules: rules.split(",") };
}
