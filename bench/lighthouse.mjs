// Lighthouse on the demonstration, as a phone that it simulates: every kind of page in every edition, the median of some rounds. Beside each page
// stands what it loses points for.
import { execFileSync } from 'node:child_process';
import { serve, median, table, round } from './parts.mjs';

const rounds = Number(process.env.ROUNDS ?? 5);
const editions = ['en', 'uk', 'he'];

export async function measure() {
  const site = await serve('data-demo');
  const pages = (await Promise.all(editions.map(edition => pagesOf(site.address, edition)))).flat();
  const runs = pages.map(() => []);
  for (let i = 0; i < rounds; i++) pages.forEach((page, n) => runs[n].push(look(page.url)));
  await site.stop();

  const figures = {};
  const rows = pages.map((page, n) => {
    const of = pick => median(runs[n].map(pick));
    const scores = Object.keys(runs[n][0].scores).map(name => [name, of(run => run.scores[name])]);
    figures[page.name] = { ...Object.fromEntries(scores), lcp: Math.round(of(run => run.lcp)), cls: of(run => run.cls), scriptBytes: of(run => run.scriptBytes) };
    const lost = [...new Set(runs[n].flatMap(run => run.lost))].join(', ');
    return [page.name, scores.map(([, score]) => score).join(' '), figures[page.name].lcp, round(figures[page.name].cls), figures[page.name].scriptBytes, lost];
  });
  table(`Lighthouse, simulated phone, median of ${rounds}`, ['page', 'scores', 'LCP ms', 'CLS', 'script bytes', 'lost points for'], rows);
  return figures;
}

/** One address of each kind, with what it is called in the table. */
async function pagesOf(address, edition) {
  const home = await (await fetch(`${address}/${edition}/`)).text();
  const first = pattern => pattern.exec(home)?.[1];
  const found = {
    home: `/${edition}/`,
    section: first(/<nav class="secs".*?href="([^"]+)"/s),
    article: first(/class="card lead".*?data-part="headline"><a href="([^"]+)"/s),
    'article without picture': await withoutPicture(address, home),
    search: `/${edition}/search/?q=2024`,
    saved: `/${edition}/saved/`,
  };
  const pages = [];
  for (const [kind, path] of Object.entries(found)) {
    if (path && (await fetch(address + path)).ok) pages.push({ name: `${edition} ${kind}`, url: address + path });
  }
  return pages;
}

async function withoutPicture(address, home) {
  for (const [, path] of home.matchAll(/data-part="headline"><a href="([^"]+)"/g)) {
    if (!(await (await fetch(address + path)).text()).includes('class="leadpic"')) return path;
  }
  return null;
}

function look(url) {
  const node = 'bench/node_modules/node/bin/node';
  return JSON.parse(execFileSync(node, ['bench/lighthouse-page.mjs', url], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 120_000 }));
}
