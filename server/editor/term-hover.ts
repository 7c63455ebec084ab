/** What a defined term means, shown where the draft uses it. */
import { MarkupKind, type ClientCapabilities, type Hover, type Position } from 'vscode-languageserver'
import { readerOf } from '../core/findings/message.js'
import type { Language } from '../core/text/language.js'
import { markdown, plain } from './markdown.js'
import { toLspRange } from './positions.js'
import type { ReviewedDraft } from './reviews.js'
import { termAt } from './terms.js'

const definedIn: Readonly<Record<Language, (citation: string) => string>> = {
  en: (citation) => `Definition: ${citation}`,
  ru: (citation) => `Определение: ${citation}`,
  kk: (citation) => `Анықтамасы: ${citation}`,
}
/** UTF-16 code units; the rest is read in its place. */
const longest = 700

/** The hover on the findings, if there is one, and below it the definition of the term at the place. */
export function withTerm(
  draft: ReviewedDraft,
  position: Position,
  capabilities: ClientCapabilities,
  findings: Hover | null,
): Hover | null {
  const term = termAt(draft, draft.document.offsetAt(position))
  if (!term || term.isDefinition) return findings
  const formats = capabilities.textDocument?.hover?.contentFormat ?? []
  const isMarkdown = formats.includes(MarkupKind.Markdown)
  const { strong, text, rule } = isMarkdown ? markdown : plain
  const citation = term.citation(readerOf(draft.settings.reader, term.language))
  const where = citation === '' ? '' : ` · ${text(definedIn[readerOf(draft.settings.reader, term.language)](citation))}`
  const value = `${strong(term.term)}${where}\n\n${text(shortened(term.definition))}`
  const above =
    findings && typeof findings.contents === 'object' && 'value' in findings.contents ? findings.contents.value : ''
  return {
    contents: {
      kind: isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: above === '' ? value : `${above}\n\n${rule}\n\n${value}`,
    },
    range: findings?.range ?? toLspRange(draft.document, term.range),
  }
}

function shortened(words: string): string {
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/\s+\S*$/, '')} …`
}
