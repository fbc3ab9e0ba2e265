/* Improves pages that work without it. Plain functions, each on what it finds. */
(() => {
  "use strict";
  const all = (selector) => document.querySelectorAll(selector);
  const { lang } = document.documentElement;
  // As the server writes them: day before month, and the same digits in every language.
  const language = `${lang === "en" ? "en-GB" : lang}-u-nu-latn`;

  // Times: "3 hours ago" in the page's language, the exact moment on hover in the reader's own zone.
  const exact = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "long" });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const units = [
    ["day", 86400],
    ["hour", 3600],
    ["minute", 60],
  ];

  function ago(seconds) {
    const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? units[2];
    return relative.format(Math.trunc(seconds / size), unit);
  }

  function showTimes() {
    for (const time of all("time")) {
      const at = Date.parse(time.dateTime);
      time.title ||= exact.format(at);
      if (!("relative" in time.dataset)) continue;
      time.dataset.absolute ??= time.textContent;
      const seconds = (at - Date.now()) / 1000;
      // Beyond a month the date says more than a count.
      time.textContent = Math.abs(seconds) < 30 * 86400 ? ago(seconds) : time.dataset.absolute;
    }
  }

  // The zone goes to the server, so that the next page comes in the reader's own time.
  function tellZone() {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone && !document.cookie.includes(`zone=${zone}`)) {
      document.cookie = `zone=${zone}; path=/; max-age=31536000; samesite=lax`;
      // Whoever comes to subscribe first of all is not to get their mail by a clock that is nobody's.
      const own = document.querySelector(`form[action="/subscribe"] option[value="${zone}"]`);
      if (own) own.selected = true;
    }
  }

  // Menus close on Escape and on a press elsewhere, as a reader expects of them.
  function closeMenus(event) {
    for (const menu of all("details.menu[open]")) {
      if (event.key === "Escape") {
        menu.open = false;
        menu.querySelector("summary").focus();
      } else if (event.type === "click" && !menu.contains(event.target)) menu.open = false;
    }
  }

  async function preview(event) {
    const field = event.target.closest?.("[data-previews]")?.dataset.previews;
    if (!field) return;
    event.preventDefault();
    const source = document.getElementById(field);
    const panel = document.querySelector(`[data-preview="${source.name}"]`);
    const answer = await fetch("/preview", {
      method: "POST",
      body: new URLSearchParams({ body: source.value }),
    })
      .then((response) => (response.ok ? response.text() : null))
      .catch(() => null);
    const shown = panel.querySelector(".prose");
    if (answer === null) shown.textContent = panel.dataset.failed;
    else shown.innerHTML = answer;
    panel.hidden = false;
  }

  // A second press while the first is under way is dropped; after 8 s, or back from the cache, one may try again.
  function guard(event) {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "1";
    if (event.submitter) busy(event.submitter);
    setTimeout(() => release(form), 8000);
  }

  function busy(button) {
    button.setAttribute("aria-disabled", "true");
    if (!button.dataset.sending) return;
    button.dataset.label = button.textContent;
    button.textContent = button.dataset.sending;
  }

  function release(form) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("[aria-disabled]")) {
      button.removeAttribute("aria-disabled");
      button.textContent = button.dataset.label ?? button.textContent;
    }
  }

  // Drafts: all that was put into a form with a long text, kept on this device under the form's path and for whoever is signed
  // in, until a submit was answered by a redirect. What was sent once keeps its id, so that sending it again makes nothing twice.
  const prefix = "draft:";
  const sentKey = "drafts-sent";
  const keyOf = (form) => prefix + new URL(form.action).pathname;
  const store = attempt(() => localStorage);
  const who = document.querySelector('.member a[href^="/members/"]')?.pathname;
  const drafting = (form) => form?.querySelector("textarea[data-draft]");
  const visible = (form) =>
    [...form.elements].filter(({ name, type }) => name && !/hidden|submit/.test(type));
  const isText = ({ type }) => type.startsWith("text");

  function attempt(action) {
    try {
      return action();
    } catch {
      return undefined;
    }
  }

  function keep({ target }) {
    if (drafting(target.form)) keepForm(target.form);
  }

  function keepForm(form, id) {
    const fields = visible(form)
      .filter(({ type, checked }) => checked || !/checkbox|radio/.test(type))
      .map(({ name, value }) => [name, value]);
    const before = draftAt(keyOf(form)) ?? {};
    const { page = location.pathname, title = document.title } = before;
    // Whose session ended while writing is nobody for a while; the draft stays theirs.
    const owner = who ?? before.who;
    const isWritten =
      id || visible(form).some((field) => isText(field) && field.value !== field.defaultValue);
    attempt(() =>
      isWritten
        ? store.setItem(keyOf(form), JSON.stringify({ who: owner, id, fields, page, title }))
        : store.removeItem(keyOf(form)),
    );
  }

  function settleDrafts() {
    const sent = attempt(() => sessionStorage.getItem(sentKey));
    attempt(() => sessionStorage.removeItem(sentKey));
    const redirected = performance.getEntriesByType("navigation")[0]?.redirectCount > 0;
    const refused = document.querySelector("[data-refused]") || location.pathname.startsWith("/sign-in");
    if (sent && redirected && !refused) attempt(() => store.removeItem(sent));
  }

  function rememberSent({ target: form, submitter }) {
    if (drafting(form) && submitter?.name !== "preview") {
      keepForm(form, form.elements.id?.value);
      attempt(() => sessionStorage.setItem(sentKey, keyOf(form)));
    }
    // A shared computer keeps nothing of who leaves.
    if (form.action.endsWith("/sign-out")) forgetDrafts(() => true);
  }

  function forgetDrafts(isGone) {
    attempt(() => {
      for (const key of Object.keys(store))
        if (key.startsWith(prefix) && isGone(draftAt(key))) store.removeItem(key);
    });
  }

  const draftAt = (key) => attempt(() => JSON.parse(store.getItem(key)));

  function restoreDrafts() {
    if (who) forgetDrafts((draft) => draft?.who && draft.who !== who);
    for (const form of document.forms) {
      const draft = drafting(form) && draftAt(keyOf(form));
      if (!draft || draft.who !== who || document.querySelector("[data-refused]")) continue;
      // It came through after all, though no answer came back.
      if (draft.id && document.getElementById(`r-${draft.id}`)) attempt(() => store.removeItem(keyOf(form)));
      else restore(form, draft);
    }
  }

  function restore(form, { id, fields }) {
    const idField = form.elements.id;
    const fresh = idField?.value;
    let changed = false;
    for (const field of visible(form)) {
      const values = fields.filter(([name]) => name === field.name).map(([, value]) => value);
      if (/checkbox|radio/.test(field.type)) field.checked = values.includes(field.value);
      else if (values.length && field.value !== values[0]) {
        field.value = values[0];
        changed = true;
      }
    }
    if (id && idField) idField.value = id;
    if (!changed) return;
    offer(drafting(form), () => {
      form.reset();
      if (id && idField) idField.value = fresh;
      attempt(() => store.removeItem(keyOf(form)));
    });
  }

  // On the page that says one is offline: what was written and not sent, by the pages it was written on.
  function listDrafts() {
    const part = document.querySelector("[data-drafts]");
    const mine = Object.keys((part && store) ?? {})
      .map((key) => key.startsWith(prefix) && draftAt(key))
      .filter((draft) => draft?.page && draft.who === who);
    for (const { page, title } of mine) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = page;
      link.textContent = title;
      item.append(link);
      part.querySelector("ul").append(item);
      part.hidden = false;
    }
  }

  function offer(area, discardIt) {
    const note = document.createElement("p");
    note.className = "hint";
    note.setAttribute("role", "status");
    const discard = document.createElement("button");
    discard.type = "button";
    discard.className = "quiet";
    discard.textContent = area.dataset.discard;
    discard.onclick = () => {
      discardIt();
      note.remove();
      area.focus();
    };
    note.append(area.dataset.draft, " ", discard);
    area.after(note);
  }

  // A page kept from before comes without a form's id, as that one may be spent. Ids are as platform/ids.ts makes them.
  function makeIds() {
    const sign = (n) => "0123456789abcdefghjkmnpqrstvwxyz"[n & 31];
    for (const input of all("input[name=id][type=hidden]")) {
      if (input.value) continue;
      const time = Array.from({ length: 9 }, (_, i) => sign(Math.floor(Date.now() / 32 ** (8 - i))));
      const chance = Array.from(crypto.getRandomValues(new Uint8Array(11)), sign);
      input.value = [...time, ...chance].join("");
    }
  }

  // Pages are kept for reading offline from the second one on: a first visit fetches nothing but what it shows.
  function keepForOffline() {
    const { serviceWorker } = navigator;
    if (!serviceWorker || !document.cookie.includes("zone=")) return;
    // Whether this page came past a worker: one may have taken over since, but has not seen it.
    const isKept = performance.getEntriesByType("navigation")[0]?.workerStart > 0;
    const files = [...all("link[rel=stylesheet]"), ...all("script[src]")].map(({ href, src }) => href ?? src);
    const pages = [document.referrer, location.href].filter(Boolean);
    // Under the very address that is registered already, nothing is fetched.
    attempt(() => serviceWorker.register("%worker%", { updateViaCache: "all" }).catch(() => {}));
    if (isKept) return;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
    serviceWorker.ready.then(({ active }) => active.postMessage([...files, ...pages])).catch(() => {});
  }

  // Titles that hold what is typed into a field of search, as the browser's own list under it.
  let waiting;
  function suggest({ target }) {
    if (target.type !== "search") return;
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const titles = await fetch(`/search/titles?q=${encodeURIComponent(target.value.trim().slice(0, 200))}`)
        .then((response) => (response.ok ? response.json() : []))
        .catch(() => []);
      const list = document.getElementById("titles") ?? document.createElement("datalist");
      list.id = "titles";
      list.replaceChildren(...titles.map((title) => new Option(title)));
      document.body.append(list);
    }, 200);
  }

  // What scrolls sideways in its box can be reached by keyboard.
  for (const box of all(".prose pre, .prose table")) if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;

  document.addEventListener("click", closeMenus);
  document.addEventListener("keydown", closeMenus);
  document.addEventListener("click", preview);
  document.addEventListener("submit", guard);
  document.addEventListener("submit", (event) => event.defaultPrevented || rememberSent(event));
  document.addEventListener("input", keep);
  document.addEventListener("input", suggest);
  addEventListener("pageshow", (event) => event.persisted && all("form").forEach(release));
  settleDrafts();
  makeIds();
  restoreDrafts();
  listDrafts();
  keepForOffline();
  tellZone();
  showTimes();
  setInterval(showTimes, 60000);
  // On paper "3 hours ago" says nothing.
  addEventListener("beforeprint", () => {
    for (const time of all("time[data-absolute]")) time.textContent = time.dataset.absolute;
  });
  addEventListener("afterprint", showTimes);
  document.querySelector(".problems[data-refused]")?.focus();
})();
