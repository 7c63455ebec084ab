/** Prints an act tree as short lines, for tests that compare whole structures. */
import type { Language } from '../../server/core/text/language.js'
import type { Range } from '../../server/core/text/range.js'
import { parseAct } from '../../server/core/act/parse.js'
import type { Act, Provision } from '../../server/core/act/tree.js'

const letters = { part: 'P', chapter: 'C', article: 'A', paragraph: 'p', item: 'i', subitem: 's' } as const

/** One line per provision, indented: kind letter, number (or # and ordinal), heading in brackets, blocks between bars. */
export function outline(text: string, language: Language): readonly string[] {
  const act = parseAct(text, language)
  const lines: string[] = []
  if (act.title) lines.push(`title ${shown(text, act.title)}`)
  for (const block of act.blocks) lines.push(`| ${shown(text, block)}`)
  const visit = (provision: Provision, depth: number): void => {
    const number = provision.number === '' ? `#${provision.ordinal ?? ''}` : provision.number
    const heading = provision.heading ? ` [${shown(text, provision.heading)}]` : ''
    const blocks = provision.blocks.map((block) => ` | ${shown(text, block)}`).join('')
    lines.push(`${'  '.repeat(depth)}${letters[provision.kind]}${number}${heading}${blocks}`)
    for (const child of provision.children) visit(child, depth + 1)
  }
  for (const child of act.children) visit(child, 0)
  for (const note of act.notes) lines.push(`note ${shown(text, note)}`)
  return lines
}

function shown(text: string, range: Range): string {
  return text.slice(range.start, range.end).replace(/\n/g, ' ⏎ ')
}

/** What is wrong with the ranges of an act: nothing for a well-formed tree. */
export function brokenRanges(act: Act, length: number): readonly string[] {
  const problems: string[] = []
  const owned: Range[] = [...act.notes, ...(act.title ? [act.title] : [])]
  const visit = (parent: string, within: Range, blocks: readonly Range[], children: readonly Provision[]): void => {
    for (const block of blocks) {
      owned.push(block)
      if (block.start >= block.end || block.start < within.start || block.end > within.end)
        problems.push(`block of ${parent}`)
    }
    let last = within.start
    for (const child of children) {
      const name = `${parent} > ${child.kind} ${child.number}`
      if (child.start < last || child.end > within.end || child.end < child.start) problems.push(`range of ${name}`)
      if (child.label.start < child.start || child.label.end > child.end) problems.push(`label of ${name}`)
      if (child.heading) {
        owned.push(child.heading)
        if (child.heading.start < child.start || child.heading.end > child.end) problems.push(`heading of ${name}`)
      }
      last = child.end
      visit(name, child, child.blocks, child.children)
    }
  }
  visit('act', { start: 0, end: length }, act.blocks, act.children)
  owned.sort((a, b) => a.start - b.start)
  for (let i = 1; i < owned.length; i++) {
    if ((owned[i]?.start ?? 0) < (owned[i - 1]?.end ?? 0))
      problems.push(`text at ${owned[i]?.start ?? 0} has two owners`)
  }
  return problems
}
