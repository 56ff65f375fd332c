// The data that search knows a language by: a dictionary (stems and the endings they take) and a table of endings for words that it lacks,
// learned from it. The program reads the same bytes in src/Visnyk.Editorial/Search/WordData.cs, where the layout is described.
const magic = 0x31445756; // "VWD1"
const blockSize = 16;
const longestEnding = 7;
const mostRules = 4;
const leastShare = 0.04;
const leastSeen = 3;

/** A word as search compares it: small letters, apostrophes and stress left out, ґ as г. The same as Folding.cs does. */
export function fold(word) {
  return word.normalize('NFC').toLowerCase().replace(/[\u0027\u2018\u2019\u02bc\u02b9\u02bb\u0060\u00b4\u2032\uff07\u0301\u00ad]/gu, '').replace(/ґ/gu, 'г');
}

/** `{ lemma, forms }` folded; what is no single word is left out. */
export function* folded(words) {
  for (const { lemma, forms } of words) {
    const key = fold(lemma);
    if (!/^[\p{L}\p{M}]{1,40}$/u.test(key)) continue;
    yield { lemma: key, forms: [...new Set([key, ...forms.map(fold).filter(f => /^[\p{L}\p{M}]{1,40}$/u.test(f))])] };
  }
}

/** Makes the bytes of a word file out of `{ lemma, forms }`, folded. */
export function encode(words) {
  const entries = words.map(asEntry);
  const suffixes = numbered(entries.flatMap(e => e.suffixes));
  const paradigms = numbered(entries.map(e => e.suffixes.map(s => suffixes.at.get(s)).join(',')));
  const stems = new Map();
  for (const entry of entries) {
    const paradigm = paradigms.at.get(entry.suffixes.map(s => suffixes.at.get(s)).join(','));
    if (!stems.has(entry.stem)) stems.set(entry.stem, new Set());
    stems.get(entry.stem).add(paradigm);
  }

  const table = learn(words);
  const alphabet = [...new Set(words.flatMap(w => w.forms.flatMap(f => [...new Set(f)])))].sort(byCode);
  if (alphabet.length > 250) throw new Error(`The words have ${alphabet.length} different letters; 250 fit.`);
  const out = new Writer(new Map(alphabet.map((letter, i) => [letter, i + 1])));
  out.u32(magic);
  out.u16(alphabet.length);
  alphabet.forEach(letter => out.u16(letter.charCodeAt(0)));
  out.u16(suffixes.all.length);
  suffixes.all.forEach(suffix => out.word(suffix));
  out.u16(paradigms.all.length);
  for (const paradigm of paradigms.all) {
    const ids = paradigm.split(',').map(Number);
    out.u8(ids.length);
    ids.forEach(id => out.u16(id));
  }

  const rules = numbered(table.flatMap(([, found]) => found.map(r => r.rule)));
  out.u16(rules.all.length);
  for (const rule of rules.all) {
    const [strip, add] = rule.split('|');
    out.u8(Number(strip));
    out.word(add);
  }

  // Endings are sorted from their last letter on, so that those of a word stand near each other.
  const sorted = table.map(([ending, found]) => [reversed(ending), found]).sort((a, b) => byCode(a[0], b[0]));
  blocks(out, sorted.map(([ending, found]) => [ending, found.map(r => rules.at.get(r.rule))]));
  blocks(out, [...stems].sort((a, b) => byCode(a[0], b[0])).map(([stem, ids]) => [stem, [...ids]]));
  return out.bytes();
}

/** The words of a word file: what `encode` was given. */
export function decode(bytes) {
  const input = new Reader(bytes);
  if (input.u32() !== magic) throw new Error('This is no word file.');
  input.letters = Array.from({ length: input.u16() }, () => String.fromCharCode(input.u16()));
  const suffixes = Array.from({ length: input.u16() }, () => input.word());
  const paradigms = Array.from({ length: input.u16() }, () => Array.from({ length: input.u8() }, () => suffixes[input.u16()]));
  for (let rules = input.u16(); rules > 0; rules--) { input.u8(); input.word(); }
  for (const _ of input.blocks()) { /* the table is learned anew */ }
  const words = [];
  for (const [stem, ids] of input.blocks()) {
    for (const id of ids) words.push({ lemma: stem + paradigms[id][0], forms: paradigms[id].map(s => stem + s) });
  }

  return words;
}

