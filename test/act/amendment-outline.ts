/** Prints the amendments of a bill as short lines, for tests that compare them whole. */
import { cite } from '../../server/core/act/citation.js'
import { parseAct } from '../../server/core/act/parse.js'
import type { Amendment, Provision } from '../../server/core/act/tree.js'
import type { Language } from '../../server/core/text/language.js'
import type { Range } from '../../server/core/text/range.js'

/** A line for each amendment: kind, target, act, words; below it the provisions of its new text. */
export function amendmentOutline(text: string, language: Language): readonly string[] {
  return parseAct(text, language).amendments.flatMap((amendment) => linesOf(amendment, text, language))
}

function linesOf(amendment: Amendment, text: string, language: Language): readonly string[] {
  const { kind, targets, act, words, anchor, newText } = amendment
  const shown = (range: Range): string => text.slice(range.start, range.end).replace(/\n/g, ' ⏎ ')
  const target = targets.map((one) => cite(one, language)).join(', ')
  const head = [
    kind,
    ...(target ? [`[${target}]`] : []),
    ...(act ? [`{${act.cited}}`] : []),
    ...(anchor ? [`${anchor.side} <${shown(anchor)}>`] : []),
    ...words.map((one) => `<${one.old ? shown(one.old) : ''}> → <${one.new ? shown(one.new) : ''}>`),
  ].join(' ')
  const below: string[] = []
  const visit = (provision: Provision, depth: number): void => {
    const heading = provision.heading ? ` [${shown(provision.heading)}]` : ''
    const blocks = provision.blocks.map((block) => ` | ${shown(block)}`).join('')
    below.push(`${'  '.repeat(depth)}${provision.kind} ${provision.number}${heading}${blocks}`)
    for (const child of provision.children) visit(child, depth + 1)
  }
  for (const block of newText?.blocks ?? []) below.push(`  | ${shown(block)}`)
  for (const child of newText?.children ?? []) visit(child, 1)
  return [head, ...below]
}
