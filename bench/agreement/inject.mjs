// Puts one error into a pair of texts, at every place where a rule finds something to spoil; by rules of its own, that know nothing of the check.
// Figures are spoilt on both sides; words (units, months, number words, negation) where the tables below know them.

/** Every spoilt copy of a pair: its kind, what was done, and both texts. */
export function injections(source, from, target, to) {
  return [
    ...spoilt(source, from).map(s => ({ ...s, source: s.text, target })),
    ...spoilt(target, to).map(s => ({ ...s, source, target: s.text })),
  ];
}

function spoilt(text, tag) {
  const language = tag.toLowerCase().split('-')[0];
  return [...digits(text), ...decimals(text, language), ...dates(text, language), ...units(text, language), ...numberWords(text, language), ...negations(text, language), ...sentences(text, language)];
}

const swap = (text, at, length, put) => text.slice(0, at) + put + text.slice(at + length);
const links = text => [...text.matchAll(/\S*(?::\/\/|www\.|@)\S*/g)].map(m => [m.index, m.index + m[0].length]);
const within = (at, ranges) => ranges.some(([a, b]) => at >= a && at < b);
const Letter = '\\p{L}\\p{M}';

/** One digit of each figure becomes another: the last, and the first where there are several. */
function digits(text) {
  const skip = links(text);
  return [...text.matchAll(/\d+/g)].filter(m => !within(m.index, skip)).map(m => {
    const at = m.index + (m.index * 7 + m[0].length) % m[0].length;
    const digit = Number(text[at]);
    let other = (digit + 1 + (m.index % 8)) % 10;
    if (other === 0 && at === m.index) other = digit === 9 ? 8 : 9;
    if (other === digit) other = (digit + 1) % 10;
    return { kind: 'number', what: `${m[0]} ${other}`, text: swap(text, at, 1, String(other)) };
  });
}

/** 1,5 becomes 15, and the last two digits of 13,221 change places. */
function decimals(text, language) {
  const made = [];
  const skip = links(text);
  for (const m of text.matchAll(/(?<![\d.,])\d{1,3}([.,\u00A0\u202F ])\d{1,3}(?![\d]|[.,]\d)/g)) {
    if (within(m.index, skip)) continue;
    const sign = m.index + m[0].indexOf(m[1]);
    const comma = !['en', 'he', 'ja', 'zh'].includes(language);
    if (m[1] === (comma ? ',' : '.') && !/\d[.]\d\d?\s*(?:Uhr|h\b)/.test(text.slice(m.index, m.index + 12))) {
      made.push({ kind: 'decimal', what: `${m[0]} without its separator`, text: swap(text, sign, 1, '') });
    } else if (m[0].length - m[0].indexOf(m[1]) === 4) {
      const end = m.index + m[0].length;
      if (text[end - 1] !== text[end - 2]) made.push({ kind: 'decimal', what: `${m[0]} turned`, text: swap(text, end - 2, 2, text[end - 1] + text[end - 2]) });
    }
  }

  return made;
}

const Months = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  uk: ['січня', 'лютого', 'березня', 'квітня', 'травня', 'червня', 'липня', 'серпня', 'вересня', 'жовтня', 'листопада', 'грудня'],
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  pl: ['stycznia', 'lutego', 'marca', 'kwietnia', 'maja', 'czerwca', 'lipca', 'sierpnia', 'września', 'października', 'listopada', 'grudnia'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  he: ['ינואר', 'פברואר', 'מרץ', 'אפריל', 'מאי', 'יוני', 'יולי', 'אוגוסט', 'ספטמבר', 'אוקטובר', 'נובמבר', 'דצמבר'],
};
const Weekdays = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  uk: ['понеділок', 'вівторок', 'середу', 'четвер', "п'ятницю", 'суботу', 'неділю'],
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  pl: ['poniedziałek', 'wtorek', 'środę', 'czwartek', 'piątek', 'sobotę', 'niedzielę'],
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  he: ['יום שני', 'יום שלישי', 'יום רביעי', 'יום חמישי', 'יום שישי', 'יום ראשון'],
  ja: ['月曜', '火曜', '水曜', '木曜', '金曜', '土曜', '日曜'],
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
};

