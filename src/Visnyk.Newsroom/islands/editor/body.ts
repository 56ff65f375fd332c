import type { Mark, Node } from 'prosemirror-model';
import { newId } from './ids';
import { schema } from './schema';

/** A text node as the server keeps it; `\n` is a line break. */
export interface TextJson { type: 'text'; text: string; marks?: MarkJson[] }
export interface MarkJson { type: string; attrs?: Record<string, string> }
export interface BlockJson { type: string; attrs?: Record<string, unknown>; content: (BlockJson | TextJson)[]; nested?: BlockJson }

const n = schema.nodes;

/** The editor's document of a body. An empty body is one empty paragraph. */
export function toDoc(blocks: readonly BlockJson[]): Node {
  const content = blocks.map(toNode);
  return n.doc!.create(null, content.length > 0 ? content : n.paragraph!.create({ id: newId() }));
}

/** The body of a document; an empty paragraph alone says nothing and is no body. */
export function toBody(doc: Node): BlockJson[] {
  const only = doc.childCount === 1 ? doc.child(0) : null;
  return only && only.type === n.paragraph && only.content.size === 0 ? [] : children(doc).map(fromNode);
}

/** A line of text as text nodes of the schema. */
export function toInline(text: readonly TextJson[]): Node[] {
  return text.flatMap(span => {
    const marks = (span.marks ?? []).map(m => schema.mark(m.type, m.attrs));
    return span.text.split('\n').flatMap((part, index) => [
      ...(index > 0 ? [n.hardBreak!.create(null, null, marks)] : []),
      ...(part ? [schema.text(part, marks)] : []),
    ]);
  });
}

/** A node's line of text, neighbours with equal marks joined. */
export function fromInline(node: Node): TextJson[] {
  const spans: { text: string; marks: readonly Mark[] }[] = [];
  node.forEach(child => {
    const text = child.isText ? child.text! : '\n';
    const last = spans.at(-1);
    if (last && sameMarks(last.marks, child.marks)) last.text += text;
    else spans.push({ text, marks: child.marks });
  });
  return spans.map(({ text, marks }) => ({ type: 'text', text, ...(marks.length > 0 ? { marks: marks.map(markJson) } : {}) }));
}

const sameMarks = (a: readonly Mark[], b: readonly Mark[]) => a.length === b.length && a.every((mark, i) => mark.eq(b[i]!));

const markJson = (mark: Mark): MarkJson =>
  Object.keys(mark.attrs).length > 0 ? { type: mark.type.name, attrs: { ...mark.attrs } } : { type: mark.type.name };

const children = (node: Node): Node[] => Array.from({ length: node.childCount }, (_, i) => node.child(i));

const blocksOf = (json: BlockJson) => json.content as BlockJson[];
const textOf = (json: BlockJson) => toInline(json.content as TextJson[]);

function toNode(json: BlockJson): Node {
  const attrs = json.attrs ?? {};
  const id = { id: attrs.id };
  switch (json.type) {
    case 'bulletList':
    case 'orderedList':
      return n[json.type]!.create(json.type === 'orderedList' ? { ...id, start: attrs.start ?? 1 } : id, blocksOf(json).map(toItem));
    case 'blockquote':
      return n.blockquote!.create({ ...id, pulled: attrs.pulled }, [...blocksOf(json).map(toNode), n.quoteCredit!.create(null, toInline(attrs.credit as TextJson[]))]);
    case 'gallery':
      return n.gallery!.create(id, blocksOf(json).map(toNode));
    case 'table':
      return n.tableBlock!.create(id, [
        n.tableCaption!.create(null, toInline(attrs.caption as TextJson[])),
        n.table!.create(null, blocksOf(json).map(row => n.tableRow!.create(null, blocksOf(row).map(toNode)))),
      ]);
    case 'factBox':
      return n.factBox!.create(id, [n.factTitle!.create(null, toInline(attrs.title as TextJson[])), ...blocksOf(json).map(toNode)]);
    case 'horizontalRule':
      return n.horizontalRule!.create(id);
    default:
      return n[json.type]!.create(attrs, textOf(json));
  }
}

const toItem = (item: BlockJson): Node => n.listItem!.create(null, [
  n.paragraph!.create({ id: item.attrs!.id }, textOf(item)),
  ...(item.nested ? [toNode(item.nested)] : []),
]);

function fromNode(node: Node): BlockJson {
  const { id } = node.attrs;
  const type = node.type.name;
  switch (node.type) {
    case n.bulletList:
    case n.orderedList:
      return { type, attrs: type === 'orderedList' && node.attrs.start !== 1 ? { id, start: node.attrs.start } : { id }, content: children(node).map(fromItem) };
    case n.blockquote: {
      const credit = node.lastChild!.type === n.quoteCredit ? node.lastChild! : null;
      const paragraphs = children(node).filter(child => child !== credit);
      return { type, attrs: { id, pulled: node.attrs.pulled, credit: credit ? fromInline(credit) : [] }, content: paragraphs.map(fromNode) };
    }
    case n.gallery:
      return { type, attrs: { id }, content: children(node).map(fromNode) };
    case n.tableBlock:
      return {
        type: 'table',
        attrs: { id, caption: fromInline(node.child(0)) },
        content: children(node.child(1)).map(row => ({ type: 'tableRow', content: children(row).map(fromNode) })),
      };
    case n.tableCell:
    case n.tableHeader:
      return {
        type,
        attrs: { id, ...(node.attrs.colspan === 1 ? {} : { colspan: node.attrs.colspan }), ...(node.attrs.rowspan === 1 ? {} : { rowspan: node.attrs.rowspan }) },
        content: fromInline(node),
      };
    case n.factBox:
      return { type, attrs: { id, title: fromInline(node.child(0)) }, content: children(node).slice(1).map(fromNode) };
    default:
      return { type, attrs: { ...node.attrs }, content: fromInline(node) };
  }
}

function fromItem(item: Node): BlockJson {
  const words = item.child(0);
  return {
    type: 'listItem',
    attrs: { id: words.attrs.id },
    content: fromInline(words),
    ...(item.childCount > 1 ? { nested: fromNode(item.child(1)) } : {}),
  };
}
