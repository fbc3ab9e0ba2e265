import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

export const dairyWorkshops: DemoThread = {
  kind: "thread",
  key: "hygiene-plan-without-closing-the-workshop",
  demo: true,
  title: "كيف نطبّق خطة السلامة الغذائية في معمل ألبان عائلي من دون إغلاقه؟",
  flavour: "ask",
  state: "open",
  author: "nermine",
  organisation: "lotus-delta",
  language: "ar",
  countries: ["EG"],
  topics: ["agrifood", "standards", "skills"],
  visibility: "public",
  ago: { days: 8, hours: 5 },
  body: text`
    نرافق أحد عشر معملًا عائليًا للألبان، في كل منها بين أربعة وتسعة أشخاص. طلبت منهم سلسلة متاجر أن يطبّقوا خطة مكتوبة للسلامة الغذائية خلال ستة أشهر، وإلا توقفت عن الشراء.

    المشكلة ليست في المعرفة، فأصحاب المعامل يعرفون متى يفسد الحليب أفضل منا. المشكلة في ثلاثة أمور:

    - **التسجيل**: لا أحد يكتب درجة الحرارة في الرابعة فجرًا.
    - **المكان**: الغسيل والتعبئة في غرفة واحدة.
    - **الوقت**: كل يوم توقف يعني حليبًا يُرمى.

    جرّبنا أن نبدأ بالتسجيل وحده، بورقة واحدة معلّقة على باب الثلاجة وقلم مربوط بخيط. بعد شهر كانت ثمانية معامل من أحد عشر تكتب كل يوم. لكننا لم نجد حلًا لمسألة الغرفة الواحدة.

    هل لدى أحدكم تجربة في الفصل **بالوقت** بدل الفصل بالجدران، بشكل يقبله المدقّق؟
  `,
  replies: [
    {
      author: "amel",
      ago: { days: 7, hours: 21 },
      ref: "time",
      body: text`
        نعم، رأيتها في معمل حلويات عندنا. قسّموا اليوم إلى ثلاث فترات بألوان: أزرق للاستلام، أصفر للغسيل، أخضر للتعبئة. بين كل فترتين نصف ساعة تنظيف، وصورة بالهاتف للأرضية والطاولة قبل بدء الفترة الجديدة. المدقّق قبل الصور لأنها تحمل الساعة.

        الصعوبة كانت في العمال الذين يدخلون ويخرجون. الحل: مريلة بلون الفترة. من يلبس اللون الخطأ يراه الجميع.
      `,
    },
    {
      author: "nermine",
      parent: "time",
      ago: { days: 7, hours: 4 },
      body: text`
        فكرة المرايل ممتازة، وتكلفتها شبه معدومة. سؤال: من يحتفظ بالصور، وكم من الوقت؟
      `,
    },
    {
      author: "amel",
      parent: "time",
      ago: { days: 6, hours: 23 },
      body: text`
        مجموعة مراسلة خاصة بالمعمل فيها ثلاثة أشخاص فقط، وتُحفظ الصور ستة أشهر ثم تُمحى.
      `,
    },
    {
      author: "devika",
      ago: { days: 6, hours: 8 },
      language: "en",
      body: text`
        Reading through a translation, so forgive me if I repeat something. For the 4 a.m. temperature we stopped asking for numbers. The sheet has **three drawings** (snowflake, drop, flame), and people tick one. An inspector first refused it; then we printed the degrees in small type under each drawing, and he signed.
      `,
    },
    {
      author: "karim",
      ago: { days: 3, hours: 10 },
      body: text`
        من جهة الطاقة: إذا فصلتم بالوقت فراقبوا باب الثلاجة. في معملين قسنا أن فتح الباب أثناء فترة الغسيل يرفع الاستهلاك بنحو 12٪. ستارة بلاستيكية بشرائط حلّت الأمر.
      `,
    },
  ],
};
