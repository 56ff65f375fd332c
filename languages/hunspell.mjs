// Reads a Hunspell dictionary (man 5 hunspell) as far as inflection goes: every word with the forms that its suffix rules make of it.
import { readFileSync } from 'node:fs';

/**
 * The words of a dictionary: `{ lemma, forms }`, the lemma among the forms, as they are written.
 * `inflects` says which suffix flags make forms of a word rather than other words; without it all do.
 */
export function* read(aff, dic, { inflects } = {}) {
  const rules = readFileSync(aff, 'latin1');
  const encoding = /^SET\s+(\S+)/m.exec(rules)?.[1] ?? 'ISO8859-1';
  const decode = file => new TextDecoder(encoding.replace(/^ISO8859-/i, 'iso-8859-')).decode(readFileSync(file));
  const affixes = suffixes(decode(aff));
  for (const line of decode(dic).split(/\r?\n/).slice(1)) {
    const entry = line.split(/[\t ]/, 1)[0];
    if (entry === '' || entry.startsWith('#')) continue;
    const slash = entry.search(/(?<!\\)\//);
    const lemma = slash < 0 ? entry : entry.slice(0, slash);
    const flags = slash < 0 ? [] : affixes.split(entry.slice(slash + 1));
    if (flags.some(flag => affixes.hidden.has(flag))) continue;
    const forms = new Set([lemma]);
    for (const flag of flags) {
      if (!inflects || inflects(flag, flags)) expand(affixes, lemma, flag, forms, inflects);
    }

    yield { lemma, forms: [...forms] };
  }
}

function suffixes(text) {
  const lines = text.split(/\r?\n/);
  const kind = /^FLAG\s+(\S+)/m.exec(text)?.[1];
  const split = kind === 'long' ? flags => flags.match(/../gs) ?? [] : kind === 'num' ? flags => flags.split(',') : flags => [...flags];
  const rules = new Map();
  const hidden = new Set();
  for (const line of lines) {
    const [word, flag, strip, added, condition] = line.trim().split(/\s+/);
    if (word === 'FORBIDDENWORD' || word === 'ONLYINCOMPOUND' || word === 'NEEDAFFIX') hidden.add(flag);
    if (word !== 'SFX' || condition === undefined) continue;
    const [add, more] = added.split(/\/(.*)/s);
    if (!rules.has(flag)) rules.set(flag, []);
    rules.get(flag).push({
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      when: condition === '.' ? null : new RegExp(`${condition.replace(/-/g, '\\-')}$`, 'u'),
      more: more ? split(more) : [],
    });
  }

  return { rules, hidden, split };
}

function expand(affixes, word, flag, forms, inflects, deep = 0) {
  for (const rule of affixes.rules.get(flag) ?? []) {
    if (!word.endsWith(rule.strip) || (rule.when && !rule.when.test(word))) continue;
    const form = word.slice(0, word.length - rule.strip.length) + rule.add;
    if (form === '') continue;
    forms.add(form);
    if (deep === 0) for (const next of rule.more) if (!inflects || inflects(next, rule.more)) expand(affixes, form, next, forms, inflects, 1);
  }
}
