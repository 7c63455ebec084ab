/** What parallel texts say otherwise, as diagnostics in either of them, each with the place in the other. */
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver'
import type { Difference } from '../core/concord/difference.js'
import { languagesOf, messageOf, sayingOf } from '../core/concord/message.js'
import { readerOf } from '../core/findings/message.js'
import { isAtLeast } from '../core/findings/severity.js'
import type { Language } from '../core/text/language.js'
import { diagnosticSeverities, placeInFile, showsRelatedInformation } from './diagnostics.js'
import type { PairedDrafts } from './pairs.js'
import { toLspRange } from './positions.js'

/** Which of the two texts a document is. */
export const sideOf = ({ drafts }: PairedDrafts, uri: string): 0 | 1 => (drafts[0].document.uri === uri ? 0 : 1)
export const otherSide = (side: 0 | 1): 0 | 1 => (side === 0 ? 1 : 0)

/** Who reads what is said of that text. */
export const readerAt = ({ drafts, concordance }: PairedDrafts, side: 0 | 1): Language =>
  readerOf(drafts[side].settings.reader, languagesOf(concordance)[side])

/** Those at or above the least severity that the settings of that text show. */
export const differencesAt = ({ drafts, concordance }: PairedDrafts, side: 0 | 1): readonly Difference[] =>
  concordance.differences.filter(({ severity }) => isAtLeast(severity, drafts[side].settings.severityFloor))

export function differenceDiagnostics(
  paired: PairedDrafts,
  uri: string,
  capabilities: ClientCapabilities,
): Diagnostic[] {
  const side = sideOf(paired, uri)
  return differencesAt(paired, side).map((difference) => toDifferenceDiagnostic(difference, side, paired, capabilities))
}

/** Its code leads to the page on concordance, where this server has pages. */
export function toDifferenceDiagnostic(
  difference: Difference,
  side: 0 | 1,
  paired: PairedDrafts,
  { textDocument }: ClientCapabilities,
): Diagnostic {
  const { document, originOf, pages } = paired.drafts[side]
  const languages = languagesOf(paired.concordance)
  const reader = readerAt(paired, side)
  const { range } = difference.places[side]
  const there = otherSide(side)
  const other = paired.drafts[there].document
  return {
    range: toLspRange(document, range),
    severity: diagnosticSeverities[difference.severity],
    source: 'tripartite',
    code: `concord/${difference.kind}`,
    ...(pages !== undefined && { codeDescription: { href: new URL('../concord.md', pages).href } }),
    message: messageOf(difference, languages, reader) + placeInFile(originOf, range, reader),
    ...(showsRelatedInformation(textDocument) && {
      relatedInformation: [
        {
          location: { uri: other.uri, range: toLspRange(other, difference.places[there].range) },
          message: sayingOf(difference, there, languages, reader),
        },
      ],
    }),
  }
}
