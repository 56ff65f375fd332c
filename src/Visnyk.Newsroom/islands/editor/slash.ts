import { type EditorState, Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Deed } from './commands';
import { schema } from './schema';
import { el, type Words } from './words';

/** What is typed after a / at the beginning of a paragraph; null where there is none. */
function asked(state: EditorState): string | null {
  const { $from, empty } = state.selection;
  const text = $from.parent.textContent;
  return empty && $from.parent.type === schema.nodes.paragraph && /^\/[\p{L}\d -]{0,30}$/u.test(text) && $from.parentOffset === text.length ? text.slice(1).toLowerCase() : null;
}

/** The menu that / opens: what the line can become. Arrows choose, Enter takes, Escape leaves the / as it is. */
export function slash(deeds: Deed[], words: Words): Plugin {
  let shown: Deed[] = [];
  let at = 0;
  let left: string | null = null;
  const list = el('div', { role: 'listbox', class: 'slash', id: 'slash-menu', 'aria-label': words.of('slash'), hidden: true });

  const take = (view: EditorView, deed: Deed) => {
    const { $from } = view.state.selection;
    view.dispatch(view.state.tr.delete($from.start(), $from.end()));
    deed.run(view.state, view.dispatch, view);
    if (!document.querySelector('dialog[open]')) view.focus();
  };

  const show = (view: EditorView) => {
    const query = asked(view.state);
    if (query !== left) left = null;
    shown = query === null || left !== null ? [] : deeds.filter(d => words.of(`do.${d.name}`).toLowerCase().includes(query) || d.name.includes(query));
    at = Math.min(at, Math.max(shown.length - 1, 0));
    list.hidden = shown.length === 0;
    list.replaceChildren(...shown.map((deed, i) => {
      const option = el('div', { role: 'option', id: `slash-${deed.name}`, 'aria-selected': String(i === at) }, el('span', { 'aria-hidden': 'true', class: 'sign' }, deed.sign), words.of(`do.${deed.name}`));
      option.addEventListener('mousedown', event => { event.preventDefault(); take(view, deed); });
      return option;
    }));
    if (shown.length > 0) {
      const caret = view.coordsAtPos(view.state.selection.from);
      const frame = view.dom.parentElement!.getBoundingClientRect();
      list.style.insetBlockStart = `${caret.bottom - frame.top + 4}px`;
      view.dom.setAttribute('aria-activedescendant', `slash-${shown[at]!.name}`);
      list.children[at]!.scrollIntoView({ block: 'nearest' });
    } else {
      view.dom.removeAttribute('aria-activedescendant');
    }
  };

  return new Plugin({
    view: view => {
      view.dom.parentElement!.append(list);
      return { update: show, destroy: () => list.remove() };
    },
    props: {
      handleKeyDown: (view, event) => {
        if (shown.length === 0) return false;
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          at = (at + (event.key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length;
          show(view);
        } else if (event.key === 'Enter') take(view, shown[at]!);
        else if (event.key === 'Escape') {
          left = asked(view.state);
          show(view);
        } else return false;
        return true;
      },
    },
  });
}
