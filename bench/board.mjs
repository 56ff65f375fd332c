// The board of a day with 500 stories in three editions: how long it takes to make, and how large it is, page by page and whole; beside it a page of the
// newsroom that asks the database for nothing but who is there.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { serve, median, round, spread, table } from './parts.mjs';
import { colleague } from './newsroom.mjs';

const rounds = 20;
const stories = 500;
const data = 'data-board';

export async function measure() {
  if (!existsSync(`bench/out/${data}`)) {
    execFileSync('dotnet', ['bench/out/app/Visnyk.dll', 'generate', '--stories', String(stories), '--editions', 'en,uk,he', '--data', `bench/out/${data}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  }

  const site = await serve(data);
  const person = await colleague(site, data, `board-${process.pid}@paper.example`);
  await touchAll(person);
  const first = await person.get('/newsroom/');
  const rows = html => (html.match(/<tr [^>]*id="s-/g) ?? []).length;
  const nextOf = html => /<a[^>]*href="([^"]+)"[^>]*rel="next"/.exec(html)?.[1].replaceAll('&amp;', '&');
  const pages = [first.text];
  for (let next = nextOf(first.text); next; next = nextOf(pages.at(-1))) pages.push((await person.get(next)).text);

  const times = { board: [], still: [] };
  for (let i = 0; i < rounds + 3; i++) {
    const [board, still] = [await person.get('/newsroom/'), await person.get('/newsroom/account')];
    if (i >= 3) {
      times.board.push(board.ms);
      times.still.push(still.ms);
    }
  }
  await site.stop();

  const ratio = times.board.map((ms, i) => ms / times.still[i]);
  const figures = {
    stories: pages.reduce((sum, page) => sum + rows(page), 0), editions: 3, pages: pages.length, storiesAPage: rows(first.text), medianMs: round(median(times.board)),
    bytes: Buffer.byteLength(first.text), gzippedBytes: gzipSync(first.text).length, ratioToAccountPage: round(median(ratio)),
  };
  table(`The board, ${figures.stories} stories in 3 editions on ${figures.pages} pages, ${rounds} rounds`, ['', 'median ms', 'spread', 'KB', 'KB gzipped'], [
    [`first page, ${figures.storiesAPage} stories`, figures.medianMs, spread(times.board), Math.round(figures.bytes / 1024), Math.round(figures.gzippedBytes / 1024)],
    ['all pages', '', '', Math.round(pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0) / 1024), ''],
    ['account page', round(median(times.still)), spread(times.still), '', ''],
  ]);
  console.log(`  the board against the account page: ${figures.ratioToAccountPage}`);
  return figures;
}

/** Takes every story into the hand today, so that all stand on today's board. */
async function touchAll(person) {
  for (let below = ''; ;) {
    const list = (await person.get(`/newsroom/stories${below}`)).text;
    const ids = [...new Set([...list.matchAll(/\/newsroom\/articles\/([^"/?]+)"/g)].map(m => m[1]))];
    for (const id of ids) {
      await person.post(`/newsroom/articles/${id}/work/assign`, { __RequestVerificationToken: person.token, to: '', due: '', note: '' });
    }
    const older = /href="\/newsroom\/stories(\?before=[^"]+)"/.exec(list);
    if (!older) return;
    below = older[1];
  }
}
