import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { insertMany } from "../../src/platform/db/write.ts";
import { countingIds } from "../../src/platform/ids.ts";
import { addThread } from "../../src/threads/index.ts";
import { happened } from "../../src/events/append.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { someTopics } from "../support/threads.ts";
import { members } from "../../db/schema/index.ts";

type Sample = { id: string; language: string; title: string; text: string };

/** A sentence of our own in each script of the members. */
const own: Sample[] = [
  ["en", "Small firms", "A voucher pays for the first hour of advice."],
  ["fr", "Élèves et œuvres", "Où l’été dernier a-t-on prêté des outils à l’atelier ?"],
  ["vi", "Doanh nghiệp nhỏ", "Đường đến khách hàng đầu tiên còn dài."],
  ["tr", "Küçük işletmeler", "İlk müşteri kışın ırmağın öbür yakasından geldi."],
  ["pl", "Małe przedsiębiorstwa", "Łódź żegna źle wydane złotówki."],
  ["el", "Μικρές επιχειρήσεις", "Ο πρώτος πελάτης ήρθε τον χειμώνα στους Έλληνες τεχνίτες."],
  ["ru", "Малые предприятия", "Ещё один ёмкий совет: начинайте с первого заказчика."],
  ["ar", "المنشآت الصغيرة", "أوّلُ زبونٍ يأتي إلى الشَّرِكةِ في الشتاء."],
  ["fa", "بنگاه‌های کوچک", "نخستین مشتری در زمستان می‌آید."],
  ["he", "עסקים קטנים", "הַלָּקוֹחַ הראשון הגיע בחורף."],
  ["hi", "लघु उद्योग", "पहला ग्राहक सर्दी में आया।"],
  ["zh-Hans", "中小企业", "第一位客户在冬天来了。"],
  ["ja", "中小企業", "最初の顧客は冬に来ました。"],
  ["ko", "중소기업", "첫 고객은 겨울에 왔습니다."],
  ["th", "ธุรกิจขนาดเล็ก", "ลูกค้ารายแรกมาในฤดูหนาว"],
].map(([language = "", title = "", text = ""]) => ({ id: `own-${language}`, language, title, text }));

const file = "../shared/data/dev/languages/texts.jsonl";
const read = existsSync(file)
  ? readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line) as Sample)
  : []; // prettier-ignore

describe.each([
  ["our own", own],
  ["others’", read],
] as const)("each of %s texts is found", (whose, samples) => {
  let hub: TestHub;

  beforeAll(async () => {
    if (samples.length === 0) return;
    hub = await testHub();
    await someTopics(hub);
    await fill(hub, samples);
    await hub.settle();
  }, 60_000);

  test.skipIf(samples.length === 0)(
    "by a word or two characters of its own, with its marks and without",
    async () => {
      const lost: string[] = [];
      for (const sample of samples)
        for (const query of queriesOf(sample))
          if (!(await isFound(hub, sample, query))) lost.push(`${sample.id}: ${query}`);
      expect(lost).toEqual([]);
    },
    120_000,
  );

  test.skipIf(whose !== "our own")("in the form in which it is marked", async () => {
    const html = await (await hub.visitor().get("/search?q=الشركة")).text();
    expect(html).toContain("<mark>الشَّرِكةِ</mark>");
    expect(await hub.visitor().page("/search?q=顧客")).toContain("<mark>顧客</mark>は冬");
    expect(await hub.visitor().page("/search?q=客")).toContain("<mark>客</mark>は冬");
  });
});

async function fill(hub: TestHub, samples: readonly Sample[]) {
  const ids = countingIds(hub.clock);
  const row = { id: ids.make(), email: "a@texts.example", handle: "texts", name: "Texts", language: "en" };
  await hub.db.batch(
    [
      insertMany(members, [
        { ...row, role: "member" as const, origin: "seed" as const, createdAt: hub.clock.now() },
      ]),
    ],
    "write",
  );
  for (const { id, language, title, text } of samples) {
    const { changes, events } = addThread({
      ...{
        id: ids.make(),
        eventId: ids.make(),
        title: `${title} ${id}`,
        body: text,
        language,
        visibility: "public",
      },
      ...{ flavour: "discussion", authorId: row.id, organisationId: null, createdAt: hub.clock.now() },
      ...{ topics: [], countries: [], origin: "seed" },
    });
    await hub.db.batch([...changes, ...events.map((event) => happened(event))], "write");
  }
}

const unspaced = /^(zh|ja|ko|th)/;

/** Two characters where no spaces are written, the longest word elsewhere; as written, and as people type who leave marks out. */
function queriesOf({ language, text }: Sample): string[] {
  const written = unspaced.test(language)
    ? (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Thai}]{2}/u.exec(text) ?? [""])[0]
    : (text.match(/[\p{L}\p{M}\u200c]+/gu) ?? []).reduce((a, b) => (b.length > a.length ? b : a), "");
  const bare = /^(hi|th|ja|ko|zh)/.test(language)
    ? written
    : written.normalize("NFD").replace(/\p{Mn}/gu, "");
  return [written, bare, written.normalize("NFD"), written.toUpperCase()];
}

/** Among all results, page by page: a usual word is in many texts. */
async function isFound(hub: TestHub, { id }: Sample, query: string): Promise<boolean> {
  let next: string | undefined = `/search?q=${encodeURIComponent(query)}`;
  for (let pages = 0; next !== undefined && pages < 80; pages++) {
    const html: string = await hub.visitor().page(next);
    if (new RegExp(`${id}(?![\\w-])`).test(html.replace(/<\/?mark>/g, ""))) return true;
    next = /<a href="([^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
  }
  return false;
}
