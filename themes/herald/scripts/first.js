// Runs before anything is shown: what this reader chose for every page becomes attributes of the document, which the stylesheet knows.
const chosen = document.documentElement.dataset;
for (const kept of ['reading', 'consent']) {
  try { Object.assign(chosen, JSON.parse(localStorage[kept] ?? '{}')); } catch { }
}

// Whoever asks for less data gets the smallest of each picture: it is told, before it is asked for, that one pixel will show it. The lead picture
// is asked for sooner than any script runs, and stays as it is.
if (chosen.pictures === 'light' || !chosen.pictures && (navigator.connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches)) {
  new MutationObserver(changes => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node.srcset) node.sizes = '1px';
  }).observe(document, { childList: true, subtree: true });
}
