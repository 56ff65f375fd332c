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
export function typographer(typography: Typography): Plugin {
  return inputRules({
    rules: rules(typography).map(([pattern, text]) => new InputRule(pattern, (state, match, start, end) => {
      const { $from } = state.selection;
      if ($from.marks().some(mark => mark.type === schema.marks.code)) return null;
      const typed = match[1] ?? match[0];
      const from = start + match[0].length - typed.length;
      return state.tr.insertText(text(match), Math.min(from, end), end);
    })),
  });
}

/** The same in the lines of the form around the text, to be told of what is typed into one. Ctrl-Z gives back what was typed. */
export function lineTypographer(typography: Typography): (line: HTMLInputElement | HTMLTextAreaElement, event: InputEvent) => void {
  const all = rules(typography);
  return (line, event) => {
    const at = line.selectionStart ?? 0;
    if (event.inputType !== 'insertText' || event.data?.length !== 1 || at !== line.selectionEnd) return;
    const before = line.value.slice(0, at);
    for (const [pattern, text] of all) {
      const match = pattern.exec(before);
      if (!match) continue;
      line.setSelectionRange(at - (match[1] ?? match[0]).length, at);
      // Nothing newer puts words into a line so that they can be taken back.
      document.execCommand('insertText', false, text(match));
      return;
    }
  };
}

/** What is typed, and what stands in its place: of the pattern its first group, where it has one. */
function rules({ quotes, dash }: Typography): [RegExp, (match: RegExpMatchArray) => string][] {
  const [open, close, innerOpen, innerClose] = [...quotes] as [string, string, string, string];
  const isOpen = (match: RegExpMatchArray) => {
    const before = match.input?.slice(0, match.index) ?? '';
    return [...before].reduce((depth, c) => depth + (c === open && open !== close ? 1 : c === close ? -1 : 0), 0) > 0;
  };
  return [
    [new RegExp(`${opens}(")$`), match => isOpen(match) ? innerOpen : open],
    [/(")$/, match => {
      const before = match.input?.slice(0, match.index) ?? '';
      return before.lastIndexOf(innerOpen) > before.lastIndexOf(innerClose) && innerOpen !== open && innerOpen !== innerClose ? innerClose : close;
    }],
    [/\p{L}(')$/u, () => '’'],
    [/(\.\.\.)$/, () => '…'],
    [/(--)$/, () => '—'],
    [/[^\s-] (- )$/, () => `${dash} `],
  ];
}
