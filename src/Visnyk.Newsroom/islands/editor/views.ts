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
      el('div', { class: 'about', contenteditable: 'false' }, ...(['alt', 'credit'] as const).map(name => el('label', {}, el('span', {}, words.of(`picture.${name}`)), this.inputs[name]))),
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
    return event.target instanceof HTMLInputElement;
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
