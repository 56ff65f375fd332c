import { el, type Words } from '../editor/words';
import { stories } from './stories';

interface Choice { title: string; about: string; lang?: string; go: () => void }

const pause = 150;

/** Goes to any place, story or action by a few letters: a dialog with a combobox (WAI-ARIA Authoring Practices). */
export class Palette {
  /** Shows the keys that there are. */
  help: () => void = () => undefined;

  private shown: Choice[] = [];
  private at = 0;
  private asked = 0;
  private timer = 0;
  private back: HTMLElement | null = null;
  private readonly input: HTMLInputElement;
  private readonly list: HTMLElement;
  private readonly none: HTMLElement;
  private readonly dialog: HTMLDialogElement;

  constructor(private readonly words: Words) {
    this.input = el('input', {
      'type': 'text', 'role': 'combobox', 'aria-expanded': 'true', 'aria-controls': 'palette-list', 'aria-autocomplete': 'list', 'aria-label': words.of('palette'),
      'autocomplete': 'off', 'spellcheck': 'false', 'dir': 'auto', 'maxlength': '100', 'placeholder': words.of('palette.hint'),
    });
    this.list = el('div', { 'role': 'listbox', 'id': 'palette-list', 'aria-label': words.of('palette') });
    this.none = el('p', { class: 'hint', role: 'status' });
    this.dialog = el('dialog', { 'class': 'ask palette', 'aria-label': words.of('palette') }, this.input, this.list, this.none);
    this.input.addEventListener('input', () => this.search());
    this.input.addEventListener('keydown', event => this.key(event));
    this.dialog.addEventListener('click', event => { if (event.target === this.dialog) this.dialog.close(); });
    this.dialog.addEventListener('close', () => { if (document.activeElement === document.body || this.dialog.contains(document.activeElement)) this.back?.focus(); });
  }

  open(): void {
    if (!this.dialog.isConnected) document.body.append(this.dialog);
    this.back = document.activeElement as HTMLElement | null;
    this.input.value = '';
    this.show(this.places(''));
    this.dialog.showModal();
    this.input.focus();
    this.search();
  }

  private key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.shown.length > 0) {
      this.at = (this.at + step + this.shown.length) % this.shown.length;
      this.mark();
    } else if (event.key === 'Enter' && !event.isComposing) {
      this.take(this.at);
    } else {
      return;
    }
    event.preventDefault();
  }

  private take(place: number): void {
    const choice = this.shown[place];
    if (!choice) return;
    this.dialog.close();
    choice.go();
  }

  private search(): void {
    const query = this.input.value.trim();
    const places = this.places(query);
    this.show(places);
    clearTimeout(this.timer);
    const ask = ++this.asked;
    this.timer = setTimeout(() => void stories(query).then(found => {
      // Without a connection the places are left.
      if (ask !== this.asked) return;
      const board: Choice[] = query ? [{ title: this.words.of('palette.board', { query }), about: '', go: () => { location.href = `/newsroom/?q=${encodeURIComponent(query)}`; } }] : [];
      this.show([...places, ...found.map(({ title, about, lang, address }) => ({ title, about, lang, go: () => { location.href = address; } })), ...board]);
    }), pause);
  }

  /** What the page itself leads to: the rail, one's account, what can be done here. */
  private places(query: string): Choice[] {
    // Places first, in the order of the rail; what can be done here after them.
    const find = (selector: string) => [...document.querySelectorAll<HTMLAnchorElement>(selector)];
    const links = ['.rail a', '[data-bell], .bar .who > a', '.whereabouts a, main > .buttons a', '[data-palette-action]'].flatMap(find);
    const seen = new Set<string>();
    const all = links.map((link): Choice => ({
      title: link.dataset.title ?? link.textContent.trim().replace(/\s+/g, ' '),
      about: this.words.of(link.hidden ? 'palette.action' : link.closest('.whereabouts, .buttons') ? 'palette.here' : 'palette.place'),
      go: () => { location.href = link.href; },
    }));
    all.push({ title: this.words.of('keys'), about: this.words.of('palette.action'), go: () => this.help() });
    const wanted = query.toLocaleLowerCase();
    return all.filter(choice => choice.title && !seen.has(choice.title) && seen.add(choice.title) && choice.title.toLocaleLowerCase().includes(wanted));
  }

  private show(choices: Choice[]): void {
    this.shown = choices;
    this.at = 0;
    this.list.replaceChildren(...choices.map((choice, place) => {
      const option = el('div', { role: 'option', id: `palette-${place}` }, el('span', { dir: 'auto', ...(choice.lang ? { lang: choice.lang } : {}) }, choice.title), el('span', { class: 'hint' }, choice.about));
      option.addEventListener('mousedown', event => event.preventDefault());
      option.addEventListener('click', () => this.take(place));
      return option;
    }));
    this.none.textContent = choices.length === 0 ? this.words.of('palette.none') : '';
    this.mark();
  }

  private mark(): void {
    [...this.list.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === this.at)));
    const chosen = this.list.children[this.at];
    if (chosen) this.input.setAttribute('aria-activedescendant', chosen.id);
    else this.input.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  }
}
