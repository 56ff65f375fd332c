import { type Anchor, isMarked } from '../editor/anchors';
import type { Editor } from '../editor/editor';
import { el, type Words } from '../editor/words';
import { isLive, told } from '../frame/live';
import { mentions } from './mentions';

const every = 20_000;

/**
 * What is said about the article, beside it: passages are marked in the text, and a click leads from one to the other. What is shown comes from the server as it
 * is shown without a script; forms are sent without leaving the page.
 */
export class Talk {
  private section: HTMLElement;

  constructor(root: HTMLElement, private readonly editor: Editor, private readonly words: Words, article: string, private readonly flush: () => Promise<boolean>) {
    this.section = root.querySelector<HTMLElement>('[data-talk]')!;
    root.addEventListener('submit', event => {
      const form = event.target as HTMLFormElement;
      if (!this.section.contains(form)) return;
      event.preventDefault();
      void this.send(form);
    });
    root.addEventListener('click', event => this.clicked(event));
    root.addEventListener('change', event => { if ((event.target as HTMLElement).id === 'talk-block') this.about(null); });
    mentions(root, () => this.section, words);
    told((what, data) => { if (what === 'talk' && data === article) void this.reload(); });
    setInterval(() => { if (!isLive() && document.visibilityState === 'visible') void this.reload(); }, every);
    this.ready();
  }

  /** Begins to say something about what is selected; where nothing is, goes to what is said about the words at the caret. */
  begin(): void {
    const anchor = this.editor.anchor;
    const thread = anchor ? null : this.editor.thread;
    if (thread) {
      this.choose(thread, true);
      return;
    }
    if (anchor) this.about(anchor);
    this.section.querySelector<HTMLTextAreaElement>('[data-talk-new] textarea')!.focus();
  }

  /** Shows a thread beside the text. */
  choose(thread: string, focus = false): void {
    const found = this.section.querySelector<HTMLElement>(`[data-thread="${CSS.escape(thread)}"]`);
    if (!found) return;
    for (const other of this.section.querySelectorAll('.chosen')) other.classList.remove('chosen');
    found.classList.add('chosen');
    if (focus) found.focus();
    found.scrollIntoView({ block: 'nearest' });
  }

  /** The text changed: what is not found in it any more may be somewhere else, or lost; the server knows. */
  moved(): void {
    if (this.anchored.some(a => !isMarked(this.editor.view.state, a.thread))) void this.reload();
  }

  private clicked(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    if (target.closest('[data-talk-passage]')) {
      const anchor = this.editor.anchor;
      if (anchor) this.about(anchor);
      this.section.querySelector<HTMLTextAreaElement>('[data-talk-new] textarea')!.focus();
    }
    const thread = target.closest('[data-talk-show]')?.closest<HTMLElement>('[data-thread]');
    if (!thread) return;
    event.preventDefault();
    this.choose(thread.dataset.thread!);
    this.editor.show(thread.dataset.thread!);
  }

  /** The new thread is about these words; null: about what is chosen from the list. */
  private about(anchor: Anchor | null): void {
    const form = this.section.querySelector<HTMLFormElement>('[data-talk-new]')!;
    for (const name of ['quote', 'prefix', 'suffix'] as const) (form.elements.namedItem(name) as HTMLInputElement).value = anchor?.[name] ?? '';
    const quote = form.querySelector<HTMLElement>('[data-talk-quote]')!;
    quote.hidden = !anchor;
    quote.textContent = anchor?.quote ?? '';
    if (!anchor) return;
    const block = form.querySelector<HTMLSelectElement>('#talk-block')!;
    if (![...block.options].some(o => o.value === anchor.block)) block.add(new Option(this.words.of('passage'), anchor.block));
    block.value = anchor.block;
  }

