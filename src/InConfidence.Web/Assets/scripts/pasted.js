// Notes which parts of a record hold text that was pasted, dropped or dictated rather than typed. Only the
// name of the part is sent; the server records it beside the words.
const brought = new Set([
  'insertFromPaste',
  'insertFromPasteAsQuotation',
  'insertFromDrop',
  'insertFromYank',
  'insertDictationResult',
  'insertFromDictation'
])

function note(textarea) {
  const { form, dataset } = textarea
  if (!form || form.querySelector(`input[name="pasted"][value="${CSS.escape(dataset.part)}"]`)) return
  const input = document.createElement('input')
  input.type = 'hidden'
  input.name = 'pasted'
  input.value = dataset.part
  form.append(input)
}

export function pasted() {
  for (const textarea of document.querySelectorAll('textarea[data-part]')) {
    textarea.addEventListener('paste', () => note(textarea))
    textarea.addEventListener('input', (event) => brought.has(event.inputType) && note(textarea))
  }
}
