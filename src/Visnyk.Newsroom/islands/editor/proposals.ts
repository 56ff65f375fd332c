import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { TextJson } from './body';
import { el, type Words } from './words';

/** What two people wrote differently, as the server keeps it. */
export interface Proposal { id: string; kind: 0 | 1 | 2; segment: string; field: string; origin: TextJson[]; kept: TextJson[]; offered: TextJson[] }

export type Settle = (proposal: Proposal, accept: boolean) => void;

const key = new PluginKey<DecorationSet>('proposals');

const plain = (text: TextJson[]) => text.map(span => span.text).join('');

/** A proposal to read, with what can be done about it. */
export function card(proposal: Proposal, words: Words, settle: Settle, rtl: boolean): HTMLElement {
  const said = (what: 'kept' | 'offered', tag: 'ins' | 'del' | 'span') => {
    const text = plain(proposal[what]);
    return el('p', {}, el('strong', {}, words.of(`proposal.${what}`)), ' ', text ? el(tag, { dir: rtl ? 'rtl' : 'auto' }, text) : el('em', {}, words.of('proposal.nothing')));
  };
  const button = (accept: boolean) => {
    const made = el('button', { type: 'button', class: 'plain' }, words.of(accept ? proposal.kind === 1 ? 'proposal.delete' : 'proposal.accept' : 'proposal.decline'));
    made.addEventListener('click', () => settle(proposal, accept));
    return made;
  };
  return el('aside', { class: 'proposal', contenteditable: 'false', 'data-proposal': proposal.id, 'aria-label': words.of('proposal') },
    el('p', {}, el('span', { 'aria-hidden': 'true' }, '⚑ '), words.of(`proposal.kind.${proposal.kind}`)),
    said('kept', 'span'),
    ...(proposal.kind === 1 ? [] : [said('offered', 'ins')]),
    el('div', { class: 'buttons' }, button(true), button(false)));
}

/** Shows each proposal under the block that it is about. */
export function proposals(words: Words, settle: Settle, rtl: boolean): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set, _, { doc }) => {
        const open = tr.getMeta(key) as Proposal[] | undefined;
        if (!open) return set.map(tr.mapping, tr.doc);
        const shown: Decoration[] = [];
        doc.descendants((node, pos) => {
          const about = open.filter(p => p.segment === node.attrs.id);
          if (about.length === 0) return true;
          shown.push(Decoration.node(pos, pos + node.nodeSize, { class: 'proposed' }));
          const $end = doc.resolve(pos + node.nodeSize);
          const after = $end.depth > 0 && !['factBox'].includes($end.parent.type.name) ? $end.after(1) : $end.pos;
          for (const proposal of about) shown.push(Decoration.widget(after, () => card(proposal, words, settle, rtl), { key: proposal.id, side: -1, ignoreSelection: true, stopEvent: () => true }));
          return true;
        });
        return DecorationSet.create(doc, shown);
      },
    },
    props: { decorations: state => key.getState(state) },
  });
}

export const proposalsKey = key;
