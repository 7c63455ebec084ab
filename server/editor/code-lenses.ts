/** Above each article with findings: how many of them rest on which article of a Convention. */
import type { CodeLens } from 'vscode-languageserver'
import type { Provision } from '../core/act/tree.js'
import { provisionPath } from '../core/act/citation.js'
import type { Finding } from '../core/findings/finding.js'
import { readerOf } from '../core/findings/message.js'
import { addTo } from '../core/text/grouped.js'
import type { Language } from '../core/text/language.js'
import { phrases } from '../report/phrases.js'
import type { Feature } from './feature.js'
import { findingWords } from './finding-words.js'
import { toLspRange } from './positions.js'
import type { ReviewedDraft } from './reviews.js'

/** A command of the editor: `(uri, position, locations)`, the findings in the order of the text. */
export const showFindingsCommand = 'tripartite.showFindings'

/** What stands in one article, or outside of articles in one chapter. */
interface Group {
  /** Source offset of the line that the lenses stand above. */
  readonly start: number
  readonly byConvention: Map<string, Finding[]>
}

/** In the order of the text; several on one line where the findings of an article rest on several articles of the Conventions. */
export function codeLenses(reviewed: ReviewedDraft): CodeLens[] {
  const { document, review, settings } = reviewed
  const { act, draft } = review
  const groups = new Map<Provision | undefined, Group>()
  for (const finding of reviewed.findings) {
    const path = provisionPath(act, draft.toNormalised(finding.range.start))
    const article = path.find(({ kind }) => kind === 'article')
    const around = article ?? path.findLast(({ kind }) => kind === 'part' || kind === 'chapter')
    const known = groups.get(around)
    const group = known ?? {
      // Outside of articles the heading may be far above.
      start: article ? draft.toSource(article.start) : finding.range.start,
      byConvention: new Map<string, Finding[]>(),
    }
    if (!known) groups.set(around, group)
    const basis = finding.conventions[0] ?? ''
    addTo(group.byConvention, basis, finding)
  }
  const { uri } = document
  return [...groups.values()].flatMap(({ start, byConvention }) => {
    const range = toLspRange(document, { start, end: start })
    return [...byConvention]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([basis, findings]): CodeLens => {
        const reader = readerOf(settings.reader, findings[0]?.language ?? 'en')
        const locations = findings.map((finding) => ({ uri, range: toLspRange(document, finding.range) }))
        const title = `${basisInWords(basis, reader)} · ${findingWords[reader].findings(findings.length)}`
        return { range, command: { title, command: showFindingsCommand, arguments: [uri, range.start, locations] } }
      })
  })
}

/** `C087/2` → `C087 Art. 2`; a remark on the drafting rests on no Convention. */
function basisInWords(basis: string, reader: Language): string {
  if (basis === '') return phrases[reader].basis.drafting
  const [convention = '', article] = basis.split('/')
  return article === undefined ? convention : findingWords[reader].article(convention, article)
}

export const codeLensFeature: Feature = {
  offers: { codeLensProvider: { resolveProvider: false } },
  register({ connection, answer }) {
    connection.onCodeLens(({ textDocument }, token) => answer('code lens', textDocument.uri, token, [], codeLenses))
  },
}
