// The board lives: where something changed, the page is fetched once more and the cells that differ take the place of those that stand here. Rows stay where
// they are; what is new is offered by a link. Without this, or without a connection, the page is as it was when it came, and a reload brings the rest.
const board = document.querySelector('[data-board]');
const more = document.querySelector('[data-board-more]');
let waiting = false;
let again = false;

async function renew() {
  if (waiting) { again = true; return; }
  waiting = true;
  again = false;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return;
    take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } catch {
    // The connection is gone; the stream comes back with it, and then so does this.
  } finally {
    // Saves come by the second; the board keeps a slower pace.
    setTimeout(() => { waiting = false; if (again) renew(); }, 1000);
  }
}

function take(fresh) {
  const rows = [...fresh.querySelectorAll('[data-board] tbody tr')];
  for (const row of rows) {
    const here = document.getElementById(row.id);
    if (!here) { more.hidden = false; continue; }
    [...row.cells].forEach((cell, place) => swap(here.cells[place], cell, here));
  }
}

function swap(old, cell, row) {
  // The token of a form is new each time, and says nothing of the story.
  const bare = node => { const copy = node.cloneNode(true); copy.querySelectorAll('input[type=hidden]').forEach(input => input.remove()); return copy.innerHTML; };
  if (bare(old) === bare(cell) || old.contains(document.activeElement)) return;
  const box = old.querySelector('input[type=checkbox]');
  const chosen = box?.checked;
  old.replaceChildren(...cell.childNodes);
  if (box) old.querySelector('input[type=checkbox]').checked = chosen;
  row.classList.add('changed');
}

// A connection that was away may have missed something.
let away = false;
if (board) document.addEventListener('live', ({ detail: { what, data } }) => {
  if (what === 'change') renew();
  if (what !== 'state') return;
  if (data && away) renew();
  away = !data;
});
