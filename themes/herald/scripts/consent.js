// What the reader lets others do on this paper, by purpose. Nothing is loaded and nothing kept before the reader says so.
import { tellChoices } from './offline.js';

let choices = {};
try { choices = Object(JSON.parse(localStorage.consent ?? '{}')); } catch { }

export const choice = purpose => choices[purpose];

export function decide(purpose, value) {
  choices[purpose] = value;
  document.documentElement.dataset[purpose] = value;
  try { localStorage.consent = JSON.stringify(choices); } catch { }
  tellChoices();
  document.dispatchEvent(new Event('consent'));
}

export function start([part]) {
  const { script, attributes } = part.dataset;
  let running = false;
  part.onclick = ({ target }) => {
    const purpose = target.closest('[data-purpose]')?.dataset.purpose;
    if (target.value && purpose) decide(purpose, target.value === 'yes');
  };
  const show = () => {
    for (const button of part.querySelectorAll('button')) {
      button.ariaPressed = `${choices[button.closest('[data-purpose]').dataset.purpose]}` === `${button.value === 'yes'}`;
    }

    if (!script) return;
    const asks = choices.statistics === undefined;
    if (asks || part.classList.contains('asks')) part.open = asks;
    part.classList.toggle('asks', asks);
    if (running && !choices.statistics) location.reload();
    if (running || !choices.statistics) return;
    running = true;
    const tool = document.createElement('script');
    for (const pair of attributes ? attributes.split(' ') : []) tool.setAttribute(...pair.split('='));
    tool.src = script;
    tool.async = true;
    document.head.append(tool);
  };
  document.addEventListener('consent', show);
  show();
}
