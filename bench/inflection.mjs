// How many forms of a word are found by its lemma, and how many hits are on other words: for every language in $VISNYK_CORPORA/inflection, through the index and the
// page that readers use. Twice: as the program is, and with every tested lemma taken out of the dictionary before the table of endings is learned from the rest,
// as for names and new words that no dictionary has.
import { readdirSync, readFileSync, writeFileSync, rmSync, cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { serve, round, table } from './parts.mjs';
import { decode, encode, fold } from '../languages/words.mjs';

const out = path.resolve('bench/out');
const folder = process.env.VISNYK_CORPORA && path.join(process.env.VISNYK_CORPORA, 'inflection');
const atOnce = 4;

export async function measure() {
  if (!folder || !existsSync(folder)) {
    console.log('\nInflection: skipped, VISNYK_CORPORA is not set or has no folder inflection.');
    return {};
  }

  const figures = {};
  const rows = [];
  for (const file of readdirSync(folder).filter(f => f.endsWith('.json')).sort()) {
    const language = path.basename(file, '.json').toLowerCase();
    const words = merged(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
    const known = await ask(`${out}/app`, language, words);
    const primary = language.split('-')[0];
    const unseen = existsSync(`${out}/app/languages/${primary}.words`) ? await ask(without(primary, words), language, words) : known;
    figures[language] = { ...known, withoutDictionary: { recall: unseen.recall, wrongLemma: unseen.wrongLemma } };
    const percent = n => `${round(n * 100)} %`;
    rows.push([language, words.size, known.forms, percent(known.recall), percent(known.wrongLemma), percent(unseen.recall), percent(unseen.wrongLemma)]);
  }

  table('Inflection: forms found by their lemma, and hits on words that are forms of other lemmas only', ['language', 'lemmas', 'forms', 'found', 'wrong', 'found, words unseen', 'wrong, words unseen'], rows);
  return figures;
}

/** Lemma to its forms, itself among them; entries of one lemma are one. */
function merged(entries) {
  const words = new Map();
  for (const { lemma, forms } of entries) {
    if (!words.has(lemma)) words.set(lemma, new Set([lemma]));
    forms.forEach(form => words.get(lemma).add(form));
  }

  return words;
}

/** A copy of the program whose dictionary lacks the tested lemmas, under every spelling that search takes for the same. Gives its folder. */
function without(language, words) {
  // Outside of the checkout: within it the program reads the checkout's own files.
  const app = mkdtempSync(path.join(tmpdir(), 'visnyk-unseen-'));
  process.on('exit', () => rmSync(app, { recursive: true, force: true }));
  cpSync(`${out}/app`, app, { recursive: true });
  const tested = new Set([...words.keys()].map(fold));
  const file = `${app}/languages/${language}.words`;
  writeFileSync(file, encode(decode(readFileSync(file)).filter(word => !tested.has(word.lemma))));
  return app;
}

/** Publishes a story for each form and searches for each lemma. */
async function ask(app, language, words) {
  const data = 'data-inflection';
  rmSync(`${out}/${data}`, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const lines = [...new Set([...words.values()].flatMap(forms => [...forms]))];
  writeFileSync(`${out}/lines.txt`, lines.join('\n'));
  execFileSync('dotnet', [`${app}/Visnyk.dll`, 'generate', '--lines', `${out}/lines.txt`, '--editions', language, '--data', `${out}/${data}`], { stdio: ['ignore', 'inherit', 'inherit'] });
  const site = await serve(data, ['--demo', 'false'], app);
  const sum = { forms: 0, found: 0, hits: 0, wrong: 0 };
  const left = [...words];
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [lemma, forms] = next;
      const hits = await search(site.address, language, lemma);
      sum.hits += hits.size;
      for (const hit of hits) if (!forms.has(hit)) sum.wrong++;
      for (const form of forms) {
        if (form === lemma) continue;
        sum.forms++;
        if (hits.has(form)) sum.found++;
      }
    }
  }));
  await site.stop();
  return { forms: sum.forms, recall: sum.found / sum.forms, wrongLemma: sum.hits === 0 ? 0 : sum.wrong / sum.hits };
}

/** The headlines of every page of results. */
async function search(address, language, lemma) {
  const hits = new Set();
  for (let next = `/${language}/search/?q=${encodeURIComponent(lemma)}&as=json`; next;) {
    const answer = await fetch(address + next);
    if (!answer.ok) throw new Error(`${next} answered ${answer.status}`);
    const page = await answer.json();
    page.hits.forEach(hit => hits.add(hit.headline));
    next = page.next;
  }

  return hits;
}
