// This paper keeps nothing for reading without a connection (any more): what was kept goes, and the worker with it. The one before may still be
// writing, so this waits for its turn.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(navigator.locks.request('visnyk', async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('visnyk-')) await caches.delete(name);
  }
  await registration.unregister();
})));
