// Comfort on top of pages that work without it. No framework, no inline handlers, nothing loaded from elsewhere.
"use strict";

(() => {
  const root = document.documentElement;
  root.classList.add("has-script");

  // ---- Theme: applied before the page is painted ----

  const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
  const stored = (() => { try { return localStorage.getItem("theme"); } catch { return null; } })();
  if (stored === "light" || stored === "dark") root.dataset.theme = stored;
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : systemIsDark.matches);

  function setUpTheme() {
    const buttons = document.querySelectorAll("[data-theme-switch]");
    const name = () => {
      const label = isDark() ? "Switch to the light theme" : "Switch to the dark theme";
      for (const button of buttons) {
        if (button.hasAttribute("aria-label")) button.setAttribute("aria-label", label);
        else button.textContent = label;
      }
    };
    for (const button of buttons) {
      button.addEventListener("click", () => {
        root.dataset.theme = isDark() ? "light" : "dark";
        try { localStorage.setItem("theme", root.dataset.theme); } catch { /* private window: lasts for this page */ }
        name();
      });
    }
    name();
  }

  // ---- Keyboard ----

  const isTyping = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

  function setUpKeys() {
    let going = false;
    const shortcuts = document.querySelector("[data-shortcuts]");
    for (const button of document.querySelectorAll("[data-show-shortcuts]")) {
      button.addEventListener("click", () => shortcuts.showModal());
    }
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector("dialog[open]")) return;
      const key = event.key;
      if (going) {
        going = false;
        const link = document.querySelector(`[data-shortcut="${CSS.escape(key)}"]`);
        if (link) { event.preventDefault(); link.click(); }
        return;
      }
      if (key === "g") { going = true; setTimeout(() => { going = false; }, 1500); return; }
      if (key === "/") {
        event.preventDefault();
        document.querySelector("[data-search]")?.focus();
      } else if (key === "?") {
        shortcuts?.showModal();
      } else if (key === "j" || key === "k") {
        step(key === "j" ? 1 : -1);
      } else if (document.querySelector(`[data-key="${CSS.escape(key)}"]`)) {
        event.preventDefault();
        document.querySelector(`[data-key="${CSS.escape(key)}"]`).click();
      } else if (key === "r" && document.querySelector("[data-reject-comment]")) {
        event.preventDefault();
        document.querySelector("[data-reject-comment] textarea").focus();
      } else if (key === "Enter" && event.target === document.body) {
        const row = document.querySelector("tr.is-at");
        if (row) location.href = row.dataset.href;
      }
    });
  }

  function step(by) {
    const rows = [...document.querySelectorAll("tr[data-href]")];
    if (rows.length === 0) {
      // A page of one thing among many: its neighbours.
      document.querySelector(by > 0 ? "a[rel=next]" : "a[rel=prev]")?.click();
      return;
    }
    const at = rows.findIndex((row) => row.classList.contains("is-at"));
    const next = Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by));
    rows[at]?.classList.remove("is-at");
    rows[next].classList.add("is-at");
    rows[next].scrollIntoView({ block: "nearest" });
    rows[next].querySelector("a")?.focus({ preventScroll: true });
  }

  // ---- Rows as one target; selecting text and real links stay what they are ----

  function setUpRows() {
    document.addEventListener("click", (event) => {
      const row = event.target.closest("tr[data-href]");
      if (!row || event.target.closest("a, button, input, label, select")) return;
      if (String(getSelection()) !== "") return;
      if (event.ctrlKey || event.metaKey) open(row.dataset.href, "_blank", "noopener");
      else location.href = row.dataset.href;
    });
  }

  // ---- Small things ----

  function setUpMenus() {
    const sections = document.querySelector("[data-sections]");
    const wide = matchMedia("(min-width: 56.01rem)");
    const fit = () => { if (sections) sections.open = wide.matches; };
    fit();
    wide.addEventListener("change", fit);
    document.addEventListener("click", (event) => {
      for (const menu of document.querySelectorAll("[data-menu][open]")) {
        if (!menu.contains(event.target)) menu.open = false;
      }
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      for (const menu of document.querySelectorAll("[data-menu][open]")) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    });
  }

  function setUpFilters() {
    for (const select of document.querySelectorAll("form[data-filters] select")) {
      select.addEventListener("change", () => select.form.requestSubmit());
    }
    for (const button of document.querySelectorAll("[data-print]")) {
      button.addEventListener("click", () => print());
    }
  }

  // ---- Drafts: saved a moment after typing stops; kept in this window until the server has them ----

  const csrf = () => document.querySelector("meta[name=csrf]")?.content ?? "";
  const unsaved = new Set();

  class Draft {
    constructor(form) {
      this.form = form;
      this.key = "draft:" + location.pathname + ":" + form.getAttribute("action");
      this.state = form.querySelector("[data-save-state]") ?? form.appendChild(Object.assign(document.createElement("p"), { className: "save-state" }));
      this.state.setAttribute("role", "status");
      // Milliseconds after the last key; a form whose every save is kept as history waits longer.
      this.pause = Number(form.dataset.autosave) || 900;
      this.saving = false;
      this.again = false;
      this.known = this.values();
      this.restore();
      form.addEventListener("input", () => this.touched());
      // What is refused comes back with the page, so nothing has to be kept here any longer.
      form.addEventListener("submit", () => { this.submitting = true; unsaved.delete(this); this.forget(); });
    }

    values() {
      const data = new FormData(this.form);
      for (const [name, value] of [...data]) if (typeof value !== "string") data.delete(name);
      return new URLSearchParams(data);
    }

    touched() {
      unsaved.add(this);
      this.keep();
      this.say("Not saved yet");
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), this.pause);
    }

    // Only what differs from what the page came with: kept whole, it would later undo what a colleague saved since.
    keep() {
      const values = this.values();
      const names = new Set([...this.form.elements].map((element) => element.name).filter(Boolean));
      const changed = {};
      for (const name of names) {
        if (name === "csrf" || name === "revision") continue;
        const typed = values.getAll(name);
        if (typed.join("\n") !== this.known.getAll(name).join("\n")) changed[name] = typed;
      }
      try { sessionStorage.setItem(this.key, JSON.stringify(changed)); } catch { /* full or forbidden: the page still has it */ }
    }

    forget() {
      try { sessionStorage.removeItem(this.key); } catch { /* nothing kept */ }
    }

    restore() {
      let kept = null;
      try { kept = JSON.parse(sessionStorage.getItem(this.key)); } catch { /* nothing kept */ }
      if (!kept) return;
      let differs = false;
      for (const element of this.form.elements) {
        const typed = kept[element.name];
        if (!Array.isArray(typed) || element.type === "hidden" || element.type === "file") continue;
        if (element.type === "radio" || element.type === "checkbox") {
          const ticked = typed.includes(element.value);
          differs ||= element.checked !== ticked;
          element.checked = ticked;
        } else if (typed.length > 0 && element.value !== typed[0]) {
          differs = true;
          element.value = typed[0];
        }
      }
      if (!differs) { this.forget(); return; }
      unsaved.add(this);
      this.say("Restored what you typed before; it is not saved yet.");
    }

    async save() {
      if (this.submitting) return;
      if (this.saving) { this.again = true; return; }
      this.saving = true;
      this.again = false;
      const sent = this.values().toString();
      this.say("Saving …");
      try {
        const response = await fetch(this.form.action, {
          method: "POST",
          credentials: "same-origin",
          headers: { "Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json", "X-CSRF-Token": csrf(), "X-Autosave": "1" },
          body: sent,
        });
        const answer = await response.json().catch(() => ({}));
        if (response.ok) this.saved(sent, answer);
        else if (response.status === 409 || response.status === 412) this.conflict(answer);
        else this.say(answer.errors?.[0]?.message || answer.detail || answer.title || "Not saved. What you typed is kept in this window; try again.", true);
      } catch {
        this.say("Not saved: no connection. What you typed is kept in this window.", true);
        this.timer = setTimeout(() => this.save(), 10000);
      } finally {
        this.saving = false;
        if (this.again) this.save();
      }
    }

    saved(sent, answer) {
      const revision = this.form.elements.namedItem("revision");
      const isCurrent = this.values().toString() === sent;
      if (revision && Number.isInteger(answer.revision)) revision.value = answer.revision;
      this.known = new URLSearchParams(sent);
      if (isCurrent) { unsaved.delete(this); this.forget(); }
      const now = new Date();
      const two = (number) => String(number).padStart(2, "0");
      this.say(`Saved ${two(now.getHours())}:${two(now.getMinutes())}`);
    }

    conflict(answer) {
      this.say((answer.detail || "Someone else changed this meanwhile.") + " ", true);
      const link = document.createElement("a");
      link.href = answer.current || location.href;
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = "See what is saved now";
      this.state.append(link);
    }

    say(text, isBad = false) {
      this.state.textContent = text;
      this.state.classList.toggle("bad", isBad);
    }
  }

  // What was sent and taken is no draft any more: left behind, it would later hide what a colleague saved since.
  function forgetWhatWasTaken() {
    try {
      const sent = sessionStorage.getItem("draft-sent");
      if (!sent) return;
      sessionStorage.removeItem("draft-sent");
      const status = performance.getEntriesByType("navigation")[0]?.responseStatus ?? 0;
      if (status < 400 && !document.querySelector("[data-error-summary], .conflict")) sessionStorage.removeItem(sent);
    } catch { /* nothing kept */ }
  }

  function setUpDrafts() {
    forgetWhatWasTaken();
    const drafts = [...document.querySelectorAll("form[data-autosave]")].map((form) => new Draft(form));
    for (const link of document.querySelectorAll("[data-discard]")) {
      link.addEventListener("click", () => {
        for (const draft of drafts) { draft.forget(); unsaved.delete(draft); clearTimeout(draft.timer); }
      });
    }
    for (const form of document.querySelectorAll("[data-reject-comment]")) {
      form.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        form.requestSubmit(form.querySelector("[value=rejected]"));
      });
    }
    for (const form of document.querySelectorAll("form[data-guard]")) {
      form.addEventListener("input", () => unsaved.add(form));
      form.addEventListener("submit", () => unsaved.delete(form));
    }
    addEventListener("beforeunload", (event) => { if (unsaved.size > 0) event.preventDefault(); });
  }

  document.addEventListener("DOMContentLoaded", () => {
    setUpTheme();
    setUpKeys();
    setUpRows();
    setUpMenus();
    setUpFilters();
    setUpDrafts();
    document.querySelector("[data-error-summary]")?.focus();
  });
})();
