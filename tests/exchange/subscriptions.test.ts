import { expect, test } from "vitest";
import { readSubscriptions } from "../../src/exchange/read-subscriptions.ts";
import { readCsv } from "../../src/exchange/source/read-csv.ts";
import { fileWith, reasonsOf, recordsOf } from "./files.ts";

const rows = (text: string) => Array.fromAsync(readCsv(fileWith(text)));
const read = (text: string | Uint8Array) => readSubscriptions(fileWith(text));

test("CSV as RFC 4180 has it: quotes, commas and line ends inside, CRLF, a byte order mark", async () => {
  expect(await rows('\uFEFFa,b\r\n"x ""y""","1,\r\n2"\r\n\r\n,\r\nlast,"end"')).toEqual([
    { line: 1, fields: ["a", "b"] },
    { line: 2, fields: ['x "y"', "1,\r\n2"] },
    { line: 5, fields: ["", ""] },
    { line: 6, fields: ["last", "end"] },
  ]);
});

test("a quote that nothing closes costs the line it stands on", async () => {
  expect(await rows('a,b\n1,"2\n3,4\n')).toEqual([
    { line: 1, fields: ["a", "b"] },
    { line: 2, reason: "a quote is not closed, or the row is too long" },
    { line: 3, fields: ["3", "4"] },
  ]);
});

test("a large file is cut right wherever its chunks end", async () => {
  const text = Array.from({ length: 20_000 }, (_, n) => `${n},"é ""${n}"""`).join("\r\n");
  const all = await rows(text);
  expect(all).toHaveLength(20_000);
  expect(all.at(-1)).toEqual({ line: 20_000, fields: ["19999", 'é "19999"'] });
});

test("columns stand in any order, lists are parted by semicolons, and what is left out is as in a fresh subscription", async () => {
  const [reader] = await recordsOf(
    read(
      "consent,Email,confirmed_at,calls,countries,topics,languages,hour,weekday,zone,extra\n" +
        '"Form of 2024, box ticked",Lucia@Example.org,2024-05-06 07:08:09,daily,it; fr,energy;;crafts,it;pt-br,7,friday,Europe/Rome,x\n',
    ),
  );
  expect(reader).toMatchObject({
    source: "subscriptions:lucia@example.org",
    email: "lucia@example.org",
    language: "en",
    discussions: "off",
    methodologies: "off",
    calls: "daily",
    topics: ["energy", "crafts"],
    countries: ["IT", "FR"],
    languages: ["it", "pt-BR"],
    hour: 7,
    weekday: "FRI",
    zone: "Europe/Rome",
    format: "html",
    confirmedAt: Date.parse("2024-05-06T07:08:09Z"),
    consent: "Form of 2024, box ticked",
  });
});

test("who chose no stream gets each of them weekly", async () => {
  const [reader] = await recordsOf(read("email,confirmed_at\na@example.org,2024-05-06\n"));
  expect(reader).toMatchObject({ discussions: "weekly", methodologies: "weekly", calls: "weekly" });
});

test("who chose nothing gets the newsletter, too, and twelve items; who chose says so", async () => {
  const [fresh, chosen, alone] = await recordsOf(
    read(
      "email,confirmed_at,discussions,calls,newsletter,most\n" +
        "a@example.org,2024-05-06,,,,\n" +
        "b@example.org,2024-05-06,instant,monthly,,30\n" +
        "c@example.org,2024-05-06,,,on,5\n",
    ),
  );
  expect(fresh).toMatchObject({ discussions: "weekly", newsletter: "on", most: 12 });
  expect(chosen).toMatchObject({ discussions: "instant", calls: "monthly", newsletter: "off", most: 30 });
  expect(alone).toMatchObject({ discussions: "off", calls: "off", newsletter: "on", most: 5 });
});

test.each(["0", "31", "many"])("%s items are not taken", async (most) => {
  expect(await reasonsOf(read(`email,confirmed_at,most\na@example.org,2024-05-06,${most}\n`))).toEqual([
    `2: most: "${most}" is not a number of items from 1 to 30`,
  ]);
});

test("a bad row is skipped with its reason, which never holds an address", async () => {
  const bad = [
    "email,confirmed_at,countries,hour,zone,calls",
    "a@example.org,,,,,",
    "not an address,2024-01-01,,,,",
    "b@example.org,2026-02-30,,,,",
    "c@example.org,2024-01-01,ZZ,,,",
    "d@example.org,2024-01-01,,24,,",
    "e@example.org,2024-01-01,,,Mars/Base,",
    "f@example.org,2024-01-01,,,,hourly",
    "g@example.org,2024-01-01",
    "h@example.org,2024-01-01,,,,",
    "H@Example.org,2024-01-01,,,,",
  ].join("\r\n");
  expect(await reasonsOf(read(bad))).toEqual([
    "2: confirmed_at: is empty: an address that never confirmed is not taken",
    "3: email: is not an address",
    '4: confirmed_at: "2026-02-30" is not a date',
    '5: countries.0: "ZZ" is not a country code',
    '6: hour: "24" is not an hour from 0 to 23',
    '7: zone: "Mars/Base" is not a time zone',
    '8: calls: "hourly" is not one of off, instant, daily, weekly, monthly',
    "9: 2 fields where the header has 6",
    "11: repeats the address of line 10",
  ]);
  expect(await recordsOf(read(bad))).toHaveLength(1);
});

test("a file without the columns that matter says so once", async () => {
  expect(await reasonsOf(read("address;confirmed\na@example.org;2024-01-01\n"))).toEqual([
    "1: no column email, confirmed_at",
  ]);
});

test("bytes in another encoding cost their row", async () => {
  const text =
    "email,confirmed_at,consent\na@example.org,2024-01-01,caf\u00e9\nb@example.org,2024-01-01,yes\n";
  expect(await reasonsOf(read(Buffer.from(text, "latin1")))).toEqual(["2: not valid UTF-8"]);
});
