import type { BlockJson, TextJson } from '../editor/body';
import { newId } from '../editor/ids';
import { el } from '../editor/words';
import type { Chains } from './chains';
import { emptyRow, right } from './rows';

interface Passage { block: string; quote?: string }

/** An article as the server keeps it; what is empty is left out. */
export interface Content {
  headline: string;
  deck?: string;
  dateline?: string;
  elsewhere?: { searchTitle?: string; searchDescription?: string; socialTitle?: string; socialDescription?: string };
  keyPoints?: { id: string; text: TextJson[]; passages?: Passage[] }[];
  body: BlockJson[];
  supports?: { attribution: string; passages?: Passage[] }[];
  lead?: { alt: string; caption: TextJson[]; credit?: string };
}

/** What of a form could not be saved: the field's name, empty where it is none alone; what stands in it, where several have the name; and why, in the reader's words. */
export interface Wrong {
  field: string;
  value: string;
  text: string;
}

/** What a copy says in the form around its text. */
export interface Said {
  content: Content;
  slug: string;
  lead: string;
  author: string[];
  translator: string[];
}

/** What was filled in, field after field, as a form sends it. */
export type Filled = [string, string][];

const plain = (text: TextJson[]) => text.map(span => span.text).join('');

/** Which of the fields are of one kind, so that they are compared and put in together. */
const groups: Record<string, (said: Said) => Filled> = {
  'headline': ({ content: c }) => [['headline', c.headline]],
  'deck': ({ content: c }) => [['deck', c.deck ?? '']],
  'dateline': ({ content: c }) => [['dateline', c.dateline ?? '']],
  'search-title': ({ content: c }) => [['search-title', c.elsewhere?.searchTitle ?? '']],
  'search-description': ({ content: c }) => [['search-description', c.elsewhere?.searchDescription ?? '']],
  'social-title': ({ content: c }) => [['social-title', c.elsewhere?.socialTitle ?? '']],
  'social-description': ({ content: c }) => [['social-description', c.elsewhere?.socialDescription ?? '']],
  'point': ({ content: c }) => (c.keyPoints ?? []).flatMap(p => row('point', [['id', p.id], ['text', plain(p.text)]], p.passages?.[0])),
  'tie': ({ content: c }) => (c.supports ?? []).flatMap(s => (s.passages ?? []).flatMap(p => row('tie', [['of', s.attribution]], p))),
  'lead': ({ content: c }) => c.lead ? [['lead-alt', c.lead.alt], ['lead-caption', plain(c.lead.caption)], ['lead-credit', c.lead.credit ?? '']] : [],
  'author': said => said.author.map(key => ['author', key]),
  'translator': said => said.translator.map(key => ['translator', key]),
  'slug': said => [['slug', said.slug]],
};

const row = (name: string, first: Filled, passage?: Passage): Filled =>
  [...first, ['block', passage?.block ?? ''], ['quote', passage?.quote ?? '']].map(([key, value]) => [`${name}-${key}`, value!]);

const isOf = (group: string, name: string) => name === group || (name.startsWith(`${group}-`) && name !== 'lead-media' && name !== 'lead-out');

/** The form around an article's text. */
export class Fields {
  constructor(private readonly form: HTMLFormElement, private readonly root: HTMLElement, private readonly chains: Chains) {
    this.grow();
  }

  /** What is filled in, but for the text and what only the form is concerned with. Empty rows at the end are no rows. */
  read(): Filled {
    const all = [...new FormData(this.form)].map(([name, value]): [string, string] => [name, String(value)]);
    return all.filter(([name]) => !['body', 'version', '__RequestVerificationToken'].includes(name));
  }

  /**
   * Puts in what others wrote, where nobody here wrote something else since it was sent. Says whether all of it is in: what is not has to be merged with what
   * is written here, on the version that this was written on.
   */
  takeIn(sent: Filled, said: Said, wrong: Wrong[] = []): boolean {
    let whole = true;
    if (this.get('lead-media') === this.get('was-lead')) for (const name of ['lead-media', 'was-lead']) this.set(name, said.lead);
    const now = this.read();
    for (const [group, of] of Object.entries(groups)) {
      // What could not be saved stays to be mended.
      if (wrong.some(w => w.field === group)) continue;
      const line = (filled: Filled) => JSON.stringify(rows(group, filled), (_, value: unknown) => typeof value === 'string' ? value.trim() : value);
      const theirs = of(said);
      if (line(theirs) === line(sent)) continue;
      if (line(now) === line(theirs)) continue;
      if (line(now) !== line(sent)) whole = false;
      else if (group === 'point' || group === 'tie') this.setRows(group, theirs);
      else if (group === 'author' || group === 'translator') this.setNames(group, theirs.map(([, value]) => value));
      else for (const [name, value] of theirs) this.set(name, value);
    }
    this.grow();
    return whole;
  }

  /** Puts everything back as it was kept. */
  restore(filled: Filled): void {
    for (const group of ['point', 'tie', 'link']) this.setRows(group, filled.filter(([name]) => isOf(group, name)));
    const names = new Set([...new FormData(this.form).keys()].filter(name => !/^(point|tie|link)-/.test(name)));
    for (const [name] of filled) if (!/^(point|tie|link)-/.test(name)) names.add(name);
    for (const group of ['author', 'translator']) this.setNames(group, filled.filter(([name]) => name === group).map(([, value]) => value).filter(Boolean));
    for (const name of names) {
      if (name === 'author' || name === 'translator') continue;
      const values = filled.filter(([n]) => n === name).map(([, value]) => value);
      for (const element of this.elements(name)) {
        if (element instanceof HTMLInputElement && element.type === 'checkbox') element.checked = values.includes(element.value);
        else if (name !== 'version' && name !== 'body' && name !== '__RequestVerificationToken') element.value = values.shift() ?? '';
      }
    }
    this.grow();
  }

