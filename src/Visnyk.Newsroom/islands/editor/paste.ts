/** The most HTML that is taken in at once, in UTF-16 units: a long report is under a tenth of it. */
export const longestPaste = 2_000_000;

const vanish = 'script,style,xmp,template,meta,link,title,head,iframe,object,embed,form,input,button,select,textarea,svg,math,noscript,canvas,audio,video,map,area,dialog,xml,img,picture,source';

/** Stands behind every word that may be the name of an attribute which the page's policy lets nobody have. No character: nothing pasted has it, and the server takes it out. */
const seal = '\uFDD0';

/**
 * Pasted HTML as the schema can read it: what word processors and web pages wrap their words in is undone. Nothing of it is ever put into the page; the
 * schema takes only what it knows. Style attributes and handlers get other names before anything parses them, because even a document that is shown
 * nowhere reports them as breaches of the page's policy; wherever such a word was only a word it is one again afterwards.
 */
export function clean(html: string): string {
  const doc = new DOMParser().parseFromString(sealed(html), 'text/html');
  const { body } = doc;
  for (const element of body.querySelectorAll(vanish)) element.remove();
  for (const element of body.querySelectorAll('*')) if (element.localName.includes(seal)) unwrap(element);
  if (html.includes('data-pm-slice')) {
    for (const element of body.querySelectorAll('*')) for (const { name } of [...element.attributes]) if (name.includes(seal)) element.removeAttribute(name);
    return body.innerHTML.replaceAll(seal, '');
  }
  for (const comment of comments(doc)) comment.remove();
  lists(body);
  for (const element of body.querySelectorAll<HTMLElement>('span, font, u, a, b, i, strong, em')) marks(element);
  for (const element of body.querySelectorAll('*')) tidy(element);
  for (const gap of body.querySelectorAll(':scope > br')) gap.remove();
  for (const table of body.querySelectorAll('table')) tabular(table);
  for (const empty of body.querySelectorAll('p')) if (!empty.textContent?.replace(/\u00A0/g, ' ').trim()) empty.remove();
  return body.innerHTML.replaceAll(seal, '');
}

const sealed = (html: string) => html.replaceAll(seal, '').replace(/<(\/?)style(?=[\s/>])/gi, '<$1xmp').replace(/(style|on[a-z]+)(?=[\s/=>])/gi, `$1${seal}`);

function comments(doc: Document): Comment[] {
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_COMMENT);
  const found: Comment[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Comment);
  return found;
}

const styleOf = (element: Element) => (element.getAttribute(`style${seal}`) ?? '').toLowerCase();

/** What a style says as marks: Google Docs writes no others, and its `b` around everything means nothing. */
function marks(element: HTMLElement): void {
  const style = styleOf(element);
  const weight = /font-weight\s*:\s*(bold|normal|\d+)/.exec(style)?.[1];
  const slant = /font-style\s*:\s*(italic|normal)/.exec(style)?.[1];
  if ((weight === 'normal' || Number(weight) <= 500) && /^(b|strong)$/.test(element.localName)) unwrap(element);
  else if (slant === 'normal' && /^(i|em)$/.test(element.localName)) unwrap(element);
  else if (/^(span|font|u|a)$/.test(element.localName)) {
    if (weight === 'bold' || Number(weight) >= 600) within(element, 'strong');
    if (slant === 'italic') within(element, 'em');
    if (/line-through/.test(style)) within(element, 's');
    const raised = /vertical-align\s*:\s*(super|sub)/.exec(style)?.[1];
    if (raised) within(element, raised === 'super' ? 'sup' : 'sub');
  }
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function within(element: Element, tag: string): void {
  const mark = element.ownerDocument.createElement(tag);
  mark.append(...element.childNodes);
  element.append(mark);
}

/** Word's lists are paragraphs that say in their style which list they belong to and how deep. */
function lists(body: HTMLElement): void {
  const stack: { list: Element; level: number }[] = [];
  let before: Element | null = null;
  for (const line of [...body.querySelectorAll('p')]) {
    const level = Number(/mso-list\s*:\s*l\d+\s+level(\d+)/.exec(styleOf(line))?.[1] ?? 0);
    if (level === 0) continue;
    if (line.previousElementSibling !== before) stack.length = 0;
    const sign = [...line.querySelectorAll('span')].find(s => /mso-list\s*:\s*ignore/.test(styleOf(s)));
    const ordered = /^\s*[\p{L}\d]{1,4}[.)]/u.test(sign?.textContent ?? '');
    sign?.remove();
    while (stack.length > 0 && stack.at(-1)!.level > level) stack.pop();
    if (stack.at(-1)?.level !== level) {
      const list = line.ownerDocument.createElement(ordered ? 'ol' : 'ul');
      const parent = stack.at(-1)?.list.lastElementChild;
      if (parent) parent.append(list);
      else line.before(list);
      stack.push({ list, level });
    }
    const item = line.ownerDocument.createElement('li');
    item.append(...line.childNodes);
    stack.at(-1)!.list.append(item);
    before = stack[0]!.list;
    line.remove();
  }
}

/** Names of our own that somebody else's page may carry by chance or by malice mean nothing here; nor do ids. */
function tidy(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (!['href', 'colspan', 'rowspan', 'start', 'title'].includes(name)) element.removeAttribute(name);
  }
  if (element.localName === 'a' && /^https:\/\/www\.google\.com\/url\?/.test(element.getAttribute('href') ?? '')) {
    const target = new URL(element.getAttribute('href')!).searchParams.get('q');
    if (target) element.setAttribute('href', target);
  }
}

/** A table as ours is: rows of cells of one line each, in a figure. */
function tabular(table: Element): void {
  if (table.parentElement?.closest('table')) return;
  for (const inner of table.querySelectorAll('table')) inner.replaceWith(inner.textContent ?? '');
  for (const cell of table.querySelectorAll('td, th')) {
    const lines = [...cell.children].filter(c => /^(p|div|li|ul|ol|h\d)$/.test(c.localName));
    lines.forEach((line, i) => {
      if (i > 0) line.before(cell.ownerDocument.createElement('br'));
      unwrap(line);
    });
  }
  const figure = table.ownerDocument.createElement('figure');
  figure.className = 'table';
  const caption = table.ownerDocument.createElement('figcaption');
  const own = table.querySelector('caption');
  if (own) {
    caption.append(...own.childNodes);
    own.remove();
  }
  table.replaceWith(figure);
  figure.append(caption, table);
}
