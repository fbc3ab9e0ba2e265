/*
 * The service worker: keeps the pages one has read, so that they can be read again without a connection, and what was written,
 * so that it can be sent again. Always the network first; whatever comes from the device says so. Words and policy are put in
 * by offline-worker.ts.
 */
(() => {
  "use strict";
  const words = "%words%";
  const policy = "%policy%";
  const pagesCache = "pages-1";
  const assetsCache = "assets-1";
  const indexKey = "/kept-index";
  const most = { pages: 80, characters: 3_000_000, page: 400_000 };
  // A first answer over a second-generation network takes six seconds; a page read before is better than waiting longer.
  const patience = 8000;
  // What comes after something was sent must show it, however long that takes.
  const patienceAfterSending = 60_000;

  addEventListener("install", () => skipWaiting());
  addEventListener("activate", (event) => event.waitUntil(begin()));
  addEventListener("message", (event) => event.waitUntil(begun(event.data)));
  addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (url.origin !== location.origin) return;
    if (request.mode === "navigate" && request.destination === "document")
      event.respondWith(request.method === "GET" ? visit(event, url) : send(event, url));
    else if (url.pathname.startsWith("/assets/") && request.method === "GET")
      event.respondWith(asset(request, url));
  });

  async function begin() {
    await clients.claim();
    await registration.navigationPreload?.enable();
    const names = await caches.keys();
    await Promise.all(names.map((name) => [pagesCache, assetsCache].includes(name) || caches.delete(name)));
  }

  /** From a page that came before this worker did. */
  async function begun(addresses) {
    await clients.claim();
    await Promise.allSettled(addresses.map(keepAgain));
  }

  // Reading: the network, unless it fails or is too slow and the page is kept.

  async function visit(event, url) {
    const since = generation;
    const fresh = Promise.resolve(event.preloadResponse).then((early) => early ?? fetch(event.request));
    const offline = fresh.then(
      () => false,
      () => true,
    );
    event.waitUntil(fresh.then((answer) => keep(url, answer.clone(), since)).catch(() => undefined));
    const wait = Math.max(patience, sentAt + patienceAfterSending - Date.now());
    const first = await Promise.race([offline, new Promise((done) => setTimeout(done, wait, "slow"))]);
    if (first === false) return fresh;
    const kept = await keptPage(url);
    if (kept) return page(asKept(kept, first === "slow" ? "slow" : "kept", url), 200);
    return (await offline) ? unreadPage() : fresh;
  }

  /** The links by which one answers a single reply lead to the same page with another form: without a connection the page must do. */
  async function keptPage(url) {
    const { pages } = await readIndex();
    const [exact, plain] = [addressOf(url), new URL(url)];
    if (url.searchParams.has("parent"))
      for (const name of ["parent", "quote"]) plain.searchParams.delete(name);
    if (plain.searchParams.get("page") === "1") plain.searchParams.delete("page");
    const found = pages.find(({ address }) => address === exact || address === addressOf(plain));
    const answer = found && (await (await caches.open(pagesCache)).match(found.address));
    return answer && { ...found, html: await answer.text() };
  }

  function addressOf(url) {
    return url.pathname + url.search;
  }

  /** The form's id may be spent by now, and a spent id sends nothing: the page's script makes a new one. */
  function asKept({ html, at }, how, url) {
    const [language, say] = tongue(html);
    const time = `<time datetime="${new Date(at).toISOString()}">${dateText(at, language)}</time>`;
    const again = `<a href="${escaped(addressOf(url))}">${say.again}</a>`;
    const note = `<div class="notice info" role="status" data-kept><p>${say[how].replace("{time}", () => time)} ${again}</p></div>`;
    return html
      .replace(
        /<main[^>]*>(<div class="notice done".*?<\/div>)?/s,
        (main) => main.replace(/<div.*/s, "") + note,
      )
      .replace(/(<input type="hidden" name="id" value=")[^"]*/g, "$1");
  }

  function dateText(at, language) {
    const style = { dateStyle: "medium", timeStyle: "short" };
    return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, style).format(at);
  }

  // Keeping: what this reader may read again, never beside what another has read.

  let generation = 0;
  let queue = Promise.resolve();

  function inTurn(work) {
    return (queue = queue.then(work, work));
  }

  async function readIndex() {
    const kept = await (await caches.open(pagesCache)).match(indexKey);
    return kept ? kept.json() : { reader: null, pages: [] };
  }

  async function keep(url, answer, since) {
    const reader = answer.headers.get("X-Reader");
    if (reader === null) return;
    const html = await answer.text();
    await inTurn(async () => {
      if (since !== generation) return;
      const index = await readIndex();
      if (index.reader !== null && index.reader !== reader) await forget(index);
      if (!isKept(url, answer, html)) return;
      const address = addressOf(url);
      const title = /<title>(.*?)<\/title>/s.exec(html)?.[1] ?? address;
      const others = index.pages.filter((one) => one.address !== address);
      index.reader = reader;
      index.pages = [{ address, title, at: Date.now(), size: html.length }, ...others];
      await put(index, address, html);
    });
  }

  /** What search engines may know can be read again; forms and a reader's own pages cannot, but for the one to write with. */
  function isKept({ pathname, searchParams }, answer, html) {
    const known = pathname === "/threads/new" || !html.includes('<meta name="robots" content="noindex"');
    return answer.status === 200 && known && !searchParams.has("parent") && html.length <= most.page;
  }

  async function put(index, address, html) {
    const cache = await caches.open(pagesCache);
    await cache.put(address, new Response(html));
    let characters = 0;
    const [stay, go] = [[], []];
    for (const one of index.pages) {
      characters += one.size;
      (stay.length < most.pages && characters <= most.characters ? stay : go).push(one);
    }
    await Promise.all(go.map((one) => cache.delete(one.address)));
    await cache.put(indexKey, new Response(JSON.stringify({ ...index, pages: stay })));
  }

  async function forget(index) {
    await caches.delete(pagesCache);
    if (index) Object.assign(index, { reader: null, pages: [] });
  }

  /** What was read just before this worker was there. */
  async function keepAgain(address) {
    const url = new URL(address, location.origin);
    if (url.origin !== location.origin) return;
    if (url.pathname.startsWith("/assets/")) await asset(new Request(url), url);
    else await keep(url, await fetch(addressOf(url)), generation);
  }

  /** A file's name holds its hash. Without a connection another day's file is better than none. */
  async function asset(request, { pathname }) {
    const cache = await caches.open(assetsCache);
    const kept = await cache.match(request);
    if (kept) return kept;
    const files = await cache.keys();
    const namesakes = files.filter(({ url }) => url.split("/").at(-1) === pathname.split("/").at(-1));
    try {
      const answer = await fetch(request);
      if (answer.ok && answer.headers.get("Cache-Control")?.includes("immutable")) {
        await Promise.all(namesakes.map((one) => cache.delete(one)));
        await cache.put(request, answer.clone());
      }
      return answer;
    } catch (error) {
      const other = namesakes[0] && (await cache.match(namesakes[0]));
      if (other) return other;
      throw error;
    }
  }

  // Sending: never by itself. What could not be sent comes back as a form to press again, with the id that makes it one post.

  let sentAt = 0;

  async function send(event, url) {
    const leaves = url.pathname === "/sign-out";
    if (leaves) await leave();
    const form = event.request.clone();
    try {
      const answer = await fetch(event.request);
      sentAt = Date.now();
      if (leaves) await leave();
      return answer;
    } catch {
      return unsentPage(url, await form.formData().catch(() => new FormData()));
    }
  }

  /** Nothing of who leaves stays, not even what is still on its way. */
  function leave() {
    generation++;
    return inTurn(forget);
  }

  async function unsentPage(url, form) {
    const [, say] = await shell();
    const fields = [...form].filter(([name, value]) => name !== "preview" && typeof value === "string");
    const main = `<header class="page-head"><div><h1>${say.unsent}</h1><p class="lead">${say.unsentWhy}</p></div></header>
      <form method="post" action="${escaped(addressOf(url))}" class="stack" data-refused>${fields.map((one) => field(one, say)).join("")}
      <div class="submit"><button class="primary">${say.send}</button></div></form>`;
    return framed(say.unsent, main);
  }

  function field([name, value], say) {
    const [safeName, safe] = [escaped(name), escaped(value)];
    if (!["body", "title", "reason", "about"].includes(name))
      return `<input type="hidden" name="${safeName}" value="${safe}">`;
    const draft = name === "body" ? " data-draft data-discard" : "";
    return `<div class="field"><label for="f-${safeName}">${say[name] ?? say.body}</label><textarea id="f-${safeName}" name="${safeName}" rows="${name === "title" ? 2 : 10}" dir="auto"${draft}>\n${safe}</textarea></div>`;
  }

  async function unreadPage() {
    const { pages } = await readIndex();
    const [html, say] = await shell();
    const [language] = tongue(html);
    const row = ({ address, title, at }) =>
      `<li><a href="${escaped(address)}"><bdi>${title.replace(/ · [^·]*$/, "")}</bdi></a> <time datetime="${new Date(at).toISOString()}">${dateText(at, language)}</time></li>`;
    const list = pages.filter(({ address }) => address !== "/threads/new").map(row);
    const kept = list.length
      ? `<ul class="plain">${list.join("")}</ul>`
      : `<p class="hint">${say.nothing}</p>`;
    const main = `<header class="page-head"><div><h1>${say.offline}</h1><p class="lead">${say.unread}</p></div><a class="button" href="">${say.again}</a></header>
      ${part(say.drafts, '<ul class="plain"></ul>', " data-drafts hidden")}${part(say.listed, kept)}`;
    return framed(say.offline, main);
  }

  function part(title, content, more = "") {
    return `<section class="part"${more}><header class="part-head"><h2>${title}</h2></header>${content}</section>`;
  }

  // Around what this worker says stands what stood around the page read last: its language, its reader.

  async function shell() {
    const [last] = (await readIndex()).pages;
    const kept = last && (await (await caches.open(pagesCache)).match(last.address));
    const html = kept ? await kept.text() : await bareShell();
    return [html, tongue(html)[1]];
  }

  async function bareShell() {
    const files = await (await caches.open(assetsCache)).keys();
    const style = files.find(({ url }) => url.endsWith(".css"))?.url ?? "";
    const language = nearest(navigator.language);
    return `<!doctype html><html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title></title><link rel="stylesheet" href="${style}"></head><body><main></main></body></html>`;
  }

  async function framed(title, main) {
    const [html] = await shell();
    const around = html
      .replace(/<title>.*?<\/title>/s, () => `<title>${title}</title>`)
      .replace(/(<main[^>]*>).*(<\/main>)/s, (_, before, after) => before + main + after)
      .replace(/<h1>(<a href="\/">.*?)<\/h1>(?=.*<main)/s, "<div>$1</div>") // the front page's own heading
      .replaceAll(' aria-current="page"', "");
    return page(around, 503);
  }

  function page(html, status) {
    const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy };
    return new Response(html, { status, headers });
  }

  function tongue(html) {
    const language = nearest(/<html lang="(\w*)/.exec(html)?.[1]);
    return [language, words[language]];
  }

  function nearest(tag) {
    const [primary] = (tag ?? "en").split("-");
    return primary in words ? primary : "en";
  }

  function escaped(text) {
    const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
    return text.replace(/[&<>"]/g, (sign) => signs[sign]);
  }
})();
