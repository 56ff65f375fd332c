import { Editor } from '../editor/editor';
import { card, type Proposal } from '../editor/proposals';
import { lineTypographer, type Typography } from '../editor/typographer';
import { el, Words } from '../editor/words';
import { Saver, type Whereabouts } from '../saving/saver';
import { type Copy, Refused, Server } from '../saving/server';
import * as store from '../saving/store';
import { Chains } from './chains';
import { Company } from './company';
import { Fields } from './fields';
import { Passages } from './passages';
import { Talk } from './talk';

// Lines of the article's own language, but for what is an address in it.
const isLine = (target: HTMLElement): target is HTMLInputElement | HTMLTextAreaElement => target.matches('input[lang], textarea[lang]');
const wordsAMinute = 200;
// What cannot be saved by then stays in the browser, and is sent when the article is open again.
const longestGoodbye = 3_000;
const month = 30 * 24 * 3600 * 1000;

/** An article being written: the form of the page, with the editor in the place of its text and a save after every change. */
class ArticleEditor extends HTMLElement {
  private words!: Words;
  private server!: Server;
  private fields!: Fields;
  private editor!: Editor;
  private saver: Saver | null = null;
  private talk: Talk | null = null;
  private company: Company | null = null;
  private counting = 0;

  connectedCallback(): void {
    void this.begin();
  }

  private async begin(): Promise<void> {
    const { dataset } = this;
    this.words = new Words(JSON.parse(dataset.strings!) as Record<string, string>);
    let copy = JSON.parse(dataset.copy!) as Copy;
    const article = dataset.article!;
    this.server = new Server(article, copy.token);
    const form = this.querySelector<HTMLFormElement>('form#article')!;
    const tab = await store.tabName();
    const draft = await store.find(`${article}/${tab}`).catch(() => undefined);
    const typography = { quotes: dataset.quotes!, dash: dataset.dash! };
    this.fields = new Fields(form, this, new Chains(this, this.words, () => this.changed()));
    if (draft?.unsent) this.fields.restore(draft.filled);
    this.editor = new Editor({
      words: this.words,
      lang: dataset.lang!,
      rtl: dataset.rtl === 'true',
      typography,
      pictures: '/newsroom/pictures',
      mayWrite: dataset.mayWrite === 'true',
      body: draft?.body ?? copy.content.body,
      kept: draft?.past ?? null,
      changed: () => this.changed(),
      moved: () => this.company?.moved(),
      comment: () => this.talk?.begin(),
      talked: thread => this.talk?.choose(thread),
      upload: file => this.upload(file),
      story: address => this.server.storyAt(address).catch(() => null),
      snippets: () => this.server.snippets(dataset.lang!),
      snippet: key => this.server.snippet(key, dataset.lang!),
      settle: (proposal, accept) => void this.saver?.settle(proposal.id, accept),
      say: text => this.say(text),
    });
    this.mount();
    const show = (whereabouts: Whereabouts) => this.show(whereabouts);
    this.saver = new Saver(this.editor, this.fields, this.server, article, tab, draft?.version ?? copy.version, copy.savedAt, show, taken => this.taken(taken), draft);
    if (draft?.unsent) this.saver.changed();
    else this.saver.takeIn(copy);
    this.count();
    this.listen(form, typography);
    this.talk = new Talk(this, this.editor, this.words, article, async () => dataset.mayWrite !== 'true' || await this.saver!.flush());
    this.company = new Company(this, this.editor, this.server, this.words, article, dataset.me!, tab, version => this.saver!.newer(version));
    await store.tidy(Date.now() - month).catch(() => undefined);
    if (dataset.mayWrite === 'true') await this.saver.sendLeftovers().catch(() => undefined);
    this.setAttribute('data-ready', '');
  }

  /** Puts the editor where the plain form has a field for HTML. */
  private mount(): void {
    const plain = this.querySelector<HTMLTextAreaElement>('textarea[name=body]')!;
    const line = plain.closest<HTMLElement>('.line')!;
    plain.disabled = true;
    line.replaceChildren(this.editor.dom, plain);
    plain.hidden = true;
    this.querySelector<HTMLElement>('[data-plain-save]')?.remove();
    this.querySelector<HTMLElement>('[data-lead-buttons]')!.hidden = false;
    this.fitAll();
  }

