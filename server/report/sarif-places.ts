/** Places and changes of a draft as SARIF writes them: lines and columns from 1, columns in UTF-16 code units. */
import type { Fix as SarifFix, Location, PhysicalLocation, Region } from 'sarif'
import type { Finding } from '../core/findings/finding.js'
import type { Lines } from '../core/text/lines.js'
import type { Range } from '../core/text/range.js'
import type { ReviewedDraft } from './draft.js'
import { literal } from './sarif-text.js'

/** Of the finding. In a document that is no plain text there are no lines: the place in the file stands in the properties instead. */
export function locationOf(finding: Finding, draft: ReviewedDraft, artifact: number, lines: Lines): Location {
  const origin = draft.originOf?.(finding.range)
  return {
    physicalLocation: physical(finding.range, draft, artifact, lines, finding.text),
    // The structural element, as a lawyer cites it.
    ...(finding.citation !== '' && { logicalLocations: [{ fullyQualifiedName: finding.citation, kind: 'element' }] }),
    ...(origin && { properties: { origin } }),
  }
}

/** The provisions on which the finding depends, and for what a whole act lacks where it was looked for. */
export function relatedLocationsOf(
  { related, lookedFor = [] }: Finding,
  draft: ReviewedDraft,
  artifact: number,
  lines: Lines,
): Location[] {
  return [...related, ...lookedFor].map(({ range, message }, i) => ({
    id: i + 1,
    message: { text: literal(message) },
    physicalLocation: physical(range, draft, artifact, lines),
  }))
}

/** The redrafts; none for a document that is no plain text, in which nothing can be replaced by lines. */
export function fixesOf({ fixes }: Finding, draft: ReviewedDraft, artifact: number, lines: Lines): SarifFix[] {
  if (draft.originOf) return []
  return fixes.map(({ title, kind, edits }) => ({
    description: { text: literal(title) },
    artifactChanges: [
      {
        artifactLocation: artifactLocation(draft, artifact),
        replacements: edits.map(({ range, newText }) => ({
          deletedRegion: regionOf(range, lines),
          insertedContent: { text: newText },
        })),
      },
    ],
    properties: { kind },
  }))
}

/** A relative path stays relative, so that it holds wherever the folder lies. */
export function uriOf(path: string): string {
  if (path === '-') return 'stdin'
  const encoded = path
    .replace(/^(?:\.\/+)+/, '')
    .split('/')
    .map((part) => (/^[A-Za-z]:$/.test(part) ? part : encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'))))
    .join('/')
  if (encoded.startsWith('/')) return `file://${encoded}`
  // A drive letter would be taken for a scheme.
  return /^[A-Za-z]:/.test(encoded) ? `file:///${encoded}` : encoded
}

const artifactLocation = ({ path }: ReviewedDraft, index: number): { uri: string; index: number } => ({
  uri: uriOf(path),
  index,
})

function physical(
  range: Range,
  draft: ReviewedDraft,
  artifact: number,
  lines: Lines,
  snippet?: string,
): PhysicalLocation {
  const location = { artifactLocation: artifactLocation(draft, artifact) }
  if (draft.originOf) return location
  return {
    ...location,
    region: { ...regionOf(range, lines), ...(snippet !== undefined && { snippet: { text: snippet } }) },
  }
}

function regionOf({ start, end }: Range, lines: Lines): Region {
  const from = lines.position(start)
  const to = lines.position(end)
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
    charOffset: start,
    charLength: end - start,
  }
}
