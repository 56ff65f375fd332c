import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

interface Search { query: string; found: { from: number; to: number }[] }

const key = new PluginKey<Search>('find');

/** Marks what is searched for, wherever marks begin and end in it. */
export const find = new Plugin<Search>({
  key,
  state: {
    init: () => ({ query: '', found: [] }),
    apply: (tr, search) => {
      const query = (tr.getMeta(key) as string | undefined) ?? search.query;
      return query === search.query && !tr.docChanged ? search : { query, found: query ? occurrences(tr.doc, query) : [] };
    },
  },
  props: {
    decorations: state => DecorationSet.create(state.doc, found(state).map(({ from, to }) => Decoration.inline(from, to, { class: 'found' }))),
  },
});

export const found = (state: EditorState) => key.getState(state)!.found;

export const search = (view: EditorView, query: string) => { view.dispatch(view.state.tr.setMeta(key, query)); };

/** Selects the next occurrence, or the one before; from the end it begins anew. */
export function go(view: EditorView, by: 1 | -1): void {
  const all = found(view.state);
  const { from, to } = view.state.selection;
  const next = by > 0 ? all.find(f => f.from >= to && f.from > from - 1 && !(f.from === from && f.to === to)) ?? all[0] : all.findLast(f => f.to <= from) ?? all.at(-1);
  if (next) view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, next.from, next.to)).scrollIntoView());
}

/** Replaces the occurrence that is selected, and goes on to the next. */
export function replace(view: EditorView, text: string): void {
  const { from, to } = view.state.selection;
  if (found(view.state).some(f => f.from === from && f.to === to)) view.dispatch(view.state.tr.insertText(text, from, to));
  go(view, 1);
}

/** Replaces all at once, as one thing to undo; how many there were. */
export function replaceAll(view: EditorView, text: string): number {
  const all = found(view.state);
  const tr = view.state.tr;
  for (const { from, to } of [...all].reverse()) tr.insertText(text, from, to);
  view.dispatch(tr);
  return all.length;
}

function occurrences(doc: Node, query: string): { from: number; to: number }[] {
  const sought = fold(query);
  const all: { from: number; to: number }[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const text = fold(node.textBetween(0, node.content.size, undefined, '\n'));
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) all.push({ from: pos + 1 + at, to: pos + 1 + at + sought.length });
    return false;
  });
  return all;
}

// Letter by letter, so that no place moves; what has another length in small letters stays as it is.
const fold = (text: string) => Array.from(text.replaceAll('\u00A0', ' '), c => c.toLowerCase().length === c.length ? c.toLowerCase() : c).join('');
