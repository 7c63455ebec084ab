/** How the time of a first review grows with the rules. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { compiledRules } from '../../scripts/compiled-rules.js'
import { readRules } from '../../scripts/read-rules.js'
import type { RuleSet } from '../../server/core/rules/ruleset.js'
import { atMost, type Part } from '../part.js'
import { engine } from '../programs.js'
import { dividedBy, memoryColumn, resultColumn, tableOf, workColumn } from '../table.js'
import { compared, inTurns, work } from '../turns.js'

export const rules: Part = {
  name: 'rules',
  measure({ law, folder, times }) {
    const { ruleSet } = readRules()
    const turns = times(5)
    const withCopies = (count: number): ReturnType<typeof engine> =>
      engine(law, writeRules(join(folder, `rules-${count}`), multiplied(ruleSet, count)))
    const runs = inTurns({ '1 ×': withCopies(1), '4 ×': withCopies(4) }, turns, folder)
    const one = runs['1 ×']
    return {
      title: 'Growth with the rules',
      text: `\`${basename(law)}\` under ${ruleSet.rules.length} rules, and under four times as many: each with three copies of other names, so that there are four times as many findings as well. First review by the engine, rules being read included, median of ${turns} cold processes each, in turns.`,
      tables: [tableOf(runs, [workColumn, memoryColumn, dividedBy('work ÷ 1 ×', one, work), resultColumn])],
      targets: [atMost('4 × the rules: time', compared(runs['4 ×'], one, work), 4)],
    }
  },
}

const multiplied = (ruleSet: RuleSet, count: number): RuleSet => ({
  ...ruleSet,
  rules: Array.from({ length: count }, (_, copy) =>
    ruleSet.rules.map((rule) => (copy === 0 ? rule : { ...rule, id: `${rule.id}-${copy}` })),
  ).flat(),
})

/** The path of the folder. */
function writeRules(folder: string, ruleSet: RuleSet): string {
  mkdirSync(folder)
  for (const [name, content] of compiledRules(ruleSet))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content))
  return folder
}
