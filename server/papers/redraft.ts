/** Redrafts the structural elements of a draft: all chosen changes of an element in one wording, new provisions apart. */
import { provisionPath } from '../core/act/citation.js'
import type { Act, Provision } from '../core/act/tree.js'
import type { Finding } from '../core/findings/finding.js'
import type { Review } from '../core/review.js'
import { grouped } from '../core/text/grouped.js'
import { firstIndex } from '../core/text/ordered.js'
import type { Range } from '../core/text/range.js'
import { choose, withoutNumber, type Change } from './change.js'
import { elementPath } from './element.js'
import { linedText, type LinedText } from './lined-text.js'
import { isMereBan } from './prohibition.js'

/** An element and what becomes of it. Offsets are those of the normalised text. */
export interface Redraft {
  /** Outermost first; that of its article for a new provision. */
  readonly path: readonly Provision[]
  /** Where it stands, or where it is inserted. */
  readonly at: number
  /** `open`: no rule has a wording for it, people must find one. */
  readonly outcome: 'reworded' | 'new' | 'repealed' | 'open'
  /** With its number; empty for a new provision. */
  readonly before: string
  /** Empty for what is repealed and for what is open. */
  readonly after: string
  /** Both wordings in stretches that follow one another, so that changes are marked where they are. */
  readonly pieces: readonly Piece[]
  /** The printed number of a new provision; empty where its neighbours have none. */
  readonly number: string
  /** In the order of the text; all of them are answered by the wording. */
  readonly findings: readonly Finding[]
}

/** The two are equal where nothing changes. */
export interface Piece {
  readonly before: string
  readonly after: string
}

export interface Redrafts {
  /** In the order of the text, one for each element. */
  readonly elements: readonly Redraft[]
  /** Findings whose change overlaps with that of another, so that people must reconcile the two. */
  readonly unreconciled: readonly Finding[]
}

/** `findings` are those whose fixes count. Never throws. */
export function redraftsOf({ act, draft }: Review, findings: readonly Finding[]): Redrafts {
  const given = new Set<string>()
  const insertions: Change[] = []
  const unreconciled: Finding[] = []
  const elements: (Redraft & { readonly covers: Range })[] = []
  for (const { path, own } of elementsOf(findings, act, draft.toNormalised)) {
    const chosen = choose(own, draft)
    insertions.push(...chosen.insertions)
    unreconciled.push(...chosen.unreconciled)
    const open = new Set(chosen.unreconciled)
    const answered = own.filter((finding) => finding.lookedFor === undefined && !open.has(finding))
    if (answered.length > 0) elements.push(redraft(path, { act, draft }, chosen.changes, answered, given))
  }
  return {
    elements: [...withoutCovered(elements), ...newProvisions(insertions, act, given)].sort((a, b) => a.at - b.at),
    unreconciled,
  }
}

/** What stands in a list that another element leaves out is answered by that element. */
function withoutCovered(elements: readonly (Redraft & { readonly covers: Range })[]): readonly Redraft[] {
  const inOrder = [...elements].sort((a, b) => a.at - b.at)
  const from = (offset: number): number => firstIndex(inOrder.length, (i) => inOrder[i]!.at >= offset)
  const covered = new Set<Redraft>()
  const taken = inOrder.map(({ covers }) => inOrder.slice(from(covers.start), from(covers.end)))
  for (const others of taken) for (const one of others) covered.add(one)
  return inOrder.flatMap((one, i) =>
    covered.has(one) ? [] : [{ ...one, findings: [one, ...(taken[i] ?? [])].flatMap(({ findings }) => findings) }],
  )
}

function elementsOf(findings: readonly Finding[], act: Act, toNormalised: (offset: number) => number) {
  const elements = new Map<Provision | undefined, { readonly path: readonly Provision[]; readonly own: Finding[] }>()
  for (const finding of [...findings].sort((a, b) => a.range.start - b.range.start)) {
    const path = elementPath(act, toNormalised(finding.range.start))
    const known = elements.get(path.at(-1))
    if (known) known.own.push(finding)
    else elements.set(path.at(-1), { path, own: [finding] })
  }
  return elements.values()
}

