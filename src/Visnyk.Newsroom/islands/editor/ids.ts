import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { hasId } from './schema';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id: 50 random bits, as the server makes them. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), byte => alphabet[byte & 31]).join('');
}

interface Place { node: Node; pos: number }

/**
 * Keeps ids: what is new gets one, of two with one id the one that was there before keeps it. Of a block split at its very beginning the half with the
 * words keeps it, since what points at the id points at the words; for the same reason words joined to an empty block bring theirs along.
 */
export const ids = new Plugin({
  appendTransaction: (transactions, before, after) =>
    transactions.some(t => t.docChanged) && !transactions.some(t => t.getMeta('replay')) ? repaired(transactions, before, after) : null,
});

function repaired(transactions: readonly Transaction[], before: EditorState, after: EditorState): Transaction | null {
  const old = places(before.doc);
  const now = places(after.doc);
  const change = after.tr;
  const set = (place: Place, id: string) => { change.setNodeAttribute(place.pos, 'id', id); };
  const byId = Map.groupBy(now.filter(p => p.node.attrs.id), p => String(p.node.attrs.id));

  for (const [id, same] of byId) {
    if (same.length < 2) continue;
    const was = old.find(p => p.node.attrs.id === id);
    const home = was && transactions.reduce((pos, t) => t.mapping.map(pos, 1), was.pos);
    const keeps = same.find(p => p.pos === home && !isEmptied(p, was!)) ?? same.find(p => was && !isEmptied(p, was)) ?? same[0];
    for (const place of same) if (place !== keeps) set(place, newId());
  }
  for (const place of now) if (!place.node.attrs.id) set(place, newId());

  // Words that were joined to an empty line.
  const gone = old.filter(p => p.node.isTextblock && p.node.content.size > 0 && !byId.has(String(p.node.attrs.id)));
  for (const lost of gone.length > 0 ? gone : []) {
    const heir = now.find(p => p.node.isTextblock && p.node.content.eq(lost.node.content) && byId.get(String(p.node.attrs.id))?.length === 1
      && old.some(o => o.node.attrs.id === p.node.attrs.id && o.node.isTextblock && o.node.content.size === 0));
    if (heir) set(heir, String(lost.node.attrs.id));
  }
  return change.docChanged ? change : null;
}

const isEmptied = (place: Place, was: Place) => place.node.isTextblock && place.node.content.size === 0 && was.node.content.size > 0;

function places(doc: Node): Place[] {
  const found: Place[] = [];
  doc.descendants((node, pos) => {
    if (hasId(node)) found.push({ node, pos });
    return !node.isTextblock;
  });
  return found;
}
