// How long a search takes, from request to last byte, with 10,000 and 100,000 articles: kinds of queries in turn, one reader at a time.
import { serve, round, table } from './parts.mjs';

const rounds = 40;
const sizes = { '10,000': 'data-search-5000', '100,000': 'data-search-50000' };

export async function measure() {
  const figures = {};
  const rows = [];
  for (const [articles, data] of Object.entries(sizes)) {
    const site = await serve(data);
    const queries = await kinds(site.address);
    const times = Object.fromEntries(Object.keys(queries).map(kind => [kind, []]));
    for (const list of Object.values(queries)) for (const query of list) await get(site.address, query);
    for (let i = 0; i < rounds; i++) {
      for (const [kind, list] of Object.entries(queries)) times[kind].push(await get(site.address, list[i % list.length]));
    }

    await site.stop();
    const all = Object.values(times).flat();
    figures[articles.replace(',', '')] = { p50: part(all, 0.5), p99: part(all, 0.99), kinds: Object.fromEntries(Object.entries(times).map(([kind, list]) => [kind, { p50: part(list, 0.5), p99: part(list, 0.99) }])) };
    for (const [kind, list] of [...Object.entries(times), ['all', all]]) rows.push([articles, kind, list.length, part(list, 0.5), part(list, 0.99)]);
  }

  table('Search, milliseconds', ['articles', 'query', 'times', 'p50', 'p99'], rows);
  return { unit: 'ms', rounds, ...figures };
}

/** Queries of each kind, out of the words of what is published. */
async function kinds(address) {
  const texts = [];
  for (const edition of ['en', 'uk']) {
    const home = await (await fetch(`${address}/${edition}/`)).text();
    const links = [...home.matchAll(/data-part="headline"><a href="([^"]+)"/g)].map(m => m[1]).slice(0, 12);
    for (const link of links) texts.push([edition, (await (await fetch(address + link)).text()).replace(/<(style|script|header|footer)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ')]);
  }

  const of = edition => texts.filter(([e]) => e === edition).flatMap(([, text]) => text.match(/\p{L}{5,}/gu) ?? []);
  const ranked = edition => [...of(edition).reduce((counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1), new Map())].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const both = make => ['en', 'uk'].flatMap(edition => make(edition, ranked(edition)));
  const q = (edition, text, more = '') => `/${edition}/search/?q=${encodeURIComponent(text)}${more}`;
  const pairs = edition => texts.filter(([e]) => e === edition).flatMap(([, text]) => text.match(/\p{L}{4,} \p{L}{4,}/gu) ?? []).slice(20, 25);
  return {
    'common word': both((e, words) => words.slice(0, 5).map(w => q(e, w))),
    'rare word': both((e, words) => words.slice(-5).map(w => q(e, w))),
    'two words': both((e, words) => words.slice(0, 5).map((w, i) => q(e, `${w} ${words[i + 7]}`))),
    phrase: both(e => pairs(e).map(p => q(e, `"${p}"`))),
    beginning: both((e, words) => words.slice(0, 5).map(w => q(e, `${w.slice(0, 3)}*`))),
    filtered: both((e, words) => words.slice(0, 5).map(w => q(e, w, '&from=2025-06-01&to=2025-11-30'))),
    misspelt: both((e, words) => words.slice(5, 10).map(w => q(e, w.slice(0, 2) + w[3] + w[2] + w.slice(4) + 'х'))),
  };
}

async function get(address, query) {
  const began = process.hrtime.bigint();
  const answer = await fetch(address + query);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${query} answered ${answer.status}`);
  return Number(process.hrtime.bigint() - began) / 1e6;
}

const part = (values, share) => round([...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]);
