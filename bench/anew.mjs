// Pages made anew: article and home at 1,000 and at 10,000 stories, beside nginx serving the same article with gzip_static. Rounds are interleaved.
import { execFileSync } from 'node:child_process';
import { serve, nginx, load, anArticle, median, spread, round, table } from './parts.mjs';

const rounds = 7;
const secondsEach = 3;

export async function measure() {
  const small = await serve('data-1000');
  const large = await serve('data-10000');
  const smallArticle = await anArticle(small.address);
  const largeArticle = await anArticle(large.address);
  const page = await (await fetch(large.address + largeArticle)).text();
  const still = await nginx(page);
  const contenders = {
    nginx: `${still.address}/page.html`,
    'article, 1,000': small.address + smallArticle,
    'article, 10,000': large.address + largeArticle,
    'home, 1,000': `${small.address}/en/`,
    'home, 10,000': `${large.address}/en/`,
  };
  const rates = Object.fromEntries(Object.keys(contenders).map(name => [name, []]));
  Object.values(contenders).forEach(url => load(url, 3));
  for (let round = 0; round < rounds; round++) {
    for (const [name, url] of Object.entries(contenders)) rates[name].push(load(url, secondsEach));
  }

  const ratios = Object.fromEntries(Object.keys(contenders).map(name => [name, rates[name].map((rate, i) => rate / rates.nginx[i])]));
  table(`Made anew, gzipped, ${rounds} rounds of ${secondsEach} s; the ratio is to nginx in the same round`,
    ['page, stories', 'a second', 'spread', 'ratio', 'spread'],
    Object.keys(contenders).map(name => [name, round(median(rates[name])), spread(rates[name]), round(median(ratios[name])), spread(ratios[name])]));
  const scale = kind => median(rates[`${kind}, 10,000`].map((rate, i) => rate / rates[`${kind}, 1,000`][i]));
  console.log(`  10,000 against 1,000: article ${round(scale('article'))}, home ${round(scale('home'))}`);
  await Promise.all([small.stop(), large.stop(), still.stop()]);
  console.log('\n' + execFileSync('dotnet', ['bench/out/app/Visnyk.dll', 'doctor', '--plans', '--data', 'bench/out/data-10000'], { encoding: 'utf8' }));
  return {
    rounds,
    perSecond: Object.fromEntries(Object.entries(rates).map(([name, r]) => [name, round(median(r))])),
    ratioToNginx: Object.fromEntries(Object.entries(ratios).map(([name, r]) => [name, round(median(r))])),
    largeToSmall: { article: round(scale('article')), home: round(scale('home')) },
  };
}
