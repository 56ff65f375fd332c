// Beside a selected passage of the text, a button that shares a link to it: a text fragment (WICG Scroll To Text Fragment).
import { send } from './share.js';

const inner = 'p, li, h2, h3, td, th, caption, figcaption, footer';
const words = Intl.Segmenter && new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' });
const plain = text => text.trim().replace(/\s+/g, ' ');
const coded = text => encodeURIComponent(text).replace(/-/g, '%2D');
const blockOf = node => (node.closest ? node : node.parentElement).closest(inner);
let button, settling;

export function start([body]) {
  if (button && button === document.activeElement) return;
  button?.remove();
  button = null;
  clearTimeout(settling);
  settling = setTimeout(show, 150, body);
}

function show(body) {
  const selection = getSelection();
  if (selection.isCollapsed || !plain(`${selection}`)) return;
  const range = selection.getRangeAt(0);
  const block = blockOf(range.endContainer) ?? blockOf(range.startContainer);
  if (!block || !body.contains(range.startContainer) || !body.contains(block)) return;

  button = document.createElement('button');
  button.type = 'button';
  button.className = 'passage';
  button.lang = document.documentElement.lang;
  button.textContent = document.querySelector('[data-passage]').dataset.passage;
  const address = document.querySelector('link[rel=canonical]').href + '#:~:text=' + fragment(range);
  button.onpointerdown = event => event.preventDefault();
  button.onclick = () => send(address, button);
  button.onblur = () => start([body]);
  const last = [...range.getClientRects()].pop() ?? block.getBoundingClientRect();
  block.append(button);
  const from = (button.offsetParent ?? document.documentElement).getBoundingClientRect();
  button.style.top = `${last.bottom - from.top + 8}px`;
  button.style.left = `${Math.max(8, Math.min(last.left, innerWidth - button.offsetWidth - 8)) - from.left}px`;
}

// Whole words; of a long passage, or one of several blocks, its first and last ones; and of one that stands in the text twice, what comes before.
function fragment(selected) {
  const range = selected.cloneRange();
  const { startContainer: a, endContainer: b } = range;
  const { startOffset: i, endOffset: j } = range;
  const start = wordAt(a, i);
  const last = wordAt(b, j - 1);
  if (start) range.setStart(a, start.index);
  if (last) range.setEnd(b, last.index + last.segment.length);

  const [first, final] = [blockOf(a), blockOf(b)];
  let [beginning, end] = [plain(`${range}`), ''];
  if (first && final && first !== final) {
    const part = range.cloneRange();
    part.setEndAfter(first.lastChild);
    beginning = plain(`${part}`);
    part.setStart(final, 0);
    part.setEnd(range.endContainer, range.endOffset);
    end = plain(`${part}`);
  } else if (beginning.length > 120) {
    end = beginning;
  }

  const before = range.cloneRange();
  before.setStart(first ?? a, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const once = plain(document.querySelector('main').textContent).split(beginning).length < 3;
  const prefix = once ? '' : plain(`${before}`).split(' ').slice(-4).join(' ');
  return (prefix && coded(prefix) + '-,') + (end ? coded(beginning.split(' ').slice(0, 6).join(' ')) + ',' + coded(end.split(' ').slice(-6).join(' ')) : coded(beginning));
}

function wordAt(node, offset) {
  const word = node.data && words?.segment(node.data).containing(offset);
  return word?.isWordLike ? word : null;
}
