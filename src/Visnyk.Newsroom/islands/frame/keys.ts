import { el, type Words } from '../editor/words';
import type { Palette } from './palette';

/** Single keys work where nothing is typed, and only for those who want them (WCAG 2.1.4). Ctrl+K opens the palette wherever nothing else takes it. */
export function keys(words: Words, palette: Palette, single: boolean): void {
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      palette.open();
      return;
    }
    if (!single || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === '?') help(words, single);
    else if (event.key === '/') palette.open();
    else return;
    event.preventDefault();
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-palette]')) {
    button.hidden = false;
    button.addEventListener('click', () => palette.open());
  }
  palette.help = () => help(words, single);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input:not([type=checkbox], [type=radio], [type=submit], [type=button]), textarea, select') !== null);
}

/** The keys that there are: those of every page, and those of the page on which articles are written. */
function help(words: Words, single: boolean): void {
  const list = (group: string) => {
    const rows: Node[] = [];
    for (let i = 1; words.of(`keys.${group}.${i}`) !== `keys.${group}.${i}`; i++) {
      const [pressed, does] = words.of(`keys.${group}.${i}`).split(' = ');
      rows.push(el('div', {}, el('dt', {}, ...pressed!.split(' ').map(key => el('kbd', {}, key))), el('dd', {}, does!)));
    }
    return [el('h3', {}, words.of(`keys.${group}`)), el('dl', { class: 'keys' }, ...rows)];
  };
  const back = document.activeElement as HTMLElement | null;
  const dialog = el('dialog', { 'class': 'ask help', 'aria-labelledby': 'keys-title' },
    el('h2', { id: 'keys-title' }, words.of('keys')),
    ...list('everywhere'), ...(document.querySelector('article-editor') ? list('writing') : []),
    el('p', { class: 'hint' }, words.of(single ? 'keys.off' : 'keys.on'), ' ', el('a', { href: '/newsroom/account#s-settings' }, words.of('account'))),
    el('form', { method: 'dialog' }, el('button', { class: 'plain', type: 'submit', autofocus: true }, words.of('close'))));
  dialog.addEventListener('close', () => { dialog.remove(); back?.focus(); });
  document.body.append(dialog);
  dialog.showModal();
}
