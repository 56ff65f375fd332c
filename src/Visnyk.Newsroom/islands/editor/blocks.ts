import { splitBlockAs } from 'prosemirror-commands';
import { Fragment, type Node, type NodeType, type ResolvedPos } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { schema } from './schema';

const n = schema.nodes;
const item = n.listItem!;

/** A command that finds out by trying; where the schema has no room for it, it cannot be done. */
export function safely(command: Command): Command {
  return (state, dispatch, view) => {
    try {
      return command(state, dispatch, view);
    } catch (error) {
      if (error instanceof RangeError || (error instanceof Error && error.name === 'TransformError')) return false;
      throw error;
    }
  };
}

/** The nearest node around a place of one of these types. */
export function around($pos: ResolvedPos, ...types: (NodeType | undefined)[]): { node: Node; pos: number; depth: number } | null {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const node = $pos.node(depth);
    if (types.includes(node.type)) return { node, pos: $pos.before(depth), depth };
  }
  return null;
}

export const isIn = (state: EditorState, ...types: (NodeType | undefined)[]) => around(state.selection.$from, ...types) !== null
  || (state.selection instanceof NodeSelection && types.includes(state.selection.node.type));

/** The block of the document, or of a fact box, that a place is in. */
function holder($pos: ResolvedPos) {
  const box = around($pos, n.factBox);
  const depth = box && $pos.depth > box.depth ? box.depth : 0;
  return { depth, index: $pos.index(depth) };
}

/** The blocks of one parent that the selection touches, and where they stand. */
function touched(state: EditorState): { parent: Node; from: number; to: number; blocks: Node[] } | null {
  const { $from, $to } = state.selection;
  const { depth, index } = holder($from);
  if ($to.depth < depth || $to.start(depth) !== $from.start(depth)) return null;
  const parent = $from.node(depth);
  const last = Math.max(index, $to.indexAfter(depth) - 1);
  const start = $from.start(depth);
  let from = start;
  for (let i = 0; i < index; i++) from += parent.child(i).nodeSize;
  const blocks: Node[] = [];
  for (let i = index; i <= Math.min(last, parent.childCount - 1); i++) blocks.push(parent.child(i));
  return { parent, from, to: from + blocks.reduce((size, block) => size + block.nodeSize, 0), blocks };
}

/** Paragraph or heading; the id stays. Items of a list come out of it. */
export function asLine(type: NodeType, level?: number): Command {
  return safely((state, dispatch) => {
    let tr = state.tr;
    if (around(state.selection.$from, item)) {
      let now = state;
      while (around(now.selection.$from, item) && liftListItem(item)(now, t => { now = now.apply(t); t.steps.forEach(step => tr.step(step)); }));
      tr.setSelection(TextSelection.create(tr.doc, now.selection.anchor, now.selection.head));
    }
    let done = false;
    tr.doc.nodesBetween(tr.selection.from, tr.selection.to, (node, pos, parent) => {
      if (![n.paragraph, n.heading].includes(node.type) || (parent!.type !== n.doc && parent!.type !== n.factBox)) return true;
      if (node.type === type && node.attrs.level === level) return false;
      tr = tr.setNodeMarkup(pos, type, level ? { id: node.attrs.id, level } : { id: node.attrs.id });
      done = true;
      return false;
    });
    if (done || tr.docChanged) dispatch?.(tr.scrollIntoView());
    return done || tr.docChanged;
  });
}

/** A list of this kind, another kind of list, or no list any more. */
export function asList(type: NodeType): Command {
  return safely((state, dispatch) => {
    const list = around(state.selection.$from, n.bulletList, n.orderedList);
    if (list && list.node.type === type) return liftListItem(item)(state, dispatch);
    if (list) {
      dispatch?.(state.tr.setNodeMarkup(list.pos, type, { id: list.node.attrs.id }));
      return true;
    }
    const tr = state.tr;
    state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos) => {
      if (node.type === n.heading) tr.setNodeMarkup(pos, n.paragraph, { id: node.attrs.id });
    });
    const plain = state.apply(tr);
    return wrapInList(type)(plain, dispatch && (wrap => {
      wrap.steps.forEach(step => tr.step(step));
      dispatch(tr.setSelection(TextSelection.create(tr.doc, wrap.selection.anchor, wrap.selection.head)).scrollIntoView());
    }));
  });
}

