import type { DemoThread } from "../shape.ts";
import { text } from "../text.ts";

export const laboratoryHours: DemoThread = {
  kind: "thread",
  key: "gio-phong-thi-nghiem-dung-chung",
  demo: true,
  title: "Chia sẻ giờ phòng thí nghiệm thực phẩm: ai trả tiền cho giờ trống?",
  flavour: "ask",
  state: "open",
  author: "linh",
  organisation: "sao-nuoc",
  language: "vi",
  countries: ["VN"],
  topics: ["agrifood", "standards"],
  visibility: "public",
  ago: { days: 1, hours: 14 },
  body: text`
    Chúng tôi thuê chung một phòng thí nghiệm cho bảy doanh nghiệp nhỏ, 20 giờ mỗi tháng. Tháng cao điểm thì thiếu giờ, tháng thấp điểm thì bỏ trống gần một nửa mà vẫn phải trả.

    Có ai đã thử cho thuê lại giờ trống, hoặc gộp với một vùng có mùa vụ ngược lại không?
  `,
  replies: [
    {
      author: "nermine",
      ago: { days: 0, hours: 16 },
      language: "en",
      body: text`
        Opposite seasons is the right idea. Our dairy workshops share with a date packer: milk peaks in spring, dates in autumn. 20 hours became 14, and nobody queues.
      `,
    },
  ],
};

export const guaranteeFeesHu: DemoThread = {
  kind: "thread",
  key: "garanciadij-tizezer-euro-alatt",
  demo: true,
  title: "Garanciadíj tízezer euró alatt: ki mennyit kér?",
  flavour: "discussion",
  state: "open",
  author: "balint",
  organisation: "holdfu",
  language: "hu",
  countries: ["HU", "RO"],
  topics: ["access-to-finance"],
  visibility: "public",
  ago: { days: 11, hours: 1 },
  body: text`
    Nálunk évi 1,2% a díj, plusz egy egyszeri 40 euró az ügyintézésre. Kis összegnél az utóbbi fáj jobban. Elengedte már valaki, és ha igen, megdrágult-e emiatt a díj?
  `,
  replies: [],
};

export const introduction: DemoThread = {
  kind: "thread",
  key: "hello-from-a-pricing-trainer",
  demo: true,
  title: "Hello from a pricing trainer, and a question about hourly rates",
  flavour: "discussion",
  state: "queued",
  author: "joao",
  organisation: null,
  language: "en",
  countries: ["PT"],
  topics: ["skills", "crafts"],
  visibility: "public",
  ago: { days: 1, hours: 1 },
  body: text`
    Good morning from Portugal. I teach cost accounting to craft firms, mostly one or two people. My first question to the group: when you help a maker to set an hourly rate, do you start from what they *need* to earn or from what the market pays? I have always done the former, and lately I doubt it.
  `,
  replies: [],
};
