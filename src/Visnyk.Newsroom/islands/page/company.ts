import type { Editor } from '../editor/editor';
import { placeOf } from '../editor/anchors';
import type { Other } from '../editor/company';
import { el, type Words } from '../editor/words';
import { told } from '../frame/live';
import type { Server } from '../saving/server';

const every = 8_000;
const settled = 700;

/** Says that this tab is in the article and where, and shows who else is. */
export class Company {
  private block = '';
  private timer = 0;

  constructor(
    private readonly root: HTMLElement, private readonly editor: Editor, private readonly server: Server, private readonly words: Words, private readonly article: string,
    private readonly me: string, private readonly tab: string, private readonly newer: (version: number) => void) {
    told((what, data) => { if (what === 'presence') this.show(data); else if (what === 'state' && data) void this.say(); });
    setInterval(() => { if (document.visibilityState === 'visible') void this.say(); }, every);
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') void this.say(); });
    addEventListener('pagehide', () => this.server.leave(this.tab));
    addEventListener('pageshow', event => { if (event.persisted) void this.say(); });
    void this.say();
  }

  /** The caret went somewhere. */
  moved(): void {
    const block = this.editor.block ?? '';
    if (block === this.block) return;
    this.block = block;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.say(), settled);
  }

  private async say(): Promise<void> {
    try {
      const { version, json } = await this.server.here(this.tab, this.block);
      this.show(json);
      this.newer(version);
    } catch {
      // Without a connection nobody is here; the line above says that already.
      this.put([]);
    }
  }

  private show(json: string): void {
    const { article, people } = JSON.parse(json) as { article: string; people: Other[] };
    if (article === this.article) this.put(people.filter(p => p.user !== this.me));
  }

  private put(others: Other[]): void {
    this.editor.company(others);
    const list = this.root.querySelector<HTMLElement>('[data-company]')!;
    const line = others.map(o => `${o.name} ${o.block}`).join();
    if (list.dataset.line === line) return;
    list.dataset.line = line;
    list.replaceChildren(...others.length > 0 ? [`${this.words.of('company')} `] : [], ...others.flatMap((other, i) => [i > 0 ? ', ' : '', this.name(other)]));
  }

  private name(other: Other): Node {
    const place = placeOf(this.editor.doc, other.block);
    if (!place) return el('span', {}, `◉ ${other.name}`);
    const text = place.node.textContent.slice(0, 40).trim();
    const button = el('button', { type: 'button', class: 'quiet', title: text }, `◉ ${other.name}`, ...(text ? [el('span', { class: 'unseen' }, `: ${text}`)] : []));
    button.addEventListener('click', () => this.editor.goTo(other.block));
    return button;
  }
}
