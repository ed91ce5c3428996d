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
    waiting.push(() => htmx.ajax(config.verb.toUpperCase(), config.path,
      {source: config.elt, target: e.detail.target, swap: "outerHTML", values: Object.fromEntries(config.formData || [])}));
    setTimeout(() => { const again = waiting.shift(); if (again) again(); }, 2000);
  });
  document.body.addEventListener("htmx:responseError", e => {
    const status = e.detail.xhr.status;
    say(status === 409 ? trouble.dataset.overtaken : trouble.dataset.refused + " " + e.detail.xhr.responseText);
  });
  document.body.addEventListener("htmx:afterSwap", e => {
    say("");
    const uid = e.detail.target.dataset && e.detail.target.dataset.uid;
    const now = uid && document.getElementById("u-" + uid);
    if (now) { go(now, false); count(); }
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

  function step(by) {
    const all = claims();
    if (!all.length) return;
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
  document.getElementById("keys-open").addEventListener("click", () => document.getElementById("keys").showModal());

  // Letters stand where an Arabic keyboard has its letters as well.
  const same = {"ت": "j", "ن": "k", "ش": "a", "ق": "r", "ث": "e", "ع": "u", "ظ": "/", "؟": "?"};
  document.addEventListener("keydown", e => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "Escape") {
      const form = e.target.closest && e.target.closest(".opened");
      if (form) { form.hidden = true; go(form.closest(".claim"), false); }
      return;
    }
    if (e.target.matches("input,select,textarea")) return;
    const key = same[e.key] || e.key;
    if (key === "j") step(1);
    else if (key === "k") step(-1);
    else if (key === "/") { e.preventDefault(); document.querySelector("[role=search] input").focus(); }
    else if (key === "?") document.getElementById("keys").showModal();
    else if (here && "areu".includes(key) && key.length === 1) {
      const button = here.querySelector('[data-key="' + key + '"]');
      if (button) { e.preventDefault(); button.click(); }
    }
  });
})();
