/** Definitions in sentences: “means”, «под … понимается», «деп … түсініледі», and short names after “hereinafter”. */
import { rangeAt } from '../text/ordered.js'
import type { Range } from '../text/range.js'
import { provisionPath } from './citation.js'
import { scopeOf, termsIn, trimmed, type Definition } from './defined-terms.js'
import * as patterns from './definition-patterns.js'
import { nominativesOf } from './nominative.js'
import type { Act, Provision } from './tree.js'

/** Fewer characters before «(далее – …)» say nothing by themselves. */
const shortestDefinition = 60
/** How far the bounds of a sentence are looked for, in UTF-16 code units. */
const longestSentence = 5_000

/** What sentences define by words that leave no doubt, wherever they stand. */
export function inSentences(act: Act, text: string): readonly Definition[] {
  const found: Definition[] = []
  const add = (match: RegExpMatchArray, given?: Range): void => {
    const from = match.index ?? 0
    const at = from + match[0].indexOf(match.groups?.['term'] ?? '')
    const end = from + match[0].length
    const path = provisionPath(act, at)
    const line = lineAround(path, at)
    if (!line || end > line.end) return
    const lead = text.slice(Math.max(line.start, end - longestSentence), end)
    const definition = given ?? trimmed(text, { start: end, end: extentOf(line, at, path, text) })
    found.push(...termsIn(match, from, text, definition, scopeOf(lead, path), 'sentence'))
  }
  for (const match of text.matchAll(patterns.quotedMeans)) add(match)
  for (const match of text.matchAll(patterns.understood)) add(match)
  // The pattern tries every beginning of a sentence: not in an act without its last word.
  for (const match of patterns.understandsKazakh.test(text) ? text.matchAll(patterns.understoodKazakh) : []) {
    const words = match.groups?.['definition'] ?? ''
    const start = match.index + match[0].indexOf(words)
    add(match, { start, end: start + words.length })
  }
  for (const provision of all(act.children))
    for (const { start, end } of provision.blocks) {
      const match = /^(?:An?|The)\s/.test(text.slice(start, start + 4))
        ? [...text.slice(start, end).matchAll(patterns.loneMeans)][0]
        : undefined
      if (match) add(Object.assign(match, { index: start }))
    }
  const lower = text.toLowerCase()
  return found.map((definition) => inNominative(definition, text, lower))
}

/** «(далее – Профсоюз)»: what stands before it in the sentence is the definition. */
export function shortened(act: Act, text: string): readonly Definition[] {
  return patterns.hereinafter.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const path = provisionPath(act, match.index)
      const start = lineAround(path, match.index)?.start ?? text.lastIndexOf('\n', match.index) + 1
      const from = Math.max(start, match.index - longestSentence)
      const before = text.slice(from, match.index)
      const stopBefore = [...before.matchAll(/[.;:]\s+(?=[\p{Lu}«“"(])|;\s+/gu)].at(-1)
      const begin = from + (stopBefore ? stopBefore.index + stopBefore[0].length : 0)
      // «Дистанционной работой (далее – …) является …»: the sentence goes on to say it.
      const after = match.index + match[0].length
      const stop = /[.;](?=\s|$)/.exec(text.slice(after, after + 1500))?.index ?? 0
      const goesOn = match.index - begin < shortestDefinition && !text.slice(after, after + stop).includes('\n')
      const definition = trimmed(text, { start: begin, end: goesOn ? after + stop : match.index })
      return definition.end > definition.start
        ? termsIn(match, match.index, text, definition, scopeOf(match[0], path), 'short')
        : []
    }),
  )
}

/** A term after «под» is given back its nominative, if the act uses it anywhere. */
function inNominative(definition: Definition, text: string, lower: string): Definition {
  const { place, term } = definition
  if (!/(?:^|[^\p{L}])под\s+(?:[^.;:\n]*\()?$/iu.test(text.slice(Math.max(0, place.start - 80), place.start)))
    return definition
  const nominative = nominativesOf(term).find((candidate) => lower.includes(candidate.toLowerCase()))
  return nominative === undefined ? { ...definition, oblique: true } : { ...definition, term: nominative }
}

/** To the end of the sentence's line, or of its items where the line leads in to them. */
function extentOf(line: Range, at: number, path: readonly Provision[], text: string): number {
  const innermost = path.at(-1)
  const leadsIn =
    innermost && innermost.children.length > 0 && /[:,–—-]$/.test(text.slice(line.start, line.end).trimEnd())
  if (leadsIn) return innermost.end
  const sentence = /[.;]\s+(?=\S)(?=(?:\d+\s*)?\[?\(?["“\p{Lu}(])/u.exec(
    text.slice(at, Math.min(line.end, at + longestSentence)),
  )
  return sentence && sentence.index > 40 ? at + sentence.index + 1 : line.end
}

function lineAround(path: readonly Provision[], at: number): Range | undefined {
  return rangeAt(path.at(-1)?.blocks ?? [], at)
}

function* all(provisions: readonly Provision[]): Generator<Provision> {
  for (const provision of provisions) {
    yield provision
    yield* all(provision.children)
  }
}
