/** One long law: the whole command and the engine, beside parse-latin and textlint. */
import { copyFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readRules } from '../../scripts/read-rules.js'
import { languageOfDraft } from '../../server/core/text/language.js'
import { figure, megabytes } from '../figures.js'
import { atMost, type Part } from '../part.js'
import type { Run } from '../process.js'
import { bareNode, engine, measured, review } from '../programs.js'
import { ratioOf, type Ratio } from '../statistics.js'
import { dividedBy, memoryColumn, resultColumn, tableOf, wholeColumn, workColumn } from '../table.js'
import { read } from '../texts.js'
import { textlintOn } from '../textlint.js'
import { compared, inTurns, memoryOver, whole, work } from '../turns.js'

export const law: Part = {
  name: 'law',
  measure({ law: original, folder, times }) {
    // textlint goes by the end of the name.
    const path = join(folder, 'law.txt')
    copyFileSync(original, path)
    const { ruleSet } = readRules()
    const { size } = statSync(path)
    const turns = times(7)
    const runs = inTurns(
      {
        'node -e 0': bareNode,
        'tripartite review': review(path),
        'engine, first review': engine(path),
        'parse-latin alone': measured('parse-latin', path),
        'textlint with prh': textlintOn([path], ruleSet, [languageOfDraft(read(path))], folder),
      },
      turns,
      folder,
    )
    const latin = runs['parse-latin alone']
    const textlint = runs['textlint with prh']
    const memoryOfText = (own: readonly Run[]): Ratio =>
      ratioOf(memoryOver(own, runs['node -e 0']).map((bytes) => bytes / size))
    return {
      title: 'One long law',
      text: `\`${basename(original)}\`, ${megabytes(size)}, ${ruleSet.rules.length} rules and as many prh patterns; median of ${turns} cold processes each, in turns. “Work” is the time from the text to the result, without starting and loading the program.`,
      tables: [
        tableOf(runs, [
          workColumn,
          wholeColumn,
          memoryColumn,
          { head: 'memory over Node’s ÷ text', of: (own) => figure(memoryOfText(own).median) },
          dividedBy('work ÷ parse-latin', latin, work),
          dividedBy('whole ÷ parse-latin', latin, whole),
          dividedBy('whole ÷ textlint', textlint, whole),
          resultColumn,
        ]),
      ],
      targets: [
        atMost('First review ÷ parse-latin, in the process', compared(runs['engine, first review'], latin, work), 0.5),
        atMost('Whole process ÷ textlint with prh', compared(runs['tripartite review'], textlint, whole), 0.4),
        atMost('Peak memory over Node’s own ÷ size of the text', memoryOfText(runs['tripartite review']), 40),
      ],
    }
  },
}
