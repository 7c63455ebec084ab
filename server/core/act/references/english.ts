/** References in English texts: “section 11(3)”, “sections 4 to 7”, “paragraph (b) of subsection (1)”, “section 5 of the Trade Unions Act”. */
import { alphabetic } from '../../text/alphabetic.js'
import type { Range } from '../../text/range.js'
import { skipSpaces } from '../characters.js'
import { alternativeOf, matchAt } from './match-at.js'
import {
  bareReference,
  depthOf,
  mergeReferences,
  scheduleReference,
  usualBase,
  type Base,
  type Reference,
  type ReferredAct,
  type Step,
  type Target,
  type UnitKind,
} from './reference.js'

const unit = alphabetic(
  /(?<![\p{L}\p{N}])(?:(sections?|ss\.|sec\.|s\.|articles?|arts?\.)|(sub-?\s?sections?|paragraphs?|paras?\.)|(sub-?\s?paragraphs?|sub-?\s?clauses?|clauses?|items?)|(schedules?|annex(?:es)?|appendix|appendices)|(parts?|divisions?)|(chapters?))(?=\s|\()/iuy,
)
const unitKinds: readonly UnitKind[] = ['article', 'paragraph', 'item', 'schedule', 'division', 'chapter']
const beginning = alphabetic(
  /(?<![\p{L}\p{N}])(?:sub-?\s?)?(?:section|ss\.|sec\.|s\.|article|art\.|arts\.|para|clause|item|schedule|annex|appendi|part|division|chapter)/giu,
)

/** Statutes of Southern Africa write the numbers of sections in words. */
const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const words = alphabetic(
  new RegExp(
    `(?:(${ones.slice(0, 9).join('|')})\\s+hundred(?:\\s+and\\s+)?)?(?:(${tens.join('|')})(?:[-\\s](${ones.slice(0, 9).join('|')}))?|(${[...ones].reverse().join('|')}))?(?!\\p{L})`,
    'iuy',
  ),
)
const number =
  /(\d+[A-Z]{0,3}(?:[.-]\d+[A-Z]{0,2})*)?((?:\s?\(\s?(?:\d+[A-Z]?(?:\.\d+)?|[a-z]{1,5}(?:\.\d+)?|[A-Z])\s?\))*)/uy
const roman = alphabetic(/([IVXLC]+|[A-Z])(?![\p{L}\d])/uy)
const separator = /\s*,\s*(?:(?:and|or|and\/or)\s+)?|\s+(?:and|or|and\/or|as well as)\s+/uy
const range = /\s+(?:to|through)\s+|\s*[–—]\s*/uy
/** A number after a comma that counts something is none of the list. */
const counted =
  /\s+(?:per|percent|days?|weeks?|months?|years?|hours?|persons?|employees?|workers?|members?|workmen|dollars?|of\s+\d|January|February|March|April|May\s+\d|June|July|August|September|October|November|December)\b/uy
const ofUnit = /,?\s+(?:of|in|to|under|from)\s+(?:the\s+said\s+|that\s+)?/uy
const relative =
  /(?:\s*,)?\s+(?:of|in|to|under)\s+(this|that|the said|such)\s+(?:(section|article)|(sub-?\s?section|paragraph)|(sub-?\s?paragraph|clause|item)|(Act|Code|Law|Ordinance|Order|Decree|Proclamation|Statute|Regulations?|Rules?|Bill|Chapter|Part|Schedule|Title|Division))\b/iuy
const otherAct = alphabetic(
  /(?:\s*,)?\s+(?:of|to|in|under)\s+(?:the\s+|that\s+|its\s+)?(?:(?:\p{Lu}[\p{L}’'.-]*|of|and|for|on|the|in|to|by|\(\p{L}[^()]{0,60}\)|\d{1,4})[\s,]+){0,14}?(?:Acts?|Code|Constitution|Convention|Ordinance|Order|Decree|Regulations?|Rules?|Law|Statute|Charter|Covenant|Agreement|Declaration|Proclamation|Treaty|Recommendation|Constitution|agreement|constitution|contract)\b/uy,
)
const ofSchedule =
  /(?:\s*,)?\s+(?:of|in|to)\s+(?:the|that)\s+(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth)\s*)?(?:schedule|annex|appendix)\b/iuy
/** “the Schedule”, “the Second Schedule”, which belong to this Act unless another one is named. */
const namedSchedule = alphabetic(
  /(?<!\p{L})the\s+(?:(first|second|third|fourth|fifth|sixth|seventh|eighth)\s+)?(?:Schedule|Annex|Appendix)(?!\p{L}|\s+(?:[IVX\d]|(?:to|of)\s+(?!this)))/giu,
)
const nested =
  /(?:\s*,)?\s+(?=(?:sub-?\s?sections?|paragraphs?|sub-?\s?paragraphs?|sub-?\s?clauses?|clauses?|items?)\s)/iuy
const thisUnit = alphabetic(
  /(?<!\p{L})this\s+(?:(section|article)|(sub-?\s?section|paragraph)|(clause|sub-?\s?paragraph))(?!\p{L})/giu,
)

interface Numbers {
  readonly targets: readonly Target[]
  readonly end: number
}

interface One {
  readonly head: string
  readonly inner: readonly string[]
  readonly end: number
}

function readOne(text: string, at: number, allowsRoman: boolean): One | undefined {
  if (allowsRoman) {
    const written = matchAt(roman, text, at)
    if (written) return { head: written[1] ?? '', inner: [], end: at + written[0].length }
  }
  const found = matchAt(number, text, at)
  if (!found || found[0].trim() === '') return inWords(text, at)
  const end = at + found[0].length
  if (/[\p{L}\p{N}]/u.test(text.charAt(end))) return undefined
  const inner = Array.from((found[2] ?? '').matchAll(/\(\s?([^()\s]+)\s?\)/g), ([, inside = '']) => inside)
  return { head: found[1] ?? '', inner, end }
}

function inWords(text: string, at: number): One | undefined {
  const found = matchAt(words, text, at)
  if (!found || found[0].trim() === '') return undefined
  const [all, hundreds, ten, one, small] = found.map((word) => (word as string | undefined)?.toLowerCase())
  const value =
    100 * (ones.indexOf(hundreds ?? '') + 1) +
    (ten === undefined ? 0 : 10 * (tens.indexOf(ten) + 2)) +
    (ones.indexOf(one ?? small ?? '') + 1)
  return { head: String(value), inner: [], end: at + (all ?? '').trimEnd().length }
}

/** The steps of `36(2)(a)` after “section”, “subsection” or “paragraph”, or of `(2)` alone. */
function stepsOf(kind: UnitKind, { head, inner }: One): readonly Step[] {
  const below = (number: string): Step => ({ kind: /^\d/.test(number) ? 'paragraph' : 'item', number })
  if (head === '') {
    // “paragraph (b)” is lettered, “subsection (2)” is not; both may be called paragraphs.
    const outer = (number: string): UnitKind => (kind === 'paragraph' && !/^\d/.test(number) ? 'item' : kind)
    return inner.map((number, i) => (i === 0 ? { kind: outer(number), number } : below(number)))
  }
  const isSection = kind === 'paragraph' || kind === 'item' ? inner.length > 0 : kind === 'article'
  return [{ kind: isSection ? 'article' : kind, number: head }, ...inner.map(below)]
}

/** “4 to 7”, “87.5(1) or (2)”, “(a), (b) and (c)”. */
function readNumbers(text: string, at: number, kind: UnitKind): Numbers | undefined {
  const allowsRoman = kind === 'schedule' || kind === 'division' || kind === 'chapter'
  const first = readOne(text, at, allowsRoman)
  if (!first) return undefined
  const targets: Target[] = []
  let read = first
  let steps = stepsOf(kind, first)
  for (;;) {
    const ranged = matchAt(range, text, read.end)
    const last = ranged && readOne(text, read.end + ranged[0].length, allowsRoman)
    const through = last && (last.inner.at(-1) ?? last.head)
    targets.push(through === undefined ? { steps } : { steps, through })
    const here = last?.end ?? read.end
    const next = matchAt(separator, text, here)
    const following = next && targets.length < 30 ? readOne(text, here + next[0].length, allowsRoman) : undefined
    if (!following || (following.head !== '' && matchAt(counted, text, following.end))) return { targets, end: here }
    // After “87.5(1)” comes “(2)” of the same section.
    const isInside = following.head === '' && (first.head !== '' || steps.length > following.inner.length)
    steps = isInside
      ? [...steps.slice(0, Math.max(0, steps.length - following.inner.length)), ...tailOf(steps, following)]
      : stepsOf(kind, following)
    read = following
  }
}

function tailOf(steps: readonly Step[], { inner }: One): readonly Step[] {
  const from = steps.length - inner.length
  return inner.map((number, i) => ({ kind: steps[from + i]?.kind ?? 'item', number }))
}

interface Piece extends Numbers {
  readonly kind: UnitKind
}

function readPiece(text: string, at: number): Piece | undefined {
  const word = matchAt(unit, text, at)
  if (!word) return undefined
  const kind = unitKinds[alternativeOf(word, 1)]
  const after = skipSpaces(text, at + word[0].length, text.length)
  const list = kind && readNumbers(text, after, kind)
  return list ? { kind, ...list } : undefined
}

interface Chain extends Range {
  readonly targets: readonly Target[]
  readonly act: ReferredAct
  readonly base: Base | undefined
}

/** “paragraph (b) of subsection (1) of section 8 of this Act”, “article 5, paragraph 2”. */
function readChain(text: string, at: number): Chain | undefined {
  const first = readPiece(text, at)
  if (!first) return undefined
  const isCitation = text.charAt(at + 1) !== 'e' && text.charAt(at - 2) === ','
  if (isCitation) return { start: at, end: first.end, targets: first.targets, act: 'other', base: undefined }
  let { targets, end } = first
  let outer: UnitKind | undefined = kindOfTargets(targets)
  // Downwards: “article 5, paragraph 2”.
  for (let next = matchAt(nested, text, end); next && outer !== undefined; next = matchAt(nested, text, end)) {
    const inner = readPiece(text, end + next[0].length)
    const innermost = targets[0]?.steps.at(-1)
    const first = inner?.targets[0]?.steps[0]
    if (!inner || !innermost || !first || targets.length > 1 || depthOf(first.kind) <= depthOf(innermost.kind)) break
    targets = within(targets[0]?.steps ?? [], inner.targets)
    end = inner.end
  }
  // Upwards: “paragraph (b) of subsection (1)”.
  for (;;) {
    const of = matchAt(ofUnit, text, end)
    const above = of && readPiece(text, end + of[0].length)
    if (!above || outer === undefined || above.targets.length !== 1) break
    const kind = kindOfTargets(above.targets)
    if (kind === undefined || depthOf(kind) >= depthOf(outer)) break
    targets = within(above.targets[0]?.steps ?? [], targets)
    end = above.end
    outer = kind
  }
  const named = matchAt(relative, text, end)
  if (named) {
    const isThis = named[1]?.toLowerCase() === 'this'
    const isAct = named[5] !== undefined
    return { start: at, end: end + named[0].length, targets, ...pointed(named, isThis, isAct) }
  }
  const schedule = matchAt(ofSchedule, text, end)
  if (schedule) return { start: at, end: end + schedule[0].length, targets, act: 'unstated', base: 'unknown' }
  const other = matchAt(otherAct, text, end)
  if (other) return { start: at, end: end + other[0].length, targets, act: 'other', base: undefined }
  return { start: at, end, targets, act: 'unstated', base: undefined }
}

function pointed(
  named: RegExpExecArray,
  isThis: boolean,
  isAct: boolean,
): { act: ReferredAct; base: Base | undefined } {
  if (isAct) return { act: isThis ? 'this' : 'other', base: undefined }
  if (!isThis) return { act: 'unstated', base: 'unknown' }
  return { act: 'this', base: named[2] !== undefined ? 'article' : named[3] !== undefined ? 'paragraph' : 'item' }
}

const kindOfTargets = (targets: readonly Target[]): UnitKind | undefined => targets[0]?.steps[0]?.kind

function within(steps: readonly Step[], targets: readonly Target[]): readonly Target[] {
  return targets.map((target) => ({ ...target, steps: [...steps, ...target.steps] }))
}

/** The references in a text, in order. Linear; never throws. */
export function englishReferences(text: string): readonly Reference[] {
  const found: Reference[] = []
  beginning.lastIndex = 0
  for (let anchor = beginning.exec(text); anchor; anchor = beginning.exec(text)) {
    const chains: Chain[] = []
    let chain = readChain(text, anchor.index)
    while (chain) {
      chains.push(chain)
      const more = matchAt(separator, text, chain.end)
      chain = more && readChain(text, chain.end + more[0].length)
    }
    const last = chains.at(-1)
    if (!last) continue
    found.push(...settled(chains))
    beginning.lastIndex = last.end
  }
  const bare = Array.from(text.matchAll(thisUnit), (named) => {
    const base: Base = named[1] !== undefined ? 'article' : named[2] !== undefined ? 'paragraph' : 'item'
    return bareReference(named.index, named.index + named[0].length, base)
  })
  const schedules = Array.from(text.matchAll(namedSchedule), (named) =>
    scheduleReference(named.index, named.index + named[0].length, (named[1] ?? '').toLowerCase()),
  )
  return mergeReferences(mergeReferences(found, bare), schedules)
}

/** The members of a coordination share the act that is named at its end. */
function settled(chains: readonly Chain[]): readonly Reference[] {
  let act: ReferredAct = 'unstated'
  return [...chains]
    .reverse()
    .map((chain): Reference => {
      const own = chain.act !== 'unstated'
      if (own) act = chain.act
      const base = chain.base ?? usualBase(kindOfTargets(chain.targets))
      const { start, end, targets } = chain
      return { start, end, act, base, targets, certain: own || act !== 'other' }
    })
    .reverse()
}