/** The table of endings: `[ending, [{ rule: "strip|add", share }]]`, most likely rule first. An ending that says no more than a shorter one is left out. */
export function learn(words) {
  const seen = new Map();
  for (const { lemma, forms } of words) {
    if (lemma.length < 3) continue;
    for (const form of forms) {
      const same = commonPrefix(form, lemma);
      if (same < 2) continue;
      const strip = form.length - same;
      const rule = `${strip}|${lemma.slice(same)}`;
      for (let length = 1; length <= Math.min(longestEnding, form.length - 2); length++) {
        const ending = form.slice(form.length - length);
        let rules = seen.get(ending);
        if (!rules) seen.set(ending, rules = new Map([['', 0]]));
        // What takes off more than the ending counts among the words with it, but is no rule for it.
        const kept = strip <= length ? rule : '';
        rules.set(kept, (rules.get(kept) ?? 0) + 1);
      }
    }
  }

  const best = new Map();
  for (const [ending, rules] of seen) {
    const all = [...rules.values()].reduce((sum, n) => sum + n, 0);
    if (all < leastSeen) continue;
    const found = [...rules].filter(([rule, n]) => rule !== '' && n / all >= leastShare).sort((a, b) => b[1] - a[1]).slice(0, mostRules).map(([rule, n]) => ({ rule, share: n / all }));
    if (found.length > 0) best.set(ending, found);
  }

  const key = found => found.map(r => r.rule).join(' ');
  const kept = new Map();
  for (const [ending, found] of [...best].sort((a, b) => a[0].length - b[0].length)) {
    let shorter = ending.slice(1);
    while (shorter !== '' && !kept.has(shorter)) shorter = shorter.slice(1);
    if (shorter === '' || key(kept.get(shorter)) !== key(found)) kept.set(ending, found);
  }

  return [...kept];
}

function asEntry({ lemma, forms }) {
  let same = lemma.length;
  for (const form of forms) same = Math.min(same, commonPrefix(lemma, form));
  const endings = [...new Set(forms.map(f => f.slice(same)))].filter(s => s !== lemma.slice(same)).sort(byCode).slice(0, 254);
  return { stem: lemma.slice(0, same), suffixes: [lemma.slice(same), ...endings] };
}

function commonPrefix(a, b) {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

function numbered(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const all = [...counts].sort((a, b) => b[1] - a[1] || byCode(a[0], b[0])).map(([value]) => value);
  if (all.length > 65_535) throw new Error(`${all.length} things do not fit into 16 bits.`);
  return { all, at: new Map(all.map((value, i) => [value, i])) };
}

/** Sorted texts with their numbers, in blocks of sixteen; within a block a text says only what differs from the one before. */
function blocks(out, entries) {
  out.u32(entries.length);
  const offsets = [];
  const body = new Writer(out.letters);
  let last = '';
  entries.forEach(([text, ids], i) => {
    if (i % blockSize === 0) {
      offsets.push(body.length);
      last = '';
    }

    const same = Math.min(commonPrefix(text, last), 255);
    body.u8(same);
    body.word(text.slice(same));
    body.u8(ids.length);
    ids.forEach(id => body.u16(id));
    last = text;
  });
  offsets.forEach(offset => out.u32(offset));
  out.u32(body.length);
  out.add(body.bytes());
}

const reversed = text => [...text].reverse().join('');
const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

class Writer {
  constructor(letters) { this.letters = letters; this.buffer = Buffer.alloc(1 << 16); this.length = 0; }
  u8(value) { if (value > 255) throw new Error(`${value} does not fit into 8 bits.`); this.reserve(1); this.length = this.buffer.writeUInt8(value, this.length); }
  u16(value) { this.reserve(2); this.length = this.buffer.writeUInt16LE(value, this.length); }
  u32(value) { this.reserve(4); this.length = this.buffer.writeUInt32LE(value, this.length); }
  word(text) { this.u8(text.length); for (let i = 0; i < text.length; i++) this.u8(this.letters.get(text[i])); }
  add(bytes) { this.reserve(bytes.length); bytes.copy(this.buffer, this.length); this.length += bytes.length; }
  bytes() { return this.buffer.subarray(0, this.length); }
  reserve(more) {
    if (this.length + more <= this.buffer.length) return;
    const larger = Buffer.alloc(Math.max(this.buffer.length * 2, this.length + more));
    this.buffer.copy(larger);
    this.buffer = larger;
  }
}

class Reader {
  constructor(bytes) { this.bytes = bytes; this.at = 0; this.letters = []; }
  u8() { return this.bytes[this.at++]; }
  u16() { const value = this.bytes.readUInt16LE(this.at); this.at += 2; return value; }
  u32() { const value = this.bytes.readUInt32LE(this.at); this.at += 4; return value; }
  word() { let text = ''; for (let n = this.u8(); n > 0; n--) text += this.letters[this.u8() - 1]; return text; }
  * blocks() {
    const count = this.u32();
    this.at += 4 * Math.ceil(count / blockSize) + 4;
    let last = '';
    for (let i = 0; i < count; i++) {
      if (i % blockSize === 0) last = '';
      last = last.slice(0, this.u8()) + this.word();
      yield [last, Array.from({ length: this.u8() }, () => this.u16())];
    }
  }
}
