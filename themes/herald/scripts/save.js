// Saving stories: a button on each, and the list in this browser's own storage. Nothing of it is sent.
import { tell } from './offline.js';

const name = 'saved', most = 1000;
const words = document.querySelector('main').dataset;

// Both throw where the browser keeps nothing; writing also where it is full.
export const read = () => {
  const text = localStorage.getItem(name);
  try { return JSON.parse(text).filter(s => s.in); } catch { return []; }
};
export const write = (list, keep = []) => {
  if (list.length > most) throw new DOMException('', 'QuotaExceededError');
  if (list.length) localStorage.setItem(name, JSON.stringify(list));
  else localStorage.removeItem(name);
  sync(list, keep);
};
// What can be read without a connection follows the list.
export const sync = (list, keep) => tell({ keep, only: list.flatMap(s => Object.values(s.in).map(e => e.url)) });
export const excuse = error => /Quota/.test(error.name) ? words.full : words.blocked;

const ids = () => {
  try { return new Set(read().map(s => s.id)); } catch { return new Set(); }
};

function say(text) {
  document.querySelector('.say')?.remove();
  const message = document.createElement('p');
  message.className = 'say';
  message.role = 'alert';
  document.body.append(message);
  message.textContent = text;
  setTimeout(() => message.remove(), 20000);
}

export function start(parts) {
  const buttons = [...parts].map(part => {
    const id = part.dataset.story;
    const headline = part.querySelector('[data-part=headline]');
    const title = headline.textContent.trim();
    const url = headline.querySelector('a')?.pathname ?? location.pathname;
    let button = part.querySelector('[data-part=save]');
    if (!button) {
      button = document.createElement('button');
      button.type = 'button';
      button.className = 'save';
      button.dataset.part = 'save';
      part.querySelector('.meta').append(button);
    }
    button.ariaLabel = words.save.replace('{headline}', () => title);
    button.onclick = () => {
      try {
        const list = read(), others = list.filter(s => s.id !== id);
        const { lang, dir } = document.documentElement, from = url.split('/')[1];
        if (others.length < list.length) write(others);
        else write([{ id, from, at: Date.now(), in: { [from]: { url, title, lang, dir } } }, ...list], [url]);
      } catch (error) { say(excuse(error)); }
      show();
    };
    return [id, button];
  });
  const show = () => {
    const saved = ids();
    for (const [id, button] of buttons) button.ariaPressed = saved.has(id);
  };
  show();
  addEventListener('storage', show);
  addEventListener('pageshow', show);
}
