/** Tests of the marks on changed words. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { changedWords, type WordRun } from '../../server/papers/changed-words.js'

const shown = (runs: readonly WordRun[]): string =>
  runs.map(({ text, changed }) => (changed ? `*${text}*` : text)).join('')
const marks = (before: string, after: string) => {
  const changed = changedWords(before, after)
  return [shown(changed.old), shown(changed.new)]
}

describe('changed words', () => {
  it('are marked, and nothing else', () => {
    assert.deepEqual(marks('не менее пятидесяти работников', 'не менее трех работников'), [
      'не менее *пятидесяти* работников',
      'не менее *трех* работников',
    ])
  })

  it('are marked as one stretch, spaces between them included', () => {
    assert.deepEqual(
      marks('по заявлению одной из сторон спора', 'по заявлению обеих их участниц спора')[1],
      'по заявлению *обеих их участниц* спора',
    )
  })

  it('are whole words, also Kazakh ones', () => {
    assert.deepEqual(marks('кемінде елу жұмыскері әрекет етеді', 'кемінде елуге жұмыскері әрекет етеді'), [
      'кемінде *елу* жұмыскері әрекет етеді',
      'кемінде *елуге* жұмыскері әрекет етеді',
    ])
  })

  it('are all but the number where little is left of the old wording', () => {
    assert.deepEqual(marks('3. Стачки запрещаются навсегда.', '3. Работники вправе бастовать.'), [
      '3. *Стачки запрещаются навсегда.*',
      '3. *Работники вправе бастовать.*',
    ])
  })

  it('leave the term alone that both wordings define', () => {
    assert.deepEqual(
      marks(
        '4) переговоры – подготовка, заключение или изменение договора;',
        '4) переговоры – любое обсуждение условий труда;',
      )[1],
      '4) переговоры – *любое обсуждение условий труда;*',
    )
  })

  it('are told of each paragraph by itself', () => {
    const rest = '\nОбъединение на уровне района должно иметь не менее двух членских организаций на территории.'
    assert.equal(
      marks(
        `3. Объединение должно иметь филиалы или организации в районах.${rest}`,
        `3. Статус определяется уставом; число филиалов или членов не устанавливается.${rest}`,
      )[1],
      `3. *Статус определяется уставом; число филиалов или членов не устанавливается.*${rest}`,
    )
  })

  it('show what only goes in the old wording', () => {
    assert.deepEqual(marks('с письменного согласия министра труда', 'с согласия министра труда'), [
      'с *письменного *согласия министра труда',
      'с согласия министра труда',
    ])
  })

  it('lose no character, whatever the texts', () => {
    const text = fc.string({ unit: fc.constantFrom('а', 'б', ' ', '\n', '1', '.', 'ұ', '«', '\u0301', '😀') })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changed = changedWords(before, after)
        assert.equal(changed.old.map((run) => run.text).join(''), before)
        assert.equal(changed.new.map((run) => run.text).join(''), after)
      }),
    )
  })

  it('are found in bounded time where everything differs', () => {
    const words = (letter: string): string => Array.from({ length: 20_000 }, (_, i) => `${letter}${i}`).join(' ')
    const started = Date.now()
    changedWords(words('а'), words('б'))
    assert.ok(Date.now() - started < 5000)
  })
})
