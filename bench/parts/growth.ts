/** How the time of a first review grows with the text. */
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { atMost, type Part } from '../part.js'
import { engine } from '../programs.js'
import { dividedBy, memoryColumn, resultColumn, tableOf, wholeColumn, workColumn } from '../table.js'
import { copies, read } from '../texts.js'
import { compared, inTurns, work } from '../turns.js'

export const growth: Part = {
  name: 'growth',
  measure({ law, folder, times }) {
    const text = read(law)
    const turns = times(3)
    const withCopies = (count: number): ReturnType<typeof engine> => {
      const path = join(folder, `copies-${count}.txt`)
      writeFileSync(path, copies(text, count))
      return engine(path)
    }
    const runs = inTurns({ '1 ×': withCopies(1), '4 ×': withCopies(4), '16 ×': withCopies(16) }, turns, folder)
    const one = runs['1 ×']
    return {
      title: 'Growth with the text',
      text: `\`${basename(law)}\` once, four times and sixteen times in one file; every line of a copy ends in the number of the copy, so that no section of it was met before. First review by the engine, median of ${turns} cold processes each, in turns.`,
      tables: [
        tableOf(runs, [workColumn, wholeColumn, memoryColumn, dividedBy('work ÷ 1 ×', one, work), resultColumn]),
      ],
      targets: [
        atMost('4 × the text: time', compared(runs['4 ×'], one, work), 4.5),
        atMost('16 × the text: time', compared(runs['16 ×'], one, work), 18),
      ],
    }
  },
}
