/** What a reviewer remembers of the many texts that a draft has been while it was written. */
import { strict as assert } from 'node:assert'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { freshReviewer } from '../rule-set.js'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** In UTF-16 code units, of two bytes each. */
function memoryInUse(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed / 2
}

/** Long articles of other fields around one that bans strikes in the organisations of the next. */
function draft(edit: number): string {
  const other = 'Порядок учёта земельных участков устанавливается уполномоченным органом.\n'.repeat(100)
  const before = Array.from({ length: 30 }, (_, i) => `Статья ${i + 1}. Учёт\n${other}`).join('')
  const ban = `Статья 31. Забастовка\nПосле ${edit} дней забастовка запрещается в организациях, указанных в статье 32.\n`
  return `ЗАКОН О ТРУДЕ\n${before}${ban}Статья 32. Перечень\nСюда относятся больницы и метро ${edit}.\n`
}

describe('what a reviewer remembers', () => {
  it('keeps no earlier text of the draft in memory', () => {
    const edits = 60
    const { review } = freshReviewer()
    for (let edit = 0; edit < edits; edit++) assert.ok(review(draft(edit)).findings.length > 0)
    const before = memoryInUse()
    for (let edit = edits; edit < 2 * edits; edit++) review(draft(edit))
    const grown = memoryInUse() - before
    assert.ok(grown < (edits / 4) * draft(0).length, `${Math.round(grown / draft(0).length)} texts are kept`)
  })
})
