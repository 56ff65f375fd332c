import type { EditorView } from 'prosemirror-view';
import { found, go, replace, replaceAll, search } from './find';
import { el, type Words } from './words';

/** The bar to find and replace by. */
export class FindBar {
  readonly dom: HTMLElement;
  private readonly query: HTMLInputElement;
  private readonly other: HTMLInputElement;
  private readonly count = el('output', { class: 'hint' });

  constructor(private readonly words: Words, private readonly view: () => EditorView) {
    this.query = this.input('find.what');
    this.other = this.input('find.with');
    this.dom = el('div', { role: 'search', class: 'find', hidden: true, 'aria-label': words.of('do.find') }, this.query, this.count,
      this.button('find.back', () => go(this.view(), -1)), this.button('find.next', () => go(this.view(), 1)), this.other,
      this.button('find.replace', () => replace(this.view(), this.other.value)),
      this.button('find.all', () => {
        const done = replaceAll(this.view(), this.other.value);
        this.count.value = words.of('find.done', { n: done });
      }),
      this.button('find.close', () => this.close()));
    this.query.addEventListener('input', () => search(this.view(), this.query.value));
    this.dom.addEventListener('keydown', event => {
      if (event.key === 'Escape') this.close();
      else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
        event.preventDefault();
        if (event.target === this.query) go(this.view(), event.shiftKey ? -1 : 1);
        else replace(this.view(), this.other.value);
      } else return;
      event.stopPropagation();
    });
  }

  open(): void {
    const { from, to } = this.view().state.selection;
    const chosen = this.view().state.doc.textBetween(from, to, '\n');
    this.dom.hidden = false;
    if (chosen && !chosen.includes('\n')) this.query.value = chosen;
    search(this.view(), this.query.value);
    this.query.focus();
    this.query.select();
  }

  update(): void {
    if (this.dom.hidden) return;
    const all = found(this.view().state);
    const { from, to } = this.view().state.selection;
    this.count.value = this.query.value ? this.words.of('find.count', { i: all.findIndex(f => f.from === from && f.to === to) + 1, n: all.length }) : '';
  }

  private close(): void {
    this.dom.hidden = true;
    search(this.view(), '');
    this.view().focus();
  }

  private input(key: string): HTMLInputElement {
    return el('input', { type: 'text', 'aria-label': this.words.of(key), placeholder: this.words.of(key), autocomplete: 'off', dir: 'auto' });
  }

  private button(key: string, run: () => void): HTMLButtonElement {
    const button = el('button', { type: 'button', class: 'plain' }, this.words.of(key));
    button.addEventListener('click', run);
    return button;
  }
}
