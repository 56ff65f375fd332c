import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Attrs, MarkType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, mergeCells, splitCell, toggleHeaderRow } from 'prosemirror-tables';
import { around, asLine, asList, divider, factBox, gallery, insert, isIn, move, quote, removeTable, safely, table } from './blocks';
import { stories } from '../frame/stories';
import { ask } from './ask';
import type { Ask } from './editor';
import { safeLink, schema } from './schema';

const { nodes: n, marks: m } = schema;

/** Something that one can do: in the toolbar, in the menu that / opens, by keys. */
export interface Deed {
  name: string;
  sign: string;
  group: 'text' | 'block' | 'insert' | 'table' | 'other';
  keys?: string[];
  run: Command;
  isOn?: (state: EditorState) => boolean;
  /** Whether the menu at an empty line offers it. */
  offered?: true;
}

export function deeds(to: Ask): Deed[] {
  const mark = (type: MarkType, name: string, sign: string, ...keys: string[]): Deed => ({ name, sign, group: 'text', keys, run: toggleMark(type), isOn: state => hasMark(state, type) });
  return [
    mark(m.strong!, 'strong', 'B', 'Mod-b'),
    mark(m.em!, 'em', 'I', 'Mod-i'),
    { name: 'link', sign: '↗', group: 'text', keys: ['Mod-k'], run: link(to), isOn: state => hasMark(state, m.link!) || hasMark(state, m.story!) },
    mark(m.strike!, 'strike', 'S', 'Mod-Shift-x'),
    mark(m.mark!, 'mark', '▒', 'Mod-Shift-h'),
    mark(m.cite!, 'cite', '“T”', 'Mod-Shift-c'),
    mark(m.sub!, 'sub', 'x₂', 'Mod-,'),
    mark(m.sup!, 'sup', 'x²', 'Mod-.'),
    mark(m.code!, 'code', '‹›', 'Mod-e'),
    { name: 'abbr', sign: 'abbr', group: 'text', run: valued(to, m.abbr!, 'abbr', 'title'), isOn: state => hasMark(state, m.abbr!) },
    { name: 'language', sign: 'Aя', group: 'text', run: valued(to, m.language!, 'language', 'lang', /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i), isOn: state => hasMark(state, m.language!) },
    { name: 'ltr', sign: 'A→', group: 'text', run: toggleMark(m.direction!, { dir: 'ltr' }), isOn: state => hasMark(state, m.direction!, { dir: 'ltr' }) },
    { name: 'rtl', sign: '←א', group: 'text', run: toggleMark(m.direction!, { dir: 'rtl' }), isOn: state => hasMark(state, m.direction!, { dir: 'rtl' }) },
    { name: 'paragraph', sign: '¶', group: 'block', keys: ['Mod-Alt-0'], run: asLine(n.paragraph!), isOn: state => state.selection.$from.parent.type === n.paragraph && !isIn(state, n.listItem, n.blockquote) },
    ...[2, 3].map((level): Deed => ({
      name: `heading${level}`, sign: `H${level}`, group: 'block', keys: [`Mod-Alt-${level}`], offered: true, run: asLine(n.heading!, level),
      isOn: state => state.selection.$from.parent.type === n.heading && state.selection.$from.parent.attrs.level === level,
    })),
    { name: 'bullets', sign: '•', group: 'block', keys: ['Mod-Shift-8'], offered: true, run: asList(n.bulletList!), isOn: state => isIn(state, n.bulletList) },
    { name: 'numbers', sign: '1.', group: 'block', keys: ['Mod-Shift-7'], offered: true, run: asList(n.orderedList!), isOn: state => isIn(state, n.orderedList) },
    { name: 'quote', sign: '❝', group: 'block', keys: ['Mod-Shift-9'], offered: true, run: quote(false), isOn: state => around(state.selection.$from, n.blockquote)?.node.attrs.pulled === false },
    { name: 'pull', sign: '❝❝', group: 'block', offered: true, run: quote(true), isOn: state => around(state.selection.$from, n.blockquote)?.node.attrs.pulled === true },
    { name: 'fact-box', sign: '▤', group: 'block', offered: true, run: factBox, isOn: state => isIn(state, n.factBox) },
    { name: 'picture', sign: '▣', group: 'insert', offered: true, run: (_, dispatch) => { if (dispatch) to.picture(); return true; } },
    { name: 'gallery', sign: '▥', group: 'insert', run: gallery, isOn: state => isIn(state, n.gallery) },
    { name: 'table', sign: '▦', group: 'insert', offered: true, run: table },
    { name: 'embed', sign: '▶', group: 'insert', offered: true, run: embed(to) },
    { name: 'snippet', sign: '§', group: 'insert', offered: true, run: snippet(to) },
    { name: 'divider', sign: '―', group: 'insert', offered: true, run: divider },
    ...([
      ['row-before', '↥', addRowBefore], ['row-after', '↧', addRowAfter], ['column-before', '↤', addColumnBefore], ['column-after', '↦', addColumnAfter],
      ['row-remove', '−↕', deleteRow], ['column-remove', '−↔', deleteColumn], ['header-row', '▀', toggleHeaderRow], ['merge', '⊞', mergeCells], ['split', '⊟', splitCell], ['table-remove', '✕', removeTable],
    ] as const).map(([name, sign, run]): Deed => ({ name, sign, group: 'table', run: safely(run) })),
    { name: 'comment', sign: '✐', group: 'other', keys: ['Mod-Alt-m'], run: (_, dispatch) => { if (dispatch) to.comment(); return true; } },
    { name: 'up', sign: '↑', group: 'other', keys: ['Alt-Shift-ArrowUp'], run: move(-1) },
    { name: 'down', sign: '↓', group: 'other', keys: ['Alt-Shift-ArrowDown'], run: move(1) },
    { name: 'undo', sign: '↶', group: 'other', keys: ['Mod-z'], run: undo },
    { name: 'redo', sign: '↷', group: 'other', keys: ['Mod-Shift-z', 'Mod-y'], run: redo },
    { name: 'find', sign: '⌕', group: 'other', keys: ['Mod-f', 'Mod-h'], run: (_, dispatch) => { if (dispatch) to.find(); return true; } },
  ];
}

