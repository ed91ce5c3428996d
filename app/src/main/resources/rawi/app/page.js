(() => {
  const cards = [...document.querySelectorAll('.card')];
  const hidden = new Set();
  let here = -1;
  const shown = (c) => !c.classList.contains('off');
  const clear = () => document.querySelectorAll('.on').forEach((e) => e.classList.remove('on'));
  const go = (i, fromText) => {
    if (i < 0 || i >= cards.length) return;
    if (here >= 0) cards[here].classList.remove('here');
    clear();
    here = i;
    const card = cards[i];
    card.classList.add('here');
    card.focus({ preventScroll: true });
    const words = document.querySelectorAll('[data-c~="' + card.id + '"]');
    words.forEach((e) => e.classList.add('on'));
    card.scrollIntoView({ block: 'nearest' });
    if (!fromText && words.length) words[0].scrollIntoView({ block: 'center' });
  };
  const step = (by) => {
    for (let i = here + by; i >= 0 && i < cards.length; i += by) if (shown(cards[i])) return go(i);
  };
  document.addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === 'j') step(1);
    else if (e.key === 'k') step(-1);
    else if (e.key === 'Escape') { clear(); if (here >= 0) cards[here].classList.remove('here'); here = -1; }
  });
  cards.forEach((c, i) => c.addEventListener('click', () => go(i)));
  document.querySelectorAll('.t').forEach((t) => t.addEventListener('click', (e) => {
    e.preventDefault();
    go(cards.indexOf(document.getElementById(t.dataset.t)), true);
  }));
  const families = [...new Set(cards.map((c) => c.dataset.family))].sort();
  const bar = document.querySelector('.filter');
  families.forEach((f) => {
    const b = document.createElement('button');
    b.type = 'button';
    b.className = f;
    b.setAttribute('aria-pressed', 'true');
    b.textContent = f + ' ' + cards.filter((c) => c.dataset.family === f).length;
    b.addEventListener('click', () => {
      const off = !hidden.delete(f);
      if (off) hidden.add(f);
      b.setAttribute('aria-pressed', String(!off));
      cards.forEach((c) => { if (c.dataset.family === f) c.classList.toggle('off', off); });
      document.querySelectorAll('.t.' + f).forEach((t) => t.classList.toggle('dim', off));
    });
    bar.append(b);
  });
})();
