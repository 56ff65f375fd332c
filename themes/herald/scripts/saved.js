// The page of saved stories: the list, taking out and putting back, and the list as a file. Text is only ever put in as text.
import { excuse, read, sync, write } from './save.js';

const biggest = 10 * 1024 * 1024, most = 1000, atOnce = 100;
const edition = location.pathname.split('/')[1];
const language = document.documentElement.lang;
const isKey = key => /^[0-9a-hjkmnp-tv-z]{1,13}$/.test(key);
const removed = new Map();
let part, words, list, status;

const find = selector => part.querySelector(selector);
const ask = work => {
  try { return work(); } catch (error) { status.textContent = excuse(error); }
};
const byTime = stories => stories.sort((a, b) => b.at - a.at);

export async function start([found]) {
  [part, words] = [found, found.dataset];
  [list, status] = [find('ol'), find('[role=status]')];
  find('[data-export]').onclick = exportList;
  find('[type=file]').onchange = importList;
  // Titles in this page's language come first, where they can be had quickly: so nothing moves once it is there.
  const fresh = refresh().then(show);
  await Promise.race([fresh, new Promise(done => setTimeout(done, 1000))]);
  await show();
  part.classList.add('on');
  addEventListener('storage', show);
  addEventListener('pageshow', event => event.persisted && show());
}

// Where the stories stand now and what they are called in each edition. One that is nowhere any more loses its words here as well.
async function refresh() {
  const ids = (ask(read) ?? []).map(s => s.id).sort();
  for (let i = 0; i < ids.length; i += atOnce) {
    const asked = ids.slice(i, i + atOnce);
    try {
      const response = await fetch(`stories.json?ids=${asked}`);
      if (!response.ok) return;
      const { stories } = await response.json();
      ask(() => {
        const before = read();
        const after = before.map(s => asked.includes(s.id) ? { ...s, in: stories[s.id] ?? {} } : s);
        if (JSON.stringify(after) !== JSON.stringify(before)) write(after);
      });
    } catch { return; }
  }
  if (ids.length) ask(() => sync(read(), byTime(read()).map(s => best(s)?.url).filter(Boolean)));
}

// A story in this edition, else in the one that it was saved in, else in any.
const best = story => story.in[edition] ?? story.in[story.from] ?? Object.values(story.in)[0];

// Without a connection, one that can be read now comes first.
async function shown(story) {
  const first = best(story);
  if (navigator.onLine || !first || !self.caches) return first;
  for (const entry of [first, ...Object.values(story.in)]) {
    if (await caches.match(entry.url).catch(() => {})) return entry;
  }
  return first;
}

async function show() {
  const stories = byTime([...(ask(read) ?? []).filter(s => !removed.has(s.id)), ...removed.values()]);
  const items = [];
  for (const story of stories) items.push(item(story, await shown(story)));
  const at = [...list.children].findIndex(i => i.contains(document.activeElement));
  list.replaceChildren(...items);
  if (at >= 0) list.children[at]?.querySelector('button').focus();
  find('[data-empty]').hidden = stories.length > 0;
  find('[data-export]').disabled = !stories.some(s => !removed.has(s.id));
}

function item(story, entry) {
  const gone = removed.has(story.id);
  const li = part.querySelector(gone ? '[data-removed]' : entry ? '[data-item]' : '[data-gone]').content.firstElementChild.cloneNode(true);
  const title = entry?.title ?? words.untitled;
  const link = li.querySelector('a'), meta = li.querySelector('.meta'), button = li.querySelector('button');
  if (link) [link.textContent, link.href, link.lang, link.dir] = [title, entry.url, entry.lang, entry.dir];
  if (link && entry.lang !== language) link.hreflang = entry.lang;
  if (gone) [li.querySelector('bdi').textContent, li.querySelector('bdi').lang] = [title, entry?.lang ?? language];
  if (meta) {
    const time = document.createElement('time');
    time.dateTime = new Date(story.at).toISOString();
    time.textContent = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' }).format(story.at);
    const [before, after] = meta.textContent.split('{date}');
    meta.replaceChildren(before, time, after);
  }
  button.ariaLabel = (gone ? words.restore : words.remove).replace('{headline}', () => title);
  button.onclick = () => gone ? putBack(story) : takeOut(story);
  return li;
}

function takeOut(story) {
  ask(() => {
    write(read().filter(s => s.id !== story.id));
    removed.set(story.id, story);
  });
  show();
}

function putBack(story) {
  ask(() => {
    write(byTime([story, ...read().filter(s => s.id !== story.id)]), Object.values(story.in).map(e => e.url).slice(0, 1));
    removed.delete(story.id);
  });
  show();
}

function exportList() {
  const stories = ask(read);
  if (!stories) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify({ format: 'saved-stories', version: 1, stories }, null, 1)], { type: 'application/json' }));
  link.download = `saved-stories-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

async function importList({ target }) {
  const [file] = target.files;
  if (!file) return;
  status.textContent = '';
  const found = file.size > biggest ? words.large : storiesIn(await file.text().catch(() => ''));
  target.value = '';
  if (typeof found === 'string') {
    status.textContent = found;
    return;
  }
  const added = ask(() => {
    const here = read(), known = new Set(here.map(s => s.id));
    const more = found.filter(s => !known.has(s.id));
    const all = byTime([...here, ...more]).slice(0, Math.max(most, here.length));
    write(all);
    more.forEach(s => removed.delete(s.id));
    return all.length - here.length;
  });
  if (added === undefined) return;
  status.textContent = words.imported.replace('{count}', new Intl.NumberFormat(language).format(added));
  await show();
  await refresh();
  await show();
}

// The stories of a file, each at most once; or what to tell the reader where it is no such file.
function storiesIn(text) {
  try {
    const file = JSON.parse(text);
    if (file.format !== 'saved-stories' || !Array.isArray(file.stories)) return words.wrong;
    const stories = new Map(file.stories.filter(sound).map(s => [s.id, {
      id: s.id,
      from: s.from,
      at: Math.min(s.at, Date.now()),
      in: Object.fromEntries(Object.entries(s.in).filter(soundEntry).map(([tag, { url, title, lang, dir }]) => [tag, { url, title, lang, dir }])),
    }]));
    const all = [...stories.values()].filter(s => best(s));
    return file.stories.length && !all.length ? words.wrong : all;
  } catch { return words.wrong; }
}

const isTag = tag => /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}$/.test(tag);
const sound = s => s && isKey(s.id) && isTag(s.from) && Number.isFinite(s.at) && s.at > 0 && typeof s.in === 'object' && s.in;
const soundEntry = ([tag, e]) => isTag(tag) && e && new RegExp(`^/${tag}/[a-z0-9-]+/[a-z0-9-]+$`).test(e.url)
  && typeof e.title === 'string' && e.title.length <= 500 && /^[A-Za-z0-9-]{2,35}$/.test(e.lang) && /^(ltr|rtl)$/.test(e.dir);
