import { type DOMOutputSpec, type MarkSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model';

/**
 * What an article's body may hold: one to one with the server's blocks (body.ts carries them over). Every block has an id, and so has every line of
 * text that is a segment. A list item has none of its own: its paragraph's is the item's, so that a paragraph made an item keeps its id.
 */

const id = { id: { default: null } };
const idOf = (element: HTMLElement) => ({ id: element.getAttribute('data-block') });
const withId = (node: Node, more: Record<string, string> = {}) => ({ 'data-block': String(node.attrs.id ?? ''), ...more });

const line = (tag: string, attrs: NodeSpec = {}): NodeSpec => ({
  content: 'inline*',
  defining: true,
  toDOM: () => [tag, 0],
  ...attrs,
});

const list = (tag: string, more: NodeSpec = {}): NodeSpec => ({
  group: 'block plain list',
  content: 'listItem+',
  attrs: id,
  parseDOM: [{ tag, getAttrs: idOf }],
  toDOM: node => [tag, withId(node), 0],
  ...more,
});

const cell = (tag: string, role: string): NodeSpec => ({
  content: 'inline*',
  attrs: { ...id, colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
  tableRole: role,
  isolating: true,
  parseDOM: [{
    tag,
    getAttrs: element => ({ ...idOf(element), colspan: spanOf(element, 'colspan'), rowspan: spanOf(element, 'rowspan') }),
  }],
  toDOM: node => [tag, withId(node, {
    ...(node.attrs.colspan === 1 ? {} : { colspan: String(node.attrs.colspan) }),
    ...(node.attrs.rowspan === 1 ? {} : { rowspan: String(node.attrs.rowspan) }),
  }), 0],
});

const spanOf = (element: HTMLElement, name: string) => Math.min(Math.max(Number(element.getAttribute(name)) || 1, 1), 100);

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: {
    group: 'block plain',
    content: 'inline*',
    attrs: id,
    parseDOM: [{ tag: 'p', getAttrs: idOf }],
    toDOM: node => ['p', withId(node), 0],
  },
  heading: {
    group: 'block plain',
    content: 'inline*',
    attrs: { ...id, level: { default: 2 } },
    defining: true,
    parseDOM: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(tag => ({ tag, getAttrs: element => ({ ...idOf(element), level: tag < 'h3' ? 2 : 3 }) })),
    toDOM: node => [node.attrs.level === 2 ? 'h2' : 'h3', withId(node), 0],
  },
  bulletList: list('ul'),
  orderedList: list('ol', {
    attrs: { ...id, start: { default: 1 } },
    parseDOM: [{ tag: 'ol', getAttrs: element => ({ ...idOf(element), start: Number(element.getAttribute('start')) || 1 }) }],
    toDOM: node => ['ol', withId(node, node.attrs.start === 1 ? {} : { start: String(node.attrs.start) }), 0],
  }),
  listItem: {
    content: 'paragraph list?',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  blockquote: {
    group: 'block plain',
    content: 'paragraph+ quoteCredit?',
    attrs: { ...id, pulled: { default: false } },
    defining: true,
    parseDOM: [{ tag: 'blockquote', getAttrs: element => ({ ...idOf(element), pulled: element.classList.contains('pull') }) }],
    toDOM: node => ['blockquote', withId(node, node.attrs.pulled ? { class: 'pull' } : {}), 0],
  },
  quoteCredit: line('footer', { parseDOM: [{ tag: 'blockquote footer' }], isolating: true }),
  picture: {
    group: 'block plain',
    content: 'inline*',
    attrs: { ...id, media: { default: '' }, alt: { default: '' }, credit: { default: '' } },
    isolating: true,
    draggable: true,
    selectable: true,
    parseDOM: [{
      tag: 'figure[data-media]',
      contentElement: 'figcaption',
      getAttrs: element => ({
        ...idOf(element), media: element.getAttribute('data-media'), alt: element.getAttribute('data-alt') ?? '', credit: element.getAttribute('data-credit') ?? '',
      }),
    }],
    toDOM: node => ['figure', withId(node, { 'data-media': node.attrs.media, 'data-alt': node.attrs.alt, 'data-credit': node.attrs.credit }), ['figcaption', 0]],
  },
  gallery: {
    group: 'block plain',
    content: 'picture+',
    attrs: id,
    isolating: true,
    parseDOM: [{ tag: 'div.gallery', getAttrs: idOf }],
    toDOM: node => ['div', withId(node, { class: 'gallery' }), 0],
  },
  tableBlock: {
    group: 'block plain',
    content: 'tableCaption table',
    attrs: id,
    isolating: true,
    parseDOM: [{ tag: 'figure.table', getAttrs: idOf }],
    toDOM: node => ['figure', withId(node, { class: 'table' }), 0],
  },
  tableCaption: line('figcaption', { parseDOM: [{ tag: 'figure.table > figcaption' }, { tag: 'caption', context: 'tableBlock/' }] }),
  table: {
    content: 'tableRow+',
    tableRole: 'table',
    isolating: true,
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },
  tableRow: {
    content: '(tableCell | tableHeader)*',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  tableCell: cell('td', 'cell'),
  tableHeader: cell('th', 'header_cell'),
  embed: {
    group: 'block plain',
    content: 'inline*',
    attrs: { ...id, url: { default: '' } },
    isolating: true,
    draggable: true,
    parseDOM: [{ tag: 'div[data-embed]', getAttrs: element => ({ ...idOf(element), url: element.getAttribute('data-embed') }) }],
    toDOM: node => ['div', withId(node, { 'data-embed': node.attrs.url }), 0],
  },
  snippet: {
    group: 'block plain',
    attrs: { ...id, snippet: { default: '' } },
    atom: true,
    draggable: true,
    parseDOM: [{ tag: 'div[data-snippet]', getAttrs: element => ({ ...idOf(element), snippet: element.getAttribute('data-snippet') }) }],
    toDOM: node => ['div', withId(node, { 'data-snippet': node.attrs.snippet })],
  },
  factBox: {
    group: 'block',
    content: 'factTitle plain*',
    attrs: id,
    defining: true,
    isolating: true,
    parseDOM: [{ tag: 'aside', getAttrs: idOf }],
    toDOM: node => ['aside', withId(node), 0],
  },
  factTitle: line('div', { parseDOM: [{ tag: 'div.fact-title' }], toDOM: () => ['div', { class: 'fact-title' }, 0] }),
  horizontalRule: {
    group: 'block plain',
    attrs: id,
    parseDOM: [{ tag: 'hr', getAttrs: idOf }],
    toDOM: node => ['hr', withId(node)],
  },
  text: { group: 'inline' },
  hardBreak: {
    group: 'inline',
    inline: true,
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
};

const flag = (tag: string, ...parse: MarkSpec['parseDOM'] & object): MarkSpec => ({
  parseDOM: [{ tag }, ...parse],
  toDOM: (): DOMOutputSpec => [tag, 0],
});

const valued = (tag: string, attribute: string, name: string, parse: MarkSpec['parseDOM'] & object, more: MarkSpec = {}): MarkSpec => ({
  attrs: { [attribute]: {} },
  parseDOM: parse,
  toDOM: mark => [tag, { [name]: String(mark.attrs[attribute]) }, 0],
  ...more,
});

/** Addresses that may stand in a text; the server asks the same again. */
export function safeLink(href: string | null): string | null {
  const trimmed = href?.trim() ?? '';
  return trimmed.length <= 2000 && /^(?:https?:\/\/[^\s/]|mailto:[^\s]|tel:[^\s]|#[^\s])[^\s]*$/i.test(trimmed) ? trimmed : null;
}

/** Marks in the order in which they are kept. */
const marks: Record<string, MarkSpec> = {
  strong: flag('strong', { tag: 'b' }),
  em: flag('em', { tag: 'i' }),
  code: flag('code'),
  sub: flag('sub'),
  sup: flag('sup'),
  mark: flag('mark'),
  strike: flag('s', { tag: 'strike' }, { tag: 'del' }),
  cite: flag('cite'),
  link: valued('a', 'href', 'href', [{
    tag: 'a[href]',
    getAttrs: element => {
      const href = safeLink(element.getAttribute('href'));
      return href === null ? false : { href };
    },
  }], { inclusive: false }),
  story: valued('a', 'id', 'data-story', [{ tag: 'a[data-story]', getAttrs: element => ({ id: element.getAttribute('data-story') }) }], { inclusive: false }),
  abbr: valued('abbr', 'title', 'title', [{ tag: 'abbr[title]', getAttrs: element => ({ title: element.getAttribute('title') }) }], { inclusive: false }),
  language: valued('span', 'lang', 'lang', [{ tag: 'span[data-language]', getAttrs: element => ({ lang: element.getAttribute('lang') }) }], {
    toDOM: mark => ['span', { lang: String(mark.attrs.lang), 'data-language': '' }, 0],
  }),
  direction: valued('span', 'dir', 'dir', [{ tag: 'span[data-direction]', getAttrs: element => ({ dir: element.getAttribute('dir') }) }], {
    toDOM: mark => ['span', { dir: String(mark.attrs.dir), 'data-direction': '' }, 0],
  }),
};

export const schema = new Schema({ nodes, marks });

/** Whether a node has an id that is kept. */
export const hasId = (node: Node) => 'id' in (node.type.spec.attrs ?? {});
