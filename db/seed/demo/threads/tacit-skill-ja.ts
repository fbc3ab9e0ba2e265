import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

export const tacitSkill: DemoThread = {
  kind: "thread",
  key: "recording-the-hands-of-a-retiring-craftsman",
  demo: true,
  title: "定年まであと一年、手の感覚をどう残しますか",
  flavour: "ask",
  state: "open",
  author: "haruka",
  organisation: "tsukimori",
  language: "ja",
  countries: ["JP"],
  topics: ["skills", "business-transfer", "digitalisation"],
  visibility: "public",
  ago: { days: 10, hours: 13 },
  body: text`
    従業員十二名の研削の町工場から相談を受けています。仕上げを一人で担ってきた職人さんが、来年の春に七十歳で引退します。

    これまでに試したことは次のとおりです。

    1. **動画**　手元を三方向から撮りました。本人の解説を付けて全部で十四時間。誰も見返していません。
    2. **手順書**　若手が聞き取って書きました。正しいのですが、「音が変わったら止める」の一行で全員が止まります。
    3. **並走**　週に二日、若手が隣に立ちます。いちばん効きますが、二人分の人件費がかかります。

    「音が変わったら」を、どうすれば渡せるでしょうか。皆さんの国の事例、うまくいかなかった話も含めて教えてください。

    > 手は教えられん。失敗の仕方なら教えられる。（ご本人の言葉）
  `,
  replies: [
    {
      author: "tommaso",
      ago: { days: 10, hours: 4 },
      language: "en",
      ref: "bad",
      body: text`
        His own sentence is the answer, I think. A chair maker here did not film the good pieces. He made **twelve bad ones on purpose**, each with one mistake, and wrote on the underside what he would have heard or felt a moment before. They hang on the wall, numbered. Apprentices are told "you are about to make a number seven".

        It took him three days. We had spent more on the camera.
      `,
    },
    {
      author: "haruka",
      parent: "bad",
      ago: { days: 9, hours: 15 },
      body: text`
        「失敗の見本」を十二個、ですね。すぐに本人に話しました。「それなら三十個は作れる」と、初めて笑ってくれました。来週から始めます。
      `,
    },
    {
      author: "karim",
      ago: { days: 9, hours: 2 },
      language: "en",
      body: text`
        For the sound: a cheap contact microphone on the machine body, and record only the ten seconds before he stops it. We did so with a dough mixer. You need no artificial intelligence, only a folder of short files called \`stop\` and another called \`carry-on\`. The new man guessed right 6 times of 10 on the first day and 9 of 10 after two weeks.
      `,
    },
    {
      author: "xochitl",
      ago: { days: 6, hours: 18 },
      language: "es",
      body: text`
        Lo del acompañamiento de dos días: nosotros lo pagamos entre tres talleres que necesitan el mismo oficio. El maestro va un día a cada uno y cobra más que antes. La condición es que los tres aprendices se junten una vez al mes **sin** él.
      `,
    },
  ],
};
