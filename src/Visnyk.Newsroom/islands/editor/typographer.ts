import { InputRule, inputRules } from 'prosemirror-inputrules';
import type { Plugin } from 'prosemirror-state';
import { schema } from './schema';

/** What a language wants of the typographer; the server says it, from the same rules by which pages are made. */
export interface Typography {
  /** Outer and inner quotation marks, opening and closing each. */
  quotes: string;
  /** The dash between words. */
  dash: string;
}

const opens = String.raw`(?:^|[\s\u00A0(\[{<\u2013\u2014«„“‘/\uFFFC-])`;

/**
 * Sets quotation marks, apostrophes, dashes and dots as the language has them while one types. Each can be undone by itself: Backspace or Ctrl-Z right
 * after it gives back what was typed. Code is left alone.
 */
export function typographer({ quotes, dash }: Typography): Plugin {
  const [open, close, innerOpen, innerClose] = [...quotes] as [string, string, string, string];
  const put = (pattern: RegExp, text: string | ((match: RegExpMatchArray) => string)) => new InputRule(pattern, (state, match, start, end) => {
    const { $from } = state.selection;
    if ($from.marks().some(mark => mark.type === schema.marks.code)) return null;
    const typed = match[1] ?? match[0];
    const from = start + match[0].length - typed.length;
    return state.tr.insertText(typeof text === 'string' ? text : text(match), Math.min(from, end), end);
  });
  const isOpen = (match: RegExpMatchArray) => {
    const before = match.input?.slice(0, match.index) ?? '';
    return [...before].reduce((depth, c) => depth + (c === open && open !== close ? 1 : c === close ? -1 : 0), 0) > 0;
  };
  return inputRules({
    rules: [
      put(new RegExp(`${opens}(")$`), match => isOpen(match) ? innerOpen : open),
      put(/(")$/, match => {
        const before = match.input?.slice(0, match.index) ?? '';
        return before.lastIndexOf(innerOpen) > before.lastIndexOf(innerClose) && innerOpen !== open && innerOpen !== innerClose ? innerClose : close;
      }),
      put(/\p{L}(')$/u, '’'),
      put(/(\.\.\.)$/, '…'),
      put(/(--)$/, '—'),
      put(/[^\s-] (- )$/, `${dash} `),
    ],
  });
}
