import type { DemoMethodology } from "../shape-methodology.ts";
import { text } from "../text.ts";

export const cashSheet: DemoMethodology = {
  kind: "methodology",
  key: "one-page-before-borrowing",
  demo: true,
  title: "उधार लेने से पहले का एक पन्ना",
  author: "devika",
  organisation: "chandrasar",
  language: "hi",
  countries: ["IN"],
  topics: ["access-to-finance", "women-entrepreneurs", "skills"],
  visibility: "public",
  ago: { days: 74 },
  type: "worksheet",
  originCountry: "IN",
  licence: "CC-BY-4.0",
  contact: "devika",
  sectors: ["food", "textiles-clothing"],
  versions: [
    {
      version: 1,
      ago: { days: 74 },
      author: "devika",
      whatChanged: null,
      content: {
        summary:
          "एक पन्ने की कार्यपत्रक जिसे महिला समूह ऋण माँगने से पहले खुद भरते हैं: महीने में कितना आता है, कितना जाता है, सबसे बुरा महीना कौन सा है और किस्त उस महीने में भी दी जा सकेगी या नहीं। पढ़ना-लिखना ज़रूरी नहीं।",
        problem: text`
          ऋण अक्सर अच्छे महीने में माँगा जाता है और बुरे महीने में चुकाना पड़ता है। कोई भी औसत महीने में नहीं डूबता। **समूह को उसका सबसे बुरा महीना दिखाना** ही इस पन्ने का काम है।
        `,
        audience: "उन संस्थाओं के लिए जो छोटे समूहों और घरेलू इकाइयों को पहला या दूसरा ऋण दिलाने में मदद करती हैं।",
        steps: [
          {
            title: "बारह खाने बनाइए",
            text: text`
              ज़मीन पर चॉक से बारह खाने, हर महीने का एक। हर खाने में त्योहार, फ़सल या बारिश का चित्र, ताकि महीने नाम से नहीं, याद से पहचाने जाएँ।
            `,
            duration: "20 मिनट",
            role: "पूरा समूह",
            material: "चॉक",
          },
          {
            title: "आना और जाना",
            text: text`
              हर महीने की बिक्री के लिए इमली के बीज, खर्च के लिए कंकड़। एक बीज और एक कंकड़, दोनों पाँच सौ रुपये के। बहस होने दीजिए; बहस से ही सही संख्या निकलती है।
            `,
            duration: "45 मिनट",
            role: "पूरा समूह, एक साथी जो केवल पूछे",
            material: "बीज, कंकड़",
          },
          {
            title: "सबसे बुरा महीना",
            text: text`
              जिस खाने में कंकड़ सबसे ज़्यादा बचें, वहाँ लाल कपड़ा रखिए। फिर किस्त के बराबर कंकड़ **उसी खाने में** रखिए। अब कौन देगा?
            `,
            duration: "20 मिनट",
            role: "पूरा समूह",
            material: "लाल कपड़ा",
          },
          {
            title: "पन्ने पर उतारिए",
            text: text`
              साथी खानों का फ़ोटो लेती हैं और पन्ना भरती हैं। नीचे तीन में से एक वाक्य पर निशान: *अभी लेंगे*, *कम लेंगे*, *अगले साल लेंगे*।
            `,
            duration: "20 मिनट",
            role: "साथी, समूह की कोषाध्यक्ष",
            material: "कार्यपत्रक की दो प्रतियाँ",
          },
        ],
        stakeholders: "समूह की सदस्य, साथी, शाखा प्रबंधक जो पन्ने को फ़ाइल में रखने को तैयार हों।",
        resources: {
          money: "प्रति समूह लगभग 3 यूरो",
          staffDays: "0.5",
          skills: "चुप रहकर सुनना",
          infrastructure: "साफ़ ज़मीन का एक टुकड़ा",
        },
        timescale: "दो घंटे, ऋण की अर्ज़ी से कम से कम एक महीना पहले",
        evidence: text`
          118 समूहों ने पन्ना भरा। 46 ने कम रकम माँगी और 13 ने ऋण टाल दिया। जिन्होंने लिया, उनमें समय पर चुकाने वालों का हिस्सा 81% से बढ़कर 94% हुआ। तुलना पिछले साल के समूहों से है, इसलिए सावधानी से पढ़ें।
        `,
        indicators: [
          {
            name: "समय पर चुकाई गई किस्तें",
            baseline: 81,
            value: 94,
            unit: "%",
            measured: { days: 90 },
            source: "केंद्र का रजिस्टर",
          },
        ],
        strength: "monitored",
        costBand: 1,
        effortBand: 1,
        preconditions: "समूह कम से कम एक साल से साथ बेच रहा हो।",
        enablingFactors: "बैठक ऐसे समय हो जब सदस्य बिना टोके बोल सकें।",
        constraints: "जहाँ बिक्री एक ही खरीदार को होती है, वहाँ बारह खाने कम बताते हैं।",
        didNotWork: text`
          - मोबाइल ऐप वाला रूप: सुंदर था, पर बहस बंद हो गई।
          - पतियों को साथ बुलाना। संख्याएँ बदल जाती हैं।
        `,
        adapt: "चित्र, मुद्रा की इकाई और बीज। महीनों की संख्या मत बदलिए।",
      },
    },
  ],
  replies: [
    {
      author: "balint",
      ago: { days: 70, hours: 4 },
      language: "en",
      body: text`
        I tried this on paper with a bakery in Holdfű. The worst month was not the one in the loan file. We moved the first instalment by ten weeks.
      `,
    },
  ],
};
