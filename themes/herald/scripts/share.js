// The system's own share sheet where there is one, else the link in the clipboard; and a Mastodon server that need not be written twice.
export const address = document.querySelector('link[rel=canonical]')?.href ?? location.href;

export function start([part]) {
  const copy = part.querySelector('button');
  copy.onclick = () => keep(address, copy);
  const server = part.querySelector('input');
  try { server.value ||= localStorage.mastodon ?? ''; } catch { }
  server.form.onsubmit = () => { try { localStorage.mastodon = server.value; } catch { } };
}

export function send(url, button) {
  if (!navigator.share) return keep(url, button);
  navigator.share({ title: document.querySelector('h1').textContent, url }).catch(() => { });
}

// Copies an address and says so on the button; where the browser lets no script copy, the reader can.
async function keep(url, button) {
  const words = button.textContent;
  try { await navigator.clipboard.writeText(url); } catch { return prompt(words, url); }
  button.ariaLive = 'polite';
  button.textContent = document.querySelector('[data-copied]').dataset.copied;
  setTimeout(() => { button.textContent = words; }, 2000);
}