  private listen(form: HTMLFormElement, typography: Typography): void {
    const passages = new Passages(this.editor, this.words);
    const typographed = lineTypographer(typography);
    const changed = (event: Event) => {
      const target = event.target as HTMLElement;
      if (target.closest('.editor, dialog, .talk')) return;
      if (event instanceof InputEvent && isLine(target)) typographed(target, event);
      if (target instanceof HTMLTextAreaElement) this.fit(target);
      if (target instanceof HTMLSelectElement && 'passage' in target.dataset) passages.chosen(target);
      if (event.type === 'change') this.fields.grow();
      else this.changed();
    };
    this.addEventListener('input', changed);
    this.addEventListener('change', changed);
    form.addEventListener('submit', event => {
      event.preventDefault();
      void this.saver!.flush();
    });
    for (const area of this.querySelectorAll<HTMLTextAreaElement>('.line textarea')) {
      area.addEventListener('keydown', event => { if (event.key === 'Enter' && !event.isComposing) { event.preventDefault(); this.next(area); } });
    }
    for (const form of this.querySelectorAll<HTMLFormElement>('[data-publish], [data-preview]')) {
      form.addEventListener('submit', event => {
        event.preventDefault();
        void this.saver!.flush().then(saved => {
          const wrong = this.saver!.whatIsWrong;
          if (saved && !wrong) return form.submit();
          this.say(wrong || this.words.of('publish.unsaved'));
          if (wrong) this.querySelector<HTMLElement>('[aria-errormessage]')?.focus();
        });
      });
    }
    // Whoever goes elsewhere by a link of this page finds there what they wrote here.
    document.addEventListener('click', event => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
      const elsewhere = link && link.origin === location.origin && (link.pathname !== location.pathname || link.search !== location.search) && !link.target;
      if (!elsewhere || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void Promise.race([this.saver!.flush(), new Promise(done => setTimeout(done, longestGoodbye))]).then(() => location.assign(link.href));
    });
    // What stays in sight above the text has as many lines as it needs.
    const above = this.querySelector<HTMLElement>('.whereabouts')!;
    new ResizeObserver(() => this.style.setProperty('--above', `${above.offsetHeight}px`)).observe(above);
    // A telephone that is turned breaks the lines elsewhere.
    addEventListener('resize', () => this.fitAll());
    this.querySelector('[data-lead-choose]')?.addEventListener('click', () => this.chooseLead());
    this.querySelector('[data-lead-remove]')?.addEventListener('click', () => this.lead(''));
  }

  private next(area: HTMLTextAreaElement): void {
    if (area.name === 'headline') this.querySelector<HTMLTextAreaElement>('textarea[name=deck]')!.focus();
    else this.editor.focus();
  }

  private fitAll(): void {
    for (const area of this.querySelectorAll<HTMLTextAreaElement>('.line textarea:not([name=body])')) this.fit(area);
  }

