/** The same work again and again in one process, as where a program lives long. */
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { figure } from '../figures.js'
import { dist } from '../paths.js'
import type { Part } from '../part.js'
import { run } from '../process.js'
import { measured } from '../programs.js'
import type { Table } from '../table.js'
import { englishStatutes } from '../texts.js'

const peers = ['engine, first review', 'parse-latin alone']

export const warm: Part = {
  name: 'warm',
  measure({ law, folder, times }) {
    const iterations = times(5)
    const english = join(folder, 'english.txt')
    writeFileSync(english, englishStatutes())
    const table = (text: string, name: string, contenders: readonly string[]): Table => {
      const { also } = run(measured('warm', text, dist, String(iterations), ...contenders), folder)
      const latin = also['parse-latin alone'] ?? NaN
      return [
        [name, 'work ms', 'work ÷ parse-latin'],
        ...contenders.map((contender) => {
          const work = also[contender] ?? NaN
          return [contender, figure(work), figure(work / latin)]
        }),
      ]
    }
    return {
      title: 'In a process that has warmed up',
      text: `Median of ${iterations} times in one process, measured by tinybench. A first review has a new reviewer, which has seen no section before.`,
      tables: [table(law, basename(law), peers), table(english, 'English statutes', [...peers, 'retext-equality'])],
      targets: [],
    }
  },
}
