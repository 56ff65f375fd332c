// Fifty editors, each in an article of their own, type at once: a save every two seconds from each, as the editor sends it. Beside every save the same editor
// asks for the copy as it is, which writes nothing: what a save costs is told as a ratio to that.
import { serve, pause, round, median, table } from './parts.mjs';
import { colleague, quantile } from './newsroom.mjs';

const editors = 50;
const rounds = 5;
const savesARound = 5;
const between = 2000; // ms, as the editor waits at most

export async function measure() {
  const site = await serve('data-1000', ['--demo', 'false']);
  const people = [];
  for (let i = 0; i < editors; i++) people.push(await colleague(site, 'data-1000', `bench-${process.pid}-${i}@paper.example`));
  const desks = await Promise.all(people.map((person, i) => open(person, i)));
  await Promise.all(desks.map(desk => desk.save())); // the program is warm

  const saves = [];
  const reads = [];
  for (let n = 0; n < rounds; n++) {
    const of = { saves: [], reads: [] };
    await Promise.all(desks.map(async (desk, i) => {
      await pause(i * between / editors);
      for (let k = 0; k < savesARound; k++) {
        const begun = Date.now();
        of.saves.push(await desk.save());
        of.reads.push(await desk.read());
        await pause(Math.max(0, between - (Date.now() - begun)));
      }
    }));
    saves.push(of.saves);
    reads.push(of.reads);
  }
  await site.stop();

  const all = saves.flat();
  const ratio = saves.map((s, i) => median(s) / median(reads[i]));
  const figures = {
    editors, saves: all.length, medianMs: round(median(all)), p99Ms: round(quantile(all, 0.99)), worstMs: round(Math.max(...all)),
    readMedianMs: round(median(reads.flat())), ratioToRead: round(median(ratio)),
  };
  table(`${editors} editors, a save every ${between / 1000} s from each, ${rounds} rounds`, ['', 'median ms', 'p99 ms', 'worst ms'], [
    ['save', figures.medianMs, figures.p99Ms, figures.worstMs],
    ['the same article, read', figures.readMedianMs, round(quantile(reads.flat(), 0.99)), round(Math.max(...reads.flat()))],
  ]);
  console.log(`  a save against a read: ${figures.ratioToRead} (rounds ${ratio.map(round).join(', ')})`);
  return figures;
}

/** An editor's own new article of some twenty paragraphs. */
async function open(person, number) {
  const form = (await person.get('/newsroom/stories/new?edition=en')).text;
  const section = /<select[^>]*name="section"[^>]*>\s*<option[^>]*value="([^"]+)"/.exec(form)[1];
  await person.post('/newsroom/stories/new', { __RequestVerificationToken: person.token, edition: 'en', section, headline: `Typed by ${number}` });
  const list = (await person.get(`/newsroom/?who=&q=${encodeURIComponent(`Typed by ${number}`)}`)).text;
  const article = /\/newsroom\/articles\/([^"/]+)"/.exec(list)[1];
  let { version } = JSON.parse((await person.get(`/newsroom/articles/${article}/copy`)).text);
  let typed = 0;
  const body = Array.from({ length: 20 }, (_, i) => ({ type: 'paragraph', attrs: { id: `p${i}` }, content: [{ type: 'text', text: `Paragraph ${i} says what happened in the council on Monday, and what it costs the town. `.repeat(3) }] }));
  return {
    async save() {
      typed++;
      body[typed % body.length].content = [{ type: 'text', text: `Paragraph typed for the ${typed}th time, as people write and write again.` }];
      const answer = await person.post(`/newsroom/articles/${article}`, {
        '__RequestVerificationToken': person.token, version, section, 'headline': `Typed by ${number}, ${typed} times`, 'body-json': JSON.stringify(body),
      }, { accept: 'application/json' });
      if (answer.status !== 200) throw new Error(`A save answered ${answer.status}: ${answer.text.slice(0, 300)}`);
      ({ version } = JSON.parse(answer.text));
      return answer.ms;
    },
    async read() {
      const answer = await person.get(`/newsroom/articles/${article}/copy`);
      if (answer.status !== 200) throw new Error(`A read answered ${answer.status}`);
      return answer.ms;
    },
  };
}
