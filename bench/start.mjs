// From the start of the published program to its first page, with 1,000 and 10,000 stories, in turn.
import { serve, median, spread, round, seconds, table } from './parts.mjs';

const rounds = 7;

export async function measure() {
  const times = { '1,000': [], '10,000': [] };
  for (let i = 0; i < rounds; i++) {
    for (const stories of Object.keys(times)) {
      const began = process.hrtime.bigint();
      const site = await serve(`data-${stories.replace(',', '')}`);
      await (await fetch(`${site.address}/en/`)).text();
      times[stories].push(seconds(began));
      await site.stop();
    }
  }

  const ratio = median(times['10,000'].map((t, i) => t / times['1,000'][i]));
  table(`Start to first page, ${rounds} rounds`, ['stories', 'seconds', 'spread'], Object.entries(times).map(([n, t]) => [n, round(median(t)), spread(t)]));
  console.log(`  10,000 against 1,000: ${round(ratio)}`);
  return { rounds, seconds: Object.fromEntries(Object.entries(times).map(([n, t]) => [n, round(median(t))])), largeToSmall: round(ratio) };
}