  private fit(area: HTMLTextAreaElement): void {
    if (CSS.supports('field-sizing', 'content')) return;
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight}px`;
  }

  private changed(): void {
    this.saver?.changed();
    clearTimeout(this.counting);
    this.counting = setTimeout(() => this.count(), 300);
  }

  /** Counts words as the server does: what stands between white space and has a letter or a digit in it. */
  private count(): void {
    const blocks: { id: string; words: string }[] = [];
    let words = 0;
    this.editor.doc.descendants(node => {
      if (!node.isTextblock) return true;
      const text = node.textBetween(0, node.content.size, undefined, ' ');
      words += text.split(/\s+/).filter(w => /[\p{L}\p{N}]/u.test(w)).length;
      if (text.trim() && node.attrs.id) blocks.push({ id: String(node.attrs.id), words: text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text });
      return false;
    });
    const number = new Intl.NumberFormat(document.documentElement.lang);
    this.querySelector('[data-count]')!.textContent = this.words.of('count', { n: number.format(words), min: Math.max(1, Math.round(words / wordsAMinute)) });
    this.querySelector('[data-length-of=headline]')!.textContent = ` ${this.words.of('length', { n: this.fields.get('headline').length })}`;
    this.fields.offer(blocks);
    for (const card of this.querySelectorAll<HTMLElement>('[data-card]')) {
      const said = (what: string, own: string) => this.fields.get(`${card.dataset.card}-${what}`) || this.fields.get(own);
      card.querySelector('[data-title]')!.textContent = said('title', 'headline');
      card.querySelector('[data-description]')!.textContent = said('description', 'deck');
    }
  }

  private async upload(file: File): Promise<string | null> {
    this.say(this.words.of('picture.uploading'));
    try {
      const media = await this.server.upload(file, this.dataset.lang!);
      this.say('');
      return media;
    } catch (error) {
      this.say(error instanceof Refused && error.why === 'refused' ? error.message : this.words.of('picture.failed'));
      return null;
    }
  }

  private chooseLead(): void {
    const input = el('input', { type: 'file', accept: 'image/*' });
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) void this.upload(file).then(media => { if (media) this.lead(media); });
    });
    input.click();
  }

  private lead(media: string): void {
    this.fields.set('lead-media', media);
    this.showLead();
    this.changed();
  }

  private showLead(): void {
    const media = this.fields.get('lead-media');
    const image = this.querySelector<HTMLImageElement>('[data-lead]')!;
    image.hidden = media === '';
    const about = this.querySelector<HTMLAnchorElement>('[data-lead-about]')!;
    about.hidden = media === '';
    about.href = `/newsroom/pictures/${media}/about?for=${about.dataset.for}`;
    if (media && !image.src.endsWith(`/${media}`)) image.src = `/newsroom/pictures/${media}`;
  }

  /** What came with a copy beside the text: what stops publishing, and what is to be settled. */
  private taken(copy: Copy): void {
    const list = (kind: string, lines: string[]) => lines.length > 0 ? [el('ul', { class: kind }, ...lines.map(line => el('li', {}, line)))] : [];
    this.querySelector('[data-stops]')!.replaceChildren(...copy.stops.length > 0 ? list('stops', copy.stops) : [el('p', { class: 'hint' }, `✓ ${this.words.of('stops.none')}`)], ...list('watches', copy.watches));
    const shown = new Set<string>();
    this.editor.doc.descendants(node => { if (node.attrs.id) shown.add(String(node.attrs.id)); return true; });
    const elsewhere = copy.proposals.filter(p => !shown.has(p.segment));
    const settle = (proposal: Proposal, accept: boolean) => void this.saver!.settle(proposal.id, accept);
    this.querySelector('[data-proposals]')!.replaceChildren(...elsewhere.map(p => card(p, this.words, settle, this.dataset.rtl === 'true')));
    this.fitAll();
    this.querySelector<HTMLInputElement>('[name=slug]')!.placeholder = copy.proposedSlug;
    this.showLead();
    this.count();
    this.talk?.moved();
  }

  private show(whereabouts: Whereabouts): void {
    const status = this.querySelector<HTMLOutputElement>('[data-status]')!;
    const time = (at: number) => new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }).format(at);
    status.dataset.where = whereabouts.where;
    const text = whereabouts.where === 'saved' ? this.words.of('saved', { time: time(whereabouts.at) })
      : whereabouts.where === 'saving' ? this.words.of('saving')
      : 'why' in whereabouts ? this.words.of(whereabouts.where, { why: whereabouts.why })
      : this.words.of(whereabouts.where, { time: time(whereabouts.since) });
    if (status.textContent !== text) status.replaceChildren(text);
    if (whereabouts.where === 'signed-out') status.append(' ', el('a', { href: '/newsroom/sign-in', target: '_blank', rel: 'noopener' }, this.words.of('sign-in')));
  }

  private say(text: string): void {
    let notice = this.querySelector<HTMLElement>('[data-say]');
    if (!notice) {
      notice = el('p', { 'role': 'alert', 'class': 'say', 'data-say': true });
      this.editor.dom.before(notice);
    }
    notice.textContent = text;
  }
}

customElements.define('article-editor', ArticleEditor);
