// Saves a draft while it is being written: two seconds after the last key, at least every five seconds, and
// when the page is hidden. Nothing is ever written to this device. The words on the page come from the server.
const pause = 2000
const longest = 5000
const backOff = [1000, 2000, 5000, 10000]
const keepaliveLimit = 60000

class Draft {
  #form
  #status
  #changes = 0
  #saved = 0
  #failures = 0
  #timer = null
  #firstUnsaved = null
  #running = null
  #leaving = false

  constructor(form) {
    this.#form = form
    this.#status = form.querySelector('[data-autosave-status]') ?? document.querySelector('[data-autosave-status]')
    form.addEventListener('input', () => this.#changed())
    form.addEventListener('change', () => this.#changed())
    form.addEventListener('submit', () => { this.#leaving = true })
    document.addEventListener('visibilitychange', () => document.hidden && this.save())
    window.addEventListener('online', () => this.save())
    window.addEventListener('pageshow', () => { this.#leaving = false })
    window.addEventListener('beforeunload', (event) => {
      if (this.#isSaved || this.#leaving) return
      this.save()
      event.preventDefault()
    })
  }

  get #isSaved() { return this.#saved === this.#changes }

  /** Saves what is not saved yet. One request at a time, so that an older text never overtakes a newer one. */
  save() {
    if (this.#isSaved) return Promise.resolve()
    this.#running ??= this.#send().finally(() => { this.#running = null })
    return this.#running
  }

  letGo() { this.#leaving = true }

  #changed() {
    this.#changes += 1
    this.#firstUnsaved ??= Date.now()
    if (this.#failures > 0) return
    this.#later(Math.min(pause, Math.max(0, this.#firstUnsaved + longest - Date.now())))
  }

  #later(milliseconds) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.save(), milliseconds)
  }

  async #send() {
    clearTimeout(this.#timer)
    const sent = this.#changes
    this.#firstUnsaved = null
    if (this.#failures === 0) this.#say('saving')
    const answer = await this.#post().catch(() => null)
    // A sign-in page answers 200 too: only an answer that names its time has saved anything.
    const receipt = answer?.ok ? await answer.json().catch(() => ({})) : null
    if (receipt?.savedAt) this.#accepted(sent, receipt)
    else await this.#failed(answer)
  }

  #post() {
    const body = new URLSearchParams(new FormData(this.#form)).toString()
    return fetch(this.#form.dataset.autosave, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8', Accept: 'application/json' },
      credentials: 'same-origin',
      redirect: 'manual',
      keepalive: document.hidden && body.length < keepaliveLimit
    })
  }

  #accepted(sent, receipt) {
    this.#failures = 0
    this.#saved = sent
    // What the page was shown is now what it has saved: the next save stands on that.
    const version = this.#form.querySelector('[data-version]')
    if (version && receipt.version) version.value = receipt.version
    this.#say('saved', clock(receipt.savedAt))
    if (!this.#isSaved) this.#later(pause)
  }

  async #failed(answer) {
    const signedOut = answer && (answer.ok || answer.type === 'opaqueredirect' || [401, 403].includes(answer.status))
    const conflict = answer?.status === 409 ? await answer.json().catch(() => null) : null
    if (conflict?.message) this.#tell(conflict.message, true)
    else this.#say(signedOut ? 'signedOut' : 'waiting')
    this.#later(backOff[Math.min(this.#failures, backOff.length - 1)])
    this.#failures += 1
  }

  #say(what, time = '') { this.#tell((this.#status?.dataset[what] ?? '').replace('{0}', time), what === 'waiting' || what === 'signedOut') }

  #tell(words, isWaiting) {
    if (!this.#status || this.#status.textContent === words) return
    this.#status.textContent = words
    this.#status.classList.toggle('ic-autosave--waiting', isWaiting)
  }
}

const clock = (savedAt) => /T(\d\d:\d\d)/.exec(savedAt)?.[1] ?? ''

/** Starts saving every draft on the page; answers with a way to save them all at once before leaving. */
export function autosave() {
  const drafts = [...document.querySelectorAll('form[data-autosave]')].map((form) => new Draft(form))
  return () => Promise.all(drafts.map((draft) => { draft.letGo(); return draft.save() }))
}
