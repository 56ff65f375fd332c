// The board lives: where something changed, the page is fetched once more and the cells that differ take the place of those that stand here. Rows stay where
// they are: what is new is offered by a link, what left the view says so. Without this the page is as it was when it came, and a reload brings the rest.
const board = document.querySelector('[data-board]');
const more = document.querySelector('[data-board-more]');
const out = document.querySelector('[data-board-out]');
const every = 30_000;
let waiting = false;
let again = false;

async function renew() {
  if (waiting) { again = true; return; }
  waiting = true;
  again = false;
  try {
    // Not the page's own address: that of a form that came back answers forms only.
    const answer = await fetch(more.dataset.address, { headers: { Accept: 'text/html' } });
    out.hidden = !answer.redirected && answer.status !== 401;
    if (!answer.ok || answer.redirected) return;
    take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } catch {
    // The connection is gone; it is tried again when it is back, and meanwhile now and then.
  } finally {
    // Saves come by the second; the board keeps a slower pace.
    setTimeout(() => { waiting = false; if (again) renew(); }, 1000);
  }
}

function take(fresh) {
  for (const row of board?.querySelectorAll('tbody tr') ?? []) mark(row, !fresh.getElementById(row.id));
  for (const row of fresh.querySelectorAll('[data-board] tbody tr')) {
    const here = document.getElementById(row.id);
    if (!here) { more.hidden = false; continue; }
    [...row.cells].forEach((cell, place) => swap(here.cells[place], cell, here));
  }
}

// Whether a row is in this view no longer: what its cells say is of before.
function mark(row, gone) {
  const said = row.querySelector('[data-gone]');
  row.classList.toggle('gone', gone);
  if (!gone) said?.remove();
  if (!gone || said) return;
  const note = document.createElement('span');
  note.className = 'facts';
  note.dataset.gone = '';
  note.textContent = more.dataset.gone;
  row.cells[0].append(note);
  more.hidden = false;
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
document.addEventListener('live', ({ detail: { what, data } }) => {
  if (what === 'change') renew();
  if (what !== 'state') return;
  if (data && away) renew();
  away = !data;
});

// Where nothing can be told, it looks by itself.
setInterval(() => { if (document.documentElement.dataset.live !== 'open' && document.visibilityState === 'visible') renew(); }, every);
