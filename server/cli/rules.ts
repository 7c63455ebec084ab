/** `tripartite rules`: lists the rules. */
import type { Reader } from '../core/findings/message.js'
import { phrases, type Phrases } from '../report/phrases.js'
import type { Rule } from '../core/rules/schema.js'
import { loadRuleSet } from './rule-set.js'
import { readerHere } from './terminal.js'

export interface RulesCommandOptions {
  readonly reader: Reader
  readonly rules?: string
  /** Runs the examples instead of listing the rules. */
  readonly try?: boolean
}

/** One rule a line, in columns; a rule without words of its own says so. `home` is the folder of the program. */
export async function rules(options: RulesCommandOptions, home: URL): Promise<void> {
  const reader = readerHere(options.reader)
  const words = phrases[reader]
  const ruleSet = await loadRuleSet(home, options.rules)
  const { rules: all } = ruleSet
  if (options.try) {
    const { tryRules } = await import('./try-rules.js')
    tryRules(options.rules === undefined ? all.filter(({ id }) => id.startsWith('local/')) : all, ruleSet)
    return
  }
  const rows = all.map((rule) => [
    rule.id,
    words.severity[rule.severity],
    rule.conventions.join(', '),
    rule.title[reader] + remarkOn(rule, words),
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  process.stdout.write(`${lines.join('\n')}\n`)
}

function remarkOn({ id, when }: Rule, words: Phrases): string {
  const remarks = [...(id.startsWith('local/') ? [words.localRule] : []), ...(when === undefined ? [words.notYet] : [])]
  return remarks.length > 0 ? ` (${remarks.join(', ')})` : ''
}