/** Puts a wrapping in the place of what it wraps, or the other way round, with the selection where it was in the text. */
function replaceBlocks(state: EditorState, from: number, to: number, content: Fragment | Node[], shift: number): Transaction {
  const { anchor, head } = state.selection;
  const tr = state.tr.replaceWith(from, to, content);
  const at = (pos: number) => tr.doc.resolve(Math.min(Math.max(pos + shift, 0), tr.doc.content.size));
  return tr.setSelection(TextSelection.between(at(anchor), at(head))).scrollIntoView();
}

export function quote(pulled: boolean): Command {
  return safely((state, dispatch) => {
    const there = around(state.selection.$from, n.blockquote);
    if (there) {
      if (there.node.attrs.pulled !== pulled) {
        dispatch?.(state.tr.setNodeAttribute(there.pos, 'pulled', pulled));
        return true;
      }
      const blocks: Node[] = [];
      there.node.forEach(child => {
        if (child.type === n.paragraph) blocks.push(child);
        else if (child.content.size > 0) blocks.push(n.paragraph!.create(null, child.content));
      });
      dispatch?.(replaceBlocks(state, there.pos, there.pos + there.node.nodeSize, blocks, -1));
      return true;
    }
    const found = touched(state);
    if (!found || !found.blocks.every(b => b.type === n.paragraph || b.type === n.heading)) return false;
    const paragraphs = found.blocks.map(b => n.paragraph!.create({ id: b.attrs.id }, b.content));
    dispatch?.(replaceBlocks(state, found.from, found.to, [n.blockquote!.create({ pulled }, [...paragraphs, n.quoteCredit!.create()])], 1));
    return true;
  });
}

export const factBox: Command = safely((state, dispatch) => {
  const there = around(state.selection.$from, n.factBox);
  if (there) {
    const title = there.node.child(0);
    const blocks = [...(title.content.size > 0 ? [n.paragraph!.create(null, title.content)] : []), ...there.node.content.content.slice(1)];
    dispatch?.(replaceBlocks(state, there.pos, there.pos + there.node.nodeSize, blocks.length > 0 ? blocks : [n.paragraph!.create()], title.content.size > 0 ? -1 : -3));
    return true;
  }
  const found = touched(state);
  if (!found || found.parent.type !== n.doc) return false;
  dispatch?.(replaceBlocks(state, found.from, found.to, [n.factBox!.create(null, [n.factTitle!.create(), ...found.blocks])], 3));
  return true;
});

/** Pictures side by side become one gallery; a gallery becomes pictures. */
export const gallery: Command = safely((state, dispatch) => {
  const there = around(state.selection.$from, n.gallery);
  if (there) {
    dispatch?.(replaceBlocks(state, there.pos, there.pos + there.node.nodeSize, there.node.content, -1));
    return true;
  }
  const found = touched(state);
  if (!found || !found.blocks.every(b => b.type === n.picture)) return false;
  dispatch?.(replaceBlocks(state, found.from, found.to, [n.gallery!.create(null, found.blocks)], 1));
  return true;
});

/** Puts a block after the one that the caret is in, or in its place where that is an empty paragraph. */
export function insert(state: EditorState, block: Node): Transaction {
  const { $from } = state.selection;
  const { depth } = block.type === n.factBox ? { depth: 0 } : holder($from);
  const empty = $from.depth === depth + 1 && $from.parent.type === n.paragraph && $from.parent.content.size === 0;
  const at = state.selection instanceof NodeSelection ? state.selection.to : $from.depth > depth ? $from.after(depth + 1) : $from.pos;
  const from = empty ? $from.before(depth + 1) : at;
  const tr = state.tr.replaceWith(from, at, block);
  const after = from + block.nodeSize;
  if (!tr.doc.resolve(after).nodeAfter) tr.insert(after, n.paragraph!.create());
  const inside = Selection.findFrom(tr.doc.resolve(from), 1, true);
  return tr.setSelection(inside ?? Selection.near(tr.doc.resolve(after))).scrollIntoView();
}

