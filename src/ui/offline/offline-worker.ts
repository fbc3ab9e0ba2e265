import { createHash } from "node:crypto";
import { languages } from "../../platform/i18n.ts";
import { paths } from "../../paths.ts";
import { contentSecurityPolicy } from "../headers.ts";
import { minifiedScript } from "../minified.ts";
import { text } from "./text.ts";
import source from "./worker.client.js";

const words = Object.fromEntries(languages.map((language) => [language, text(language)]));

/** The service worker as it is served: its words in every language and the policy of its pages put in. */
export const worker = minifiedScript(source)
  .replace('"%words%"', () => JSON.stringify(words))
  .replace('"%policy%"', () => JSON.stringify(contentSecurityPolicy));

/** Puts an end to every worker that is out there: it deletes what they kept and takes itself away. */
export const workerThatEnds = `addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(caches.keys().then((names) => Promise.all(names.map((name) =>
caches.delete(name)))).then(() => registration.unregister())));`;

/** Its address changes with its content, so a page of today brings the worker of today. */
export const workerUrl = paths.worker(createHash("sha256").update(worker).digest("hex").slice(0, 12));

export const workerHeaders: Readonly<Record<string, string>> = {
  "Content-Type": "text/javascript; charset=utf-8",
  "X-Content-Type-Options": "nosniff",
  // A browser asks again after an hour at most, which is how long a worker can outlive its end.
  "Cache-Control": "public, max-age=3600",
  "Content-Security-Policy": "default-src 'none'; connect-src 'self'",
  Vary: "Accept-Encoding",
};
