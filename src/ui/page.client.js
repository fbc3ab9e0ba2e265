/* Improves pages that work without it. Plain functions, each on what it finds. */
(() => {
  "use strict";
  const all = (selector) => document.querySelectorAll(selector);
  const language = document.documentElement.lang;

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

  // Drafts: kept on this device under the form's path, until a submit was answered by a redirect.
  const prefix = "draft:";
  const sentKey = "drafts-sent";
  const keyOf = (area) => `${prefix}${new URL(area.form.action).pathname}#${area.name}`;
  const store = attempt(() => localStorage);

  function attempt(action) {
    try {
      return action();
    } catch {
      return undefined;
    }
  }

  function keep(event) {
    const area = event.target;
    if (!area.matches?.("textarea[data-draft]")) return;
    attempt(() =>
      area.value.trim() ? store.setItem(keyOf(area), area.value) : store.removeItem(keyOf(area)),
    );
  }

  function settleDrafts() {
    const sent = attempt(() => JSON.parse(sessionStorage.getItem(sentKey))) ?? [];
    attempt(() => sessionStorage.removeItem(sentKey));
    const redirected = performance.getEntriesByType("navigation")[0]?.redirectCount > 0;
    const refused = document.querySelector("[data-refused]") || location.pathname.startsWith("/sign-in");
    if (redirected && !refused) for (const key of sent) attempt(() => store.removeItem(key));
  }

  function rememberSent(event) {
    const areas = [...event.target.querySelectorAll("textarea[data-draft]")];
    if (areas.length) attempt(() => sessionStorage.setItem(sentKey, JSON.stringify(areas.map(keyOf))));
    // A shared computer keeps nothing of who leaves.
    if (event.target.action.endsWith("/sign-out")) {
      attempt(() => Object.keys(store).forEach((key) => key.startsWith(prefix) && store.removeItem(key)));
    }
  }

  function restoreDrafts() {
    for (const area of all("textarea[data-draft]")) {
      const draft = attempt(() => store.getItem(keyOf(area)));
      if (draft && draft !== area.value && !document.querySelector("[data-refused]")) offer(area, draft);
    }
  }

  function offer(area, draft) {
    const before = area.value;
    area.value = draft;
    const note = document.createElement("p");
    note.className = "hint";
    note.setAttribute("role", "status");
    const discard = document.createElement("button");
    discard.type = "button";
    discard.className = "quiet";
    discard.textContent = area.dataset.discard;
    discard.onclick = () => {
      area.value = before;
      attempt(() => store.removeItem(keyOf(area)));
      note.remove();
      area.focus();
    };
    note.append(area.dataset.draft, " ", discard);
    area.after(note);
  }

  // What scrolls sideways in its box can be reached by keyboard.
  for (const box of all(".prose pre, .prose table")) if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;

  document.addEventListener("click", closeMenus);
  document.addEventListener("keydown", closeMenus);
  document.addEventListener("click", preview);
  document.addEventListener("submit", guard);
  document.addEventListener("submit", (event) => event.defaultPrevented || rememberSent(event));
  document.addEventListener("input", keep);
  addEventListener("pageshow", (event) => event.persisted && all("form").forEach(release));
  settleDrafts();
  restoreDrafts();
  tellZone();
  showTimes();
  setInterval(showTimes, 60000);
  document.querySelector(".problems[data-refused]")?.focus();
})();