  private async send(form: HTMLFormElement): Promise<void> {
    form.setAttribute('aria-busy', 'true');
    try {
      // What is talked about has to be there.
      if (form.matches('[data-talk-new]') && !await this.flush()) return this.say(form);
      const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), headers: { Accept: 'text/html' } });
      if (!await this.take(answer, form)) this.say(form);
    } catch {
      this.say(form);
    } finally {
      form.removeAttribute('aria-busy');
    }
  }

  private async reload(): Promise<void> {
    try {
      const answer = await fetch(this.section.dataset.talk!, { headers: { Accept: 'text/html' }, redirect: 'manual' });

      // The answer to what is being sent shows the same, and knows what is new in it; the news of it may come before.
      if (!this.section.querySelector('form[aria-busy]')) await this.take(answer, null);
    } catch {
      // It comes with the next look.
    }
  }

  /** Puts what the server shows in the place of what stands here; what is being typed stays. */
  private async take(answer: Response, sent: HTMLFormElement | null): Promise<boolean> {
    if (!answer.ok && answer.status !== 422) return false;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector<HTMLElement>('[data-talk]');
    if (!fresh) return false;
    const bare = (section: HTMLElement) => { const copy = section.cloneNode(true) as HTMLElement; copy.querySelectorAll('input[type=hidden]').forEach(i => i.remove()); return copy.innerHTML; };
    if (!sent && bare(fresh) === this.last) return true;
    this.last = bare(fresh);
    const texts = [...this.section.querySelectorAll<HTMLTextAreaElement>('textarea')].filter(t => t.value !== t.defaultValue && t.form !== sent).map(t => [t.id, t.value] as const);
    const open = [...this.section.querySelectorAll<HTMLDetailsElement>('details[open]')].filter(d => !sent || !d.contains(sent)).map(d => d.dataset.keep);
    const about = sent?.matches('[data-talk-new]') ? null : this.typedAbout;
    const focus = this.section.contains(document.activeElement) ? document.activeElement!.id : '';
    const caret = document.activeElement instanceof HTMLTextAreaElement ? [document.activeElement.selectionStart, document.activeElement.selectionEnd] as const : null;
    const known = new Set([...this.section.querySelectorAll('.comment')].map(c => c.id));
    const section = document.importNode(fresh, true);
    this.section.replaceWith(section);
    this.section = section;
    for (const details of section.querySelectorAll<HTMLDetailsElement>('details')) if (open.includes(details.dataset.keep)) details.open = true;
    for (const [id, value] of texts) {
      const area = section.querySelector<HTMLTextAreaElement>(`#${CSS.escape(id)}`);
      if (area) area.value = value;
    }
    if (about) this.about(about);
    this.ready();
    const made = sent && answer.ok ? [...section.querySelectorAll('.comment')].find(c => !known.has(c.id))?.id ?? '' : '';
    const next = section.querySelector<HTMLElement>(made ? `#${CSS.escape(made)}` : focus ? `#${CSS.escape(focus)}` : '.none');
    const wrong = section.querySelector<HTMLElement>('[aria-invalid]');
    if (wrong) wrong.focus();
    else if (made) this.choose(next?.closest<HTMLElement>('[data-thread]')?.dataset.thread ?? '', true);
    else if (next) {
      next.focus();
      if (caret && next instanceof HTMLTextAreaElement) next.setSelectionRange(...caret);
    } else if (sent) section.querySelector<HTMLElement>('h2')!.focus();
    return true;
  }

  private last = '';

  private get typedAbout(): Anchor | null {
    const form = this.section.querySelector<HTMLFormElement>('[data-talk-new]')!;
    const of = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value;
    return of('quote') ? { block: of('block'), quote: of('quote'), prefix: of('prefix'), suffix: of('suffix') } : null;
  }

  private get anchored(): ({ thread: string } & Anchor)[] {
    return [...this.section.querySelectorAll<HTMLElement>('[data-thread][data-block]')].map(({ dataset: d }) => ({
      thread: d.thread!, block: d.block!, quote: d.quote ?? '', prefix: d.prefix ?? '', suffix: d.suffix ?? '',
    }));
  }

  private ready(): void {
    this.section.querySelector<HTMLElement>('[data-talk-passage]')!.hidden = false;
    this.section.querySelector<HTMLElement>('h2')!.tabIndex = -1;
    for (const field of this.section.querySelectorAll<HTMLElement>('[data-talk-mention]')) field.hidden = true;
    this.editor.talked(this.anchored);
  }

  private say(form: HTMLFormElement): void {
    let wrong = form.querySelector<HTMLElement>('[data-talk-wrong]');
    if (!wrong) form.append(wrong = el('p', { 'class': 'wrong', 'role': 'alert', 'data-talk-wrong': true }));
    wrong.textContent = this.words.of('talk.failed');
  }
}
