import type { Node } from 'prosemirror-model';
import { type BlockJson, toBody, toDoc } from '../editor/body';
import type { Editor } from '../editor/editor';
import { isLive, told } from '../frame/live';
import type { Fields, Filled, Wrong } from '../page/fields';
import { type Copy, Refused, type Server } from './server';
import { type Draft, forget, isOpen, keep, ofArticle, type Pending } from './store';

/** Where the words are. */
export type Whereabouts = { where: 'saved'; at: number } | { where: 'saving' } | { where: 'offline' | 'signed-out'; since: number } | { where: 'refused' | 'wrong'; why: string };

const pause = 600;
const longestWait = 1_400;
const keepAfter = 200;
// While there is a connection by which we are told, looking is for what it missed.
const look = 4_000;
const looksWhileTold = 8;
const again = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * Saves: every change goes to the browser's own store at once and to the server within two seconds, one request at a time. What comes back, others' words
 * among it, goes into the editor. Where the server cannot be had the words stay here, and go when it can.
 */
export class Saver {
  /** What was sent and not answered. It is sent again as it was until it is, since the server may have it already. */
  private pending: Pending & { sent: Node } | null = null;
  /** What stands in a field and cannot be saved: it is only here until it is mended. */
  private wrong: Wrong[] = [];
  /** What the text goes on from, where others' words came back that could not be put in for what was written here meanwhile: the server merges them. */
  private origin: BlockJson[] | null = null;
  private dirty = false;
  private busy: Promise<void> | null = null;
  private firstChange = 0;
  private timer = 0;
  private keeping = 0;
  private failures = 0;
  private lost: number | null = null;
  private looks = 0;
  /** The version that the fields around the text are written on: older than that of the text where something of others could not be put in yet. */
  private fieldsVersion: number;
  private readonly channel: BroadcastChannel;

