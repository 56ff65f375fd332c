import { type Node } from 'prosemirror-model';
import { history, redo, undo } from 'prosemirror-history';
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { others } from './others';
import { schema } from './schema';

/** Settled is what was undone so long ago that it stays so: it is in no history, and one's own. */
interface Entry { kind: 'edit' | 'undo' | 'redo' | 'remote' | 'settled'; steps: unknown[]; time: number; appended?: true }

/** What was done to a document, as it is kept for the time after a reload. */
export interface Kept { origin: unknown; entries: Entry[] }

const mostEntries = 600;

/** The one history of the page; the same plugin plays back what was kept. */
export const past: Plugin = history();

/**
 * Remembers what was done since the page was opened, so that it can be undone after a reload too: the document is made anew from the one it began with,
 * step by step, through the same history.
 */
export class Memory {
  private constructor(private origin: Node, private entries: Entry[]) {}

  static of(doc: Node): Memory {
    return new Memory(doc, []);
  }

  /** Plays back what was kept; null where it does not play. */
  static recall(kept: Kept): { memory: Memory; state: EditorState } | null {
    try {
      const origin = schema.nodeFromJSON(kept.origin);
      let state = EditorState.create({ doc: origin, plugins: [past, others] });
      let root: Transaction | null = null;
      for (const entry of kept.entries) {
        const before: EditorState = state;
        const dispatch = (tr: Transaction) => { state = before.apply(root = tr.setTime(entry.time)); };
        if (entry.kind === 'undo') undo(before, dispatch);
        else if (entry.kind === 'redo') redo(before, dispatch);
        else {
          const tr: Transaction = before.tr.setTime(entry.time);
          for (const step of entry.steps) tr.step(Step.fromJSON(schema, step));
          if (entry.kind === 'remote' || entry.kind === 'settled') tr.setMeta('addToHistory', false);
          if (entry.kind === 'remote') tr.setMeta('remote', true);
          if (entry.appended && root) state = before.apply(tr.setMeta('appendedTransaction', root));
          else dispatch(tr);
        }
      }
      state.doc.check();
      return { memory: new Memory(origin, [...kept.entries]), state };
    } catch {
      return null;
    }
  }

  note(tr: Transaction): void {
    if (!tr.docChanged) return;
    const historic = tr.getMeta('history$') as { redo: boolean } | undefined;
    this.entries.push({
      kind: historic ? historic.redo ? 'redo' : 'undo' : tr.getMeta('addToHistory') === false ? 'remote' : 'edit',
      steps: historic ? [] : tr.steps.map(step => step.toJSON()),
      time: tr.time,
      ...(tr.getMeta('appendedTransaction') ? { appended: true as const } : {}),
    });
  }

  kept(): Kept {
    if (this.entries.length > mostEntries) this.forget();
    return { origin: this.origin.toJSON(), entries: this.entries };
  }

  /** Goes on from the document of halfway. */
  private forget(): void {
    let half = this.entries.length >> 1;
    while (half < this.entries.length && this.entries[half]!.appended) half++;
    const recalled = Memory.recall({ origin: this.origin.toJSON(), entries: this.entries.slice(0, half) });
    if (!recalled) return;
    // What undid something of the first half has nothing to undo any more, so it is kept as what it did.
    this.origin = recalled.state.doc;
    const rest = this.entries.slice(half);
    this.entries = rest.some(e => e.kind === 'undo' || e.kind === 'redo') ? flat(recalled.state, rest) : rest;
  }
}

function flat(start: EditorState, entries: Entry[]): Entry[] {
  let state = start;
  const done: Entry[] = [];
  for (const entry of entries) {
    const before = state;
    const take = (tr: Transaction) => {
      done.push({ kind: 'settled', steps: tr.steps.map(step => step.toJSON()), time: entry.time });
      state = before.apply(tr.setTime(entry.time));
    };
    if (entry.kind === 'undo') undo(before, take);
    else if (entry.kind === 'redo') redo(before, take);
    else {
      const tr = before.tr.setTime(entry.time);
      for (const step of entry.steps) tr.step(Step.fromJSON(schema, step));
      state = before.apply(tr);
      done.push(entry);
    }
  }
  return done;
}
