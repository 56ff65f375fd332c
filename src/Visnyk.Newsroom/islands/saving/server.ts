import type { BlockJson } from '../editor/body';
import type { Proposal } from '../editor/proposals';
import type { SnippetChoice, SnippetSaid } from '../editor/views';
import type { Filled, Said, Wrong } from '../page/fields';

/** A working copy as the server answers it. */
export interface Copy extends Said {
  version: number;
  savedAt: number;
  public: string;
  proposals: Proposal[];
  stops: string[];
  watches: string[];
  /** What the slug is where none is chosen. */
  proposedSlug: string;
  was: string[];
  /** What of a form could not be saved, although its text was. */
  wrong: Wrong[];
  token: string;
}

/** What kept a request from being done. */
export class Refused extends Error {
  constructor(readonly why: 'offline' | 'signed-out' | 'stale' | 'refused', message = '') {
    super(message);
  }
}

const patience = 20_000;

/** Talks to the server about one article. */
export class Server {
  constructor(private readonly article: string, private token: string) {}

  /** Saves what was written on a version: in the fields around the text perhaps on an older one, in the text perhaps on what was sent last. */
  save(version: number, fieldsVersion: number, filled: Filled, body: BlockJson[], origin: BlockJson[] | null): Promise<Copy> {
    const form = new FormData();
    for (const [name, value] of filled) form.append(name, value);
    form.set('version', String(version));
    form.set('fields-version', String(fieldsVersion));
    form.set('body-json', JSON.stringify(body));
    if (origin) form.set('origin-json', JSON.stringify(origin));
    return this.copy('', form);
  }

  settle(proposal: string, accept: boolean): Promise<Copy> {
    const form = new FormData();
    form.set('proposal', proposal);
    form.set('accept', accept ? 'yes' : 'no');
    return this.copy('/proposals', form);
  }

  /** The copy as it is now; null where it is still the version that is known. */
  async newest(after: number | null): Promise<Copy | null> {
    const answer = await this.ask(`/newsroom/articles/${this.article}/copy${after === null ? '' : `?after=${after}`}`, {});
    return answer.status === 204 ? null : this.known(await answer.json() as Copy);
  }

  /** Says that a tab is in the article and in which block; who is there, and which version is the newest. */
  async here(tab: string, block: string): Promise<{ version: number; json: string }> {
    const form = new FormData();
    form.set('tab', tab);
    form.set('block', block);
    const answer = await this.ask(`/newsroom/articles/${this.article}/here`, { method: 'POST', body: form });
    return { version: Number(answer.headers.get('X-Version')), json: await answer.text() };
  }

  /** Says that a tab leaves; also while it is closed. */
  leave(tab: string): void {
    const form = new FormData();
    form.set('tab', tab);
    form.set('leave', 'yes');
    void fetch(`/newsroom/articles/${this.article}/here`, { method: 'POST', body: form, keepalive: true, headers: { RequestVerificationToken: this.token } }).catch(() => undefined);
  }

  async upload(picture: File, edition: string): Promise<string> {
    const form = new FormData();
    form.set('picture', picture);
    form.set('edition', edition);
    const answer = await this.ask('/newsroom/pictures', { method: 'POST', body: form }, 180_000);
    return (await answer.json() as { media: string }).media;
  }

  async storyAt(address: string): Promise<string | null> {
    const answer = await this.ask(`/newsroom/stories/at?address=${encodeURIComponent(address)}`, {});
    return answer.status === 204 ? null : (await answer.json() as { story: string }).story;
  }

  async snippets(edition: string): Promise<SnippetChoice[]> {
    return await (await this.ask(`/newsroom/snippets/choices?edition=${encodeURIComponent(edition)}`, {})).json() as SnippetChoice[];
  }

  async snippet(key: string, edition: string): Promise<SnippetSaid | null> {
    const answer = await this.ask(`/newsroom/snippets/${encodeURIComponent(key)}/in/${encodeURIComponent(edition)}`, {});
    return answer.status === 204 ? null : await answer.json() as SnippetSaid;
  }

  private async copy(path: string, body: FormData): Promise<Copy> {
    const address = `/newsroom/articles/${this.article}${path}`;
    try {
      return this.known(await (await this.ask(address, { method: 'POST', body })).json() as Copy);
    } catch (error) {
      // Signed in again, or a server that has new keys: the copy comes with a token of this session.
      if (!(error instanceof Refused) || error.why !== 'stale') throw error;
      await this.newest(null);
      return this.known(await (await this.ask(address, { method: 'POST', body })).json() as Copy);
    }
  }

  private known(copy: Copy): Copy {
    this.token = copy.token;
    return copy;
  }

  private async ask(address: string, init: RequestInit, within = patience): Promise<Response> {
    let answer: Response;
    try {
      answer = await fetch(address, {
        ...init,
        headers: { Accept: 'application/json', RequestVerificationToken: this.token },
        redirect: 'manual',
        signal: AbortSignal.timeout(within),
      });
    } catch {
      throw new Refused('offline');
    }
    if (answer.ok) return answer;
    if (answer.type === 'opaqueredirect' || answer.status === 401) throw new Refused('signed-out');
    if (answer.status >= 500 || answer.status === 429) throw new Refused('offline');
    const problem = answer.headers.get('Content-Type')?.includes('json') ? await answer.json() as { detail?: string } : null;
    throw answer.status === 400 && !problem ? new Refused('stale') : new Refused('refused', problem?.detail ?? String(answer.status));
  }
}
