import type { DemoCall } from "../shape-call.ts";
import { text } from "../text.ts";
import { anyone, unsaid } from "./unsaid.ts";

/** Registration has not opened yet. */
export const openWorkshopDay: DemoCall = {
  ...unsaid,
  key: "tsukimori-open-workshop-day",
  title: "月守町 町工場公開日：受け継ぐ手、書き残す手",
  author: "haruka",
  organisation: "tsukimori",
  language: "ja",
  countries: ["JP"],
  topics: ["skills", "business-transfer", "networks"],
  ago: { days: 2, hours: 6 },
  type: "event",
  reference: "TSK-OPEN-06",
  funder: "月守町ものづくり支援センター（デモ）",
  summary:
    "十一の町工場を半日かけて歩き、引退を前にした職人の技をどう記録し、どう渡しているかを現場で見る公開日です。午後は失敗談だけの座談会。英語の通訳が付きます。",
  body: text`
    午前は四つの組に分かれて工場を歩きます。一組は八名まで。機械は止めません。

    | 組 | 見どころ |
    |---|---|
    | 一 | 研削：失敗の見本三十個の壁 |
    | 二 | 板金：図面のない治具に図面を付ける |
    | 三 | 鋳物：二人の後継者、一つの炉 |
    | 四 | 組立：七十四歳の新人教育係 |

    午後は「うまくいかなかった話」だけの座談会です。録音はしません。

    - 参加費は無料、昼食代のみ千円
    - 英語の逐次通訳あり（組一と組四）
    - 海外からの参加者には、前日に工程診断の体験があります
  `,
  opensInDays: 5,
  deadlines: [{ label: "申込締切", inDays: 33, time: "17:00", zone: "Asia/Tokyo" }],
  eligibility: {
    ...anyone,
    text: "支援機関の職員、町工場の経営者と従業員、これから継ぐ方。定員三十二名、先着順。",
  },
  sectors: ["metal-machinery", "electronics"],
  applicationLanguages: ["ja", "en"],
  contact: "haruka",
};

export const countingCourse: DemoCall = {
  ...unsaid,
  key: "training-of-village-accountants",
  title: "प्रशिक्षण: बिना बहीखाते वाले समूहों के साथ हिसाब कैसे बनाएँ",
  author: "devika",
  organisation: "chandrasar",
  language: "hi",
  countries: ["IN"],
  topics: ["skills", "women-entrepreneurs", "access-to-finance"],
  ago: { days: 11, hours: 3 },
  type: "training",
  reference: "CS-TR-14",
  summary:
    "चार दिन का व्यावहारिक प्रशिक्षण उन साथियों के लिए जो महिला समूहों को ऋण के लिए तैयार करते हैं। आधा समय गाँव में, आधा कक्षा में। बीज, कंकड़ और एक पन्ने से बारह महीने का हिसाब बनाना सीखिए।",
  body: text`
    यह प्रशिक्षण उन लोगों के लिए है जो समूहों के साथ ज़मीन पर बैठते हैं। कंप्यूटर की ज़रूरत नहीं।

    1. **पहला दिन**: सुनना। एक समूह की बैठक, जिसमें हम एक शब्द नहीं बोलते।
    2. **दूसरा दिन**: बारह खाने, बीज और कंकड़। अपने ही घर का हिसाब।
    3. **तीसरा दिन**: गाँव में दो समूहों के साथ।
    4. **चौथा दिन**: शाखा प्रबंधक के सामने, असली फ़ाइल के साथ।

    रहना और खाना केंद्र की ओर से है। यात्रा का आधा किराया लौटाया जाएगा।
  `,
  opensInDays: -11,
  deadlines: [{ label: "आवेदन की अंतिम तिथि", inDays: 9, time: "18:00", zone: "Asia/Kolkata" }],
  eligibility: {
    ...anyone,
    text: "किसी भी संस्था की क्षेत्रीय कार्यकर्ता, कम से कम एक साल का अनुभव। बीस स्थान, जिनमें से बारह महिलाओं के लिए सुरक्षित।",
    countries: ["IN"],
  },
  sectors: ["food", "textiles-clothing"],
  applicationLanguages: ["hi", "en"],
  contact: "devika",
};

/** Closes tomorrow evening. */
export const curveReading: DemoCall = {
  ...unsaid,
  key: "reading-a-load-curve",
  title: "Two evenings online: reading a load curve with the owner beside you",
  author: "karim",
  organisation: "lotus-delta",
  language: "en",
  countries: [],
  topics: ["energy", "digitalisation", "skills"],
  ago: { days: 8, hours: 2 },
  type: "training",
  reference: "LD-CURVE-03",
  summary:
    "For advisers who are not engineers: what three weeks of half-hour readings from a bakery, a laundry and a machine shop tell you, and how to spend the one hour with the owner. Free, 25 places, Arabic and English.",
  body: text`
    First evening: six curves, six mistakes, guess which. Second evening: you bring a curve of your own (or borrow one of ours) and practise the hour with a real owner, who has promised to be difficult.

    You need a screen large enough for a table, and a pencil.
  `,
  opensInDays: -8,
  deadlines: [{ label: "Registration", inDays: 1, time: "20:00", zone: "Africa/Cairo" }],
  eligibility: {
    ...anyone,
    text: "Advisers of any organisation that supports small firms. One place per organisation until the last day.",
  },
  sectors: ["food", "energy-environment"],
  applicationLanguages: ["en", "ar"],
  contact: "karim",
  replies: [
    {
      author: "haruka",
      ago: { days: 5, hours: 12 },
      body: text`
        Registered, with a compressor. What time is it in Tokyo? I fear the answer.
      `,
    },
    {
      author: "karim",
      ago: { days: 5, hours: 9 },
      body: text`
        One in the morning. We will record it, and I will run it again at your breakfast if four people want it.
      `,
    },
  ],
};