  /** What was saved of the story is what the form says from now on that it said. */
  saved(was: string[], wrong: Wrong[]): void {
    ['was-section', 'was-topics', 'was-lead', 'was-attributions'].forEach((name, i) => this.set(name, was[i] ?? ''));
    this.mark(wrong);
  }

  get(name: string): string {
    return this.elements(name)[0]?.value ?? '';
  }

  set(name: string, value: string): void {
    const element = this.elements(name)[0];
    if (element && element.value !== value) element.value = value;
  }

  /** Gives the last row of each list an empty one after it, and each list of names an empty place. */
  grow(): void {
    for (const list of this.root.querySelectorAll<HTMLElement>('[data-rows]')) {
      const last = list.lastElementChild as HTMLElement | null;
      if (!last || !isFilled(last)) continue;
      list.append(emptied(last, list.dataset.rows === 'link' ? newId() : null));
    }
    for (const list of this.root.querySelectorAll<HTMLElement>('[data-names]')) {
      const last = list.querySelector<HTMLSelectElement>('select:last-of-type');
      if (last?.value) {
        const next = last.cloneNode(true) as HTMLSelectElement;
        next.value = '';
        list.append(next);
      }
    }
    this.chains.show();
  }

  /** The passages that can be chosen: the blocks of the text. */
  offer(blocks: { id: string; words: string }[]): void {
    for (const select of this.root.querySelectorAll<HTMLSelectElement>('select[data-passage]')) {
      const chosen = select.value;
      const [none, ...rest] = select.options;
      const gone = rest.find(o => o.value === chosen && !blocks.some(b => b.id === chosen));
      const wanted = blocks.map(b => new Option(b.words, b.id, false, b.id === chosen));
      if (gone) gone.text = select.dataset.gone ?? gone.text;
      if (rest.length === wanted.length && rest.every((o, i) => o.value === wanted[i]!.value && o.text === wanted[i]!.text)) continue;
      select.replaceChildren(none!, ...wanted, ...(gone ? [gone] : []));
      select.value = chosen;
    }
  }

  /** Says by each field what is wrong with it. */
  private mark(wrong: Wrong[]): void {
    for (const old of this.root.querySelectorAll('[data-wrong]')) old.remove();
    for (const field of this.root.querySelectorAll('[aria-errormessage]')) right(field);
    for (const { field, value, text } of wrong) {
      const found = this.elements(field).find(e => value === '' || e.value.trim() === value);
      if (!found) continue;
      const id = `wrong-${newId()}`;
      (found.closest('label') ?? found).after(el('p', { 'class': 'wrong', id, 'data-wrong': true }, text));
      found.setAttribute('aria-invalid', 'true');
      found.setAttribute('aria-errormessage', id);
      found.closest('details')?.setAttribute('open', '');
    }
  }

  private elements(name: string): (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[] {
    return [...this.form.elements].filter((e): e is HTMLInputElement => 'name' in e && e.name === name);
  }

  private setNames(group: string, keys: string[]): void {
    const list = this.root.querySelector<HTMLElement>(`[data-names=${group}]`);
    const model = list?.querySelector('select');
    if (!list || !model) return;
    const made = [...keys, ''].map(key => {
      const next = model.cloneNode(true) as HTMLSelectElement;
      next.value = key;
      return next;
    });
    for (const old of list.querySelectorAll('select')) old.remove();
    list.append(...made);
  }

  private setRows(group: string, filled: Filled): void {
    const list = this.root.querySelector<HTMLElement>(`[data-rows=${group}]`);
    const model = list?.lastElementChild as HTMLElement | null;
    if (!list || !model) return;
    const made = rows(group, filled).map(values => {
      const copy = emptied(model, null);
      for (const [name, value] of values) {
        const element = copy.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
        if (element instanceof HTMLSelectElement && value && ![...element.options].some(o => o.value === value)) element.add(new Option(value, value));
        if (element) element.value = value;
      }
      return copy;
    });
    list.replaceChildren(...made, emptied(model, group === 'link' ? newId() : null));
  }
}

/** The rows of a group: those in which something stands. */
function rows(group: string, filled: Filled): Filled[] {
  const found: Filled[] = [];
  for (const [name, value] of filled.filter(([n]) => isOf(group, n))) {
    const last = found.at(-1);
    if (!last || last.some(([n]) => n === name)) found.push([[name, value]]);
    else last.push([name, value]);
  }
  if (group === 'author' || group === 'translator') return found.filter(r => r[0]![1] !== '');
  return found.filter(r => group !== 'point' && group !== 'tie' && group !== 'link' ? true : r.some(([name, value]) => !/-(id|of|quote)$/.test(name) && value !== ''));
}

function isFilled(last: HTMLElement): boolean {
  return [...last.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input:not([type=hidden]), select')].some(e => e.value !== '');
}

function emptied(model: HTMLElement, of: string | null): HTMLElement {
  const copy = emptyRow(model);
  for (const hidden of copy.querySelectorAll<HTMLInputElement>('input[type=hidden]')) hidden.value = '';
  const id = copy.querySelector<HTMLInputElement>('[name="point-id"]');
  if (id) id.value = newId();
  const link = copy.querySelector<HTMLInputElement>('[name="link-of"]');
  if (link) link.value = of ?? newId();
  return copy;
}
