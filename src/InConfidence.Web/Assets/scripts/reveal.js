// Shows what stands below an answer only while that answer is chosen, and lets "none of these" stand alone.
// GOV.UK Frontend's own version marks radios with an attribute that ARIA does not allow on them.
const hidden = (kind) => `govuk-${kind}__conditional--hidden`
const kinds = ['radios', 'checkboxes']

function show(kind) {
  for (const input of document.querySelectorAll(`.govuk-${kind}__input[data-reveals]`)) {
    const below = document.getElementById(input.dataset.reveals)
    below?.classList.toggle(hidden(kind), !input.checked)
  }
}

function unchooseOthers(chosen) {
  if (chosen.type !== 'checkbox' || !chosen.checked) return
  const isExclusive = chosen.dataset.behaviour === 'exclusive'
  for (const other of chosen.closest('.govuk-checkboxes').querySelectorAll('.govuk-checkboxes__input')) {
    const clashes = isExclusive || other.dataset.behaviour === 'exclusive'
    if (other !== chosen && other.name === chosen.name && clashes) other.checked = false
  }
}

const showAll = () => kinds.forEach(show)

export function reveal() {
  showAll()
  // A browser restores answers after this runs when somebody comes back to a page.
  window.addEventListener('pageshow', showAll)
  document.addEventListener('change', (event) => {
    if (!event.target.matches?.('.govuk-radios__input, .govuk-checkboxes__input')) return
    unchooseOthers(event.target)
    showAll()
  })
}
