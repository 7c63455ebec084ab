/** `tripartite rules`: lists the rules. */
import type { Reader } from '../core/findings/message.js'
import { phrases, type Phrases } from '../report/phrases.js'
import { labelled } from '../report/wrap.js'
import type { Rule } from '../core/rules/schema.js'
import { loadRuleSet } from './rule-set.js'
import { readerHere, terminalWidth } from './terminal.js'

export interface RulesCommandOptions {
  readonly reader: Reader
  readonly rules?: string
  /** Runs the examples instead of listing the rules. */
  readonly try?: boolean
}

/** One rule a line, in columns, then the criteria that no rule checks, and why. `home` is the folder of the program. */
export async function rules(options: RulesCommandOptions, home: URL): Promise<void> {
  const reader = readerHere(options.reader)
  const words = phrases[reader]
  const ruleSet = await loadRuleSet(home, options.rules)
  const { rules: all, criteria = {} } = ruleSet
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
  const missing = Object.entries(criteria).filter(
    ([id]) => !all.some((rule) => rule.criterion === id && (rule.when ?? rule.safeguard)),
  )
  const unchecked = missing.map(([id, { title, notChecked }]) =>
    labelled(`  ${id}: `, [title[reader], notChecked?.[reader]].filter(Boolean).join('. '), terminalWidth()),
  )
  process.stdout.write(
    `${[...lines, ...(unchecked.length > 0 ? ['', words.notChecked, ...unchecked] : [])].join('\n')}\n`,
  )
}

function remarkOn({ id, when, safeguard, search }: Rule, words: Phrases): string {
  const remarks = [
    ...(id.startsWith('local/') ? [words.localRule] : []),
    ...((when ?? safeguard ?? search) === undefined ? [words.notYet] : []),
  ]
  return remarks.length > 0 ? ` (${remarks.join(', ')})` : ''
}
