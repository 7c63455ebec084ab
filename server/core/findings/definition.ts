/** A model clause that defines a term takes the place of the item that defines it. */
import type { Provision } from '../act/tree.js'
import type { Range } from '../text/range.js'

/** The definition in the item, in the normalised text, and the clause with its first letter and last mark; nothing where they define different terms. */
export function definitionInstead(
  clause: string,
  { kind, label, blocks, children }: Provision,
  text: string,
): (Range & { readonly words: string }) | undefined {
  const [block] = blocks
  if (kind !== 'item' || !block || blocks.length > 1 || children.length > 0 || label.end === label.start)
    return undefined
  const old = text.slice(block.start, block.end)
  const term = termOf(clause)
  if (term === undefined || term !== termOf(old)) return undefined
  const begins = /^\p{Ll}/u.test(old) ? clause.charAt(0).toLowerCase() + clause.slice(1) : clause
  const ends = /[;.,]$/.exec(old)?.[0]
  const words = ends === undefined ? begins : begins.replace(/[;.,]$/, '') + ends
  return { start: block.start, end: block.end, words }
}

/** «переговоры – …», in small letters. */
const termOf = (definition: string): string | undefined => /^(.{2,80}?)\s[–—-]\s/u.exec(definition)?.[1]?.toLowerCase()
