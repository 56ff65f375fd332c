import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { placeOf } from './anchors';

/** Somebody else who is in the article, and in which block. */
export interface Other { user: string; name: string; block: string }

const key = new PluginKey<Other[]>('company');

/** Shows beside each block who is in it: their names, which need no colour. */
export const company = new Plugin<Other[]>({
  key,
  state: {
    init: () => [],
    apply: (tr, others) => (tr.getMeta(key) as Other[] | undefined) ?? others,
  },
  props: {
    decorations: state => {
      const blocks = Map.groupBy((key.getState(state) ?? []).filter(o => o.block), o => o.block);
      return DecorationSet.create(state.doc, [...blocks].flatMap(([block, others]) => {
        const place = placeOf(state.doc, block);
        return place ? [Decoration.node(place.pos, place.pos + place.node.nodeSize, { 'class': 'someone', 'data-here': others.map(o => o.name).join(', ') })] : [];
      }));
    },
  },
});

export const setCompany = (view: EditorView, others: Other[]) => { view.dispatch(view.state.tr.setMeta(key, others).setMeta('addToHistory', false)); };
