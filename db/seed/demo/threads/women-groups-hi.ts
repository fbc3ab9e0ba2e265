import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

export const groupsAndBanks: DemoThread = {
  kind: "thread",
  key: "when-the-bank-wants-a-turnover-nobody-wrote-down",
  demo: true,
  title: "बैंक बिक्री का प्रमाण माँगता है और समूह के पास केवल याददाश्त है: आप क्या करते हैं?",
  flavour: "discussion",
  state: "open",
  author: "devika",
  organisation: "chandrasar",
  language: "hi",
  countries: ["IN"],
  topics: ["women-entrepreneurs", "access-to-finance", "skills"],
  visibility: "public",
  ago: { days: 7, hours: 11 },
  body: text`
    हमारे 140 समूहों में से लगभग आधे अब दूसरे ऋण के लिए तैयार हैं। पहली किस्त समय पर चुकाई गई है, माल बिक रहा है, पर बैंक पूछता है: "पिछले बारह महीनों की बिक्री दिखाइए।" बिक्री हुई है, लिखी नहीं गई।

    हमने तीन रास्ते आज़माए:

    1. **कॉपी और पेन**: तीन हफ़्ते चला, फिर बंद।
    2. **मोबाइल ऐप**: बैठक में सबने खोला, घर पर किसी ने नहीं।
    3. **बीज वाला डिब्बा**: हर सौ रुपये की बिक्री पर एक इमली का बीज डिब्बे में। महीने के अंत में हमारी साथी बीज गिनकर रजिस्टर में लिखती हैं।

    तीसरा रास्ता सबसे अच्छा चला। 38 समूहों में से 31 छह महीने बाद भी बीज डाल रहे हैं। शाखा प्रबंधक पहले हँसे, फिर उन्होंने खुद तीन डिब्बे गिने और रजिस्टर पर हस्ताक्षर कर दिए।

    मेरा सवाल: क्या किसी ने ऐसे *अनौपचारिक* हिसाब को ऋण की फ़ाइल में औपचारिक जगह दिलाई है? हर बार प्रबंधक बदलता है और हमें फिर से शुरू करना पड़ता है।
  `,
  replies: [
    {
      author: "balint",
      ago: { days: 6, hours: 21 },
      language: "en",
      ref: "rule",
      body: text`
        I am the branch manager in this story, so let me say what would let me sign without laughing. Three things, none of them a form:

        - a **second count** by somebody who is not paid by the group, on a day nobody announced
        - the count written *before* the loan is discussed, at least four months of it
        - the bank's own rule book saying in one line that such a register counts as a sales record up to a stated amount

        The third is the one that survives a change of manager. We have it up to the equivalent of EUR 3,000. It took a year and one stubborn colleague.
      `,
    },
    {
      author: "devika",
      parent: "rule",
      ago: { days: 6, hours: 9 },
      body: text`
        धन्यवाद @balint। बिना बताए दूसरी गिनती वाली बात तुरंत लागू हो सकती है: पड़ोसी समूह की कोषाध्यक्ष गिनेंगी। और वह एक पंक्ति, क्या आप उसका अंग्रेज़ी पाठ भेज सकते हैं?
      `,
    },
    {
      author: "balint",
      parent: "rule",
      ago: { days: 5, hours: 20 },
      language: "en",
      body: text`
        My translation: "For applications up to the limit in annex 2, a running record of sales in any form is accepted where two counts by different persons, at least sixty days apart, differ by no more than one tenth." Annex 2 is the 3,000.
      `,
    },
    {
      author: "amel",
      ago: { days: 4, hours: 2 },
      language: "en",
      body: text`
        I read this to a potter in Cap-Jasmin. She went to the shed and came back with a jar of broken handles, one for every crate sold since spring. She had never told anybody because she thought it was silly.
      `,
    },
  ],
};
