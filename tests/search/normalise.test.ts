import { describe, expect, test } from "vitest";
import { normalise, signsIn, wordsIn } from "../../src/search/normalise.ts";

const same: [string, string, string][] = [
  ["case", "STRAẞE İstanbul ΛΌΓΟΣ", "strasse istanbul λογοσ"],
  ["Latin marks", "Élève naïve œuvre Łódź đường ığdır", "eleve naive oeuvre lodz duong igdir"],
  ["Greek tonos and the last sigma", "λόγος ΐ Ἀθῆναι", "λογοσ ι αθηναι"],
  ["Cyrillic marks", "ёлка ЁЖ за́мок", "елка еж замок"],
  ["Arabic vowel signs, letter forms and tatweel", "الشَّرِكَة إلى آخِر كـــتاب مُؤْسَسة", "شركه الي اخر كتاب موسسه"],
  ["Arabic presentation forms", "ﻻ ﺍﻟﺸﺮﻛﺔ", "لا شركه"],
  ["Persian and Urdu letters", "کتاب یہ", "كتاب يه"],
  ["Hebrew points", "שָׁלוֹם", "שלום"],
  ["digits of any script", "٢٠٢٦ ۲۰۲۶ २०२६ ２０２６", "2026 2026 2026 2026"],
  ["compatibility forms", "ﬁrm Ⅻ ＳＭＥ ½", "firm xii sme 1 2"],
  ["what is invisible", "zero\u200bwidth soft\u00adhyphen \u202emarks\u202c join\u2060er", "zerowidth softhyphen marks joiner"],
]; // prettier-ignore

describe("a text and a query come to the same words whatever", () => {
  test.each(same)("%s", (_, written, words) => expect(normalise(written).join(" ")).toBe(words));
});

test("the marks of Indic scripts are their vowels and stay", () => {
  expect(normalise("लघु उद्योग")).toEqual(["लघु", "उद्योग"]);
  expect(normalise("உதவி")).toEqual(["உதவி"]);
});

test("an Arabic word is the same with its article and without", () => {
  expect(normalise("الشركات والشركات بالشركات للشركات شركات")).toEqual(Array(5).fill("شركات"));
  expect(normalise("المال إلى الآن")).toEqual(["مال", "الي", "الان"]);
});

test("scripts without spaces give pairs, and each of their characters as a sign", () => {
  expect(normalise("中小企業 ガイド ﾊﾞﾅﾅ 한국어")).toEqual([
    ...["中小", "小企", "企業", "ガイ", "イド", "バナ", "ナナ", "한국", "국어"],
  ]);
  expect(normalise("A社 業 2024年度")).toEqual(["a", "社", "業", "2024", "年度"]);
  expect(signsIn("中小 ガ a")).toEqual(["中", "小", "ガ"]);
});

test("pictographs are words, whatever their skin and however they are joined", () => {
  expect(normalise("🚀 👩🏽‍🔧 🇹🇳 ❤️")).toEqual(["🚀", "👩", "🔧", "🇹🇳", "❤"]);
});

test("punctuation parts words and an apostrophe does too", () => {
  expect(normalise("l’impresa C++ don't (e-mail) 10,000 «a»")).toEqual(
    "l impresa c don t e mail 10 000 a".split(" "),
  );
});

test("every word says where in the text it stands", () => {
  const text = "Ἀθῆναι, 中小企業 e\u0301te\u0301!";
  const found = wordsIn(text).map(({ word, start, end }) => [word, text.slice(start, end)]);
  expect(found).toEqual([
    ["αθηναι", "Ἀθῆναι"],
    ...["中小", "小企", "企業"].map((pair) => [pair, pair]),
    ["ete", "e\u0301te\u0301"],
  ]);
});

test("what is normalised stays as it is, so that a word can be looked up as the index has it", () => {
  for (const [, written] of same) {
    const words = normalise(written);
    expect(normalise(words.join(" "))).toEqual(words);
  }
});

test("nothing that can be typed breaks it", () => {
  const odd = ["", " ", "\0", "\ud800", "\udfff\ud800", "\u202e", "\u0301\u0301", "\u{10ffff}", "ﷺ", "\u1100\u1161\u11a8"];
  for (const text of [...odd, odd.join("a"), "\u0301".repeat(5000), "ｶﾞ".repeat(1000)])
    for (const word of normalise(text)) expect(word).toMatch(/^[\p{L}\p{N}\p{M}\p{RI}\p{Extended_Pictographic}]+$/u);
}); // prettier-ignore
