// The worker by which stories are read without a connection. It is the program's; a page that has no words for a copy of itself does not want one.
const workers = navigator.serviceWorker;

export const tell = message => workers?.ready.then(found => found.active.postMessage(message));

// What the reader chose for every page, so that the worker can bring pages as they should look.
export const tellChoices = () => tell({ chosen: { ...document.documentElement.dataset } });

export function start([words]) {
  // What browsers install the paper by. A link in the page would be one more request before the paint, for the few who ever ask for it.
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = words.dataset.manifest;
  document.head.append(link);

  const go = () => {
    if (!workers) return;
    if (!workers.controller) tell({ read: location.pathname, pictures: [...document.images].map(i => i.currentSrc).filter(Boolean) });
    workers.register('/sw.js', { updateViaCache: 'none' }).catch(() => {});
    if (Object.keys(document.documentElement.dataset).length) tellChoices();
  };
  if (document.readyState === 'complete') go();
  else addEventListener('load', go);
}
