import { el, type Words } from '../editor/words';

/** What is typed of a name after the last @ before the caret; null where nothing is. */
function asked(area: HTMLTextAreaElement): { from: number; query: string } | null {
  const before = area.value.slice(0, area.selectionStart);
  const found = /(^|[\s([{«“"'])@([^@\n]{0,40})$/u.exec(before);
  return found ? { from: before.length - found[2]!.length, query: found[2]!.toLocaleLowerCase() } : null;
}

/** Suggests people while one types a name after an @: arrows choose, Enter or Tab takes, Escape leaves it. */
export function mentions(root: HTMLElement, section: () => HTMLElement, words: Words): void {
  let shown: string[] = [];
  let at = 0;
  let area: HTMLTextAreaElement | null = null;
  const list = el('div', { 'role': 'listbox', 'class': 'names-list', 'id': 'mention-list', 'aria-label': words.of('talk.people'), 'hidden': true });

  const close = () => {
    list.hidden = true;
    shown = [];
    area?.removeAttribute('aria-activedescendant');
  };
  const take = (name: string) => {
    const place = area && asked(area);
    if (area && place) {
      area.setRangeText(`${name} `, place.from, area.selectionStart, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
    close();
  };
  const mark = () => {
    [...list.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
    area?.setAttribute('aria-activedescendant', `mention-${at}`);
  };
  const show = () => {
    const place = area && asked(area);
    const people = [...section().querySelectorAll<HTMLOptionElement>('[data-talk-mention] option[value]:not([value=""])')].map(o => o.text);
    shown = place ? [...new Set(people)].filter(name => name.toLocaleLowerCase().includes(place.query)).slice(0, 8) : [];
    if (!area || shown.length === 0 || shown.some(name => place?.query.trimEnd() === name.toLocaleLowerCase())) return close();
    at = 0;
    list.replaceChildren(...shown.map((name, place) => {
      const option = el('div', { role: 'option', id: `mention-${place}`, dir: 'auto' }, name);
      option.addEventListener('mousedown', event => { event.preventDefault(); take(name); });
      return option;
    }));
    area.after(list);
    list.hidden = false;
    mark();
  };

  root.addEventListener('focusin', event => {
    const target = event.target as HTMLElement;
    if (!target.matches('[data-talk-text]')) return;
    area = target as HTMLTextAreaElement;
    for (const [name, value] of Object.entries({ 'aria-autocomplete': 'list', 'aria-controls': 'mention-list', 'aria-haspopup': 'listbox' })) area.setAttribute(name, value);
    area.after(list);
  });
  root.addEventListener('focusout', close);
  root.addEventListener('input', event => { if (event.target === area) show(); });
  root.addEventListener('keydown', event => {
    if (event.target !== area || list.hidden || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      at = (at + (event.key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length;
      mark();
    } else if (event.key === 'Enter' || event.key === 'Tab') take(shown[at]!);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
