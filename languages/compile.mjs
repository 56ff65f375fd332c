// Makes languages/*.words out of Hunspell dictionaries. Run it where a dictionary is to be renewed; the program and its tests only read the result.
//   node languages/compile.mjs FOLDER [LANGUAGE …]
// FOLDER holds the dictionaries as Debian's packages name them (uk_UA.aff, uk_UA.dic …), for instance /usr/share/hunspell after
// `apt-get install hunspell-uk hunspell-en-us hunspell-pl hunspell-es`. Their licences: languages/README.md.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { read } from './hunspell.mjs';
import { folded, encode } from './words.mjs';
import { irregular } from './english.mjs';

const here = path.dirname(new URL(import.meta.url).pathname);
const languages = {
  uk: { name: 'uk_UA' },
  // Of English suffixes these make forms; the others make other words (-ly, -er, -ness).
  en: { name: 'en_US', inflects: (flag, all) => 'SDGTM'.includes(flag) || (flag === 'R' && all.includes('T')), more: irregular },
  pl: { name: 'pl_PL' },
  es: { name: 'es_ES' },
};

const [folder, ...wanted] = process.argv.slice(2);
if (!folder || wanted.some(tag => !languages[tag])) {
  console.error(`usage: node languages/compile.mjs FOLDER [${Object.keys(languages).join('|')}]`);
  process.exit(2);
}

for (const tag of wanted.length > 0 ? wanted : Object.keys(languages)) {
  const { name, inflects, more = [] } = languages[tag];
  const words = [...folded(read(path.join(folder, `${name}.aff`), path.join(folder, `${name}.dic`), { inflects })), ...folded(more)];
  const bytes = encode(words);
  writeFileSync(path.join(here, `${tag}.words`), bytes);
  console.log(`${tag}: ${words.length} words, ${words.reduce((sum, w) => sum + w.forms.length, 0)} forms, ${bytes.length} bytes`);
}
