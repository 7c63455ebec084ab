/** What the languages tell the reader of amending instructions: verbs that order a change, references to provisions, the part of each quotation. */
import type { Range } from '../text/range.js'
import type { Unit } from './tree.js'

/** A verb that orders a change: «изложить» replaces, «дополнить» inserts, «заменить» substitutes, «исключить» repeals. */
export interface Order extends Range {
  readonly change: 'replace' | 'insert' | 'substitute' | 'repeal'
}

/** A reference to provisions of the amended act; several for «статьи 44 и 45». `depth` grows from article to subitem. */
export interface Mention extends Range {
  readonly depth: number
  readonly units: readonly Unit[]
}

/** What quoted words are to an instruction; `none` for the title of an act and for the text of whole provisions. */
export type Part = 'old' | 'new' | 'after' | 'before' | 'none'

/** The quotation that a list of quoted words goes on from: the one before, or after where verbs come last. */
export interface Neighbour extends Range {
  readonly part: Part
}

/**
 * All texts handed over are masked: of the same length as the draft's, with nothing readable between quotation marks. Offsets are in that
 * text; nothing outside `from`–`to` is looked at.
 */
export interface AmendingGrammar {
  /** Finds, quickly, all places that could be part of an order. Global. */
  readonly sign: RegExp
  readonly orders: (masked: string, from: number, to: number) => readonly Order[]
  readonly mentions: (masked: string, from: number, to: number) => readonly Mention[]
  /** The part of a quotation; `neighbour` stands before it, or after it where verbs come last. */
  readonly part: (masked: string, quotation: Range, neighbour: Neighbour | undefined) => Part
  /** True when the clause may be an instruction, judged by its first words and by what stands before the verb. */
  readonly mayInstruct: (clause: string, beforeVerb: string) => boolean
  /** True when the verb ends its instruction. */
  readonly verbLast: boolean
}

/** All matches of a global pattern inside a stretch, with offsets in the whole text. What is outside is not searched. */
export function matchesIn(pattern: RegExp, masked: string, from: number, to: number): readonly RegExpExecArray[] {
  const found = Array.from(masked.slice(from, to).matchAll(pattern))
  for (const match of found) match.index += from
  return found
}

/** How far around a quotation the words that tell its part may stand, in UTF-16 code units. */
export const neighbourhood = 60

/** «30–32», “30 to 32” written out; longer ranges stay as they are. */
export function writtenOut(numbers: string): string {
  return numbers.replace(
    /(?<!\d)(\d+)\s*(?:[–—]|to)\s*(\d+)(?![-.\d])/g,
    (range: string, first: string, last: string) => {
      const count = Number(last) - Number(first) + 1
      if (count < 2 || count > 60) return range
      return Array.from({ length: count }, (_, i) => String(Number(first) + i)).join(', ')
    },
  )
}
