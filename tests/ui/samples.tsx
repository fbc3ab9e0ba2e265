import type { PageFrame, Reader } from "../../src/ui/frame.ts";
import type {
  CallRowEntry,
  MethodologyRowEntry,
  PostView,
  ThreadRowEntry,
} from "../../src/ui/entry/index.ts";

/** Noon on 23 November 2026, UTC. */
export const noon = Date.UTC(2026, 10, 23, 12);
export const day = 86_400_000;

/** What somebody may try to call a discussion, an organisation or themselves. */
export const hostile = `"><script>alert(1)</script><b onmouseover='x'>`;

export const reader: Reader = { language: "en", zone: "Europe/Rome", now: noon };

export const visitorFrame: PageFrame = {
  hubName: "INSME",
  language: "en",
  path: "/threads?topic=export",
  actor: null,
  title: "Discussions",
  section: "threads",
};

const row = {
  title: "Mentors for very small firms",
  language: "en",
  author: { name: "Giulia Ferraro", href: "/members/giulia" },
  organisation: { name: "Camera di Vallelunata", demo: true },
  topics: ["Mentoring"],
  countries: ["IT", "TN"],
  at: noon - day,
};

export const thread: ThreadRowEntry = {
  ...row,
  ref: { id: "t1", kind: "thread", slug: "mentors" },
  flavour: "ask",
  replies: 3,
  lastVoice: { name: "أمل", at: noon - 3_600_000 },
};

export const methodology: MethodologyRowEntry = {
  ...row,
  ref: { id: "m1", kind: "methodology", slug: "check" },
  evidence: "evaluated",
  adoptions: 2,
  version: 4,
};

export const call: CallRowEntry = {
  ...row,
  ref: { id: "c1", kind: "call", slug: "vouchers" },
  type: "funding",
  status: "open",
  deadline: { at: noon + 12 * day, zone: "Europe/Brussels", label: "Stage 1" },
};

export const post: PostView = {
  id: "r1",
  author: { name: "Giulia Ferraro" },
  at: noon - day,
  html: "<p>Hello</p>",
  language: "en",
  permalink: "/replies/r1",
};