/** The day, the month, the year or the weekday of a date moves on. */
function dates(text, language) {
  const made = [];
  const names = Months[language];
  if (names) {
    for (const [n, name] of names.entries()) {
      const prefix = language === 'he' ? '[ובלמהשכ]{0,2}' : '';
      for (const m of text.matchAll(new RegExp(`(?<![${Letter}])${prefix}${name}(?![${Letter}])`, 'gu'))) {
        const near = text.slice(Math.max(0, m.index - 12), m.index + m[0].length + 6);
        if (['May', 'March'].includes(name) && !/\d/.test(near)) continue;
        const at = m.index + m[0].length - name.length;
        made.push({ kind: 'date', what: `${name} shifted`, text: swap(text, at, name.length, names[(n + 1) % 12]) });
        const day = /(\d{1,2})(?:\.|-?\p{L}{1,3}|er)?\s+(?:de |of )?[ובלמה]?$/u.exec(text.slice(0, m.index));
        if (day) made.push({ kind: 'date', what: `day of ${name} shifted`, text: swap(text, day.index, day[1].length, String(Number(day[1]) % 28 + 1)) });
        const year = /^\s+(?:de )?,? ?(\d{4})/.exec(text.slice(m.index + m[0].length));
        if (year) made.push({ kind: 'date', what: `year of ${name} shifted`, text: swap(text, m.index + m[0].length + year[0].length - 4, 4, String(Number(year[1]) + 1)) });
      }
    }
  } else {
    for (const m of text.matchAll(/(\d{1,2})(\s*)([月日])(?!間)/g)) {
      const next = m[3] === '月' ? Number(m[1]) % 12 + 1 : Number(m[1]) % 28 + 1;
      if (next !== Number(m[1])) made.push({ kind: 'date', what: `${m[0]} shifted`, text: swap(text, m.index, m[1].length, String(next)) });
    }
  }

  const days = Weekdays[language];
  const apostrophes = text.replaceAll('’', "'").replaceAll('ʼ', "'");
  for (const [n, name] of (days ?? []).entries()) {
    for (let at = apostrophes.indexOf(name); at >= 0; at = apostrophes.indexOf(name, at + 1)) {
      made.push({ kind: 'date', what: `${name} shifted`, text: swap(text, at, name.length, days[(n + 1) % days.length]) });
    }
  }

  return made;
}

