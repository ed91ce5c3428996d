"use strict";
(() => {
  const token = document.querySelector("meta[name=rawi-token]").content;
  const trouble = document.getElementById("trouble");
  const claims = () => [...document.querySelectorAll(".claim")];
  let here = null;

  // Every change carries the token of this page; the server takes no other.
  document.body.addEventListener("htmx:configRequest", e => {
    e.detail.headers["X-Rawi-Token"] = token;
  });

  const say = text => { trouble.textContent = text; trouble.hidden = !text; };

  // A change that did not reach the desk is said so and tried again until it does.
  const waiting = [];
  document.body.addEventListener("htmx:sendError", e => {
    say(trouble.dataset.offline);
    const config = e.detail.requestConfig;
    // "deed" says that this may have been done already, the answer alone being lost.
    waiting.push(() => htmx.ajax(config.verb.toUpperCase(), config.path,
      {source: config.elt, target: e.detail.target, swap: "outerHTML",
       values: {...Object.fromEntries(config.formData || []), deed: "again"}}));
    setTimeout(() => { const again = waiting.shift(); if (again) again(); }, 1000);
  });
  document.body.addEventListener("htmx:responseError", e => {
    const status = e.detail.xhr.status;
    say(status === 409 ? trouble.dataset.overtaken : trouble.dataset.refused + " " + e.detail.xhr.responseText);
  });
  document.body.addEventListener("htmx:afterSwap", () => say(""));
  // Only now: settling gives a new element the classes it came with.
  document.body.addEventListener("htmx:afterSettle", e => {
    const uid = e.detail.target.dataset && e.detail.target.dataset.uid;
    const now = uid && document.getElementById("u-" + uid);
    // Who has walked on in the meantime stays where they are.
    if (now && here && here.dataset.uid === uid) go(now, false);
    if (now) count();
  });

  function count() {
    const open = document.getElementById("open");
    if (!open) return;
    const left = claims().filter(c => c.dataset.status === "proposed").length;
    open.textContent = open.textContent.replace(/\d+/, left);
  }

  function light(claim) {
    document.querySelectorAll(".text .on").forEach(s => s.classList.remove("on"));
    const id = claim && claim.querySelector(".card").id;
    if (!id) return;
    document.querySelectorAll(".text [data-c]").forEach(s => {
      if (s.dataset.c.split(" ").some(part => part.startsWith(id + ":"))) s.classList.add("on");
    });
  }

  function go(claim, scroll) {
    if (here) here.classList.remove("here");
    here = claim;
    if (!claim) return;
    claim.classList.add("here");
    claim.querySelector(".card").focus({preventScroll: true});
    light(claim);
    if (scroll) {
      claim.scrollIntoView({block: "nearest"});
      const words = document.querySelector('.text [data-t="' + claim.querySelector(".card").id + '"]');
      if (words) words.scrollIntoView({block: "center"});
    }
  }

  // Lists are walked by the same keys.
  function stepLinks(by) {
    const all = [...document.querySelectorAll(".item, .rows tbody a")].filter(a => a.offsetParent);
    if (!all.length) return;
    const at = all.indexOf(document.activeElement);
    all[Math.min(all.length - 1, Math.max(0, at + by))].focus();
  }

  function step(by) {
    const all = claims();
    if (!all.length) { stepLinks(by); return; }
    const at = here ? all.findIndex(c => c.dataset.uid === here.dataset.uid) : -1;
    go(all[Math.min(all.length - 1, Math.max(0, at + by))], true);
  }

  function open(claim, name) {
    const form = claim.querySelector(".opened." + name);
    if (!form) return;
    form.hidden = !form.hidden;
    if (!form.hidden) form.querySelector(name === "reject" ? "input[name=reason]" : "select,input:not([type=hidden])").focus();
  }

  document.addEventListener("click", e => {
    const opens = e.target.closest("[data-opens]");
    if (opens) open(opens.closest(".claim"), opens.dataset.opens);
    const card = e.target.closest(".claim .card");
    if (card) go(card.closest(".claim"), false);
    const lit = e.target.closest(".text [data-t]");
    if (lit) {
      e.preventDefault();
      const target = document.getElementById(lit.dataset.t);
      if (target) go(target.closest(".claim"), true);
    }
  });
  // Where in the report's text a selection stands; the text's own offsets, from data-from on.
  function selected() {
    const text = document.querySelector(".text[data-from]");
    const chosen = getSelection();
    if (!text || !chosen.rangeCount || chosen.isCollapsed || !text.contains(chosen.anchorNode)) return null;
    const range = chosen.getRangeAt(0);
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    return {words: range.toString().trim(), start: Number(text.dataset.from) + before.toString().length};
  }

  function show(name) {
    const dialog = document.getElementById(name);
    if (!dialog || dialog.open) return;
    const chosen = selected();
    const words = dialog.querySelector(".selected");
    if (words && chosen) {
      words.value = chosen.words;
      const start = dialog.querySelector("[name=start]");
      if (start) start.value = chosen.start;
    }
    dialog.showModal();
    const first = words && words.value ? dialog.querySelector("select,input:not([type=hidden]):not(.selected),textarea") : words
      || dialog.querySelector("select,input:not([type=hidden]),textarea");
    if (first) first.focus();
  }

  // What a form of a dialog sends stays in its fields until the desk has it.
  document.addEventListener("submit", async e => {
    const form = e.target.closest("dialog form");
    if (!form || form.method !== "post" || form.closest("#open")) return;
    e.preventDefault();
    const told = form.querySelector(".formtold");
    const fields = new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(form.action, {method: "POST", body: fields, headers: {"X-Rawi-Token": token, "HX-Request": "true"}});
      if (!answer.ok) {
        const why = trouble.dataset.refused + " " + await answer.text();
        if (told) told.textContent = why; else say(why);
        return;
      }
      const to = answer.headers.get("HX-Redirect");
      if (to && !form.dataset.into) { location.assign(to); if (to === location.pathname) location.reload(); return; }
      const list = document.querySelector(form.dataset.into);
      const none = list.querySelector(".none");
      if (none) none.remove();
      list.insertAdjacentHTML("beforeend", await answer.text());
      htmx.process(list.lastElementChild);
      form.reset();
      form.closest("dialog").close();
      go(list.lastElementChild, true);
      say("");
    } catch (gone) {
      say(trouble.dataset.offline);
      if (told) told.textContent = trouble.dataset.offline;
    }
  });

  document.addEventListener("click", e => {
    const opens = e.target.closest("[data-dialog]");
    if (opens) show(opens.dataset.dialog);
    if (e.target.closest("[data-close]")) e.target.closest("dialog").close();
  });

  // Other people's deeds are told, and change nothing under a reader's eyes.
  if (document.body.dataset.here !== "login" && document.querySelector("nav")) {
    const news = new EventSource("/api/v1/events");
    let first = null;
    news.addEventListener("state", e => {
      if (first === null || document.body.dataset.own === "1") { first = e.data; document.body.dataset.own = ""; return; }
      if (e.data !== first && ["inbox", "incidents", "incident"].includes(document.body.dataset.here)) {
        const line = document.getElementById("news");
        line.textContent = trouble.dataset.news;
        line.hidden = false;
      }
    });
    window.addEventListener("pagehide", () => news.close());
  }

  // What is worked out behind the page is asked for again.
  if (document.querySelector("[data-again]")) setTimeout(() => location.reload(), 1000);

  document.getElementById("keys-open").addEventListener("click", () => document.getElementById("keys").showModal());

  // Letters stand where an Arabic keyboard has its letters as well.
  const same = {"ت": "j", "ن": "k", "ش": "a", "ق": "r", "ث": "e", "ع": "u", "ى": "n", "ؤ": "c", "ا": "h", "ف": "t", "ة": "m", "س": "s", "خ": "o", "ي": "d", "ل": "g", "ه": "i", "ر": "v", "م": "l", "ظ": "/", "؟": "?"};
  let going = false;
  const places = {i: "/", v: "/incidents", l: "/overview"};
  document.addEventListener("keydown", e => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "Escape") {
      const form = e.target.closest && e.target.closest(".opened");
      if (form) { form.hidden = true; go(form.closest(".claim"), false); }
      return;
    }
    // Enter in a list of a form sends it, as it does in its other fields.
    if (e.key === "Enter" && e.target.matches("form[action] select,form.opened select") && e.target.form.matches("dialog form,.opened")) {
      e.preventDefault();
      e.target.form.requestSubmit();
      return;
    }
    if (e.target.matches("input:not([type=checkbox]),select,textarea") || document.querySelector("dialog[open]")) return;
    const key = same[e.key] || e.key;
    if (going) {
      going = false;
      if (places[key]) { e.preventDefault(); location.assign(places[key]); return; }
    }
    if (key === "j") step(1);
    else if (key === "k") step(-1);
    else if (key === "/") { e.preventDefault(); document.querySelector("[role=search] input").focus(); }
    else if (key === "?") document.getElementById("keys").showModal();
    else if (key === "g") going = true;
    else if (/^[a-z]$/.test(key)) {
      const button = "areu".includes(key) && here ? here.querySelector('[data-key="' + key + '"]')
        : document.querySelector('.tools [data-key="' + key + '"], form [data-key="' + key + '"]:not(.act *), button[form][data-key="' + key + '"]');
      if (button) {
        e.preventDefault();
        const form = button.form;
        const need = form && [...form.elements, ...document.querySelectorAll('[form="' + form.id + '"]')]
          .find(f => f.required && !f.value);
        if (need) need.focus(); else button.click();
      }
    }
  });
})();
