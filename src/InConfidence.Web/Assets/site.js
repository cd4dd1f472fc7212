// Progressive enhancement only: every page works without this file.
import { Button, ErrorSummary, SkipLink, createAll } from 'govuk-frontend'
import { autosave } from './scripts/autosave.js'
import { cover } from './scripts/cover.js'
import { leave } from './scripts/leave.js'
import { pasted } from './scripts/pasted.js'
import { reveal } from './scripts/reveal.js'
import { still } from './scripts/still.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const component of [Button, ErrorSummary, SkipLink]) createAll(component)

reveal()
pasted()
cover()
still()
leave(autosave())
