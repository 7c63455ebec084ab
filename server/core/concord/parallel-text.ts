/** One of two parallel texts as a tree of passages: what is paired and compared. */
import { provisionPath } from '../act/citation.js'
import type { Act, Provision } from '../act/tree.js'
import type { Finding } from '../findings/finding.js'
import { languageOfDraft, type Language } from '../text/language.js'
import type { NormalisedText } from '../text/normalise.js'
import type { Range } from '../text/range.js'
import { tokenize } from '../text/tokens.js'

/** A text as it was reviewed. */
export interface ParallelText {
  readonly language: Language
  readonly draft: NormalisedText
  readonly act: Act
  /** What the rules find in it; without them the criteria of both texts are not compared. */
  readonly findings?: readonly Finding[]
}

/** `review` is that of the whole draft. */
export function parallelTextOf({ draft, act, findings }: Required<Omit<ParallelText, 'language'>>): ParallelText {
  return { language: languageOfDraft(draft.text), draft, act, findings }
}

/** A provision with its own words: heading and blocks, without what stands in the provisions below it. Offsets in the normalised text. */
export interface Passage {
  /** Outermost first; empty for the title and what stands before the first provision. */
  readonly path: readonly Provision[]
  readonly own: readonly Range[]
  readonly children: readonly Passage[]
}

/** Lower-case words and marks of a stretch, «ё» written «е», with their places. */
export interface Words {
  readonly words: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** The title and preamble as one passage, then all articles and what stands outside of articles, in order, then parts and chapters. */
export function passagesOf({ act }: Pick<ParallelText, 'act'>): {
  readonly opening: Passage
  readonly articles: readonly Passage[]
  readonly divisions: readonly Passage[]
} {
  const articles: Passage[] = []
  const divisions: Passage[] = []
  const walk = (provision: Provision, above: readonly Provision[]): void => {
    if (provision.kind !== 'part' && provision.kind !== 'chapter') {
      articles.push(passageOf(provision, above))
      return
    }
    divisions.push({ path: [...above, provision], own: ownOf(provision), children: [] })
    for (const child of provision.children) walk(child, [...above, provision])
  }
  for (const child of act.children) walk(child, [])
  const opening = { path: [], own: [...(act.title ? [act.title] : []), ...act.blocks], children: [] }
  return { opening, articles, divisions }
}

function passageOf(provision: Provision, above: readonly Provision[]): Passage {
  const path = [...above, provision]
  return { path, own: ownOf(provision), children: provision.children.map((child) => passageOf(child, path)) }
}

const ownOf = ({ heading, blocks }: Provision): readonly Range[] => (heading ? [heading, ...blocks] : blocks)

/** What a passage says with all that stands below it. */
export function wholeOf({ own, children }: Passage): readonly Range[] {
  return children.length === 0 ? own : [...own, ...children.flatMap(wholeOf)]
}

export function wordsIn(text: string, { start, end }: Range): Words {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  tokenize(text, start, end, (from, to) => {
    words.push(text.slice(from, to).toLowerCase().replaceAll('ё', 'е'))
    starts.push(from)
    ends.push(to)
  })
  return { words, starts, ends }
}

/** Number of the innermost provision of that kind around an offset, empty where there is none. */
export function numberAround(act: Act, offset: number, kind: Provision['kind']): string {
  return provisionPath(act, offset).findLast((provision) => provision.kind === kind)?.number ?? ''
}
