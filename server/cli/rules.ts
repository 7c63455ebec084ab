/** `tripartite rules`: lists the rules. */
import type { Reader } from '../core/findings/message.js'
import { phrases } from '../report/phrases.js'
import { loadRuleSet } from './rule-set.js'
import { readerHere } from './terminal.js'

export interface RulesCommandOptions {
  readonly reader: Reader
  readonly rules?: string
}

/** One rule a line, in columns; a rule without words of its own says so. `home` is the folder of the program. */
export async function rules(options: RulesCommandOptions, home: URL): Promise<void> {
  const reader = readerHere(options.reader)
  const words = phrases[reader]
  const { rules: all } = await loadRuleSet(home, options.rules)
  const rows = all.map((rule) => [
    rule.id,
    words.severity[rule.severity],
    rule.conventions.join(', '),
    rule.title[reader] + (rule.when === undefined && rule.safeguard === undefined ? ` (${words.notYet})` : ''),
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  process.stdout.write(`${lines.join('\n')}\n`)
}
