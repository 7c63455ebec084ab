/** Definitions in lists that announce them, and in articles named after a term. */
import type { Range } from '../text/range.js'
import { scopeOf, termsIn, trimmed, type Definition } from './defined-terms.js'
import * as patterns from './definition-patterns.js'
import type { Provision } from './tree.js'

/** One line of an act with the provisions around it, outermost first. */
interface Line extends Range {
  readonly path: readonly Provision[]
}

/** The definitions of the articles and paragraphs that announce a list of them, and of the first sentences of articles named after a term. */
export function listed(provision: Provision, above: readonly Provision[], text: string): readonly Definition[] {
  const path = [...above, provision]
  const heading = headingOf(provision, text)
  if (provision.kind === 'article' && patterns.definitionsHeading.test(heading)) return entries(path, text)
  if (
    provision.blocks.some(({ start, end }) => end - start < 300 && patterns.announcement.test(text.slice(start, end)))
  )
    return entries(path, text)
  const own = provision.kind === 'article' ? named(path, heading, text) : []
  return [...own, ...provision.children.flatMap((child) => listed(child, path, text))]
}

/** The entries of a list of definitions: a line each, which goes on until the next one unless it is a whole sentence. */
function entries(path: readonly Provision[], text: string): readonly Definition[] {
  const list = path.at(-1)
  if (!list) return []
  const lines = linesOf(path, 2).filter(({ start, end }) => end > start)
  const announced = lines
    .map((line) => text.slice(line.start, line.end))
    .find((line) => patterns.announcement.test(line))
  const scope = scopeOf(announced ?? '', path)
  const begun = lines.flatMap((line) => {
    const words = text.slice(line.start, line.end)
    if (line.path.length > path.length + 2 || patterns.announcement.test(words)) return []
    const means = [...words.matchAll(patterns.plainMeans), ...words.matchAll(patterns.quotedMeans)]
      .sort((a, b) => a.index - b.index)
      .map((match) => ({ line, match, at: line.start + match.index }))
    if (means.length > 0) return means
    const dashes = line.path.length <= path.length + 1 ? patterns.dashed.exec(words) : null
    return dashes ? [{ line, match: dashes, at: line.start }] : []
  })
  return begun.flatMap(({ line, match, at }, i) => {
    const next = begun[i + 1]
    const isWhole = text[line.end - 1] === '.'
    const own = line.path.at(-1)
    const last = isWhole ? line.end : own && own !== list ? own.end : list.end
    const start = at + match[0].length
    const definition = trimmed(text, { start, end: Math.min(next?.at ?? last, Math.max(last, line.end)) })
    return termsIn(match, at, text, definition, scope, 'entry')
  })
}

/** «Статья 56. Понятие трудового договора»: «Трудовой договор – соглашение …». */
function named(path: readonly Provision[], heading: string, text: string): readonly Definition[] {
  const article = path.at(-1)
  if (!article || heading === '' || /\s[-–—]\s/.test(heading)) return []
  const subject = heading.toLowerCase()
  return linesOf(path, 1)
    .slice(0, 3)
    .flatMap((line) => {
      const words = text.slice(line.start, line.end)
      const match = patterns.dashed.exec(words)
      const term = match?.groups?.['term'] ?? ''
      const fits =
        term
          .replace(/\([^()]*\)/g, '')
          .trim()
          .split(/\s+/).length <= 5 &&
        /^\p{Lu}/u.test(term) &&
        /^\p{Ll}/u.test(words.slice(match?.[0].length))
      const stems = term
        .replace(/\([^()]*\)/g, '')
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word.length > 3)
        .map((word) => word.slice(0, -2))
      if (!match || !fits || words.at(-1) !== '.' || !stems.every((stem) => subject.includes(stem))) return []
      const definition = trimmed(text, { start: line.start + match[0].length, end: line.end })
      return termsIn(match, line.start, text, definition, undefined, 'entry')
    })
}

function headingOf({ heading }: Provision, text: string): string {
  return heading ? text.slice(heading.start, heading.end) : ''
}

/** The lines of a provision and of what it contains, in reading order, `depth` levels down. */
function linesOf(path: readonly Provision[], depth: number): readonly Line[] {
  const provision = path.at(-1)
  if (!provision) return []
  const below = depth > 0 ? provision.children.flatMap((child) => linesOf([...path, child], depth - 1)) : []
  return [...provision.blocks.map(({ start, end }) => ({ start, end, path })), ...below].sort(
    (a, b) => a.start - b.start,
  )
}
