// The one script that a page loads before it is painted, as soon as it can and without holding anything up: each request more that early keeps the paint waiting.

// What this reader chose for every page becomes attributes of the document, which the stylesheet knows. Nothing waits for it: to whoever chose something
// the service worker brings pages that have them already.
const chosen = document.documentElement.dataset;
for (const kept of ['reading', 'consent']) {
  try { Object.assign(chosen, JSON.parse(localStorage[kept] ?? '{}')); } catch { }
}

// Whoever asks for less data gets the smallest of each picture that is still to come: it is told that one pixel will show it. From the second page on
// the service worker sees to all of them.
if (chosen.pictures === 'light' || !chosen.pictures && (navigator.connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches)) {
  const lighten = node => { if (node.loading === 'lazy' && !node.complete && node.sizes) node.sizes = '1px'; };
  new MutationObserver(changes => {
    for (const { addedNodes } of changes) addedNodes.forEach(lighten);
  }).observe(document, { childList: true, subtree: true });
  document.querySelectorAll('img').forEach(lighten);
}

// The rest waits until the page is whole and painted: what a script does before it keeps the paint waiting.
if (document.readyState === 'loading') await new Promise(done => document.addEventListener('DOMContentLoaded', done));
await new Promise(done => {
  const look = new PerformanceObserver(() => { look.disconnect(); done(); });
  look.observe({ type: 'paint', buffered: true });
  setTimeout(done, 3000); // a browser that does not tell, or a page that is not looked at
});

// Starts what the page has parts for. A module is loaded only where its part stands; one that serves a click, a selection or the end of a long page only then.
const modules = {
  '[data-part=language-switch] a, [data-part=editions] a': './language.js',
  '[data-player]': './embed.js',
  '[data-part=consent][data-script]': './consent.js',
  '[data-story]': './save.js',
  '[data-saved]': './saved.js',
  'form[data-part=search]': './search.js',
  'meta[name=offline-copy]': './offline.js',
};
const nearby = {
  '[data-part=reactions], [data-report]': './reactions.js',
  '[data-part=share]': './share.js',
};
const asked = [
  ['[data-part=consent]:not([data-script])', 'toggle', './consent.js'],
  ['.aa', 'click', './comfort.js'],
  ['.listen', 'click', './listen.js'],
];

const all = where => document.querySelectorAll(where);
const start = (module, parts) => { if (parts.length) import(module).then(m => m.start(parts)); };
for (const [where, event, module] of asked) {
  for (const part of all(where)) part.addEventListener(event, () => start(module, [part]), { once: true });
}

if (navigator.share) for (const link of all('a[href="#share"]')) {
  link.onclick = event => {
    event.preventDefault();
    import('./share.js').then(m => m.send(m.address, link));
  };
}

document.addEventListener('selectionchange', () => {
  if (!getSelection().isCollapsed) start('./passage.js', all('.e-content'));
});

// There is something to listen to where the browser has a voice of the page's language; some have it only a moment later.
const voices = window.speechSynthesis;
const look = () => {
  const has = voices.getVoices().some(v => v.lang.split(/[-_]/)[0].toLowerCase() === document.documentElement.lang.split('-')[0]);
  for (const button of all('.listen')) button.classList.toggle('can', has);
};
if (voices) {
  voices.addEventListener?.('voiceschanged', look);
  look();
}

// And after the picture that leads the page: when it has come and had the time to be painted, unless that takes long.
const after = time => new Promise(done => setTimeout(done, time));
const loaded = new Promise(done => { if (document.readyState === 'complete') done(); else addEventListener('load', done); });
await Promise.race([loaded.then(() => after(200)), after(1000)]);
for (const [where, module] of Object.entries(modules)) start(module, all(where));
for (const [where, module] of Object.entries(nearby)) {
  const near = new IntersectionObserver(seen => {
    const parts = seen.filter(s => s.isIntersecting).map(s => s.target);
    parts.forEach(part => near.unobserve(part));
    start(module, parts);
  }, { rootMargin: '50%' });
  for (const part of all(where)) near.observe(part);
}