export const divider: Command = (state, dispatch) => {
  if (dispatch) {
    const tr = insert(state, n.horizontalRule!.create());
    dispatch(tr);
  }
  return true;
};

/** A table of three by three, the first row heads. */
export const table: Command = (state, dispatch) => {
  if (around(state.selection.$from, n.tableBlock)) return false;
  const row = (type: NodeType) => n.tableRow!.create(null, [0, 1, 2].map(() => type.create()));
  dispatch?.(insert(state, n.tableBlock!.create(null, [n.tableCaption!.create(), n.table!.create(null, [row(n.tableHeader!), row(n.tableCell!), row(n.tableCell!)])])));
  return true;
};

export const removeTable: Command = (state, dispatch) => {
  const there = around(state.selection.$from, n.tableBlock);
  if (!there) return false;
  dispatch?.(replaceBlocks(state, there.pos, there.pos + there.node.nodeSize, [n.paragraph!.create()], 0));
  return true;
};

/** Moves the block that the caret is in before or after its neighbour. */
export function move(by: -1 | 1): Command {
  return safely((state, dispatch) => {
    const { $from } = state.selection;
    const nested = around($from, item) ?? null;
    const depth = nested ? nested.depth - 1 : holder($from).depth;
    const parent = $from.node(depth);
    const index = $from.index(depth);
    const other = index + by;
    if (other < 0 || other >= parent.childCount || parent.child(other).type === n.factTitle) return false;
    if (dispatch) {
      const node = parent.child(index);
      const neighbour = parent.child(other);
      const start = $from.posAtIndex(index, depth);
      const [from, shift] = by < 0 ? [start - neighbour.nodeSize, -neighbour.nodeSize] : [start, neighbour.nodeSize];
      const pair = by < 0 ? [node, neighbour] : [neighbour, node];
      const tr = state.tr.replaceWith(from, from + node.nodeSize + neighbour.nodeSize, pair);
      const moved = state.selection instanceof NodeSelection
        ? NodeSelection.create(tr.doc, state.selection.from + shift)
        : TextSelection.create(tr.doc, state.selection.anchor + shift, state.selection.head + shift);
      dispatch(tr.setSelection(moved).scrollIntoView());
    }
    return true;
  });
}

/** A new paragraph after the block that the caret is in. */
function leave(state: EditorState, pos: number, node: Node, dispatch?: (tr: Transaction) => void, without?: [number, number]): boolean {
  if (dispatch) {
    const after = pos + node.nodeSize;
    const tr = state.tr.insert(after, n.paragraph!.create());
    tr.setSelection(TextSelection.create(tr.doc, after + 1));
    if (without) tr.delete(...without);
    dispatch(tr.scrollIntoView());
  }
  return true;
}

/** Enter, where it is not simply a new paragraph. */
export const enter: Command = safely((state, dispatch) => {
  const { $from, empty } = state.selection;
  const parent = $from.parent.type;
  if (parent === n.tableCell || parent === n.tableHeader) return lineBreak(state, dispatch);
  if (parent === n.tableCaption || parent === n.factTitle) {
    const next = Selection.findFrom(state.doc.resolve($from.after()), 1);
    if (next) dispatch?.(state.tr.setSelection(next).scrollIntoView());
    return next !== null;
  }
  const block = around($from, n.picture, n.embed) ?? (parent === n.quoteCredit ? around($from, n.blockquote) : null);
  if (block) {
    const box = around($from, n.gallery) ?? block;
    return leave(state, box.pos, box.node, dispatch);
  }
  const quoted = around($from, n.blockquote);
  if (quoted && empty && $from.parent.content.size === 0 && quoted.node.childCount > 2) return leave(state, quoted.pos, quoted.node, dispatch, [$from.before(), $from.after()]);
  // After a paragraph of a quote its credit could stand too, which is not what Enter means.
  if (quoted && parent === n.paragraph) return splitBlockAs((_, atEnd) => atEnd ? { type: n.paragraph! } : null)(state, dispatch);
  if (around($from, item)) return splitListItem(item)(state, dispatch) || liftListItem(item)(state, dispatch);
  return false;
});

export const lineBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(n.hardBreak!.create(), true).scrollIntoView());
  return true;
};

export const sink = safely(sinkListItem(item));
export const lift = safely(liftListItem(item));
