/** English statutes: the review beside retext-equality, textlint and harper.js. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRules } from '../../scripts/read-rules.js'
import { megabytes } from '../figures.js'
import type { Part } from '../part.js'
import { engine, measured, review } from '../programs.js'
import { dividedBy, memoryColumn, resultColumn, tableOf, wholeColumn, workColumn } from '../table.js'
import { beginning, englishStatutes } from '../texts.js'
import { textlintOn } from '../textlint.js'
import { inTurns, whole, work } from '../turns.js'

export const english: Part = {
  name: 'english',
  measure({ folder, times }) {
    const write = (name: string, content: string): string => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    }
    const statutes = englishStatutes()
    const excerpt = beginning(statutes, 100_000)
    const all = write('english.txt', statutes)
    const some = write('english-excerpt.txt', excerpt)
    const turns = times(5)
    const runs = inTurns(
      {
        'tripartite review': review(all),
        'engine, first review': engine(all),
        'parse-latin alone': measured('parse-latin', all),
        'retext-equality': measured('retext-equality', all),
        'textlint with prh': textlintOn([all], readRules().ruleSet, ['en'], folder),
      },
      turns,
      folder,
    )
    const fewTurns = times(3)
    const ofExcerpt = inTurns(
      {
        'tripartite review': review(some),
        'engine, first review': engine(some),
        'harper.js': measured('harper', some),
      },
      fewTurns,
      folder,
    )
    const equality = runs['retext-equality']
    const harper = ofExcerpt['harper.js']
    return {
      title: 'English statutes',
      text: `All English statutes of the corpus in one file, ${megabytes(Buffer.byteLength(statutes))}; median of ${turns} cold processes each, in turns. harper.js would take minutes for them, so it is measured on their first ${excerpt.length} characters, and so is the review beside it: median of ${fewTurns}, without the time in which harper.js sets its dictionary up.`,
      tables: [
        tableOf(runs, [
          workColumn,
          wholeColumn,
          memoryColumn,
          dividedBy('work ÷ parse-latin', runs['parse-latin alone'], work),
          dividedBy('work ÷ retext-equality', equality, work),
          dividedBy('whole ÷ retext-equality', equality, whole),
          dividedBy('whole ÷ textlint', runs['textlint with prh'], whole),
          resultColumn,
        ]),
        tableOf(ofExcerpt, [
          workColumn,
          wholeColumn,
          memoryColumn,
          dividedBy('work ÷ harper.js', harper, work),
          dividedBy('whole ÷ harper.js', harper, whole),
          resultColumn,
        ]),
      ],
      targets: [],
    }
  },
}
