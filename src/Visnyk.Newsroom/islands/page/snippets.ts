import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { enter, lift, lineBreak, sink } from '../editor/blocks';
import { type BlockJson, toBody, toDoc } from '../editor/body';
import { deeds } from '../editor/commands';
import type { Ask } from '../editor/editor';
import { ids } from '../editor/ids';
import { clean } from '../editor/paste';
import { Toolbar } from '../editor/toolbar';
import { typographer } from '../editor/typographer';
import { el, Words } from '../editor/words';
import { Server } from '../saving/server';

/** What a snippet can hold; the server asks the same again. */
const offered = ['strong', 'em', 'link', 'paragraph', 'heading3', 'bullets', 'numbers', 'undo', 'redo'];

// Nothing of an article is asked or saved here.
const server = new Server('', '');

/** Puts a small editor in the place of a field for HTML. The field stays and says what it said; what is written goes beside it. */
function mount(area: HTMLTextAreaElement, words: Words): void {
  const label = area.closest('.field')!.querySelector('label')!;
  const name = `${area.closest('fieldset')!.querySelector('legend')!.textContent}: ${label.textContent}`;
  const written = el('input', { type: 'hidden', name: area.name.replace(/^text/, 'json'), disabled: true });
  const canvas = el('div', { class: 'canvas' });
  let view: EditorView;
  const to: Ask = {
    words,
    picture: () => undefined,
    find: () => undefined,
    comment: () => undefined,
    say: () => undefined,
    snippets: () => Promise.resolve([]),
    story: address => server.storyAt(address).catch(() => null),
  };
  const all = deeds(to).filter(d => offered.includes(d.name));
  const toolbar = new Toolbar(all, words, () => view, `${area.id}-canvas`);
  area.before(el('div', { class: 'editor' }, toolbar.dom, canvas), written);
  area.hidden = true;
  view = new EditorView({ mount: canvas.appendChild(el('div', { id: `${area.id}-canvas`, class: 'text' })) }, {
    state: EditorState.create({
      doc: toDoc(JSON.parse(area.dataset.body!) as BlockJson[]),
      plugins: [
        typographer({ quotes: area.dataset.quotes!, dash: area.dataset.dash! }),
        keymap(Object.fromEntries(all.flatMap(deed => (deed.keys ?? []).map(key => [key, deed.run])))),
        keymap({ 'Enter': enter, 'Shift-Enter': lineBreak, 'Backspace': undoInputRule, 'Tab': sink, 'Shift-Tab': lift, 'Alt-F10': () => { toolbar.focus(); return true; } }),
        keymap(baseKeymap), history(), ids,
      ],
    }),
    attributes: {
      'role': 'textbox', 'aria-multiline': 'true', 'aria-label': name, 'lang': area.lang, 'dir': area.dir, 'spellcheck': 'true',
      ...Object.fromEntries(['aria-describedby', 'aria-invalid'].flatMap(a => area.hasAttribute(a) ? [[a, area.getAttribute(a)!]] : [])),
    },
    dispatchTransaction: tr => {
      view.updateState(view.state.apply(tr));
      toolbar.update();
      if (!tr.docChanged) return;
      written.value = JSON.stringify(toBody(view.state.doc));
      written.disabled = false;
    },
    transformPastedHTML: html => plain(clean(html)),
  });
  toolbar.update();
  label.addEventListener('click', event => { event.preventDefault(); view.focus(); });
}

/** Pasted HTML without what a snippet cannot hold: its words stay. */
function plain(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('[data-pm-slice]')) element.removeAttribute('data-pm-slice');
  for (const element of body.querySelectorAll('hr, [data-snippet], [data-embed]')) element.remove();
  for (const element of body.querySelectorAll('td, th, h1, h2, h4, h5, h6, figcaption, footer, .fact-title')) {
    const line = body.ownerDocument.createElement(/^h/.test(element.localName) ? 'h3' : 'p');
    line.append(...element.childNodes);
    element.replaceWith(line);
  }
  for (const element of body.querySelectorAll('blockquote, aside, figure, table, tbody, thead, tr, div')) element.replaceWith(...element.childNodes);
  return body.innerHTML;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-snippet-strings]')) {
  const words = new Words(JSON.parse(form.dataset.snippetStrings!) as Record<string, string>);
  for (const area of form.querySelectorAll<HTMLTextAreaElement>('textarea[data-body]')) if (!area.matches(':disabled')) mount(area, words);
}
