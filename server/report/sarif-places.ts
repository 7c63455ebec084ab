/** Places and changes of a draft as SARIF writes them: lines and columns from 1, columns in UTF-16 code units. */
import type { ArtifactLocation, Fix as SarifFix, Location, PhysicalLocation, Region, Result } from 'sarif'
import type { Finding } from '../core/findings/finding.js'
import type { Lines } from '../core/text/lines.js'
import type { Range } from '../core/text/range.js'
import type { ReviewedDraft } from './draft.js'
import { literal } from './sarif-text.js'

/** Of the finding. In a document that is no plain text there are no lines: the place in the file stands in the properties instead. */
export function locationOf(finding: Finding, draft: ReviewedDraft, lines: Lines): Location {
  const origin = draft.originOf?.(finding.range)
  return {
    physicalLocation: physical(finding.range, draft, lines, finding.text),
    // The structural element, as a lawyer cites it.
    ...(finding.citation !== '' && { logicalLocations: [{ fullyQualifiedName: finding.citation, kind: 'element' }] }),
    ...(origin && { properties: { origin } }),
  }
}

/** The provisions on which the finding depends, and for what a whole act lacks where it was looked for. */
export function relatedLocationsOf(
  { related, lookedFor = [] }: Finding,
  draft: ReviewedDraft,
  lines: Lines,
): Location[] {
  return [...related, ...lookedFor].map(({ range, message }, i) => ({
    id: i + 1,
    message: { text: literal(message) },
    physicalLocation: physical(range, draft, lines),
  }))
}

/** The redrafts; none for a document that is no plain text, in which nothing can be replaced by lines. */
export function fixesOf({ fixes }: Finding, draft: ReviewedDraft, lines: Lines): SarifFix[] {
  if (draft.originOf) return []
  return fixes.map(({ title, kind, edits }) => ({
    description: { text: literal(title) },
    artifactChanges: [
      {
        artifactLocation: artifactLocation(draft),
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

const artifactLocation = ({ path }: ReviewedDraft): ArtifactLocation => ({ uri: uriOf(path), index: 0 })

/** A result of one draft as one of a run over several: with the numbers that its draft and its rule have there. */
export function inRun(result: Result, artifact: number, ruleIndex: number): Result {
  const placed = (location: ArtifactLocation): ArtifactLocation => ({ ...location, index: artifact })
  const located = (location: Location): Location => {
    const { physicalLocation: physical } = location
    if (!physical?.artifactLocation) return location
    return { ...location, physicalLocation: { ...physical, artifactLocation: placed(physical.artifactLocation) } }
  }
  const { locations = [], relatedLocations, fixes } = result
  return {
    ...result,
    ruleIndex,
    locations: locations.map(located),
    ...(relatedLocations && { relatedLocations: relatedLocations.map(located) }),
    ...(fixes && {
      fixes: fixes.map((fix) => ({
        ...fix,
        artifactChanges: fix.artifactChanges.map((change) => ({
          ...change,
          artifactLocation: placed(change.artifactLocation),
        })),
      })),
    }),
  }
}

function physical(range: Range, draft: ReviewedDraft, lines: Lines, snippet?: string): PhysicalLocation {
  const location = { artifactLocation: artifactLocation(draft) }
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
