import { el, type Words } from './words';

interface Choice { value: string; label: string }
interface Question {
  name: string;
  label: string;
  value?: string;
  type?: string;
  required?: boolean;
  hint?: string;
  choices?: Choice[];
  /** What it may be, by what is typed so far. */
  suggest?: (typed: string) => Promise<Choice[]>;
}

const pause = 150;

let asked = 0;

/** Asks for a few lines in a dialog; null where whoever is asked thinks better of it. */
export function ask(words: Words, title: string, questions: Question[], check: (answers: Record<string, string>) => string | null = () => null): Promise<Record<string, string> | null> {
  const back = document.activeElement as HTMLElement | null;
  const heading = `ask-${++asked}`;
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  const fields = questions.map(q => {
    const input = q.choices ? el('select', { id: `${heading}-${q.name}`, name: q.name }, ...q.choices.map(c => el('option', { value: c.value }, c.label))) : el('input', { id: `${heading}-${q.name}`, name: q.name, type: q.type ?? 'text', value: q.value ?? '', dir: 'auto', required: q.required ?? false, autocomplete: 'off' });
    const hint = q.hint ? [el('p', { class: 'hint', id: `${input.id}-hint` }, q.hint)] : [];
    if (hint[0]) input.setAttribute('aria-describedby', hint[0].id);
    return el('div', { class: 'field' }, el('label', { for: input.id }, q.label), ...hint, input, ...(q.suggest ? [suggestions(input, q.suggest)] : []));
  });
  const cancel = el('button', { type: 'button', class: 'plain' }, words.of('cancel'));
  const form = el('form', { method: 'dialog' }, el('h2', { id: heading }, title), ...fields, wrong,
    el('div', { class: 'buttons' }, el('button', { type: 'submit', class: 'go' }, words.of('ok')), cancel));
  const dialog = el('dialog', { 'aria-labelledby': heading, class: 'ask' }, form);
  document.body.append(dialog);
  return new Promise(resolve => {
    let answers: Record<string, string> | null = null;
    cancel.addEventListener('click', () => dialog.close());
    form.addEventListener('submit', event => {
      const given = Object.fromEntries(questions.map(q => [q.name, (form.elements.namedItem(q.name) as HTMLInputElement).value.trim()]));
      const problem = check(given);
      wrong.textContent = problem ?? '';
      if (problem) event.preventDefault();
      else answers = given;
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      back?.focus();
      resolve(answers);
    });
    dialog.showModal();
  });
}

function suggestions(input: HTMLElement, suggest: (typed: string) => Promise<Choice[]>): HTMLElement {
  const list = el('datalist', { id: `${input.id}-list` });
  let timer = 0;
  input.setAttribute('list', list.id);
  input.addEventListener('input', () => {
    clearTimeout(timer);
    const typed = (input as HTMLInputElement).value.trim();
    timer = setTimeout(() => void suggest(typed).then(found => {
      if ((input as HTMLInputElement).value.trim() === typed) list.replaceChildren(...found.map(choice => el('option', { value: choice.value, label: choice.label })));
    }), pause);
  });
  return list;
}
