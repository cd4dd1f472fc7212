// Covers the page: by button, by F2, and by itself on confidential pages that lose the reader's eyes.
const root = document.documentElement

export function cover() {
  const screen = document.querySelector('[data-cover]')
  const hide = document.querySelector('[data-cover-hide]')
  if (!screen || !hide) return

  const show = screen.querySelector('[data-cover-show]')
  const state = { returnTo: null, byBlur: false }

  const isCovered = () => root.classList.contains('ic-covered')
  const put = (byBlur) => {
    if (isCovered()) {
      state.byBlur &&= byBlur
      return
    }
    state.returnTo = document.activeElement
    state.byBlur = byBlur
    screen.hidden = false
    root.classList.add('ic-covered')
    if (!byBlur) show.focus()
  }
  const lift = () => {
    root.classList.remove('ic-covered')
    screen.hidden = true
    state.returnTo?.focus?.()
  }

  hide.hidden = false
  hide.addEventListener('click', () => put(false))
  show.addEventListener('click', lift)
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F2') return
    event.preventDefault()
    if (isCovered()) lift()
    else put(false)
  })
  if (document.body.dataset.confidential === 'true') whenUnwatched(put, () => state.byBlur && lift())
}

// Another window on top: covered until one comes back. Another tab, or the phone locked: until one asks.
function whenUnwatched(put, liftAfterBlur) {
  window.addEventListener('blur', () => put(true))
  window.addEventListener('focus', liftAfterBlur)
  document.addEventListener('visibilitychange', () => document.hidden && put(false))
  // A page kept by the Back button is asked for anew, so that the server decides again who may see it.
  window.addEventListener('pageshow', (event) => event.persisted && window.location.reload())
}