// Pairs that change places.
const Units = {
  en: [['km', 'miles'], ['kilometres', 'miles'], ['metres', 'feet'], ['meters', 'feet'], ['kg', 'pounds'], ['tonnes', 'kilograms'], ['hectares', 'acres'], ['litres', 'gallons'], ['hours', 'minutes'], ['days', 'weeks'], ['months', 'years'], ['seconds', 'minutes'], ['percent', 'percentage points'], ['euros', 'dollars'], ['dollars', 'euros'], ['hryvnias', 'euros'], ['million', 'billion'], ['km/h', 'mph'], ['MW', 'kW'], ['GW', 'MW'], ['cm', 'mm'], ['knots', 'km/h'], ['zlotys', 'euros']],
  uk: [['км', 'миль'], ['кілометрів', 'миль'], ['метрів', 'футів'], ['кг', 'фунтів'], ['тонн', 'кілограмів'], ['гектарів', 'акрів'], ['літрів', 'галонів'], ['годин', 'хвилин'], ['днів', 'тижнів'], ['місяців', 'років'], ['секунд', 'хвилин'], ['євро', 'доларів'], ['доларів', 'євро'], ['гривень', 'євро'], ['млн', 'млрд'], ['мільйонів', 'мільярдів'], ['км/год', 'миль/год'], ['МВт', 'кВт'], ['см', 'мм'], ['вузлів', 'км/год'], ['злотих', 'євро']],
  de: [['Kilometer', 'Meilen'], ['Kilometern', 'Meilen'], ['Meter', 'Fuß'], ['Metern', 'Fuß'], ['Kilogramm', 'Pfund'], ['Tonnen', 'Kilogramm'], ['Hektar', 'Acres'], ['Stunden', 'Minuten'], ['Tage', 'Wochen'], ['Tagen', 'Wochen'], ['Monate', 'Jahre'], ['Monaten', 'Jahren'], ['Sekunden', 'Minuten'], ['Euro', 'Dollar'], ['Dollar', 'Euro'], ['Hrywnja', 'Euro'], ['Millionen', 'Milliarden'], ['Prozent', 'Prozentpunkte'], ['km/h', 'Knoten'], ['km', 'Meilen'], ['Megawatt', 'Kilowatt'], ['MW', 'kW']],
  fr: [['kilomètres', 'milles'], ['mètres', 'pieds'], ['kilos', 'livres'], ['tonnes', 'kilogrammes'], ['hectares', 'acres'], ['heures', 'minutes'], ['jours', 'semaines'], ['mois', 'ans'], ['secondes', 'minutes'], ['euros', 'dollars'], ['dollars', 'euros'], ['hryvnias', 'euros'], ['millions', 'milliards'], ['km', 'milles'], ['km/h', 'nœuds'], ['MW', 'kW']],
  pl: [['kilometrów', 'mil'], ['metrów', 'stóp'], ['kg', 'funtów'], ['ton', 'kilogramów'], ['hektarów', 'akrów'], ['godzin', 'minut'], ['dni', 'tygodni'], ['miesięcy', 'lat'], ['sekund', 'minut'], ['euro', 'dolarów'], ['dolarów', 'euro'], ['hrywien', 'euro'], ['mln', 'mld'], ['milionów', 'miliardów'], ['km', 'mil'], ['km/h', 'węzłów'], ['MW', 'kW']],
  es: [['kilómetros', 'millas'], ['metros', 'pies'], ['kilos', 'libras'], ['toneladas', 'kilogramos'], ['hectáreas', 'acres'], ['horas', 'minutos'], ['días', 'semanas'], ['meses', 'años'], ['segundos', 'minutos'], ['euros', 'dólares'], ['dólares', 'euros'], ['grivnas', 'euros'], ['millones', 'mil millones'], ['km', 'millas'], ['km/h', 'nudos'], ['MW', 'kW']],
  he: [['קילומטרים', 'מיילים'], ['ק"מ', 'מייל'], ['מטר', 'רגל'], ['מטרים', 'רגל'], ['טונות', 'קילוגרם'], ['טון', 'קילוגרם'], ['דונם', 'אקר'], ['הקטר', 'אקר'], ['שעות', 'דקות'], ['ימים', 'שבועות'], ['חודשים', 'שנים'], ['שניות', 'דקות'], ['אירו', 'דולר'], ['דולר', 'אירו'], ['דולרים', 'אירו'], ['מיליון', 'מיליארד'], ['שקלים', 'דולר']],
  ja: [['キロメートル', 'マイル'], ['メートル', 'フィート'], ['キロ', 'マイル'], ['トン', 'キログラム'], ['ヘクタール', 'エーカー'], ['時間', '分'], ['日間', '週間'], ['か月', '年'], ['カ月', '年'], ['秒', '分'], ['ユーロ', 'ドル'], ['ドル', 'ユーロ'], ['フリヴニャ', 'ユーロ'], ['円', 'ドル'], ['パーセント', 'パーセントポイント']],
  zh: [['公里', '英里'], ['米', '英尺'], ['公斤', '磅'], ['吨', '公斤'], ['公顷', '英亩'], ['小时', '分钟'], ['天', '周'], ['个月', '年'], ['秒', '分钟'], ['欧元', '美元'], ['美元', '欧元'], ['格里夫纳', '欧元'], ['日元', '美元']],
};
const Symbols = [['€', '$'], ['$', '€'], ['£', '€'], ['¥', '€'], ['°C', '°F'], ['%', ' km']];

