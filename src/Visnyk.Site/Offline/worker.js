// Reads the paper without a connection: stories that the reader saved or read lately, with their pictures. Whatever is asked for is asked of the
// network first; a kept copy is shown only where that fails or takes too long, and says then that it is a copy, and of when.
const shelf = 'visnyk-shelf-{version}'; // the pages for reading without a connection, and the scripts that they start
const saved = 'visnyk-saved-1';
const recent = 'visnyk-recent-1';
const pictures = 'visnyk-pictures-1'; // one rendition of each picture, under the picture's own address
const choices = 'visnyk-choices-1'; // how the reader wants pages to look; pages arrive with it, so that nothing flashes
const most = { [saved]: 100, [recent]: 20 };
const picturesAStory = 12;
const smallest = 320; // pixels: the narrowest rendition that every wider picture has
const day = 24 * 60 * 60 * 1000;
const longestKept = 30 * day; // a story that was read; a saved one stays
const patience = 4000; // how long the network may take where there is a copy

const edition = path => /^\/(?!api\b)([a-z]{2,3}(?:-[a-z0-9]+)*)(?:\/|$)/.exec(path)?.[1];
const isStory = path => edition(path) && /^\/[^/]+\/[^/]+\/[^/]+$/.test(path);
const isShelved = path => /^\/[^/]+\/(saved|offline)\/$/.test(path);
const pictureOf = path => /^\/media\/[^/]+(?=\/)/.exec(path)?.[0];
const find = async (where, what) => {
  try { return await caches.match(what, { cacheName: where }); } catch { return undefined; } // the browser keeps nothing for us
};
const copyOf = async path => await find(saved, path) ?? await find(recent, path) ?? await find(shelf, path);

const late = () => new Promise((_, reject) => setTimeout(reject, patience));

// Writing happens in turn, also between this worker and the one that follows it, so that counting and throwing away see what is there. The
// follower takes the shelf away, which is made when a worker is installed: one without it has nothing to write any more.
const inTurn = work => navigator.locks.request('visnyk', async () => {
  if (await caches.has(shelf)) await work();
}).catch(error => console.debug('Not kept:', error.message));

self.addEventListener('install', event => {
  self.skipWaiting();
  event.waitUntil(renew());
});

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('visnyk-') && ![shelf, saved, recent, pictures, choices].includes(name)) await caches.delete(name);
  }
  await registration.navigationPreload?.enable();
  await clients.claim();
})()));

self.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (pathname === '/' || edition(pathname)) event.respondWith(page(event, pathname));
  } else if (pathname.startsWith('/theme/')) event.respondWith(script(request, pathname));
  else if (request.destination === 'image' && pictureOf(pathname)) event.respondWith(picture(event, pathname));
});

// From the theme's pages: `read`, the address of a page that was opened before this worker was there, with the `pictures` that it shows; `keep`,
// addresses of stories to be kept because they are saved; `only`, the addresses of all that are saved; `chosen`, what the reader chose, name by name.
self.addEventListener('message', event => {
  const { read, pictures: shown = [], keep = [], only, chosen } = event.data ?? {};
  if (chosen) chosenNow = Promise.resolve(chosen);
  event.waitUntil(inTurn(async () => {
    if (chosen) await (await caches.open(choices)).put('/', new Response(JSON.stringify(chosen)));
    if (only) {
      const cache = await caches.open(saved);
      for (const key of await cache.keys()) {
        if (!only.includes(new URL(key.url).pathname)) await cache.delete(key);
      }
    }
    for (const path of keep.filter(isStory).slice(0, most[saved]).reverse()) {
      if (!await find(saved, path)) await fetchStory(saved, path, true);
    }
    if (read && edition(read)) {
      await stock(edition(read));
      if (isStory(read) && !await find(recent, read)) await fetchStory(recent, read, shown);
    }
    await trim();
  }));
});

async function page(event, path) {
  const chosen = chosenByReader();
  return dressed(await found(event, path), await chosen);
}

async function found(event, path) {
  const network = (async () => await event.preloadResponse || fetch(event.request))();
  event.waitUntil(network.then(response => learn(path, response.clone())).catch(() => {}));
  const copy = await copyOf(path);
  try {
    const response = await (copy ? Promise.race([network, late()]) : network);
    return copy && response.status >= 502 && response.status <= 504 ? marked(copy, path) : path.endsWith('/offline/') && response.ok ? listed(response) : response;
  } catch {
    return copy ? marked(copy, path) : withoutConnection(path);
  }
}

let chosenNow;
const chosenByReader = () => chosenNow ??= find(choices, '/').then(async kept => await kept?.json() ?? {});

