import type { BlockJson } from '../editor/body';
import type { Kept } from '../editor/memory';
import type { Filled } from '../page/fields';

/** A save that is on its way. */
export interface Pending {
  filled: Filled;
  body: BlockJson[];
  origin: BlockJson[] | null;
}

/** What one tab keeps of one article until the server has it, and what can be undone in it. */
export interface Draft {
  key: string;
  article: string;
  version: number;
  fieldsVersion?: number;
  filled: Filled;
  body: BlockJson[];
  /** What the body goes on from, where that is what was sent last and not the version's. */
  origin?: BlockJson[] | null;
  /** What was sent and not answered: the server may have it. */
  pending?: Pending | null;
  past: Kept;
  unsent: boolean;
  at: number;
}

const name = 'visnyk-newsroom';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('drafts', { keyPath: 'key' }).createIndex('article', 'article');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB cannot be opened'));
  });
}

let opened: Promise<IDBDatabase> | null = null;

async function run<T>(mode: IDBTransactionMode, ask: (drafts: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await (opened ??= open());
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('drafts', mode);
    const request = ask(transaction.objectStore('drafts'));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? request.error ?? new Error('IndexedDB failed'));
  });
}

export const keep = (draft: Draft) => run('readwrite', drafts => drafts.put(draft));
export const forget = (key: string) => run('readwrite', drafts => drafts.delete(key));
export const find = (key: string) => run<Draft | undefined>('readonly', drafts => drafts.get(key));
export const ofArticle = (article: string) => run<Draft[]>('readonly', drafts => drafts.index('article').getAll(article));

/** Drafts of tabs that were closed long ago, with nothing left to send, are forgotten. */
export async function tidy(olderThan: number): Promise<void> {
  const all = await run<Draft[]>('readonly', drafts => drafts.getAll());
  await Promise.all(all.filter(d => !d.unsent && d.at < olderThan).map(d => forget(d.key)));
}

/**
 * A name for this tab that survives a reload and that no other tab has: a copied tab brings its original's name along, which a lock finds out.
 */
export async function tabName(): Promise<string> {
  const known = sessionStorage.getItem('tab');
  if (known && await claim(known)) return known;
  const fresh = crypto.getRandomValues(new Uint32Array(2)).join('-');
  sessionStorage.setItem('tab', fresh);
  await claim(fresh);
  return fresh;
}

/** Whether a tab of this name is open somewhere. Without locks (an origin without https) nobody knows, and it is taken for closed. */
export async function isOpen(tab: string): Promise<boolean> {
  if (!navigator.locks) return false;
  const { held } = await navigator.locks.query();
  return held?.some(lock => lock.name === lockOf(tab)) ?? false;
}

const lockOf = (tab: string) => `visnyk-tab-${tab}`;

function claim(tab: string): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise(resolve => {
    void navigator.locks.request(lockOf(tab), { ifAvailable: true }, lock => {
      resolve(lock !== null);
      return lock && new Promise<never>(() => { /* held as long as the tab is there */ });
    });
  });
}
