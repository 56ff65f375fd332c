// Shows what is found while the reader types: the results alone, made by the template of the whole page, so that there is nothing to keep alike.
const wait = 150, least = 2;

export function start([form]) {
  const field = form.elements.q;
  const results = document.querySelector('[data-results]');
  const status = document.querySelector('[data-found]');
  const editions = document.querySelectorAll('a[hreflang][href*="/search/"]');
  // What is asked is compared with what is shown, so that a space or an arrow key asks for nothing.
  const asked = () => new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value)).toString();
  let shown = field.value === field.defaultValue ? asked() : null;
  let timer, running;

  const find = async () => {
    clearTimeout(timer);
    const query = asked();
    running?.abort();
    running = null;
    results.ariaBusy = false;
    if (query === shown || [...field.value.trim()].length === least - 1) return;
    const mine = running = new AbortController();
    results.ariaBusy = true;
    try {
      const answer = await fetch(`${form.action}?${query}&as=part`, mine);
      if (!answer.ok) throw answer;
      const html = await answer.text();
      if (running === mine) show(query, html);
    } catch {
      if (running === mine) say(form.dataset[navigator.onLine ? 'failed' : 'offline'], 'note');
    }
    if (running === mine) results.ariaBusy = false;
  };

  const hits = () => [...results.querySelectorAll('[data-part=headline] a')];
  const show = (query, html) => {
    const held = results.contains(document.activeElement) ? document.activeElement.href : null;
    results.innerHTML = html;
    if (held !== null) (hits().find(a => a.href === held) ?? field).focus();
    shown = query;
    const { title, said } = results.querySelector('[data-said]').dataset;
    say(said, 'said');
    document.title = title;
    const q = field.value.trim();
    for (const link of editions) link.search = q && `?${new URLSearchParams({ q })}`;
    // Some browsers refuse when it is done often; the next one puts it right.
    try { history.replaceState(history.state, '', form.action + (query && `?${query}`)); } catch { }
  };
  const say = (words, how) => [status.textContent, status.className] = [words, how];

  form.addEventListener('input', event => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(find, event.target === field ? wait : 0);
  });
  field.addEventListener('compositionend', find);
  addEventListener('online', () => status.className === 'note' && find());
  addEventListener('keydown', event => {
    const { key, target } = event;
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = hits(), at = all.indexOf(target);
    if (at < 0 && target !== field) return;
    else if (key === 'ArrowDown') all[at + 1]?.focus();
    else if (key === 'ArrowUp' && at >= 0) (all[at - 1] ?? field).focus();
    else if (key === 'Escape') {
      field.value = '';
      field.focus();
      find();
    } else return;
    event.preventDefault();
  });
  // The browser's own list of what was typed before would take the arrow keys.
  field.autocomplete = 'off';
  if (shown === null) find();
}