// A page with the reader's choices as attributes of its document, put into the first bytes as they pass: it is right before it is first painted.
function dressed(response, chosen) {
  const attributes = Object.entries(chosen).filter(pair => pair.every(word => /^[a-z]+$/.test(word))).map(([name, value]) => ` data-${name}="${value}"`).join('');
  if (!attributes || response.type !== 'default' && response.type !== 'basic' || response.redirected || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const start = new TextEncoder().encode('<html');
  let first = true;
  const dress = new TransformStream({
    transform(bytes, out) {
      const at = first ? bytes.subarray(0, 64).findIndex((_, i) => start.every((byte, n) => bytes[i + n] === byte)) : -1;
      first = false;
      if (at < 0) return out.enqueue(bytes);
      out.enqueue(bytes.subarray(0, at + start.length));
      out.enqueue(new TextEncoder().encode(attributes));
      out.enqueue(bytes.subarray(at + start.length));
    },
  });
  return copied(response, response.body.pipeThrough(dress));
}

// What a page that came from the network means for what is kept.
async function learn(path, response) {
  if (response.status === 404 || response.status === 410) {
    return inTurn(async () => {
      await (await caches.open(saved)).delete(path);
      await (await caches.open(recent)).delete(path);
      await trim();
    });
  }
  if (!isPage(response)) return;
  const html = await response.text();
  return inTurn(async () => {
    if (isShelved(path)) await putShelved(path, response, html);
    else if (isStory(path) && isArticle(html)) {
      await putStory(recent, path, response, html);
      if (await find(saved, path)) await putStory(saved, path, response, html);
      await trim();
    }
    const shelved = await find(shelf, `/${edition(path)}/offline/`);
    if (!shelved || aboutOf(shelved).at < Date.now() - day) await stock(edition(path));
  });
}

const isPage = response => response.status === 200 && !response.redirected && response.headers.get('content-type')?.startsWith('text/html')
  && !/no-store/.test(response.headers.get('cache-control'));
const isArticle = html => html.includes('<meta property="og:type" content="article">');

// The pictures of an article, not of the cards below it: the address of the picture, and that of one rendition.
const picturesIn = html => new Map([...html.split('data-part="related"')[0].matchAll(/<img[^>]* src="([^"]+)"/g)]
  .map(([, src]) => [pictureOf(src), src]).filter(([key]) => key).slice(0, picturesAStory));

async function putStory(where, path, response, html) {
  const [, lang, dir] = /<html lang="([^"]*)" dir="([^"]*)"/.exec(html) ?? [];
  const [, title = path] = /<meta property="og:title" content="([^"]*)"/.exec(html) ?? [];
  const about = { at: Date.now(), lang, dir, title, pictures: [...picturesIn(html).keys()] };
  await (await caches.open(where)).put(path, copied(response, html, about));
  return about;
}

// The same page with other text or with something noted about it; its policy goes with it.
const copied = (response, html, about) => {
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  if (about) headers.set('x-kept', encodeURIComponent(JSON.stringify(about)));
  return new Response(html, { headers, status: response.status });
};
const aboutOf = copy => JSON.parse(decodeURIComponent(copy.headers.get('x-kept')));

// Gets a story for keeping. Pictures: all of them, or only those that the browser has shown and therefore has.
async function fetchStory(where, path, wanted) {
  if (navigator.connection?.saveData && wanted === true) wanted = [];
  const response = await fetch(path, { cache: 'no-cache' });
  const html = isPage(response) ? await response.text() : '';
  if (!isArticle(html)) return;
  await putStory(where, path, response, html);
  const cache = await caches.open(pictures);
  for (const [key, src] of picturesIn(html)) {
    const address = wanted === true ? src : wanted.map(w => new URL(w, location).pathname).find(w => pictureOf(w) === key);
    if (!address || await cache.match(key)) continue;
    const got = await fetch(address, { cache: 'force-cache' });
    if (got.ok) await cache.put(key, got);
  }
}

async function picture(event, path) {
  const key = pictureOf(path);
  const network = wanted(event.request);
  network.catch(() => {}); // looked at below, perhaps too late
  const kept = await find(pictures, key);
  try {
    const response = await (kept ? Promise.race([network, late()]) : network);
    if (response.ok) event.waitUntil(keepPicture(event.clientId, key, response.clone()));
    return response;
  } catch {
    return kept ?? Response.error();
  }
}

// Whoever asks for less data gets the smallest of each picture, whatever the page asks for.
async function wanted(request) {
  const { pictures } = await chosenByReader();
  const light = pictures === 'light' || pictures !== 'full' && navigator.connection?.saveData;
  const smaller = light && request.url.replace(/\/(\d+)(?=\.\w+$)/, (all, width) => width > smallest ? `/${smallest}` : all);
  return fetch(smaller && smaller !== request.url ? smaller : request);
}

