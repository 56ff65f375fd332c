import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

/** A place in the text: a block, and words of it with what stands around them (W3C TextQuoteSelector). */
export interface Anchor { block: string; quote: string; prefix: string; suffix: string }
export interface Anchored extends Anchor { thread: string }

const key = new PluginKey<DecorationSet>('anchors');
const around = 32;
const longest = 2000;

/** Marks the passages that somebody said something about. Once marked they go with their words. */
export function anchors(chosen: (thread: string) => void): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => {
        const all = tr.getMeta(key) as Anchored[] | undefined;
        if (!all) return set.map(tr.mapping, tr.doc);
        return DecorationSet.create(tr.doc, all.flatMap(anchored => {
          const place = find(tr.doc, anchored);
          const attrs = { 'class': 'talked', 'data-talked': anchored.thread };
          return !place ? [] : [anchored.quote ? Decoration.inline(place.from, place.to, attrs, { thread: anchored.thread }) : Decoration.node(place.from, place.to, attrs, { thread: anchored.thread })];
        }));
      },
    },
    props: {
      decorations: state => key.getState(state),
      handleClick: (view, pos) => {
        const thread = at(view.state, pos);
        if (thread) chosen(thread);
        return false;
      },
    },
  });
}

/** Marks these passages, in the place of those that were marked. */
export const mark = (view: EditorView, all: Anchored[]) => { view.dispatch(view.state.tr.setMeta(key, all).setMeta('addToHistory', false)); };

/** The thread about what stands at a place. */
export function at(state: EditorState, pos = state.selection.from): string | null {
  return (key.getState(state)?.find(pos, pos)[0]?.spec as { thread?: string } | undefined)?.thread ?? null;
}

/** Whether a thread's passage is marked. */
export const isMarked = (state: EditorState, thread: string) => (key.getState(state)?.find(undefined, undefined, spec => spec.thread === thread).length ?? 0) > 0;

/** Goes to the passage of a thread; false where it is not in the text. */
export function show(view: EditorView, thread: string): boolean {
  const found = key.getState(view.state)?.find(undefined, undefined, spec => spec.thread === thread)[0];
  if (!found) return false;
  const whole = view.state.doc.resolve(found.from).nodeAfter?.isTextblock === true;
  view.focus();
  view.dispatch(view.state.tr.setSelection(TextSelection.between(view.state.doc.resolve(found.from + (whole ? 1 : 0)), view.state.doc.resolve(found.to - (whole ? 1 : 0)))).scrollIntoView());
  return true;
}

/** The words that are selected, as a place that is found again; where nothing is selected, null. */
export function selected(state: EditorState): Anchor | null {
  const { $from, from, to, empty } = state.selection;
  const block = blockAt(state);
  if (empty || !block || !$from.parent.isTextblock) return null;
  const start = $from.start();
  const text = $from.parent.textBetween(0, $from.parent.content.size, undefined, '\n');
  const [a, b] = [from - start, Math.min(to - start, text.length, from - start + longest)];
  return { block, quote: text.slice(a, b), prefix: text.slice(Math.max(a - around, 0), a), suffix: text.slice(b, b + around) };
}

/** The id of the block in which the caret is. */
export function blockAt(state: EditorState): string | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const { id } = $from.node(depth).attrs;
    if (id) return String(id);
  }
  return null;
}

/** Where a block is, and its node. */
export function placeOf(doc: Node, block: string): { pos: number; node: Node } | null {
  let found: { pos: number; node: Node } | null = null;
  doc.descendants((node, pos) => {
    if (!found && node.attrs.id === block) found = { pos, node };
    return found === null;
  });
  return found;
}

function find(doc: Node, anchor: Anchor): { from: number; to: number } | null {
  const home = placeOf(doc, anchor.block);
  if (!home) return null;
  if (!anchor.quote) return { from: home.pos, to: home.pos + home.node.nodeSize };
  let best: { from: number; to: number } | null = null;
  let most = -1;
  const look = (node: Node, start: number) => {
    const text = fold(node.textBetween(0, node.content.size, undefined, '\n'));
    const [quote, prefix, suffix] = [fold(anchor.quote), fold(anchor.prefix), fold(anchor.suffix)];
    for (let i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1)) {
      let score = 0;
      while (score < prefix.length && score < i && text[i - score - 1] === prefix[prefix.length - 1 - score]) score++;
      for (let j = 0; j < suffix.length && text[i + quote.length + j] === suffix[j]; j++) score++;
      if (score > most) [best, most] = [{ from: start + i, to: start + i + quote.length }, score];
    }
  };
  if (home.node.isTextblock) look(home.node, home.pos + 1);
  else home.node.descendants((node, pos) => { if (node.isTextblock) look(node, home.pos + 1 + pos + 1); return !node.isTextblock; });
  return best;
}

// As the server does: the shapes of quotation marks, dashes, apostrophes and spaces make no difference.
const shapes: Record<string, string> = Object.fromEntries([
  ...Array.from('\u00A0\u202F\u2009\n\t', c => [c, ' ']), ...Array.from('“”„«»', c => [c, '"']), ...Array.from('‘’‚‹›ʼ', c => [c, '\'']), ...Array.from('–—−‑', c => [c, '-']),
]);
const fold = (text: string) => text.replace(/[\u00A0\u202F\u2009\n\t“”„«»‘’‚‹›ʼ–—−‑]/g, c => shapes[c]!);
