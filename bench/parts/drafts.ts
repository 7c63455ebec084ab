/** A folder of many drafts: whether all processors work, and whether memory stays level. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { figure } from '../figures.js'
import { atLeast, atMost, type Part } from '../part.js'
import { command } from '../paths.js'
import { measured, review } from '../programs.js'
import { ratioOf } from '../statistics.js'
import { busyColumn, memoryColumn, resultColumn, tableOf, wholeColumn } from '../table.js'
import { drafts as cut, lawsOf, read } from '../texts.js'
import { busy, compared, inTurns, memory, whole } from '../turns.js'

const many = 1000
/** One draft of so many is in the smaller folder: as many of each language as in the larger. */
const oneOf = 4
const few = many / oneOf
const length = 20_000

export const drafts: Part = {
  name: 'drafts',
  measure({ folder, times }) {
    const contents = cut(lawsOf().map(read).join('\n'), many, length)
    const every = (count: number, first = 0): readonly string[] =>
      contents.filter((_, number) => number % count === first)
    const all = writeDrafts(join(folder, 'many'), contents)
    const halves = [0, 1].map((half) => writeDrafts(join(folder, `half-${half}`), every(2, half)))
    const turns = times(3)
    const contenders = {
      few: review(writeDrafts(join(folder, 'few'), every(oneOf))),
      all: review(all),
      alone: review('--threads', '1', all),
      halves: measured('at-once', command, ...halves),
    }
    const runs = inTurns(contenders, turns, folder)
    const gain = figure(compared(runs.alone, runs.all, whole).median)
    const mostGain = figure(ratioOf(runs.alone.map((run, turn) => run.whole / (runs.halves[turn]?.work ?? NaN))).median)
    const rows = {
      [`${few} drafts`]: runs.few,
      [`${many} drafts`]: runs.all,
      [`${many} drafts, one thread`]: runs.alone,
    }
    return {
      title: 'A folder of many drafts',
      text: `Pieces of about ${length} characters of all texts of the corpus, a file each, by one command on ${availableParallelism()} processors, and with \`--threads 1\`. Median of ${turns} cold processes each, in turns. With threads the command is ${gain} times as fast as without; two commands at once, each with half of the drafts and one thread, are ${mostGain} times as fast, which is what a second processor of this machine gives to anyone. The limits stand for “uses both processors” and “stays level”.`,
      tables: [tableOf(rows, [wholeColumn, busyColumn, memoryColumn, resultColumn])],
      targets: [
        atLeast(`${many} drafts: processors at work`, ratioOf(runs.all.map(busy)), 1.5),
        atMost(`Peak memory: ${many} drafts ÷ ${few} drafts`, compared(runs.all, runs.few, memory), 1.25),
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