function hasMark(state: EditorState, type: MarkType, attrs?: Attrs): boolean {
  const { from, to, empty, $from } = state.selection;
  const fits = (marks: readonly { type: MarkType; attrs: Attrs }[]) => marks.some(mark => mark.type === type && (!attrs || Object.entries(attrs).every(([k, v]) => mark.attrs[k] === v)));
  if (empty) return fits(state.storedMarks ?? $from.marks());
  let all = true;
  state.doc.nodesBetween(from, to, node => { if (node.isText) all &&= fits(node.marks); });
  return all;
}

/** The range that a dialog is about: the selection, or all of the link or the like that the caret is in. */
function extent(state: EditorState, ...types: MarkType[]): { from: number; to: number; attrs: Attrs | null } | null {
  const { $from, from, to, empty } = state.selection;
  const marks = empty ? $from.marks() : state.doc.nodeAt(from)?.marks ?? [];
  const found = marks.find(mark => types.includes(mark.type));
  if (!empty) return { from, to, attrs: found?.attrs ?? null };
  if (!found) return null;
  let [start, end] = [$from.start(), $from.start()];
  let hit = false;
  $from.parent.forEach((node, offset) => {
    const at = $from.start() + offset;
    if (!found.isInSet(node.marks)) {
      if (!hit) start = at + node.nodeSize;
      return;
    }
    if (end < at && at <= from) start = at;
    if (at <= from) hit = at + node.nodeSize >= from;
    if (hit) end = at + node.nodeSize;
  });
  return hit ? { from: start, to: end, attrs: found.attrs } : null;
}

