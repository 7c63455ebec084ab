/** A folder of many drafts: whether all processors work, and whether memory stays level. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { atLeast, atMost, type Part } from '../part.js'
import type { Contender } from '../process.js'
import { review } from '../programs.js'
import { memoryColumn, resultColumn, tableOf, wholeColumn } from '../table.js'
import { drafts as cut, lawsOf, read } from '../texts.js'
import { compared, inTurns, memory, whole } from '../turns.js'

const many = 1000
const few = 250
const length = 20_000

export const drafts: Part = {
  name: 'drafts',
  measure({ folder, times }) {
    const contents = cut(lawsOf().map(read).join('\n'), many, length)
    const ofFew = review(writeDrafts(join(folder, 'few'), contents.slice(0, few)))
    const manyFolder = writeDrafts(join(folder, 'many'), contents)
    const ofMany = review(manyFolder)
    const names = { few: `${few} drafts`, many: `${many} drafts`, alone: `${many} drafts, one thread` }
    const turns = times(3)
    const contenders: Readonly<Record<string, Contender>> = {
      [names.few]: ofFew,
      [names.many]: ofMany,
      [names.alone]: review('--threads', '1', manyFolder),
    }
    const runs = inTurns(contenders, turns, folder)
    const ofAll = runs[names.many] ?? []
    return {
      title: 'A folder of many drafts',
      text: `Pieces of about ${length} characters of all texts of the corpus, a file each, by one command on ${availableParallelism()} processors, and with \`--threads 1\`. Median of ${turns} cold processes each, in turns. The limits stand for “uses both processors” and “stays level”.`,
      tables: [tableOf(runs, [wholeColumn, memoryColumn, resultColumn])],
      targets: [
        atLeast(`${many} drafts: one thread ÷ all`, compared(runs[names.alone] ?? [], ofAll, whole), 1.5),
        atMost(`Peak memory: ${many} drafts ÷ ${few} drafts`, compared(ofAll, runs[names.few] ?? [], memory), 1.25),
      ],
    }
  },
}

/** The path of the folder. */
function writeDrafts(folder: string, contents: readonly string[]): string {
  mkdirSync(folder)
  contents.forEach((content, number) => writeFileSync(join(folder, `${String(number).padStart(4, '0')}.txt`), content))
  return folder
}
