(() => {
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  // The reader's language: labels by code, and the forms of a noun beside a number.
  const said = JSON.parse(document.getElementById('words').textContent);
  const forms = new Intl.PluralRules(document.documentElement.lang);
  const fill = (text, ...values) => values.reduce((t, v, i) => t.replace('{' + i + '}', v), text);
  const claims = (n) => fill(said.claims[forms.select(n)], n);
  const cards = all('.card');
  const bar = document.querySelector('.bar');
  const help = document.querySelector('dialog');
  const index = document.querySelector('.index');
  if (index) document.querySelector("main").before(index);
  const title = document.querySelector('.report h2');
  if (title) document.title = fill(said.text.title, title.textContent);

  // The words of each claim: card id -> [element, what the words are to the claim].
  const words = new Map();
  all('[data-c]').forEach((e) => e.dataset.c.split(' ').forEach((pair) => {
    const at = pair.lastIndexOf(':');
    const id = pair.slice(0, at);
    if (!words.has(id)) words.set(id, []);
    words.get(id).push([e, pair.slice(at + 1)]);
  }));

  let here = null;
  const unlight = () => all('.on').forEach((e) => { e.classList.remove('on'); delete e.dataset.as; });
  const light = (card) => {
    unlight();
    let last = '';
    (words.get(card.id) || []).forEach(([e, as]) => {
      e.classList.add('on');
      if (as !== last || !e.previousElementSibling?.classList.contains('on')) e.dataset.as = said.part[as];
      last = as;
    });
  };
  const leave = () => {
    if (here) here.classList.remove('here', 'sheet');
    here = null;
    unlight();
  };
  const into = (box, e) => {
    const a = box.getBoundingClientRect();
    const b = e.getBoundingClientRect();
    if (b.top < a.top || b.bottom > a.bottom) box.scrollTop += b.top - a.top - 12;
  };
  const wide = matchMedia('(min-width: 56rem)');
  const go = (card, from) => {
    leave();
    here = card;
    card.classList.add('here');
    light(card);
    card.focus({ preventScroll: true });
    const first = (words.get(card.id) || []).find(([, as]) => as === 'event');
    if (wide.matches) into(card.parentNode, card);
    if (from === 'text' && !wide.matches) card.classList.add('sheet');
    else if (from !== 'text' && first && wide.matches) first[0].scrollIntoView({ block: 'center' });
    else if (from !== 'text') card.scrollIntoView({ block: 'nearest' });
  };
  const shown = (card) => !card.classList.contains('off');
  const step = (by) => {
    const from = here ? cards.indexOf(here) : by > 0 ? -1 : cards.length;
    for (let i = from + by; i >= 0 && i < cards.length; i += by) if (shown(cards[i])) return go(cards[i]);
  };
  const reports = all('.report');
  const turn = (by) => {
    const at = here ? reports.indexOf(here.closest('.report'))
      : reports.findLastIndex((r) => r.getBoundingClientRect().top < 120);
    const next = reports[Math.max(0, Math.min(reports.length - 1, at + by))];
    if (!next) return;
    leave();
    next.scrollIntoView({ block: 'start' });
    const first = all('.card', next).find(shown);
    if (first) { here = first; first.classList.add('here'); light(first); first.focus({ preventScroll: true }); }
  };

  cards.forEach((card) => {
    card.addEventListener('click', (e) => {
      if (e.target.closest('.close')) return leave();
      const link = e.target.closest('a');
      if (link && link.hash !== '#' + card.id) return;
      e.preventDefault();
      go(card);
    });
    card.addEventListener('mouseenter', () => { if (!here) light(card); });
    card.addEventListener('mouseleave', () => { if (!here) unlight(); });
  });
  document.addEventListener('click', (e) => {
    const link = e.target.closest('a[href^="#"]');
    const card = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (card?.classList.contains('card')) {
      e.preventDefault();
      go(card, link.classList.contains('t') ? 'text' : 'link');
    } else if (here?.classList.contains('sheet') && !e.target.closest('.card')) leave();
  });

  // What is shown: families, how the report stands to a claim, words.
  const hidden = new Set();
  const output = document.createElement('output');
  const find = document.createElement('input');
  const show = () => {
    const wanted = find.value.trim().toLowerCase();
    let n = 0;
    cards.forEach((card) => {
      const off = hidden.has(card.dataset.family) || hidden.has(card.dataset.held)
        || (wanted && !card.textContent.toLowerCase().includes(wanted));
      card.classList.toggle('off', Boolean(off));
      if (!off) n++;
      else if (card === here) leave();
    });
    all('a.t').forEach((t) => {
      const card = document.getElementById(t.hash.slice(1));
      t.classList.toggle('dim', Boolean(card) && !shown(card));
    });
    output.textContent = n === cards.length ? claims(n) : fill(said.text.shown, n, claims(cards.length));
  };
  const chips = (key, order) => {
    const counts = new Map();
    cards.forEach((c) => counts.set(c.dataset[key], (counts.get(c.dataset[key]) || 0) + 1));
    order.filter((name) => counts.has(name)).forEach((name) => {
      const chip = document.createElement('button');
      chip.type = 'button';
      chip.className = name;
      chip.dataset[key] = name;
      chip.setAttribute('aria-pressed', 'true');
      chip.title = said.text.filter;
      const n = document.createElement('b');
      n.textContent = counts.get(name);
      chip.append(said[key][name], n);
      const set = (on) => { if (on) hidden.delete(name); else hidden.add(name); chip.setAttribute('aria-pressed', String(on)); };
      chip.addEventListener('click', () => { set(hidden.has(name)); show(); });
      chip.addEventListener('dblclick', () => {
        all('button[data-' + key + ']', bar).forEach((other) => {
          const on = other === chip;
          if (on) hidden.delete(other.dataset[key]); else hidden.add(other.dataset[key]);
          other.setAttribute('aria-pressed', String(on));
        });
        show();
      });
      bar.append(chip);
    });
  };
  if (cards.length) {
    chips('family', ['recruitment', 'liberty', 'movement', 'property', 'integrity', 'hostilities', 'displacement', 'humanitarian', 'civic', 'authority', 'context']);
    bar.append(document.createElement('i'));
    chips('held', ['asserted', 'reported', 'purported', 'denied', 'intended', 'generic', 'hypothetical']);
    find.type = 'search';
    find.placeholder = said.text.find;
    find.setAttribute('aria-label', said.text.find);
    find.addEventListener('input', show);
    const ask = document.createElement('button');
    ask.type = 'button';
    ask.textContent = '?';
    ask.lang = 'en';
    ask.setAttribute('aria-label', said.text.help);
    ask.addEventListener('click', () => help.showModal());
    output.setAttribute('aria-live', 'polite');
    bar.append(find, ask, output);
    show();
  }

  document.addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || help.open) return;
    if (e.target === find) { if (e.key === 'Escape') { find.value = ''; show(); find.blur(); } return; }
    // On an Arabic keyboard the same keys give other letters.
    const latin = { KeyJ: 'j', KeyK: 'k', KeyN: 'n', KeyP: 'p', Slash: e.shiftKey ? '?' : '/' }[e.code];
    const key = e.key === '\u061f' ? '?' : e.key.length === 1 && e.key > '~' && latin || e.key;
    const act = { j: () => step(1), k: () => step(-1), n: () => turn(1), p: () => turn(-1), '/': () => find.focus(), '?': () => help.showModal(), Escape: leave }[key];
    if (act) { e.preventDefault(); act(); }
  });
  // The cards' own scroll begins below the bar, which takes one line or more.
  new ResizeObserver(() => document.documentElement.style.setProperty('--bar', bar.offsetHeight + 'px')).observe(bar);
  const linked = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (linked && linked.classList.contains('card')) go(linked);
})();
