import type { EditorView } from 'prosemirror-view';
import type { Deed } from './commands';
import { el, type Words } from './words';

/** The toolbar (WAI-ARIA toolbar: one stop for Tab, arrows within it). What cannot be done here is said to be so, and stays where it is. */
export class Toolbar {
  readonly dom: HTMLElement;
  private readonly buttons: { deed: Deed; button: HTMLButtonElement }[] = [];

  constructor(deeds: Deed[], private readonly words: Words, private readonly view: () => EditorView, controls = 'body-text') {
    this.dom = el('div', { role: 'toolbar', class: 'tools', 'aria-label': words.of('toolbar'), 'aria-controls': controls });
    for (const group of ['text', 'block', 'insert', 'table', 'other'] as const) {
      const own = deeds.filter(d => d.group === group);
      if (own.length > 0) this.dom.append(el('div', { class: 'group', 'data-group': group }, ...own.map(d => this.button(d))));
    }
    this.buttons[0]!.button.tabIndex = 0;
    this.dom.addEventListener('keydown', event => this.walk(event));
    this.dom.addEventListener('focusin', event => {
      for (const { button } of this.buttons) button.tabIndex = button === event.target ? 0 : -1;
    });
  }

  /** Shows what is on and what can be done where the caret is. */
  update(): void {
    const { state } = this.view();
    for (const { deed, button } of this.buttons) {
      if (deed.isOn) button.setAttribute('aria-pressed', String(deed.isOn(state)));
      button.setAttribute('aria-disabled', String(!deed.run(state)));
    }
    const tables = this.dom.querySelector<HTMLElement>('[data-group=table]');
    if (tables) tables.hidden = this.buttons.filter(b => b.deed.group === 'table').every(b => b.button.getAttribute('aria-disabled') === 'true');
  }

  focus(): void {
    (this.buttons.find(b => b.button.tabIndex === 0) ?? this.buttons[0]!).button.focus();
  }

  private button(deed: Deed): HTMLButtonElement {
    const name = this.words.of(`do.${deed.name}`);
    const keys = deed.keys?.[0]?.replace('Mod', 'Ctrl').replace('Arrow', '').replaceAll('-', '+');
    const button = el('button', { type: 'button', tabindex: '-1', 'data-do': deed.name, 'data-sign': deed.sign, 'aria-label': name, title: keys ? `${name} (${keys})` : name, ...(keys ? { 'aria-keyshortcuts': keys.replace('Ctrl', 'Control') } : {}) });
    // The selection stays where it is while a mouse presses.
    button.addEventListener('mousedown', event => event.preventDefault());
    button.addEventListener('click', () => {
      const view = this.view();
      if (deed.run(view.state)) {
        deed.run(view.state, view.dispatch, view);
        if (!document.querySelector('dialog[open]') && !this.dom.contains(document.activeElement)) view.focus();
        else if (!document.querySelector('dialog[open]') && deed.name !== 'find') view.focus();
      }
    });
    this.buttons.push({ deed, button });
    return button;
  }

  private walk(event: KeyboardEvent): void {
    if (event.key === 'Escape') return this.view().focus();
    const shown = this.buttons.map(b => b.button).filter(b => b.offsetParent !== null);
    const at = shown.indexOf(document.activeElement as HTMLButtonElement);
    const forward = getComputedStyle(this.dom).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const to = event.key === forward ? at + 1 : event.key === backward ? at - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? shown.length - 1 : null;
    if (to === null) return;
    event.preventDefault();
    shown[(to + shown.length) % shown.length]?.focus();
  }
}
