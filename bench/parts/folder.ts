/** A folder with all laws of the corpus: the command beside textlint. */
import { statSync } from 'node:fs'
import { readRules } from '../../scripts/read-rules.js'
import { languages } from '../../server/core/text/language.js'
import { megabytes } from '../figures.js'
import { corpus } from '../paths.js'
import type { Part } from '../part.js'
import { review } from '../programs.js'
import { dividedBy, memoryColumn, resultColumn, tableOf, wholeColumn } from '../table.js'
import { lawsOf } from '../texts.js'
import { textlintOn } from '../textlint.js'
import { inTurns, whole } from '../turns.js'

export const folder: Part = {
  name: 'folder',
  measure({ folder: temporary, times }) {
    const laws = lawsOf()
    const size = laws.reduce((sum, path) => sum + statSync(path).size, 0)
    const turns = times(5)
    const runs = inTurns(
      {
        'tripartite review': review(corpus),
        'textlint with prh': textlintOn(laws, readRules().ruleSet, languages, temporary),
      },
      turns,
      temporary,
    )
    return {
      title: 'A folder of laws',
      text: `All ${laws.length} texts of the corpus, ${megabytes(size)} in three languages, by one command; textlint with the patterns of each language. Median of ${turns} cold processes each, in turns.`,
      tables: [
        tableOf(runs, [
          wholeColumn,
          memoryColumn,
          dividedBy('whole ÷ textlint', runs['textlint with prh'], whole),
          resultColumn,
        ]),
      ],
      targets: [],
    }
  },
}
