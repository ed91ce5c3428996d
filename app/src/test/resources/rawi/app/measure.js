// Writes into the page what is wrong with its layout, a line for each fault.
(() => {
  const faults = [];
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  const box = (e) => e.getBoundingClientRect();
  const name = (e) => e.tagName + '.' + (e.getAttribute('class') || '') + ' "' + e.textContent.trim().slice(0, 30) + '"';
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const rtl = document.documentElement.dir === 'rtl';
  const fault = (what, e) => faults.push(what + ': ' + name(e));
  all('.report').forEach((r) => { r.style.contentVisibility = 'visible'; });

  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push('the page is ' + wide + ' px wider than the window');
  all('.card, .head h2, .meta, .text p, .deed, .chain li, .figures').forEach((e) => {
    const b = box(e);
    if (b.width && (b.left < -1 || b.right > innerWidth + 1)) fault('sticks out of the window', e);
  });
  all('.report').forEach((report) => {
    if (meet(box(report.querySelector('.text')), box(report.querySelector('.claims')))) fault('text under the cards', report);
    const cards = all('.card', report);
    cards.forEach((card, i) => { if (i && meet(box(cards[i - 1]), box(card))) fault('cards overlap', card); });
  });
  // Figures: the number beside its bar, names beside the bars.
  all('svg.count').forEach((svg) => {
    if (meet(box(svg.querySelector('text')), box(svg.querySelector('rect')))) fault('number on its bar', svg);
    if (meet(box(svg.querySelector('rect')), box(svg.previousElementSibling))) fault('bar on its name', svg);
  });
  all('.axis').forEach((axis) => {
    const labels = all('text', axis).filter((t) => getComputedStyle(t).display !== 'none');
    labels.forEach((a, i) => labels.slice(i + 1).forEach((b) => { if (meet(box(a), box(b))) fault('times overlap', a); }));
    const last = labels[labels.length - 1];
    if (labels.length > 1 && rtl !== box(last).left < box(labels[0]).left) fault('time runs the wrong way', axis);
  });
  // Chains run as the page reads; arrows as the deed reads.
  all('.chain').forEach((chain) => all('li', chain).reduce((a, b) => {
    const sameLine = Math.abs(box(a).top - box(b).top) < 4;
    if (sameLine && rtl !== box(b).left < box(a).left) fault('chain runs the wrong way', chain);
    return b;
  }));
  all('.deed .to').forEach((arrow) => {
    const mirrored = getComputedStyle(arrow).transform.startsWith('matrix(-1');
    if (mirrored !== (arrow.closest('.deed').dir === 'rtl')) fault('arrow points the wrong way', arrow);
  });
  all('.head h2, .deed').forEach((e) => {
    if (getComputedStyle(e).textAlign !== (rtl ? 'right' : 'left')) fault('begins at the wrong side', e);
  });
  // Arabic: large enough, lines apart, no slant, no spaced letters.
  const arabic = /[\u0600-\u06FF]/;
  all('body *').filter((e) => !e.closest('script,style') && [...e.childNodes].some((n) => n.nodeType === 3 && arabic.test(n.data))).forEach((e) => {
    const style = getComputedStyle(e);
    const size = parseFloat(style.fontSize);
    if (style.display === 'none' || e.closest('dialog:not([open])')) return;
    if (size < 11) fault('Arabic of ' + size + ' px', e);
    if (style.fontStyle !== 'normal') fault('slanted Arabic', e);
    if (style.letterSpacing !== 'normal') fault('spaced Arabic', e);
    if (e.closest('.text p') && parseFloat(style.lineHeight) < 1.7 * size) fault('Arabic lines too close', e);
  });
  const pre = document.createElement('pre');
  pre.id = 'faults';
  pre.hidden = true;
  pre.textContent = faults.join('\n');
  document.body.append(pre);
})();
