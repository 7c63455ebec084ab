/** The language of passages, down to single headings. */
import { strict as assert } from 'node:assert'
import { existsSync, readFileSync } from 'node:fs'
import { languageOf } from '../../server/core/text/language.js'
import type { Language } from '../../server/core/text/language.js'
import { normalise } from '../../server/core/text/normalise.js'

const cases: readonly (readonly [string, Language | undefined])[] = [
  ['Работники вправе создавать профсоюзы.', 'ru'],
  ['Статья 13. Общие положения', 'ru'],
  ['Работодатель', undefined],
  ['Газета «Егемен Қазақстан» публикует решение и порядок его обжалования в суде', 'ru'],
  ['Кәсіподақтар құру құқығы', 'kk'],
  ['Жалпы ережелер', 'kk'],
  ['Салалар мен шарттар', 'kk'],
  ['1-бап. Негізгі ұғымдар', 'kk'],
  ['Workers may establish trade unions.', 'en'],
  ['PART I PRELIMINARY', 'en'],
  ['The “профсоюз” (trade union) shall be registered', 'en'],
  ['XIV', undefined],
  ['1) 2014 — № 5', undefined],
  ['', undefined],
  ['a)', undefined],
]

describe('languageOf', () => {
  for (const [passage, language] of cases) {
    it(`${passage || '(nothing)'} → ${language ?? 'unknown'}`, () => assert.equal(languageOf(passage), language))
  }

  const folder = '../shared/corpus'
  const name = existsSync(folder)
    ? 'tells the lines of real bilingual law apart'
    : `is not checked on real law: ${folder} is absent`
  it(name, () => {
    if (!existsSync(folder)) return
    for (const language of ['ru', 'kk'] as const) {
      const text = normalise(readFileSync(`${folder}/${language}/kz_trade_unions_law_2014.txt`, 'utf8')).text
      const lines = text.split('\n').filter((line) => /\p{L}{3}/u.test(line))
      assert.ok(lines.length > 100)
      const right = lines.filter((line) => languageOf(line) === language).length
      assert.ok(right / lines.length > 0.99, `${language}: ${right} of ${lines.length}`)
    }
  })
})
