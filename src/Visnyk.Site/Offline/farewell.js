// This paper keeps nothing for reading without a connection (any more): what was kept goes, and the worker with it.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('visnyk-')) await caches.delete(name);
  }
  await registration.unregister();
})()));
