// Memory of the program after its first page and after a load on articles and fronts, with 1,000 and 10,000 stories.
import { serve, load, anArticle, memory, table } from './parts.mjs';

export async function measure() {
  const figures = {};
  for (const stories of ['1,000', '10,000']) {
    const site = await serve(`data-${stories.replace(',', '')}`);
    await (await fetch(`${site.address}/en/`)).text();
    const first = memory(site.pid);
    load(site.address + await anArticle(site.address), 5);
    load(`${site.address}/uk/`, 5);
    figures[stories] = { first, loaded: memory(site.pid) };
    await site.stop();
  }

  table('Memory, MB', ['stories', 'first page', 'anonymous', 'after load', 'anonymous'],
    Object.entries(figures).map(([n, f]) => [n, f.first.resident, f.first.anonymous, f.loaded.resident, f.loaded.anonymous]));
  return figures;
}
