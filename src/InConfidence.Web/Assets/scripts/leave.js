// Leaves at once: by the button, or by Escape twice. The screen is blank before anything is sent.
const twice = 600
const patience = 1500

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const atMost = (work) => Promise.race([work.catch(() => {}), wait(patience)])

async function go(form, saveFirst) {
  document.documentElement.classList.add('ic-left')
  await atMost(saveFirst())
  await atMost(fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true, redirect: 'manual' }))
  // Replaces this page, so that Back does not return to it.
  window.location.replace(form.action)
}

export function leave(saveFirst) {
  const forms = document.querySelectorAll('form[data-quick-exit]')
  if (forms.length === 0) return

  for (const form of forms) {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      go(form, saveFirst)
    })
  }
  let last = -Infinity
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return
    if (event.timeStamp - last < twice) go(forms[0], saveFirst)
    last = event.timeStamp
  })
}
