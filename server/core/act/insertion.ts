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

/**
 * The printed number, with a space after it, of a paragraph that begins at `at`, in the manner of the paragraphs before it; between paragraphs 2 and 3
 * it is 2-1 (2A in a section of an English act). Empty where the article does not number its paragraphs.
 */
export function numberAt(path: readonly Provision[], text: string, at: number): string {
  const article = path.findLast((provision) => provision.kind === 'article') ?? path[0]
  const paragraphs = (article?.children ?? []).filter(
    ({ kind, number, label }) => kind === 'paragraph' && /^\d/.test(number) && label.end > label.start,
  )
  const before = paragraphs.findLast(({ start }) => start < at)
  if (!before) return ''
  const [, main = '', sub = ''] = /^(\d+)(?:-(\d+)|([A-Z]))?/.exec(before.number) ?? []
  const next = String(Number(main) + 1)
  const isTaken = paragraphs.some(({ start, number }) => start >= at && number === next)
  const between = article?.section === true ? `${main}A` : `${main}-${Number(sub) + 1}`
  const label = text.slice(before.label.start, before.label.end).trim()
  return `${label.replace(before.number, isTaken ? between : next)} `
}
