// Progressive enhancement only: every page works without this file.
import { Button, Checkboxes, ErrorSummary, Radios, SkipLink, createAll } from 'govuk-frontend'
import { autosave } from './scripts/autosave.js'
import { cover } from './scripts/cover.js'
import { leave } from './scripts/leave.js'
import { pasted } from './scripts/pasted.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const component of [Button, Checkboxes, ErrorSummary, Radios, SkipLink]) createAll(component)

pasted()
cover()
leave(autosave())
