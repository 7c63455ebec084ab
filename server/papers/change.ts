/** Chooses which change answers each finding of an element, so that all of them can stand in one wording. */
import type { Finding, Fix } from '../core/findings/finding.js'
import type { NormalisedText } from '../core/text/normalise.js'
import { firstIndex } from '../core/text/ordered.js'
import type { Range } from '../core/text/range.js'

/** New words for a stretch of the normalised text; an empty stretch is a place where they are inserted. */
export interface Change extends Range {
  readonly words: string
  /** Whether the words are a whole model clause, and not some words of a sentence that stays. */
  readonly isClause: boolean
  readonly findings: readonly Finding[]
}

export interface Chosen {
  /** Disjoint, in order. */
  readonly changes: readonly Change[]
  readonly insertions: readonly Change[]
  /** Findings whose change overlaps with another in a way that only people can resolve. */
  readonly unreconciled: readonly Finding[]
}

/** The changes that a finding offers: other words in the sentence, another sentence, a new provision. */
interface Offer {
  readonly finding: Finding
  readonly words?: Change
  readonly sentence?: Change
  readonly insertion?: Change
}

/**
 * Safe fixes first, then other words, then another sentence, then a new provision. Where one finding needs another sentence, the others of that sentence
 * take theirs as well, one behind the other.
 */
export function choose(findings: readonly Finding[], draft: NormalisedText): Chosen {
  const offers = findings.map((finding) => offerOf(finding, draft))
  const isInSentence = overlapping(offers.flatMap(({ words, sentence }) => (!words && sentence ? [sentence] : [])))
  const changes: Change[] = []
  const insertions: Change[] = []
  const unreconciled: Finding[] = []
  for (const { finding, words, sentence, insertion } of offers) {
    const isSwallowed = words !== undefined && isInSentence(words)
    const change = isSwallowed ? sentence : (words ?? sentence)
    if (change) {
      if (!add(changes, change)) unreconciled.push(finding)
    } else if (insertion) insertions.push(insertion)
    else if (isSwallowed) unreconciled.push(finding)
  }
  return { changes, insertions, unreconciled }
}

function offerOf(finding: Finding, draft: NormalisedText): Offer {
  const changeOf = ({ edits: [edit] }: Fix): readonly Change[] =>
    edit
      ? [
          {
            start: draft.toNormalised(edit.range.start),
            end: draft.toNormalised(edit.range.end),
            words: edit.newText.replace(/\r\n?/g, '\n'),
            isClause: true,
            findings: [finding],
          },
        ]
      : []
  const replacing = finding.fixes.filter(({ edits }) => edits.some(({ range }) => range.end > range.start))
  const [insertion] = finding.fixes.filter((fix) => !replacing.includes(fix)).flatMap(changeOf)
  // The model clause replaces the sentence; it is the same clause that could be inserted.
  const clause = insertion && withoutNumber(insertion.words).words
  const sentence = replacing.flatMap(changeOf).find(({ words }) => words.trim() === clause)
  const safe = replacing.filter(({ kind }) => kind === 'safe')
  const [words] = [...safe, ...replacing].flatMap(changeOf).filter((change) => change.words.trim() !== clause)
  return {
    finding,
    ...(words && { words: { ...words, isClause: false } }),
    ...(sentence && { sentence }),
    ...(insertion && { insertion }),
  }
}

/** Whether a range overlaps with one of these. */
function overlapping(ranges: readonly Range[]): (range: Range) => boolean {
  const inOrder = [...ranges].sort((a, b) => a.start - b.start)
  let reach = 0
  /** How far the ranges up to each go. */
  const reaches = inOrder.map(({ end }) => (reach = Math.max(reach, end)))
  return ({ start, end }) => (reaches[firstIndex(inOrder.length, (i) => inOrder[i]!.start >= end) - 1] ?? 0) > start
}

/** `changes` are disjoint and in order, and stay so. False where the change overlaps with another in part. */
function add(changes: Change[], change: Change): boolean {
  const at = firstIndex(changes.length, (i) => changes[i]!.end > change.start)
  const other = changes[at]
  if (!other || other.start >= change.end) {
    changes.splice(at, 0, change)
    return true
  }
  if (other.start !== change.start || other.end !== change.end) return false
  const words = change.words.trim()
  changes[at] = {
    ...other,
    words: other.words.includes(words) ? other.words : `${other.words.trimEnd()} ${words}`,
    findings: [...other.findings, ...change.findings],
  }
  return true
}

/** The words of a new provision and the number before them, as printed: `4. `. */
export function withoutNumber(text: string): { readonly label: string; readonly words: string } {
  const [, label = '', words = ''] = /^(\(?\d+[.)]\)? )?([\s\S]*)$/.exec(text.trim()) ?? []
  return { label, words }
}
