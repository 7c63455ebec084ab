/** `tripartite rules`: lists the rules. */
import type { Reader } from '../core/findings/message.js'
import { phrases } from '../report/phrases.js'
import { labelled } from '../report/wrap.js'
import { loadRuleSet } from './rule-set.js'
import { readerHere, terminalWidth } from './terminal.js'

export interface RulesCommandOptions {
  readonly reader: Reader
  readonly rules?: string
}

/** One rule a line, in columns, then the criteria that no rule checks, and why. `home` is the folder of the program. */
export async function rules(options: RulesCommandOptions, home: URL): Promise<void> {
  const reader = readerHere(options.reader)
  const words = phrases[reader]
  const { rules: all, criteria = {} } = await loadRuleSet(home, options.rules)
  const rows = all.map((rule) => [
    rule.id,
    words.severity[rule.severity],
    rule.conventions.join(', '),
    rule.title[reader] + (rule.when === undefined && rule.search === undefined ? ` (${words.notYet})` : ''),
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  const missing = Object.entries(criteria).filter(([id]) => !all.some((rule) => rule.criterion === id && rule.when))
  const unchecked = missing.map(([id, { title, notChecked }]) =>
    labelled(`  ${id}: `, [title[reader], notChecked?.[reader]].filter(Boolean).join('. '), terminalWidth()),
  )
  process.stdout.write(
    `${[...lines, ...(unchecked.length > 0 ? ['', words.notChecked, ...unchecked] : [])].join('\n')}\n`,
  )
}
