import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { goToNextCell, tableEditing } from 'prosemirror-tables';
import { Mapping } from 'prosemirror-transform';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { type Anchor, type Anchored, anchors, at, blockAt, mark, placeOf, selected, show } from './anchors';
import { enter, insert, lift, lineBreak, sink } from './blocks';
import { type BlockJson, toBody, toDoc } from './body';
import { deeds } from './commands';
import { company, type Other, setCompany } from './company';
import { find } from './find';
import { FindBar } from './find-bar';
import { handle } from './handle';
import { ids } from './ids';
import { type Kept, Memory, past } from './memory';
import { ofOthers, others, takesFromOthers } from './others';
import { clean, longestPaste } from './paste';
import { type Proposal, proposals, proposalsKey, type Settle } from './proposals';
import { clash, takeIn } from './remote';
import { schema } from './schema';
import { slash } from './slash';
import { Toolbar } from './toolbar';
import { type Typography, typographer } from './typographer';
import { EmbedView, PictureView, type SnippetChoice, type SnippetSaid, SnippetView } from './views';
import { el, type Words } from './words';

/** What commands ask of the page. */
export interface Ask {
  words: Words;
  /** Lets somebody choose a picture, and puts it in. */
  picture(files?: File[]): void;
  /** Opens the bar to find by. */
  find(): void;
  /** The id of the story of our own at an address; null where there is none. */
  story(address: string): Promise<string | null>;
  /** The snippets that there are, and whether each says something in this edition. */
  snippets(): Promise<SnippetChoice[]>;
  /** Says something to whoever works here. */
  say(text: string): void;
  /** Begins a comment on what is selected, or goes to what is said about it. */
  comment(): void;
}

export interface Options {
  words: Words;
  lang: string;
  rtl: boolean;
  typography: Typography;
  /** Where pictures are, without a slash at the end. */
  pictures: string;
  mayWrite: boolean;
  body: BlockJson[];
  kept: Kept | null;
  changed(): void;
  /** The caret went somewhere. */
  moved(): void;
  comment(): void;
  /** A passage was clicked that a thread is about. */
  talked(thread: string): void;
  upload(file: File): Promise<string | null>;
  story(address: string): Promise<string | null>;
  snippets(): Promise<SnippetChoice[]>;
  /** What a snippet says in this edition; null where it was removed. */
  snippet(key: string): Promise<SnippetSaid | null>;
  settle: Settle;
  /** Says something to whoever works here. */
  say(text: string): void;
}

/** The text of an article, to work on. */
export class Editor {
  readonly dom: HTMLElement;
  readonly view: EditorView;
  private readonly memory: Memory;
  private readonly toolbar: Toolbar;
  private readonly bar: FindBar;
  /** What was done since the document was sent; null where that was before the page was loaded. */
  private since: Mapping | null = null;

  constructor(private readonly options: Options) {
    const { words } = options;
    const to: Ask = {
      words,
      picture: files => files ? void this.pictures(files) : this.choosePictures(),
      find: () => this.bar.open(),
      story: options.story,
      snippets: options.snippets,
      say: options.say,
      comment: options.comment,
    };
    const all = deeds(to);
    this.toolbar = new Toolbar(all, words, () => this.view);
    this.bar = new FindBar(words, () => this.view);
    const canvas = el('div', { class: 'canvas' });
    this.dom = el('div', { class: 'editor' }, ...(options.mayWrite ? [this.toolbar.dom] : []), this.bar.dom, canvas);
    const recalled = options.kept && Memory.recall(options.kept);
    const doc = toDoc(options.body);
    this.memory = recalled ? recalled.memory : Memory.of(doc);
    const plugins = [
      options.mayWrite ? slash(all.filter(d => d.offered), words) : null,
      typographer(options.typography),
      // Whoever may not write may comment.
      keymap(Object.fromEntries((options.mayWrite ? all : all.filter(d => d.name === 'comment')).flatMap(deed => (deed.keys ?? []).map(key => [key, deed.run])))),
      keymap({
        'Enter': enter,
        'Shift-Enter': lineBreak,
        'Mod-Enter': lineBreak,
        'Backspace': undoInputRule,
        'Tab': chainCommands(goToNextCell(1), sink),
        'Shift-Tab': chainCommands(goToNextCell(-1), lift),
        'Alt-F10': () => { this.toolbar.focus(); return true; },
      }),
      keymap(baseKeymap),
      options.mayWrite ? handle(words) : null,
      past, others, ids, find, tableEditing(), gapCursor(), dropCursor({ class: 'drop', color: false, width: 2 }), proposals(words, options.settle, options.rtl), placeholders(words), anchors(options.talked), company,
    ].filter(p => p !== null);
    this.view = new EditorView({ mount: canvas.appendChild(el('div', { id: 'body-text', class: 'text' })) }, {
      state: recalled ? recalled.state.reconfigure({ plugins }) : EditorState.create({ doc, plugins }),
      editable: () => options.mayWrite,
      attributes: {
        'role': 'textbox', 'aria-multiline': 'true', 'aria-label': words.of('body'), 'lang': options.lang, 'dir': options.rtl ? 'rtl' : 'ltr', 'spellcheck': 'true',
        ...(options.mayWrite ? { 'aria-autocomplete': 'list', 'aria-controls': 'slash-menu' } : { 'aria-readonly': 'true' }),
      },
      nodeViews: {
        picture: (node, view, place) => new PictureView(node, view, place, options.pictures, words),
        embed: node => new EmbedView(node, words),
        snippet: node => new SnippetView(node, words, options.snippet),
      },
      dispatchTransaction: tr => this.take(tr),
      transformPastedHTML: html => clean(html),
      handlePaste: (_, event) => this.paste(event),
      handleDrop: (_, event) => this.drop(event),
    });
    this.toolbar.update();
  }

