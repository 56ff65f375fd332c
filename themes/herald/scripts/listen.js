// Reads the article aloud with the browser's own voice, a block at a time, and marks the one that is read. A pause goes back to the beginning of
// its block: not every system can hold a voice in the middle of one.
const { speechSynthesis: voice } = window;

export function start([button]) {
  const language = document.documentElement.lang;
  const first = button.textContent;
  const [pause, go, end] = button.dataset.words.split('|');
  const stop = Object.assign(document.createElement('button'), { type: 'button', textContent: end, className: 'listen can' });
  const blocks = [...document.querySelectorAll('.p-name, .p-summary, .e-content :is(p, h2, h3, li, footer, figcaption):not(.embed)')].filter(textOf);
  let at = 0;
  let speaking;

  const read = () => {
    const block = blocks[at];
    if (!block) return finish();
    block.classList.add('read');
    block.scrollIntoView({ block: 'nearest' });
    const words = new SpeechSynthesisUtterance(textOf(block));
    words.lang = language;
    words.voice = voicesOf(language)[0] ?? null;
    words.onend = words.onerror = () => {
      if (speaking !== words) return;
      block.classList.remove('read');
      at++;
      read();
    };
    speaking = words;
    voice.speak(words);
  };
  const hush = () => { speaking = null; voice.cancel(); };
  const finish = () => {
    hush();
    blocks[at]?.classList.remove('read');
    at = 0;
    button.textContent = first;
    stop.remove();
    button.focus();
  };
  const toggle = () => {
    button.textContent = speaking ? go : pause;
    button.after(stop);
    speaking ? hush() : read();
  };
  button.onclick = toggle;
  stop.onclick = finish;
  addEventListener('pagehide', hush);
  toggle();
}

// Voices of the system itself first: they need no network, and tell nobody what is read.
export function voicesOf(language) {
  const same = v => v.lang.split(/[-_]/)[0].toLowerCase() === language.split('-')[0];
  return voice.getVoices().filter(same).sort((a, b) => b.localService - a.localService);
}

function textOf(block) {
  const copy = block.cloneNode(true);
  for (const other of copy.querySelectorAll('sup, ul, ol, button')) other.remove();
  return copy.textContent.trim();
}