function redraft(
  path: readonly Provision[],
  review: Pick<Review, 'act' | 'draft'>,
  changes: readonly Change[],
  findings: readonly Finding[],
  given: Set<string>,
): Redraft & { readonly covers: Range } {
  const { act, draft } = review
  const provision = path.at(-1)
  const range = provision ?? { start: 0, end: act.children[0]?.start ?? draft.text.length }
  const text = linedText(review)
  const nothing = { start: 0, end: 0 }
  const before = tidy(text.slice(range.start, range.end))
  const common = { path, at: range.start, before, after: '', pieces: [], number: '', findings, covers: nothing }
  const isGiven = (change: Change): boolean => change.isClause && given.has(keyOf(path, change.words))
  const list = changes.some((change) => replacesLeadIn(change, provision, text)) ? provision?.children : undefined
  const listed = list?.[0] && provision ? { start: list[0].start, end: provision.end } : nothing
  // What says again what the article says already goes, as does an item of a list of what is forbidden.
  if (changes.length > 0 && changes.every(isGiven) && isAll(changes, provision, text))
    return { ...common, covers: listed, outcome: 'repealed' }
  if (changes.length === 0) {
    const about = findings.map((finding) => ({
      start: draft.toNormalised(finding.range.start),
      end: draft.toNormalised(finding.range.end),
    }))
    const goes = findings.every(({ fixes }) => fixes.length > 0) && isMereBan(path, about, draft.text)
    return { ...common, outcome: goes ? 'repealed' : 'open' }
  }
  const pieces: Piece[] = []
  let done = range.start
  const said = new Set<string>()
  for (const change of changes) {
    const kept = text.slice(done, change.start)
    const end = replacesLeadIn(change, provision, text) ? listed.end : change.end
    const own = withoutNumber(change.words).words
    // What one sentence of the element says already, another need not say again; single words may well be the same.
    const isRepeated = /\s/.test(own) && said.has(own)
    said.add(own)
    const words = isGiven(change) || isRepeated ? '' : change.words.trim()
    if (change.isClause) given.add(keyOf(path, change.words))
    pieces.push({ before: kept, after: kept }, { before: text.slice(change.start, end), after: words })
    done = end
  }
  const rest = text.slice(done, range.end)
  const all = [...pieces, { before: rest, after: rest }].map((piece) => ({
    before: onOneBreak(piece.before),
    after: onOneBreak(piece.after),
  }))
  const after = all.map((piece) => piece.after).join('')
  return { ...common, covers: listed, outcome: 'reworded', after: tidy(after), pieces: all }
}

/** A lead-in goes with its list, unless what replaces it leads in as well. */
function replacesLeadIn(change: Change, provision: Provision | undefined, text: LinedText): boolean {
  const [child] = provision?.children ?? []
  if (!child || change.end > child.start || /:\s*$/.test(change.words)) return false
  return /^[\s:]*$/.test(text.slice(change.end, child.start)) && /:\s*$/.test(text.slice(change.start, child.start))
}

/** True where nothing of the provision but its number would remain. */
function isAll(changes: readonly Change[], provision: Provision | undefined, text: LinedText): boolean {
  if (!provision) return false
  return provision.blocks.every((block) => {
    let rest = text.slice(block.start, block.end)
    for (const change of changes) {
      const from = Math.max(change.start, block.start) - block.start
      const to = Math.min(change.end, block.end) - block.start
      if (from < to) rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to)
    }
    return /^[\s.;:,]*$/.test(rest)
  })
}

/** Clauses are given once in each article. */
function keyOf(path: readonly Provision[], words: string): string {
  const article = path.find(({ kind }) => kind === 'article') ?? path[0]
  return `${article?.start ?? 0} ${withoutNumber(words).words}`
}

function newProvisions(insertions: readonly Change[], act: Act, given: Set<string>): readonly Redraft[] {
  const byClause = grouped(insertions, (change) => `${change.start} ${withoutNumber(change.words).words}`)
  const last = new Map<number, number>()
  return [...byClause.values()].flatMap((same): readonly Redraft[] => {
    const [change] = same
    if (!change) return []
    const inside = provisionPath(act, Math.max(0, change.start - 1))
    const path = inside.slice(0, inside.findIndex(({ kind }) => kind === 'article') + 1)
    if (given.has(keyOf(path, change.words))) return []
    const { label, words } = withoutNumber(change.words)
    const first = /\d+/.exec(label)?.[0] ?? ''
    const number = first === '' ? '' : String((last.get(change.start) ?? Number(first) - 1) + 1)
    if (number !== '') last.set(change.start, Number(number))
    const after = label.replace(first, number) + words
    const at = change.start
    const findings = same.flatMap((one) => one.findings)
    return [{ path, at, outcome: 'new', before: '', after, pieces: [], number, findings }]
  })
}

const onOneBreak = (text: string): string => text.replace(/\s*\n\s*/g, '\n')
const tidy = (text: string): string => onOneBreak(text.trim())
