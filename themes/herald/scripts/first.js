// Runs before anything is shown: what this reader chose for every page becomes attributes of the document, which the stylesheet knows.
for (const kept of ['reading', 'consent']) {
  try { Object.assign(document.documentElement.dataset, JSON.parse(localStorage[kept] ?? '{}')); } catch { }
}