async function keepPicture(client, key, response) {
  const { url } = await clients.get(client) ?? {};
  if (!url || !isStory(new URL(url).pathname)) return;
  await inTurn(async () => {
    const copy = await copyOf(new URL(url).pathname);
    if (copy && aboutOf(copy).pictures.includes(key) && !await find(pictures, key)) await (await caches.open(pictures)).put(key, response);
  });
}

// The newest stay, and the pictures that they show.
async function trim() {
  const shown = new Set();
  for (const where of [saved, recent]) {
    const cache = await caches.open(where);
    const kept = [];
    for (const key of await cache.keys()) kept.push([key, aboutOf(await cache.match(key))]);
    kept.sort(([, a], [, b]) => b.at - a.at);
    for (const [index, [key, about]] of kept.entries()) {
      if (index >= most[where] || where === recent && about.at < Date.now() - longestKept) await cache.delete(key);
      else about.pictures.forEach(p => shown.add(p));
    }
  }
  const cache = await caches.open(pictures);
  for (const key of await cache.keys()) {
    if (!shown.has(new URL(key.url).pathname)) await cache.delete(key);
  }
}

// The pages of an edition that work without a connection. Throws where one cannot be had.
async function stock(tag) {
  if (!tag) return;
  for (const path of [`/${tag}/saved/`, `/${tag}/offline/`]) {
    const response = await fetch(path, { cache: 'no-cache' });
    if (isPage(response)) await putShelved(path, response, await response.text());
  }
}

async function putShelved(path, response, html) {
  const cache = await caches.open(shelf);
  // The page last, so that it is never there without them: the scripts that it starts, and those that they import: a set tells each of its members once, also those added meanwhile.
  const scripts = new Set([...html.matchAll(/<script[^>]* src="(\/theme\/[^"]+)"/g)].map(([, src]) => src));
  for (const address of scripts) {
    const kept = await cache.match(address);
    const script = kept ?? await fetch(address);
    if (!kept && script.ok) await cache.put(address, script.clone());
    for (const [, name] of (await script.text()).matchAll(/['"]\.\/([a-z0-9-]+\.js)['"]/g)) scripts.add(new URL(name, new URL(address, location)).pathname);
  }
  await cache.put(path, copied(response, html, { at: Date.now() }));
}

// A new worker, as after a change of the theme, takes over the editions of the one before. Where one fails, that one goes on.
async function renew() {
  await caches.open(shelf);
  const tags = new Set();
  for (const name of await caches.keys()) {
    if (name.startsWith('visnyk-shelf-')) {
      for (const { url } of await (await caches.open(name)).keys()) tags.add(isShelved(new URL(url).pathname) && edition(new URL(url).pathname));
    }
  }
  for (const tag of tags) await stock(tag);
}

// A script under its hash never changes. Without a connection one of the same name does, as it does on the server.
async function script(request, path) {
  const kept = await find(shelf, path);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch {
    const cache = await caches.open(shelf);
    const like = (await cache.keys()).find(key => key.url.endsWith(path.slice(path.lastIndexOf('/'))));
    return like ? cache.match(like) : Response.error();
  }
}

async function marked(copy, path) {
  if (path.endsWith('/offline/')) return listed(copy);
  if (isShelved(path)) return copy;
  const html = await copy.text();
  const { at, lang } = aboutOf(copy);
  const [, words = ''] = /<meta name="offline-copy" content="([^"]*)"/.exec(html) ?? [];
  // The day stands before the month, as everywhere in the paper.
  const date = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  return copied(copy, html.replace(/<main\b|<\/body>/, found => `<p class="copy" role="status">${words.replace('{date}', date)}</p>${found}`));
}

async function withoutConnection(path) {
  let copy = await find(shelf, `/${edition(path)}/offline/`);
  if (!copy) {
    const cache = await caches.open(shelf);
    const any = (await cache.keys()).find(key => key.url.endsWith('/offline/'));
    copy = any && await cache.match(any);
  }
  return copy ? listed(copy) : Response.error();
}

// The offline page with what can be read now. Titles are as they stand in the page's own HTML, encoded.
async function listed(response) {
  const kept = new Map();
  for (const where of [recent, saved]) {
    const cache = await caches.open(where);
    for (const key of await cache.keys()) kept.set(new URL(key.url).pathname, aboutOf(await cache.match(key)));
  }
  const items = [...kept].sort(([, a], [, b]) => b.at - a.at)
    .map(([path, { title, lang, dir }]) => `<li><h2><a href="${path}" lang="${lang}" hreflang="${lang}" dir="${dir}">${title}</a></h2></li>`).join('');
  const html = await response.text();
  return copied(response, html.replace(/<[ou]l\b[^>]* data-kept[^>]*>/, list => list + items));
}