  constructor(
    private readonly editor: Editor, private readonly fields: Fields, private readonly server: Server, private readonly article: string, private readonly tab: string,
    private version: number, private savedAt: number, private readonly show: (whereabouts: Whereabouts) => void, private readonly taken: (copy: Copy) => void,
    draft?: Draft) {
    this.fieldsVersion = draft?.fieldsVersion ?? version;
    this.origin = draft?.origin ?? null;
    if (draft?.unsent && draft.pending) this.pending = { ...draft.pending, sent: toDoc(draft.pending.body) };
    this.channel = new BroadcastChannel(`visnyk-article-${article}`);
    this.channel.addEventListener('message', () => void this.look());
    addEventListener('online', () => this.hurry());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.keepNow();
      this.hurry();
    });
    addEventListener('pagehide', () => void this.keepNow());
    setInterval(() => {
      if (document.visibilityState === 'visible' && (!isLive() || ++this.looks % looksWhileTold === 0)) void this.look();
    }, look);
    told((what, data) => {
      const [of, newest] = data.split(' ');
      if (what === 'article' && of === article) this.newer(Number(newest));
      else if (what === 'state' && data) this.hurry();
    });
    this.show({ where: 'saved', at: savedAt });
  }

  /** The server has a version; where it is newer than what is here, it is asked for. */
  newer(version: number): void {
    if (version > this.version) void this.look();
  }

  /** Something was written. */
  changed(): void {
    this.dirty = true;
    this.firstChange ||= Date.now();
    // What is wrong is said until it is mended: a line that comes and goes would move the page under a finger.
    if (this.lost === null && this.wrong.length === 0) this.show({ where: 'saving' });
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => void this.keepNow(), keepAfter);
    this.later(Math.max(Math.min(pause, this.firstChange + longestWait - Date.now()), 0));
  }

  /** What stands in a field and cannot be saved, in words; empty where nothing does. */
  get whatIsWrong(): string {
    return said(this.wrong);
  }

  /** Saves all that can be saved, and says whether the server has it. */
  async flush(): Promise<boolean> {
    for (let tries = 0; tries < 20 && (this.isWaiting || this.busy); tries++) {
      await (this.busy ?? this.send());
      if (this.lost !== null) return false;
    }
    return !this.isWaiting;
  }

  async settle(proposal: string, accept: boolean): Promise<void> {
    if (await this.flush()) await this.ask(() => this.server.settle(proposal, accept));
  }

  /** Puts in what another version of the article says than the one that is here, which is known as it was sent or asked for. */
  takeIn(copy: Copy, sent: Node = this.editor.doc, filled: Filled = this.fields.read(), saved = false): void {
    // An answer to a save with nobody else's in between says what was sent, perhaps a little tidier.
    const own = saved && copy.version === this.version + 1 && this.fieldsVersion === this.version;
    this.version = copy.version;
    this.savedAt = copy.savedAt;
    const whole = this.editor.receive(sent, copy.content.body, copy.proposals);
    this.origin = whole ? null : toBody(sent);
    if (!whole) this.dirty = true;
    if (this.fields.takeIn(filled, copy, this.wrong) || own) this.fieldsVersion = copy.version;
    this.taken(copy);
  }

  /** What tabs that are gone have left unsent goes to the server from here, as it was written: on the version that they had. */
  async sendLeftovers(): Promise<void> {
    let refused: string | null = null;
    for (const draft of await ofArticle(this.article)) {
      const tab = draft.key.split('/')[1]!;
      if (tab === this.tab || await isOpen(tab)) continue;
      try {
        if (draft.unsent) refused = said((await this.sendDraft(draft)).wrong) || refused;
        await forget(draft.key);
      } catch (error) {
        // It stays here, and is said; another is not kept waiting by it.
        if (!(error instanceof Refused) || error.why !== 'refused') throw error;
        refused = error.message;
      }
    }
    await this.look();
    if (refused !== null) this.show({ where: 'refused', why: refused });
  }

  /** What was on its way first, as it was, since the server may have it; what was written after it goes on from it. */
  private async sendDraft(draft: Draft): Promise<Copy> {
    let { version, origin } = draft;
    const fieldsVersion = draft.fieldsVersion ?? version;
    if (draft.pending) {
      version = (await this.server.save(version, fieldsVersion, draft.pending.filled, draft.pending.body, draft.pending.origin)).version;
      origin = draft.pending.body;
    }
    return this.server.save(version, fieldsVersion, draft.filled, draft.body, origin ?? null);
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), ms);
  }

  private get isWaiting(): boolean {
    return this.dirty || this.pending !== null;
  }

  private hurry(): void {
    if (this.isWaiting && !this.busy) this.later(0);
    else void this.look();
  }

  private send(): Promise<void> {
    if (this.busy || !this.isWaiting) return this.busy ?? Promise.resolve();
    if (!this.pending) {
      this.pending = { filled: this.fields.read(), body: this.editor.body, origin: this.origin, sent: this.editor.send() };
      this.dirty = false;
      this.firstChange = 0;
    }
    const { filled, body, origin, sent } = this.pending;
    return this.exchange(() => this.server.save(this.version, this.fieldsVersion, filled, body, origin), copy => {
      this.pending = null;
      this.wrong = copy.wrong;
      this.fields.saved(copy.was, copy.wrong);
      this.takeIn(copy, sent, filled, true);
      this.channel.postMessage(copy.version);
    });
  }

  private async look(): Promise<void> {
    if (!this.isWaiting && !this.busy) await this.ask(() => this.server.newest(this.version));
  }

  /** Asks something while nothing waits to be sent; what is written meanwhile stays. */
  private ask(what: () => Promise<Copy | null>): Promise<void> {
    const [sent, filled] = [this.editor.send(), this.fields.read()];
    return this.exchange(what, copy => this.takeIn(copy, sent, filled));
  }

  private exchange(ask: () => Promise<Copy | null>, take: (copy: Copy) => void): Promise<void> {
    const run = async () => {
      try {
        const copy = await ask();
        [this.failures, this.lost] = [0, null];
        if (copy) take(copy);
        if (!this.isWaiting) this.show(this.wrong.length > 0 ? { where: 'wrong', why: this.whatIsWrong } : { where: 'saved', at: this.savedAt });
      } catch (error) {
        this.failed(error);
      }
      await this.keepNow();
    };
    this.busy = run().finally(() => {
      this.busy = null;
      if (this.isWaiting && this.lost === null) this.later(pause);
    });
    return this.busy;
  }

  private failed(error: unknown): void {
    if (!(error instanceof Refused)) {
      console.error(error);
    }
    const why = error instanceof Refused ? error.why : 'refused';
    if (why === 'refused' && this.pending) {
      // What is refused as it is may be mended by what is written next.
      this.pending = null;
      this.dirty = true;
    }
    this.lost ??= Date.now();
    if (why === 'refused' || why === 'stale') this.show({ where: 'refused', why: error instanceof Error ? error.message : '' });
    else this.show({ where: why, since: this.lost });
    this.later(again[Math.min(this.failures++, again.length - 1)]!);
  }

  private async keepNow(): Promise<void> {
    clearTimeout(this.keeping);
    const draft: Draft = {
      key: `${this.article}/${this.tab}`, article: this.article, version: this.version, fieldsVersion: this.fieldsVersion, filled: this.fields.read(), body: this.editor.body, past: this.editor.kept,
      origin: this.origin, pending: this.pending && { filled: this.pending.filled, body: this.pending.body, origin: this.pending.origin },
      unsent: this.isWaiting || this.wrong.length > 0, at: Date.now(),
    };
    try {
      await keep(draft);
    } catch (error) {
      // A browser that keeps nothing, or a full disk: the server has it all the same.
      console.warn(error);
    }
  }
}

const said = (wrong: Wrong[]) => wrong.map(w => w.text).join(' ');
