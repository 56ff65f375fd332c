import { type Attrs, Fragment, type Node, type NodeType } from 'prosemirror-model';
import { type EditorState, Selection, type Transaction } from 'prosemirror-state';
import type { Mapping } from 'prosemirror-transform';
import { schema } from './schema';
import { common } from './sequence';

/** A change between two documents: content in the place of a range of the first, or a block made another. */
type Change = { from: number; to: number; content: Fragment } | { at: number; type: NodeType; attrs: Attrs };

/** Whether others changed a block, at the top of the text, that was changed here too since it was sent. New blocks beside it are none of its changes. */
export function clash(sent: Node, answer: Node, now: Node): boolean {
  const mine = touched(sent, now);
  return mine.size > 0 && [...touched(sent, answer)].some(i => mine.has(i));
}

/** The blocks at the top that became others, went away or went elsewhere, by their places. */
function touched(before: Node, after: Node): Set<number> {
  const [mine, theirs] = [children(before), children(after)];
  const found = new Set(mine.keys());
  for (const [i, j] of common(mine.map(c => c.key), theirs.map(c => c.key))) if (mine[i]!.node.eq(theirs[j]!.node)) found.delete(i);
  return found;
}

/**
 * Puts into the editor what the server answered. The answer was made on what was sent; what was typed since then, in other blocks (see clash), stays, and so
 * does the caret.
 * @param sent The document as it was sent.
 * @param answer The document that came back.
 * @param since What was done to the document since it was sent.
 */
export function takeIn(state: EditorState, sent: Node, answer: Node, since: Mapping): Transaction {
  const tr = state.tr.setMeta('addToHistory', false).setMeta('remote', true);
  const typed = !state.doc.eq(sent);
  for (const change of changes(sent, answer, 0).reverse()) {
    if ('at' in change) remark(tr, sent, change, since);
    else put(tr, change, since);
  }
  if (!typed && !tr.doc.eq(answer)) {
    const { from } = state.selection;
    tr.replaceWith(0, tr.doc.content.size, answer.content);
    tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size))));
  }
  return tr;
}

function remark(tr: Transaction, sent: Node, change: { at: number; type: NodeType; attrs: Attrs }, since: Mapping): void {
  const at = since.mapResult(change.at);
  const now = tr.doc.nodeAt(at.pos);
  if (now && !at.deletedAfter && now.type === sent.nodeAt(change.at)!.type && now.inlineContent === change.type.inlineContent) {
    tr.setNodeMarkup(at.pos, change.type, { ...change.attrs, id: now.attrs.id ?? change.attrs.id }, now.marks);
  }
}

function put(tr: Transaction, change: { from: number; to: number; content: Fragment }, since: Mapping): void {
  let from = since.map(change.from, 1);
  let to = Math.max(since.map(change.to, -1), from);
  if (change.from === change.to) from = to = since.map(change.from, -1);
  try {
    tr.replaceWith(from, to, change.content);
  } catch {
    // Its place is no place for it any more: it goes after the block that it would have stood in.
    const $from = tr.doc.resolve(from);
    const words: Node[] = [];
    change.content.descendants(node => { if (node.isTextblock) words.push(node); return !node.isTextblock; });
    if (words.length === 0 && change.content.size > 0) words.push(schema.nodes.paragraph!.create(null, change.content));
    tr.insert($from.depth === 0 ? from : $from.after(1), words.map(w => schema.nodes.paragraph!.create({ id: w.attrs.id }, w.content)));
  }
}

function changes(before: Node, after: Node, start: number): Change[] {
  const mine = children(before);
  const theirs = children(after);
  const pairs = common(mine.map(c => c.key), theirs.map(c => c.key));
  const found: Change[] = [];
  const place = (i: number) => start + (i < mine.length ? mine[i]!.offset : before.content.size);
  let [a, b] = [0, 0];
  for (const [i, j] of [...pairs, [mine.length, theirs.length] as [number, number]]) {
    for (; a < i; a++) found.push({ from: place(a), to: place(a + 1), content: Fragment.empty });
    for (; b < j; b++) found.push({ from: place(i), to: place(i), content: Fragment.from(theirs[b]!.node) });
    if (i < mine.length) found.push(...within(mine[i]!.node, theirs[j]!.node, place(i)));
    [a, b] = [i + 1, j + 1];
  }
  return found;
}

/** The changes in one block that is in both. */
function within(before: Node, after: Node, at: number): Change[] {
  if (before.eq(after)) return [];
  const whole: Change[] = [{ from: at, to: at + before.nodeSize, content: Fragment.from(after) }];
  if (before.isTextblock !== after.isTextblock || before.isLeaf || after.isLeaf) return whole;
  if (!before.isTextblock && before.type !== after.type) return whole;
  const marked: Change[] = before.sameMarkup(after) ? [] : [{ at, type: after.type, attrs: after.attrs }];
  return [...marked, ...(before.isTextblock ? words(before, after, at + 1) : changes(before, after, at + 1))];
}

function words(before: Node, after: Node, start: number): Change[] {
  const a = tokens(before);
  const b = tokens(after);
  const found: Change[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...common(a.keys, b.keys), [a.keys.length, b.keys.length] as [number, number]]) {
    if (i < x || j < y) {
      found.push({ from: start + a.at[i]!, to: start + a.at[x]!, content: after.content.cut(b.at[j]!, b.at[y]!) });
    }
    [i, j] = [x + 1, y + 1];
  }
  return found;
}

/** The words of a line and what stands between them, with their marks, and where each begins. */
function tokens(block: Node): { keys: string[]; at: number[] } {
  const keys: string[] = [];
  const at: number[] = [];
  block.forEach((node, offset) => {
    const marks = node.marks.map(m => m.type.name + JSON.stringify(m.attrs)).join();
    for (const part of node.isText ? node.text!.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]/gu) ?? [] : ['\n']) {
      keys.push(`${part}\u0000${marks}`);
      at.push(offset);
      offset += part.length;
    }
  });
  return { keys, at: [...at, block.content.size] };
}

function children(parent: Node): { node: Node; key: string; offset: number }[] {
  const found: { node: Node; key: string; offset: number }[] = [];
  parent.forEach((node, offset, index) => {
    let key = node.attrs.id as string | null | undefined;
    if (!key) node.descendants(inner => { key ??= inner.attrs.id as string | undefined; return !key; });
    found.push({ node, key: `${node.isTextblock ? '' : node.type.name} ${key ?? index}`, offset });
  });
  return found;
}
