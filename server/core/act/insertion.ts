/** Where a new paragraph goes in an article, and under which number. */
import type { Provision } from './tree.js'

export interface Insertion {
  /** Offset in the normalised text. */
  readonly offset: number
  /** What stands before the new words: line breaks and the number in the manner of its neighbours. */
  readonly prefix: string
  /** The number of the new paragraph, empty where paragraphs are not numbered. */
  readonly number: string
}

/** After the last paragraph of the innermost article (or of the outermost provision) in `path`; `fallback` where the draft has no numbering. */
export function insertionAfter(path: readonly Provision[], text: string, fallback: number): Insertion {
  const article = path.findLast((provision) => provision.kind === 'article') ?? path[0]
  const last = article?.children.at(-1)
  if (!article || !last) return { offset: article?.end ?? fallback, prefix: '\n\n', number: '' }
  const label = text.slice(last.label.start, last.label.end)
  const number = /\d+/.exec(last.number)
  const before = article.children.at(-2)
  const gap = before ? text.slice(before.end, last.start) : '\n\n'
  const separator = gap.includes('\n\n') ? '\n\n' : '\n'
  const isNumbered = number !== null && label.includes(number[0]) && last.kind === 'paragraph'
  const offset = trimmedEnd(text, article)
  if (!isNumbered) return { offset, prefix: separator, number: '' }
  const next = String(Number(number[0]) + 1)
  return { offset, prefix: `${separator}${label.replace(last.number, next)} `, number: next }
}

function trimmedEnd(text: string, provision: Provision): number {
  let end = provision.end
  while (end > provision.start && /\s/.test(text[end - 1] ?? '')) end--
  return end
}