  get body(): BlockJson[] {
    return toBody(this.view.state.doc);
  }

  get doc(): Node {
    return this.view.state.doc;
  }

  get kept(): Kept {
    return this.memory.kept();
  }

  /** The words that are selected, as a place that is found again. */
  get anchor(): Anchor | null {
    return selected(this.view.state);
  }

  /** The thread about the words at the caret. */
  get thread(): string | null {
    return at(this.view.state);
  }

  /** The block in which the caret is; null where the text has not got the focus. */
  get block(): string | null {
    return this.view.hasFocus() ? blockAt(this.view.state) : null;
  }

  /** Marks the passages that somebody says something about. */
  talked(all: Anchored[]): void {
    mark(this.view, all);
  }

  /** Goes to the passage of a thread. */
  show(thread: string): void {
    show(this.view, thread);
  }

  /** Shows who else is in which block. */
  company(others: Other[]): void {
    setCompany(this.view, others);
  }

  /** Brings a block into sight. */
  goTo(block: string): void {
    const place = placeOf(this.doc, block);
    const dom = place && this.view.nodeDOM(place.pos);
    if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' });
  }

  /** From now on what is done is counted as done since the document was sent. */
  send(): Node {
    this.since = new Mapping();
    return this.doc;
  }

  /**
   * Puts in what came back of what was sent. Says whether it could: where others changed a block that something was done in since, it stays as it is here,
   * and what both did is to be merged where sentences are known.
   */
  receive(sent: Node, body: BlockJson[], open: Proposal[]): boolean {
    const answer = toDoc(body);
    const { state } = this.view;
    const typed = !state.doc.eq(sent);
    const whole = !typed || sent.eq(answer) || (this.since !== null && !clash(sent, answer, state.doc));
    const nothing = toBody(sent).length === 0 && body.length === 0;
    this.view.dispatch((whole && !nothing ? takeIn(state, sent, answer, this.since ?? new Mapping()) : state.tr).setMeta(proposalsKey, open));
    return whole;
  }

  focus(): void {
    this.view.focus();
  }

  private take(tr: Transaction): void {
    if (takesFromOthers(tr, ofOthers(this.view.state) ?? [])) {
      this.options.say(this.options.words.of('undo.others'));
      return;
    }
    const { state, transactions } = this.view.state.applyTransaction(tr);
    for (const each of transactions) {
      this.memory.note(each);
      this.since?.appendMapping(each.mapping);
    }
    this.view.updateState(state);
    this.toolbar.update();
    this.bar.update();
    if (tr.selectionSet || tr.docChanged) this.options.moved();
    if (transactions.some(t => t.docChanged && !t.getMeta('remote'))) this.options.changed();
  }

  private paste(event: ClipboardEvent): boolean {
    const data = event.clipboardData;
    if (!data) return false;
    const pictures = [...data.files].filter(f => f.type.startsWith('image/'));
    if (pictures.length > 0 && !data.getData('text/html').includes('<p')) {
      void this.pictures(pictures);
      return true;
    }
    if (data.getData('text/html').length <= longestPaste && data.getData('text/plain').length <= longestPaste) return false;
    this.options.say(this.options.words.of('paste.long'));
    return true;
  }

  private drop(event: DragEvent): boolean {
    const pictures = [...event.dataTransfer?.files ?? []].filter(f => f.type.startsWith('image/'));
    if (pictures.length === 0) return false;
    event.preventDefault();
    void this.pictures(pictures);
    return true;
  }

  private choosePictures(): void {
    const input = el('input', { type: 'file', accept: 'image/*', multiple: true });
    input.addEventListener('change', () => void this.pictures([...input.files ?? []]));
    input.click();
  }

  private async pictures(files: File[]): Promise<void> {
    for (const file of files) {
      const media = await this.options.upload(file);
      if (media) this.view.dispatch(insert(this.view.state, schema.nodes.picture!.create({ media })));
    }
    this.view.focus();
  }
}

/** Words that stand where nothing is written yet. */
function placeholders(words: Words): Plugin {
  const texts: Record<string, string> = { quoteCredit: words.of('quote.credit'), factTitle: words.of('fact.title'), tableCaption: words.of('table.caption') };
  return new Plugin({
    props: {
      decorations: state => {
        const shown: Decoration[] = [];
        const { doc } = state;
        if (doc.childCount === 1 && doc.child(0).type === schema.nodes.paragraph && doc.child(0).content.size === 0) {
          shown.push(Decoration.node(0, doc.child(0).nodeSize, { 'class': 'empty', 'data-placeholder': words.of('body.empty') }));
        }
        doc.descendants((node, pos) => {
          const text = texts[node.type.name];
          if (text && node.content.size === 0) shown.push(Decoration.node(pos, pos + node.nodeSize, { 'class': 'empty', 'data-placeholder': text }));
          return !node.isTextblock;
        });
        return DecorationSet.create(doc, shown);
      },
    },
  });
}
