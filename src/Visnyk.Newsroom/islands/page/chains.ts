import { el, type Words } from '../editor/words';
import { emptyRow } from './rows';

/** The chains of sources: rows with one id are one chain, from the origin to whoever we have it from. Passages are tied to a chain by its name here. */
export class Chains {
  constructor(private readonly root: HTMLElement, private readonly words: Words, private readonly changed: () => void) {}

  /** Numbers the rows, offers to go on with a chain, and names the chains where passages are tied to them. */
  show(): void {
    const chains = new Map<string, string[]>();
    for (const row of this.root.querySelectorAll<HTMLElement>('.row.link')) {
      const of = row.querySelector<HTMLInputElement>('[name=link-of]')!.value;
      const source = row.querySelector<HTMLSelectElement>('[name=link-source]')!;
      const names = chains.get(of) ?? [];
      if (!chains.has(of)) chains.set(of, names);
      const label = row.querySelector('label > span')!;
      const text = this.words.of('source', { n: chains.size });
      if (label.textContent !== text) label.textContent = text;
      if (source.value) names.push(source.selectedOptions[0]!.text);
      this.offerMore(row, source.value !== '');
      this.sayMissing(row, source);
    }
    for (const select of this.root.querySelectorAll<HTMLSelectElement>('select[name=tie-of]')) {
      const { value } = select;
      const options = [...chains].filter(([, names]) => names.length > 0).map(([of, names], i) => new Option(`${i + 1}. ${names.toReversed().join(' ← ')}`, of));
      if (value && !options.some(o => o.value === value)) options.push(new Option(this.words.of('passage.gone'), value));
      select.replaceChildren(select.options[0]!, ...options);
      select.value = value;
    }
  }

  /** Says by a row with an address or a title that nobody keeps it as long as it does not say whose it is. */
  private sayMissing(row: HTMLElement, source: HTMLSelectElement): void {
    const missing = source.value === '' && [...row.querySelectorAll<HTMLInputElement>('input:not([type=hidden])')].some(input => input.value !== '');
    const said = row.querySelector('.wrong:not([data-wrong])');
    if (missing === (said !== null)) return;
    said?.remove();
    source.setAttribute('aria-invalid', String(missing));
    if (missing) {
      const wrong = el('p', { class: 'wrong', role: 'status' }, this.words.of('source.missing'));
      row.append(wrong);
    }
  }

  private offerMore(row: HTMLElement, filled: boolean): void {
    let more = row.querySelector<HTMLButtonElement>('button');
    if (!more) {
      more = el('button', { type: 'button', class: 'quiet' }, this.words.of('source.more'));
      row.append(more);
    }
    more.hidden = !filled;
    more.onclick = () => {
      const next = emptyRow(row);
      row.after(next);
      this.show();
      next.querySelector('select')!.focus();
      this.changed();
    };
  }
}
