// What the agreement check catches and where it alarms for nothing: errors are put into real translations ($VISNYK_CORPORA/aligned) and into the news-like segments
// of bench/agreement, at every place that a rule of inject.mjs finds, and both these and the untouched pairs are asked over HTTP. An error counts as caught where a
// finding of severity error or warning stands that the untouched pair has not; an alarm on an untouched pair is false unless faults.json says why it is right.
import { readdirSync, readFileSync, rmSync, existsSync, mkdirSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { serve, round, table } from './parts.mjs';
import { injections } from './agreement/inject.mjs';

const out = path.resolve('bench/out');
const here = path.resolve('bench/agreement');
const aligned = process.env.VISNYK_CORPORA && path.join(process.env.VISNYK_CORPORA, 'aligned');
const atOnce = 500;
const blocksOfArticle = 40;
const rounds = 50;

export async function measure() {
  const data = `${out}/data-agreement`;
  rmSync(data, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const site = await serve('data-agreement', ['--demo', 'false']);
  const token = execFileSync('dotnet', [`${out}/app/Visnyk.dll`, 'token', 'add', 'bench', '--scope', 'read', '--data', data], { encoding: 'utf8' }).trim();
  const cpu = () => {
    const fields = readFileSync(`/proc/${site.pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  };
  const ask = async request => {
    const answer = await fetch(`${site.address}/api/v1/checks/translation`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(request),
    });
    if (!answer.ok) throw new Error(`the check answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()).findings;
  };
  const figures = await measureWith(ask, cpu);
  await site.stop();
  return figures;
}

/** The same with any way of asking; cpu gives the milliseconds that the asked process has used. */
export async function measureWith(ask, cpu, only = null) {
  const faults = existsSync(`${here}/faults.json`) ? JSON.parse(readFileSync(`${here}/faults.json`, 'utf8')) : [];
  const sets = { aligned: alignedPairs(), news: newsPairs() };
  const figures = {};
  for (const [set, pairs] of Object.entries(sets)) {
    const rows = [];
    for (const [language, blocks] of Object.entries(pairs)) {
      if (only && !only.includes(language)) continue;
      const sum = await measureSet(ask, language, blocks, faults, set);
      figures[language] ??= { blocks: 0, falseAlarms: 0, kinds: {}, sets: {} };
      figures[language].blocks += sum.blocks;
      figures[language].falseAlarms += sum.falseAlarms;
      figures[language].sets[set] = sum;
      for (const [kind, { injected, caught }] of Object.entries(sum.kinds)) {
        const all = figures[language].kinds[kind] ??= { injected: 0, caught: 0 };
        all.injected += injected;
        all.caught += caught;
        rows.push([language, sum.blocks, `${sum.falseAlarms} (${percent(sum.falseAlarms, sum.blocks)})`, kind, injected, caught, percent(caught, injected)]);
      }
    }

    table(`Agreement, ${set}: alarms on untouched segments, errors put in and caught`, ['language', 'segments', 'false alarms', 'kind', 'injected', 'caught', ''], rows);
  }

  const article = longArticle(sets);
  if (article && cpu) {
    for (let n = 0; n < 5; n++) await ask(article);
    const before = cpu();
    for (let n = 0; n < rounds; n++) await ask(article);
    figures.article = { blocks: blocksOfArticle, milliseconds: (cpu() - before) / rounds };
    console.log(`\n  An article of ${blocksOfArticle} blocks costs ${round(figures.article.milliseconds)} ms of CPU, HTTP and all (mean of ${rounds}).`);
  }

  return figures;
}

async function measureSet(ask, language, blocks, faults, set) {
  const base = await findingsOf(ask, language, blocks);
  const known = new Map(blocks.map((block, n) => [n, new Set(base[n].map(stamp))]));
  const alarms = blocks.map((block, n) => ({ block, n, found: base[n].filter(f => f.severity !== 'info' && !isFault(faults, language, block, f)) })).filter(a => a.found.length > 0);
  for (const { block, n, found } of alarms) {
    if (process.env.AGREEMENT_SHOW) console.log(`  false ${set} ${language} ${block.document ?? ''}:${n} ${found.map(said).join('; ')}`);
  }

  const kinds = {};
  const made = blocks.flatMap((block, n) => injections(block.source, 'en', block.target, language).map(i => ({ ...i, n })));
  const answers = await findingsOf(ask, language, made);
  const missed = {};
  made.forEach((injection, i) => {
    const kind = kinds[injection.kind] ??= { injected: 0, caught: 0 };
    kind.injected++;
    if (answers[i].some(f => f.severity !== 'info' && !known.get(injection.n).has(stamp(f)))) kind.caught++;
    else (missed[injection.kind] ??= []).push(injection);
  });
  for (const [kind, list] of Object.entries(missed)) {
    const counts = {};
    for (const { what } of list) counts[what] = (counts[what] ?? 0) + 1;
    console.log(`  missed ${set} ${language} ${kind}: ${Object.entries(counts).sort((a, b) => b[1] - a[1]).slice(0, 12).map(([what, n]) => `${what} ×${n}`).join(', ')}`);
    if (process.env.AGREEMENT_SHOW === 'all') for (const i of list) console.log(`    ${i.n} ${i.what}`);
  }

  return { blocks: blocks.length, falseAlarms: alarms.length, kinds };
}

/** The findings of every pair, asked some hundred at once. */
async function findingsOf(ask, language, pairs) {
  const answers = [];
  for (let from = 0; from < pairs.length; from += atOnce) {
    const some = pairs.slice(from, from + atOnce);
    const found = await ask({ sourceLanguage: 'en', targetLanguage: language, blocks: some.map(({ source, target }, n) => ({ id: String(n), source, target })) });
    const of = some.map(() => []);
    for (const finding of found) of[Number(finding.block)].push(finding);
    answers.push(...of);
  }

  return answers;
}

/** What tells findings apart without their places, which an error put in before them moves. */
const stamp = f => `${f.kind}|${f.source?.text}|${f.target?.text}`;
const said = f => `${f.code ?? f.kind}: ${f.source?.text?.slice(0, 60) ?? '–'} / ${f.target?.text?.slice(0, 60) ?? '–'}`;
const percent = (n, of) => of === 0 ? '–' : `${round(n / of * 100)} %`;

/** Whether a reviewed fault of the translation explains the finding: its text is the same, or begins as the fault has it before its ellipsis. */
function isFault(faults, language, block, finding) {
  const fits = (text, mark) => text === undefined || (text.endsWith('…') ? mark?.text.startsWith(text.slice(0, -1)) : mark?.text === text);
  return faults.some(f => f.document === block.document && f.languages.includes(language) && f.kind === finding.kind && fits(f.source, finding.source) && fits(f.target, finding.target));
}

function alignedPairs() {
  if (!aligned || !existsSync(aligned)) {
    console.log('\nAgreement: real translations are skipped, VISNYK_CORPORA is not set or has no folder aligned.');
    return {};
  }

  const pairs = {};
  for (const file of readdirSync(aligned).filter(f => f.endsWith('.json')).sort()) {
    const { source, target, blocks } = JSON.parse(readFileSync(path.join(aligned, file), 'utf8'));
    if (source === 'en') pairs[target] = blocks;
  }

  return pairs;
}

function newsPairs() {
  const linesOf = file => readFileSync(path.join(here, file), 'utf8').split('\n').map(line => line.trim());
  if (!existsSync(`${here}/news.en.txt`)) return {};
  const sources = linesOf('news.en.txt');
  const pairs = {};
  for (const file of readdirSync(here).filter(f => /^news\..+\.txt$/.test(f) && f !== 'news.en.txt').sort()) {
    const targets = linesOf(file);
    pairs[file.split('.')[1]] = sources.map((source, n) => ({ document: 'news', source, target: targets[n] ?? '' })).filter(b => b.source && b.target);
  }

  return pairs;
}

/** An article's worth of blocks out of what there is. */
function longArticle(sets) {
  const [language, blocks] = Object.entries(sets.news)[0] ?? Object.entries(sets.aligned)[0] ?? [];
  return language && { sourceLanguage: 'en', targetLanguage: language, blocks: blocks.slice(0, blocksOfArticle).map(({ source, target }, n) => ({ id: String(n), source, target })) };
}
