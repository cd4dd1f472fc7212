// Asks every few seconds whether an open page may still be shown. Where it may not, it is empty within five seconds.
const every = 2500
const patience = 2000

export function still() {
  const path = document.body.dataset.still
  if (!path) return

  const empty = () => {
    document.body.replaceChildren()
    window.location.reload()
  }
  // A server that cannot be reached, or is at fault, says nothing of whether the reader may.
  const isRefused = async () => {
    try {
      const options = { cache: 'no-store', redirect: 'manual', headers: { accept: 'application/json' }, signal: AbortSignal.timeout(patience) }
      const { status } = await fetch(path, options)
      return status !== 204 && status < 500
    } catch {
      return false
    }
  }
  const ask = async () => {
    if (await isRefused()) empty()
    else window.setTimeout(ask, every)
  }
  document.addEventListener('visibilitychange', async () => !document.hidden && (await isRefused()) && empty())
  window.setTimeout(ask, every)
}