/** Stories of our own by words of their headlines, each with its address in the newsroom. */
const ours = async (typed: string) => (await stories(typed)).map(({ title, about, address }) => ({ value: location.origin + address, label: `${title} (${about})` }));

/** A link to an address, or to a story of our own where the address is one. */
function link(to: Ask): Command {
  return (state, dispatch, view) => {
    const range = extent(state, m.link!, m.story!);
    if (!range) return false;
    if (!dispatch || !view) return true;
    const before = String(range.attrs?.href ?? (range.attrs?.id ? `${location.origin}/newsroom/story/${range.attrs.id}` : ''));
    void ask(to.words, to.words.of('link'), [{ name: 'href', label: to.words.of('link.address'), hint: to.words.of('link.hint'), value: before, suggest: typed => /^\S+[./:]/.test(typed) ? Promise.resolve([]) : ours(typed) }],
      ({ href }) => href === '' || safeLink(href!) || safeLink(`https://${href}`)?.includes('.') ? null : to.words.of('link.wrong')).then(async answer => {
      if (!answer || answer.href === before) return view.focus();
      const href = safeLink(answer.href!) ?? safeLink(answer.href ? `https://${answer.href}` : null);
      const story = href ? await to.story(href) : null;
      // Others may have written meanwhile: the words are where the selection is now.
      const now = extent(view.state, m.link!, m.story!);
      if (!now) return view.focus();
      const tr = view.state.tr.removeMark(now.from, now.to, m.link).removeMark(now.from, now.to, m.story);
      if (story) tr.addMark(now.from, now.to, m.story!.create({ id: story }));
      else if (href) tr.addMark(now.from, now.to, m.link!.create({ href }));
      view.dispatch(tr);
      view.focus();
    });
    return true;
  };
}

function valued(to: Ask, type: MarkType, name: string, attribute: string, shape = /\S/): Command {
  return (state, dispatch, view) => {
    const range = extent(state, type);
    if (!range) return false;
    if (!dispatch || !view) return true;
    void ask(to.words, to.words.of(name), [{ name: 'value', label: to.words.of(`${name}.value`), value: String(range.attrs?.[attribute] ?? '') }],
      ({ value }) => value === '' || shape.test(value!) ? null : to.words.of(`${name}.wrong`)).then(answer => {
      const now = answer && extent(view.state, type);
      if (now) {
        const tr = view.state.tr.removeMark(now.from, now.to, type);
        view.dispatch(answer.value ? tr.addMark(now.from, now.to, type.create({ [attribute]: answer.value })) : tr);
      }
      view.focus();
    });
    return true;
  };
}

function embed(to: Ask): Command {
  return (_, dispatch, view) => {
    if (!dispatch || !view) return true;
    void ask(to.words, to.words.of('embed'), [
      { name: 'url', label: to.words.of('embed.address'), required: true },
      { name: 'title', label: to.words.of('embed.title'), required: true },
    ], ({ url }) => /^https:/i.test(safeLink(url!) ?? '') ? null : to.words.of('embed.wrong')).then(answer => {
      if (answer) view.dispatch(insert(view.state, n.embed!.create({ url: answer.url }, schema.text(answer.title!))));
      view.focus();
    });
    return true;
  };
}

/** A standing text: chosen by its name, shown as the article's edition has it. */
function snippet(to: Ask): Command {
  return (_, dispatch, view) => {
    if (!dispatch || !view) return true;
    void to.snippets().then(async all => {
      if (all.length === 0) return to.say(to.words.of('snippet.none'));
      const choices = all.map(s => ({ value: s.key, label: s.has ? s.name : to.words.of('snippet.without', { name: s.name }) }));
      const answer = await ask(to.words, to.words.of('snippet'), [{ name: 'snippet', label: to.words.of('snippet.choose'), choices }]);
      if (answer) view.dispatch(insert(view.state, n.snippet!.create({ snippet: answer.snippet })));
      view.focus();
    }, () => to.say(to.words.of('snippet.offline')));
    return true;
  };
}
