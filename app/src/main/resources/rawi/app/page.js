"use strict";
(() => {
  const cards = [...document.querySelectorAll(".claims > li")];
  const families = [...new Set(cards.map((c) => c.classList[0]))].sort();
  const hidden = new Set();
  let at = -1;
  const shown = () => cards.filter((c) => !c.hidden);
  const pick = (card) => {
    document.querySelectorAll(".on").forEach((e) => e.classList.remove("on"));
    const mark = document.getElementById(card.dataset.mark);
    card.classList.add("on");
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
    if (mark) {
      mark.classList.add("on");
      mark.scrollIntoView({ block: "center" });
    }
    at = shown().indexOf(card);
  };
  const step = (by) => {
    const list = shown();
    if (list.length) pick(list[Math.max(0, Math.min(list.length - 1, at + by))]);
  };
  const apply = () => {
    cards.forEach((c) => (c.hidden = hidden.has(c.classList[0])));
    document.querySelectorAll("mark").forEach((m) => {
      m.style.all = hidden.has(m.classList[0]) ? "unset" : "";
    });
    at = -1;
  };
  const nav = document.getElementById("families");
  families.forEach((name) => {
    const button = document.createElement("button");
    button.textContent = name;
    button.className = name;
    button.setAttribute("aria-pressed", "true");
    button.addEventListener("click", () => {
      const off = !hidden.delete(name);
      if (off) hidden.add(name);
      button.setAttribute("aria-pressed", String(!off));
      apply();
    });
    nav.append(button);
  });
  cards.forEach((c) => c.addEventListener("click", () => pick(c)));
  document.querySelectorAll("mark").forEach((m) =>
    m.addEventListener("click", () => pick(document.getElementById(m.dataset.claim))));
  addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "j" || e.key === "ArrowDown") { step(1); e.preventDefault(); }
    if (e.key === "k" || e.key === "ArrowUp") { step(-1); e.preventDefault(); }
  });
})();
