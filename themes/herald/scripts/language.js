// Offers this very page in the edition that the reader's languages prefer to this one, in that edition's own words. Whoever has answered,
// here or by a language switch, is not asked again; whoever's answer cannot be kept is not asked at all.
export function start(links) {
  const here = document.documentElement.lang;
  const choose = language => { try { localStorage.language = language; } catch { } };
  for (const link of links) link.addEventListener('click', () => choose(link.lang));

  try { if (localStorage.language) return; } catch { return; }
  const offered = new Map([[here.toLowerCase()]]);
  for (const link of links) if (link.dataset.offer) offered.set(link.lang.toLowerCase(), link);
  const link = offered.get(lookUp(navigator.languages ?? [], offered));
  if (!link || /bot|crawl|spider/i.test(navigator.userAgent)) return;

  const make = (name, more) => Object.assign(document.createElement(name), more);
  const line = make('aside', { className: 'offer', lang: link.lang, dir: link.dir });
  line.dataset.part = 'language-suggestion';
  const close = make('button', { type: 'button', ariaLabel: link.dataset.close, textContent: '×' });
  close.onclick = () => { choose(here); line.remove(); };
  const go = make('a', { href: link.href, hreflang: link.lang, textContent: link.dataset.offer });
  go.onclick = () => choose(link.lang);
  line.append(go, close);
  // After the link that skips to the text, which stays the first thing that the keyboard reaches.
  document.body.firstElementChild.after(line);
}

// RFC 4647 section 3.4: each language of the reader in turn, made shorter until an edition has it.
function lookUp(languages, editions) {
  for (const language of languages) {
    let range = '';
    try { range = Intl.getCanonicalLocales(language)[0].toLowerCase(); } catch { }
    for (; range; range = range.replace(/(^|(-\w)?-)[^-]+$/, '')) if (editions.has(range)) return range;
  }
}
