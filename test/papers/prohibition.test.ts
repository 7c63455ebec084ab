/** Tests of which items may be proposed for deletion. */
import assert from 'node:assert/strict'
import { provisionPath } from '../../server/core/act/citation.js'
import { parseAct } from '../../server/core/act/parse.js'
import { isMereBan } from '../../server/papers/prohibition.js'

/** Of the item that holds «…», where a finding is about the words between the marks. */
function isBan(leadIn: string, item: string, tail = ''): boolean {
  const marked = `Статья 1. Средства\n1. ${leadIn}\n1) партий;\n2) ${item}.${tail}\n\nСтатья 2. Учет\n1. Ведется учет.\n`
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  const text = marked.replace(/[«»]/g, '')
  return isMereBan(provisionPath(parseAct(text, 'ru'), start), [{ start, end }], text)
}

describe('an item that may go', () => {
  it('stands in a list of what is forbidden', () => {
    assert.equal(isBan('Профсоюзы не вправе получать средства от:', '«международных организаций»'), true)
    assert.equal(isBan('Кәсіподақтардың мыналардан ақша алуына жол берілмейді:', '«халықаралық ұйымдардан»'), true)
    assert.equal(isBan('No trade union shall receive money from:', '«international organizations»'), true)
    assert.equal(isBan('Профсоюзы получают средства от:', '«международных организаций»'), false)
  })

  it('has no exceptions above it', () => {
    assert.equal(isBan('Не допускается, кроме установленных случаев, помощь от:', '«международных организаций»'), false)
    assert.equal(isBan('No trade union shall strike unless:', '«twenty days have elapsed»'), false)
  })

  it('is short, and the finding is about most of it', () => {
    const item = 'воинских частей и спасательных служб, а также «международных организаций»'
    assert.equal(isBan('Не допускаются забастовки работников:', item), false)
    assert.equal(isBan('Не допускается помощь от:', `«международных организаций ${'и союзов '.repeat(20)}»`), false)
  })
})
