/** Citations in the three languages, and the provisions around an offset. */
import assert from 'node:assert/strict'
import type { Language } from '../../server/core/text/language.js'
import { cite, provisionPath } from '../../server/core/act/citation.js'
import { parseAct } from '../../server/core/act/parse.js'

/** The citation of the place where `words` stand in `text`. */
function cited(text: string, words: string, language: Language, reader: Language = language): string {
  const offset = text.indexOf(words)
  assert.ok(offset >= 0, `“${words}” is not in the text`)
  return cite(provisionPath(parseAct(text, language), offset), reader)
}

describe('citation', () => {
  const ru =
    'О профсоюзах\n\nВведение.\n\nГлава 2. СОЗДАНИЕ\n\nСтатья 13. Имя\n1. Первый:\n1) раз;\n2) два:\nа) сначала;\n3-1. Потом.\nСтатья 14. Имя\nЗачин.\nВправе:\nодин;\nдва.'
  it('is Russian', () => {
    assert.equal(cited(ru, 'Потом', 'ru'), 'ст. 13 п. 3-1')
    assert.equal(cited(ru, 'раз', 'ru'), 'ст. 13 п. 1 пп. 1')
    assert.equal(cited(ru, 'сначала', 'ru'), 'ст. 13 п. 1 пп. 2 а)')
    assert.equal(cited(ru, 'Зачин', 'ru'), 'ст. 14')
    assert.equal(cited(ru, 'Вправе', 'ru'), 'ст. 14 ч. 2')
    assert.equal(cited(ru, 'один', 'ru'), 'ст. 14 ч. 2 абз. 2')
    assert.equal(cited(ru, 'СОЗДАНИЕ', 'ru'), 'гл. 2')
    assert.equal(cited(ru, 'Введение', 'ru'), 'преамбула')
    assert.equal(cited('3. Несоблюдение влечёт.', 'влечёт', 'ru'), 'п. 3')
  })

  it('is Kazakh', () => {
    const kk = '2-тарау. ҚҰРУ\n\n13-бап. Атау\n1. Бірінші.\n2. Екінші:\n1) бір;\n3) үш.\n14-1-бап. Атау\nМәтін.'
    assert.equal(cited(kk, 'Екінші', 'kk'), '13-бап 2-тармақ')
    assert.equal(cited(kk, 'үш', 'kk'), '13-бап 2-тармақ 3) тармақша')
    assert.equal(cited(kk, 'Мәтін', 'kk'), '14-1-бап')
    assert.equal(cited(kk, 'ҚҰРУ', 'kk'), '2-тарау')
    assert.equal(cited('2. Мәтін.', 'Мәтін', 'kk'), '2-тармақ')
    assert.equal(cite([], 'kk'), 'кіріспе')
  })

  it('is English, and tells sections from articles', () => {
    const sections = 'PART II\nRIGHTS\n\n13. Strikes\n(1) None.\n(2) Except—\n(a) one; and\n(b) two.\n14. Others\nText.'
    assert.equal(cited(sections, 'one;', 'en'), 's. 13(2)(a)')
    assert.equal(cited(sections, 'RIGHTS', 'en'), 'pt. II')
    assert.equal(cited('Article 13. Strikes\n1. None.\n2. Some.', 'Some', 'en'), 'art. 13(2)')
    assert.equal(cited('(1) None.\n(2) Some.', 'Some', 'en'), '(2)')
    assert.equal(cite([], 'en'), 'preamble')
  })

  it('speaks the reader’s language about a foreign act', () => {
    assert.equal(cited(ru, 'раз', 'ru', 'en'), 'art. 13(1)(1)')
    assert.equal(cited('13. Strikes\n(1) None.\n14. Others\nText.', 'None', 'en', 'ru'), 'ст. 13 п. 1')
  })

  it('finds nothing outside the provisions', () => {
    const act = parseAct(ru, 'ru')
    assert.deepEqual(provisionPath(act, 0), [])
    assert.deepEqual(provisionPath(act, ru.length), [])
    assert.deepEqual(provisionPath(act, -1), [])
  })
})
