// How this reader likes to read: size of the text, colours, width, pictures. Kept in the browser from the first change on, and used by main.js and the worker.
import { tellChoices } from './offline.js';

const chosen = document.documentElement.dataset;

export function start([button]) {
  const [size, colours, device, light, dark, width, narrow, wide, pictures, full, small] = button.dataset.words.split('|');
  const panel = make('div', { className: 'panel', popover: 'auto', ariaLabel: button.ariaLabel });
  panel.role = 'group';
  panel.append(
    group('size', size, { small: '85 %', '': '100 %', large: '115 %', larger: '130 %' }),
    group('theme', colours, { '': device, light, dark }),
    group('width', width, { '': narrow, wide }),
    group('pictures', pictures, { '': device, full, light: small }));
  panel.onchange = ({ target: { name, value } }) => {
    if (value) chosen[name] = value; else delete chosen[name];
    const kept = Object.fromEntries(['size', 'theme', 'width', 'pictures'].filter(n => chosen[n]).map(n => [n, chosen[n]]));
    try { localStorage.reading = JSON.stringify(kept); } catch { }
    tellChoices();
    if (name === 'pictures') location.reload();
  };
  panel.ontoggle = () => {
    const { bottom, left } = button.getBoundingClientRect();
    panel.style.top = `${bottom + 4}px`;
    panel.style.left = `${Math.max(8, Math.min(left, innerWidth - panel.offsetWidth - 8))}px`;
  };
  button.after(panel);
  button.popoverTargetElement = panel;
  panel.showPopover();
}

function group(name, title, options) {
  const set = make('fieldset');
  set.append(make('legend', { textContent: title }));
  for (const [value, text] of Object.entries(options)) {
    const label = make('label');
    label.append(make('input', { type: 'radio', name, value, checked: (chosen[name] ?? '') === value }), ` ${text}`);
    set.append(label);
  }

  return set;
}

function make(name, more) {
  return Object.assign(document.createElement(name), more);
}
