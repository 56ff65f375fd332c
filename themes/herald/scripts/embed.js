// In the place of something of another site: whose it is, what loading it means, and the choice. It is loaded when the reader says so, or said so before.
import { choice, decide } from './consent.js';

export function start(embeds) {
  const words = embeds[0].closest('[data-load]').dataset;
  const show = () => { for (const embed of embeds) place(embed, words); };
  document.addEventListener('consent', show);
  show();
}

function place(embed, words) {
  const maker = embed.querySelector('span').textContent;
  const allowed = choice('embeds');
  const say = text => text.replaceAll('{maker}', maker);
  embed.querySelector('.ask')?.remove();
  if (allowed === false) return embed.querySelector('iframe')?.remove();
  if (embed.querySelector('iframe')) return;
  if (allowed === true || allowed?.includes?.(maker)) return load(embed);

  const ask = document.createElement('span');
  ask.className = 'ask';
  ask.append(Object.assign(document.createElement('small'), { textContent: say(words.told) }));
  for (const [text, act] of [
    [words.load, () => load(embed).focus()],
    [words.always, () => decide('embeds', [...(allowed ?? []), maker])],
    [words.never, () => decide('embeds', false)],
  ]) ask.append(Object.assign(document.createElement('button'), { type: 'button', textContent: say(text), onclick: act }));
  embed.append(ask);
}

function load(embed) {
  embed.querySelector('.ask')?.remove();
  const frame = Object.assign(document.createElement('iframe'), {
    src: embed.dataset.player,
    title: embed.querySelector('a').textContent,
    allow: 'fullscreen; picture-in-picture; encrypted-media',
    loading: 'lazy',
    referrerPolicy: 'strict-origin-when-cross-origin',
  });
  // Theirs to run, in a page of their own: no forms of ours, no leading this page elsewhere.
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation');
  embed.append(frame);
  return frame;
}
