// Reactions without leaving the page, and reports that take the marked passage along. All of it works without this.
export function start(parts) {
  for (const part of parts) part.matches('form') ? react(part) : part.addEventListener('click', takePassage)
}

function takePassage({ currentTarget: link }) {
  const url = new URL(link.href)
  url.searchParams.set('passage', String(getSelection()).slice(0, 300))
  link.href = url
}

function react(form) {
  const url = form.getAttribute('action')
  const buttons = form.querySelectorAll('button')
  let own
  try {
    own = localStorage[url]
  } catch {}

  const mark = name => buttons.forEach(b => b.setAttribute('aria-pressed', b.value == name))
  const ask = async options => {
    const answer = await fetch(url, { headers: { accept: 'application/json' }, ...options })
    const { counts, detail } = await answer.json()
    if (!answer.ok) throw detail
    for (const b of buttons) {
      const n = b.querySelector('b') ?? b.appendChild(document.createElement('b'))
      n.textContent = (counts?.[b.value] || '').toLocaleString(document.documentElement.lang)
    }
  }
  const message = form.appendChild(document.createElement('p'))
  message.setAttribute('role', 'status')
  mark(own)
  ask().catch(() => {})
  form.addEventListener('submit', async event => {
    event.preventDefault()
    const name = event.submitter.value
    const next = name == own ? 'none' : name
    mark(next)
    message.textContent = ''
    try {
      await ask({ method: 'POST', body: new URLSearchParams({ reaction: next }) })
      own = next
      try {
        localStorage[url] = own
      } catch {}
    } catch (why) {
      mark(own)
      message.textContent = why instanceof Error ? form.dataset.failed : why
    }
  })
}
