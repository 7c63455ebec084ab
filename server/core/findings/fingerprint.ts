/** Names for findings that survive renumbering and edits elsewhere in the draft. */
import { alphabetic } from '../text/alphabetic.js'

/** What a finding is known by: never a number or a place. */
export interface Identity {
  readonly rule: string
  /** The words found, with their lead-in; references to provisions of the same draft without numbers. */
  readonly passage: string
  /** What tells it from an equal passage elsewhere in the draft: the heading above it. */
  readonly context: string
}

/** The name of a finding that can have no equal in its draft. */
export function fingerprint(rule: string, passage: string): string {
  return hash(`${rule}\n${wordsOf(passage)}`)
}

/**
 * One name for each, in order: sixteen hexadecimal digits, a hash of the rule and the words without spacing, punctuation and case. Equal passages are
 * told apart by their context and then by their place among their equals, with the number of these: when an equal passage comes or goes they are all
 * called otherwise, so that none is ever taken for another.
 */
export function fingerprints(identities: readonly Identity[]): readonly string[] {
  const keys = identities.map(({ rule, passage }) => `${rule}\n${wordsOf(passage)}`)
  const equal = counted(keys)
  const near = identities.map(({ context }, i) => `${keys[i] ?? ''}\n${wordsOf(context)}`)
  const equalNear = counted(near)
  const seen = new Map<string, number>()
  return keys.map((key, i) => {
    if (equal.get(key) === 1) return hash(key)
    const full = near[i] ?? key
    const place = (seen.get(full) ?? 0) + 1
    seen.set(full, place)
    return hash(`${full}\n${place}/${equalNear.get(full) ?? 1}`)
  })
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Letters of the alphabets of drafts, and signs. */
const usual = /^[\0-\x7f\xa0-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\u0400-\u0481\u048a-\u052f\u2010-\u2027\u2116]*$/
const noLetter = /[^\p{L}\p{N}]+/gu
const noUsualLetter = alphabetic(noLetter)

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(usual.test(text) ? noUsualLetter : noLetter, ' ')
    .trim()
}

const hash = (input: string): string =>
  hash32(input, 0x811c9dc5).toString(16).padStart(8, '0') + hash32(input, 0x9747b28c).toString(16).padStart(8, '0')

/** FNV-1a over UTF-16 code units with a final mix; enough to name findings, not for security. */
function hash32(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
