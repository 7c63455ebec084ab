/** All features of the language server that answer the requests of an editor. */
import { annotateWordFeature } from './annotate-word.js'
import { codeActionsFeature } from './code-actions.js'
import { codeLensFeature } from './code-lenses.js'
import { commandsFeature } from './commands.js'
import { compareVersionsFeature } from './compare-versions.js'
import { completionFeature } from './completion-request.js'
import { concordFeature } from './concord.js'
import { conventionViewFeature } from './convention-view.js'
import { definitionFeature } from './definition.js'
import { documentLinksFeature } from './document-links.js'
import { exportReportFeature } from './export-report.js'
import type { Feature } from './feature.js'
import { foldingFeature } from './folding.js'
import { hoverFeature } from './hover-request.js'
import { inlayHintsFeature } from './inlay-hints.js'
import { readWordFeature } from './read-word.js'
import { referencesFeature } from './references.js'
import { semanticTokensFeature } from './semantic-tokens.js'
import { statusFeature } from './status.js'
import { symbolsFeature } from './symbols.js'

export const features: readonly Feature[] = [
  annotateWordFeature,
  codeActionsFeature,
  codeLensFeature,
  commandsFeature,
  compareVersionsFeature,
  completionFeature,
  concordFeature,
  conventionViewFeature,
  definitionFeature,
  documentLinksFeature,
  exportReportFeature,
  foldingFeature,
  hoverFeature,
  inlayHintsFeature,
  readWordFeature,
  referencesFeature,
  semanticTokensFeature,
  statusFeature,
  symbolsFeature,
]
