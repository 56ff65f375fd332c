import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import type { StepMap } from 'prosemirror-transform';

interface Range { from: number; to: number }

const key = new PluginKey<Range[]>('others');

/**
 * Knows which of the words came from others since the page was opened. To undo what one wrote is to take out all that stands there, theirs among it, so
 * that is not done; whoever wants their words out deletes them where they see them.
 */
export const others: Plugin<Range[]> = new Plugin<Range[]>({
  key,
  state: {
    init: () => [],
    apply(tr, known) {
      if (!tr.docChanged) return known;
      let ranges = known;
      for (const map of tr.mapping.maps) {
        ranges = after(ranges, map);
        // What one undoes and does again is one's own.
        if (tr.getMeta('remote')) map.forEach((_, __, from, to) => { if (to > from) ranges = [...ranges, { from, to }]; });
      }
      return joined(ranges);
    },
  },
});

/** Whether undoing or doing again would take words of others out. */
export function takesFromOthers(tr: Transaction, known: Range[]): boolean {
  if (!tr.getMeta('history$')) return false;
  let ranges = known;
  for (const map of tr.mapping.maps) {
    let takes = false;
    map.forEach((from, to) => { takes ||= ranges.some(r => Math.min(to, r.to) > Math.max(from, r.from)); });
    if (takes) return true;
    ranges = after(ranges, map);
  }
  return false;
}

/** Where the words of others stand. */
export const ofOthers = key.getState.bind(key);

const after = (ranges: Range[], map: StepMap) => ranges.map(r => ({ from: map.map(r.from, 1), to: map.map(r.to, -1) })).filter(r => r.to > r.from);

/** Ranges that touch are one, so that a long day keeps few. */
function joined(ranges: Range[]): Range[] {
  const found: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else found.push({ ...range });
  }
  return found;
}