/** The unit after a figure (or a number word right before it, which the figure rule does not see) becomes another. */
function units(text, language) {
  const made = [];
  const spaced = !['ja', 'zh'].includes(language);
  for (const [one, other] of Units[language] ?? []) {
    const after = spaced ? `(?![${Letter}/²³])` : `(?![${one === '米' ? '以' : ''}${one === '日' ? '本' : ''}${one === '天' ? '空' : ''}メ])`;
    for (const m of text.matchAll(new RegExp(`(?<=\\d[\\d.,]*[  \\u202F-]?(?:(?:million|billion|млн|млрд|Millionen|Milliarden|mln|mld|millones|millions de|millones de|מיליון|万|億|亿)[  ]?)?)${one.replace('/', '\\/')}${after}`, 'gu'))) {
      made.push({ kind: one.startsWith('mil') || ['млн', 'mln', 'Millionen', 'мільйонів', 'מיליון', 'million', 'millions', 'millones'].includes(one) ? 'scale' : 'unit', what: `${one} to ${other}`, text: swap(text, m.index, one.length, other) });
    }
  }

  for (const [one, other] of Symbols) {
    for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1)) {
      if (/\d/.test(text[at + one.length] ?? '') || /\d[  \u202F]?$/.test(text.slice(Math.max(0, at - 2), at))) {
        const put = /[  \u202F]/.test(text[at - 1]) ? other.trim() : other;
        made.push({ kind: 'unit', what: `${one} to ${other.trim()}`, text: swap(text, at, one.length, put) });
      }
    }
  }

  return made;
}

const Numbers = {
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
  uk: ['два', 'три', 'чотири', "п'ять", 'шість', 'сім', 'вісім', "дев'ять", 'десять', 'одинадцять', 'дванадцять', 'тринадцять', 'чотирнадцять', "п'ятнадцять", 'шістнадцять', 'сімнадцять', 'вісімнадцять', "дев'ятнадцять", 'двадцять', 'тридцять', 'сорок', "п'ятдесят"],
  de: ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf', 'dreizehn', 'vierzehn', 'fünfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn', 'zwanzig', 'dreißig', 'vierzig', 'fünfzig'],
  fr: ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'],
  pl: ['dwa', 'trzy', 'cztery', 'pięć', 'sześć', 'siedem', 'osiem', 'dziewięć', 'dziesięć', 'jedenaście', 'dwanaście', 'trzynaście', 'czternaście', 'piętnaście', 'szesnaście', 'siedemnaście', 'osiemnaście', 'dziewiętnaście', 'dwadzieścia', 'trzydzieści', 'czterdzieści', 'pięćdziesiąt'],
  es: ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce', 'trece', 'catorce', 'quince', 'dieciséis', 'diecisiete', 'dieciocho', 'diecinueve', 'veinte', 'treinta', 'cuarenta', 'cincuenta'],
  he: ['שלושה', 'ארבעה', 'חמישה', 'שישה', 'שבעה', 'שמונה', 'תשעה', 'עשרה', 'שלוש', 'ארבע', 'חמש', 'שש', 'שבע', 'תשע', 'עשרים', 'שלושים', 'ארבעים', 'חמישים'],
};
const HanNumbers = '二三四五六七八九';

/** A number word becomes the next one. */
function numberWords(text, language) {
  const made = [];
  if (['ja', 'zh'].includes(language)) {
    for (const m of text.matchAll(new RegExp(`[${HanNumbers}两](?=${language === 'zh' ? '[个名位家次年天辆座所层人票只]' : '[人つ名個件回社台頭年日時]'})`, 'gu'))) {
      const n = m[0] === '两' ? 0 : HanNumbers.indexOf(m[0]);
      made.push({ kind: 'word', what: `${m[0]} to the next`, text: swap(text, m.index, 1, HanNumbers[(n + 1) % HanNumbers.length]) });
    }

    return made;
  }

  const names = Numbers[language] ?? [];
  const plain = text.replaceAll('’', "'").replaceAll('ʼ', "'").toLowerCase();
  for (const [n, name] of names.entries()) {
    for (const m of plain.matchAll(new RegExp(`(?<![${Letter}'-])${name}(?![${Letter}'-])`, 'gu'))) {
      made.push({ kind: 'word', what: `${name} to ${names[(n + 1) % names.length]}`, text: swap(text, m.index, name.length, names[(n + 1) % names.length]) });
    }
  }

  return made;
}

