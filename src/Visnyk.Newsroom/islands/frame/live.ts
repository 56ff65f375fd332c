/** What the server tells: that something changed, which article, who is where, how much is unread. `state` is our own: whether there is a connection. */
export type What = 'change' | 'article' | 'talk' | 'presence' | 'notices' | 'state';
export interface Told { what: What; data: string }

const kinds: What[] = ['change', 'article', 'talk', 'presence', 'notices'];
const refusedFor = 60_000;

/** Calls somebody whenever something is told. */
export function told(hear: (what: What, data: string) => void): void {
  document.addEventListener('live', event => {
    const { what, data } = (event as CustomEvent<Told>).detail;
    hear(what, data);
  });
}

/** Whether there is a connection now. */
export const isLive = () => document.documentElement.dataset.live === 'open';

/**
 * Listens to the server. Of a browser's tabs one has the connection, and tells the others; when it is closed, another takes over. Where tabs cannot agree on
 * one (an origin without https), each has its own.
 * @param name The session, so that tabs of somebody else are not told.
 */
export function listen(name: string): void {
  const tell = (news: Told) => {
    if (news.what === 'state') document.documentElement.dataset.live = news.data;
    document.dispatchEvent(new CustomEvent('live', { detail: news }));
  };
  if (!navigator.locks || !('BroadcastChannel' in window)) {
    connect(tell);
    return;
  }
  const channel = new BroadcastChannel(`visnyk-live-${name}`);
  let leads = false;
  channel.addEventListener('message', event => {
    const news = event.data as Told | 'who';
    if (news !== 'who') tell(news);
    else if (leads) channel.postMessage({ what: 'state', data: isLive() ? 'open' : '' });
  });
  channel.postMessage('who');
  void navigator.locks.request(`visnyk-live-${name}`, () => {
    leads = true;
    connect(news => { tell(news); channel.postMessage(news); });
    return new Promise<never>(() => { /* held as long as the tab is there */ });
  });
}

function connect(hear: (news: Told) => void): void {
  const source = new EventSource('/newsroom/live');
  for (const what of kinds) source.addEventListener(what, event => hear({ what, data: (event as MessageEvent<string>).data }));
  source.addEventListener('open', () => hear({ what: 'state', data: 'open' }));
  source.addEventListener('error', () => {
    hear({ what: 'state', data: '' });
    // The browser tries again by itself, but for what was refused: too many of one person, or nobody signed in.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => connect(hear), refusedFor);
  });
  addEventListener('pagehide', () => source.close());
}
