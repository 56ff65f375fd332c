import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { el, type Words } from './words';

/** A picture as it will stand in the text, with what is said of it beside it. */
export class PictureView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly inputs: Record<'alt' | 'credit', HTMLInputElement>;
  private readonly image: HTMLImageElement;

  constructor(private node: Node, private readonly view: EditorView, private readonly place: () => number | undefined, pictures: string, words: Words) {
    this.image = el('img', { src: `${pictures}/${node.attrs.media}`, alt: node.attrs.alt, draggable: 'true' });
    this.contentDOM = el('figcaption', { 'data-placeholder': words.of('picture.caption') });
    this.inputs = { alt: this.input('alt', words), credit: this.input('credit', words) };
    this.dom = el('figure', { class: 'picture' }, this.image,
      el('div', { class: 'about', contenteditable: 'false' }, ...(['alt', 'credit'] as const).map(name => el('label', {}, el('span', {}, words.of(`picture.${name}`)), this.inputs[name])),
        el('a', { href: `${pictures}/${node.attrs.media}/about`, target: '_blank', rel: 'noopener' }, words.of('picture.about'))),
      this.contentDOM);
    this.show();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || node.attrs.media !== this.node.attrs.media) return false;
    this.node = node;
    this.show();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLInputElement || event.target instanceof HTMLAnchorElement;
  }

  ignoreMutation(mutation: MutationRecord | { type: 'selection'; target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target);
  }

  private show(): void {
    for (const name of ['alt', 'credit'] as const) {
      if (this.inputs[name].value !== this.node.attrs[name]) this.inputs[name].value = this.node.attrs[name];
    }
    this.image.alt = this.node.attrs.alt;
    this.inputs.alt.toggleAttribute('aria-invalid', this.node.attrs.alt === '');
    this.contentDOM.classList.toggle('empty', this.node.content.size === 0);
  }

  private input(name: 'alt' | 'credit', words: Words): HTMLInputElement {
    const input = el('input', { type: 'text', dir: 'auto', maxlength: name === 'alt' ? '1000' : '300', placeholder: words.of(`picture.${name}.hint`) });
    input.addEventListener('input', () => {
      const pos = this.place();
      if (pos !== undefined) this.view.dispatch(this.view.state.tr.setNodeAttribute(pos, name, input.value));
    });
    return input;
  }
}

/** Something of another site: where it is from, and its title to type. */
export class EmbedView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;

  constructor(private node: Node, words: Words) {
    this.contentDOM = el('div', { class: 'title', 'data-placeholder': words.of('embed.title') });
    this.dom = el('div', { class: 'embed' }, el('div', { class: 'from', contenteditable: 'false', dir: 'ltr' }, node.attrs.url), this.contentDOM);
    this.contentDOM.classList.toggle('empty', node.content.size === 0);
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || node.attrs.url !== this.node.attrs.url) return false;
    this.node = node;
    this.contentDOM.classList.toggle('empty', node.content.size === 0);
    return true;
  }

  ignoreMutation(mutation: MutationRecord | { type: 'selection'; target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target);
  }
}

/** A snippet as one chooses it. */
export interface SnippetChoice { key: string; name: string; has: boolean }

/** What a snippet says in an edition: safe HTML of the server's, null where it says nothing there. */
export interface SnippetSaid { name: string; path: string; html: string | null }

/** A standing text, as readers of this edition see it: it is written on its own page, and only put in and taken out here. */
export class SnippetView implements NodeView {
  readonly dom: HTMLElement;

  constructor(private readonly node: Node, words: Words, read: (key: string) => Promise<SnippetSaid | null>) {
    const name = el('strong', { dir: 'auto' }, words.of('snippet'));
    const text = el('div', { class: 'standing' }, '…');
    const from = el('div', { class: 'from' }, name);
    this.dom = el('div', { class: 'snippet', contenteditable: 'false' }, from, text);
    const missing = (why: string) => text.replaceChildren(el('p', { class: 'missing' }, `▲ ${words.of(`snippet.${why}`)}`));
    read(String(node.attrs.snippet)).then(said => {
      if (!said) return missing('gone');
      name.textContent = said.name;
      from.append(' ', el('a', { href: said.path, target: '_blank', rel: 'noopener' }, words.of('snippet.open')));
      if (said.html === null) missing('missing');
      else text.replaceChildren(...new DOMParser().parseFromString(said.html, 'text/html').body.firstElementChild!.childNodes);

      // A click beside the text must not lead away from what is being written.
      for (const link of text.querySelectorAll('a')) link.removeAttribute('href');
    }, () => missing('offline'));
  }

  update(node: Node): boolean {
    return node.type === this.node.type && node.attrs.snippet === this.node.attrs.snippet;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLElement && event.target.closest('a') !== null;
  }

  ignoreMutation(): boolean {
    return true;
  }
}
