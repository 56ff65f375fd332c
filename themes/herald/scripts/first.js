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
