import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";
import { creditWithoutLand } from "./women-credit-fr.ts";

const { replies: _replies, ...common } = creditWithoutLand;

/** The same question in English and in Arabic, linked with the French one. */
export const creditWithoutLandEn: DemoThread = {
  ...common,
  key: "credit-without-land-title",
  title: "Lending without a land title: which securities did you really accept?",
  language: "en",
  ago: { days: 2, hours: 8 },
  body: text`
    Of the 74 loan files that we read again this year for women who run a workshop, 41 had been refused for one and the same reason: no land, no house in her name.

    I am not after a plea. I am after **other securities that held** once the borrower had stopped paying. Mutual guarantee? A signed order from a buyer? The machine itself? And how much did you get back, honestly?
  `,
  replies: [
    {
      author: "reka",
      ago: { days: 1, hours: 6 },
      body: text`
        One warning from our evaluation: a machine is worth as security what somebody in the same town would pay for it next week, not what it cost. We ask two neighbours in the trade for a price before we write it down.
      `,
    },
  ],
};

export const creditWithoutLandAr: DemoThread = {
  ...common,
  key: "credit-without-land-title-ar",
  title: "الإقراض دون سند ملكية: ما الضمانات التي قبلتموها فعلًا؟",
  language: "ar",
  ago: { days: 2, hours: 7 },
  body: text`
    من بين 74 ملف قرض أعدنا قراءتها هذا العام لصاحبات ورش، رُفض 41 ملفًا للسبب نفسه: لا أرض ولا بيت باسمها.

    لا أبحث عن مرافعة، بل عن **ضمانات بديلة صمدت** حين توقفت المقترضة عن السداد. كفالة متبادلة؟ طلبية موقّعة من مشترٍ؟ الآلة نفسها؟ وكم استرددتم بصراحة؟
  `,
  replies: [
    {
      author: "karim",
      ago: { days: 1, hours: 3 },
      body: text`
        عندنا صمدت الطلبية الموقّعة حين كان المشتري نفسه يشتري كل شهر، وفشلت حين كانت أول طلبية بينهما. صرنا نطلب ثلاث فواتير سابقة قبل أن نعدّها ضمانًا.
      `,
    },
  ],
};