// What stands for a negation, and what is left when it is dropped.
const Negations = {
  en: [[/\b(could|would|should|does|do|did|is|was|are|were|has|have|had|will|must|may|might)(n't|n’t| not)\b/g, '$1'], [/\bcan(?:not|'t|’t| not)\b/g, 'can'], [/\bwon['’]t\b/g, 'will'], [/\bnever\b/g, 'always'], [/\bnot (?=to |yet |been |have |allowed|the |a )/g, ''], [/\bno longer\b/g, 'still'], [/\bnobody\b/gi, 'everybody'], [/\bwithout\b/gi, 'with']],
  uk: [[/(?<![\p{L}'’-])не (?!лише|тільки)(?=\p{L})/gu, ''], [/(?<![\p{L}'’-])без (?=\p{L})/gu, 'з '], [/(?<![\p{L}'’-])немає(?!\p{L})/gu, 'є']],
  de: [[/(?<!\p{L})nicht (?!nur)/gu, ''], [/(?<!\p{L})kein(e[nrms]?)?(?!\p{L})/gu, 'ein$1'], [/(?<!\p{L})ohne(?!\p{L})/gu, 'mit'], [/(?<!\p{L})nie(?:mals)?(?!\p{L})/gu, 'immer']],
  fr: [[/(?<!\p{L})(?:ne |n['’])(\p{L}+(?:['’ ]\p{L}+)?) (?:pas|plus|jamais|rien)(?!\p{L})/gu, '$1'], [/(?<!\p{L})sans(?!\p{L})/gu, 'avec']],
  pl: [[/(?<!\p{L})nie (?!tylko)(?=\p{L})/gu, ''], [/(?<!\p{L})bez (?=\p{L})/gu, 'z ']],
  es: [[/(?<!\p{L})no (?!solo|sólo)(?=\p{L})/gu, ''], [/(?<!\p{L})sin (?=\p{L})/gu, 'con '], [/(?<!\p{L})nunca(?!\p{L})/gu, 'siempre']],
  he: [[/(?<!\p{L})ו?ש?לא (?!רק)/gu, ''], [/(?<!\p{L})ו?ש?אין /gu, 'יש '], [/(?<!\p{L})ו?ללא /gu, 'עם '], [/(?<!\p{L})ו?בלי /gu, 'עם ']],
  ja: [[/ません(?!か)/g, 'ます'], [/できない/g, 'できる'], [/していない/g, 'している'], [/なかった/g, 'た'], [/はない(?=[。と])/g, 'はある']],
  zh: [[/没有/g, '有'], [/不(?=会|能|是|得|再|允许|需要|愿|知道|应|可以|想|打算|预计|支持)/g, ''], [/未(?=能|曾|获|被)/g, ''], [/无法/g, '可以']],
};

/** A negation is dropped. */
function negations(text, language) {
  const made = [];
  for (const [pattern, put] of Negations[language] ?? []) {
    for (const m of text.matchAll(pattern)) {
      const changed = m[0].replace(new RegExp(pattern.source, pattern.flags.replace('g', '')), put);
      // Look-behind and look-ahead do not see their surroundings in the bare match: what is put in is then the plain replacement.
      const placed = changed === m[0] ? put.replace('$1', m[1] ?? '') : changed;
      made.push({ kind: 'negation', what: m[0].trim(), text: swap(text, m.index, m[0].length, placed) });
    }
  }

  return made;
}

/** A whole sentence of at least some words is dropped, where there are several. */
function sentences(text, language) {
  const segments = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  const parts = [];
  for (const { index, segment } of segments) {
    const last = parts.at(-1);
    // An abbreviation or an initial ends no sentence.
    if (last && (/(?:^|[\s(])(?:\p{L}|\p{L}\.\p{L}|\p{Lu}\p{L}{1,3}|z\. ?B|тис|млн|тзв|напр|im|np|p\. ?ej)\.\s*$/u.test(last.segment) || /^[\p{Ll}\d(—–-]/u.test(segment))) last.segment += segment;
    else parts.push({ index, segment });
  }

  if (parts.length < 2) return [];
  const least = ['ja', 'zh'].includes(language) ? 8 : 20;
  return parts.filter(p => p.segment.trim().length >= least).map(p => ({ kind: 'sentence', what: `one of ${parts.length}`, text: (text.slice(0, p.index) + text.slice(p.index + p.segment.length)).trim() }));
}
