/** Normalisation: what is repaired, what is left, and that offsets lead back to the source. */
import { strict as assert } from 'node:assert'
import { existsSync, readFileSync } from 'node:fs'
import { normalise } from '../../server/core/text/normalise.js'

const cases: readonly (readonly [name: string, source: string, text: string])[] = [
  ['clean text', 'Профсоюз вправе. Кәсіподақ. Trade union.', 'Профсоюз вправе. Кәсіподақ. Trade union.'],
  ['byte order mark', '\ufeffСтатья 1', 'Статья 1'],
  ['CRLF, lone CR, line separator', 'а\r\nб\rв\u2028г', 'а\nб\nв\nг'],
  ['blank lines of Windows', 'а\r\n\r\nб', 'а\n\nб'],
  ['no-break and narrow spaces', '10\u00a0000\u202fруб.\u2009x', '10 000 руб. x'],
  ['no-break hyphen', '10\u2011дневный', '10-дневный'],
  ['soft hyphen', 'проф\u00adсоюз', 'профсоюз'],
  ['soft hyphen at a line end', 'проф\u00ad\r\n   союз\nда', 'профсоюз\nда'],
  ['soft hyphen before a blank line', 'проф\u00ad\n\nСтатья', 'проф\n\nСтатья'],
  ['soft hyphen before a number', 'проф\u00ad\n2) союз', 'проф\n2) союз'],
  ['a real hyphen at a line end stays', 'социально-\nэкономический', 'социально-\nэкономический'],
  ['zero-width and bidi controls', 'за\u200bбас\u202eтов\u2066ка\u200f', 'забастовка'],
  ['decomposed letters', 'и\u0306 е\u0308 И\u0306 cafe\u0301', 'й ё Й café'],
  ['stress marks', 'бо\u0301льшая', 'большая'],
  ['Latin i and schwa in Kazakh', 'кәсiподақтар мəселе Iс', 'кәсіподақтар мәселе Іс'],
  ['Latin h and capitals', 'жиhаз КӘСIПОДАҚ', 'жиһаз КӘСІПОДАҚ'],
  ['Latin Y', 'YКІМЕТ Yл', 'ҮКІМЕТ Ул'],
  ['Latin letters in Russian', 'пpoфсoюз Cтатья', 'профсоюз Статья'],
  ['Latin e with decomposed diaeresis', 'е\u0308лка ще\u0308тка щe\u0308тка', 'ёлка щётка щётка'],
  ['one-letter word between Cyrillic words', 'договор c работником', 'договор с работником'],
  ['two of them', 'он c ним o том', 'он с ним о том'],
  ['one-letter word not between words', 'c) группа; a) и', 'c) группа; a) и'],
  ['Latin words', 'Закон ILO 87, site e-mail', 'Закон ILO 87, site e-mail'],
  ['Cyrillic in an English word', 'strikе by workеrs', 'strike by workers'],
  ['no look-alike', 'webсайт', 'webсайт'],
  ['Roman numerals', 'раздел XІ, МСМ', 'раздел XI, МСМ'],
  ['Roman numeral with hyphen', '№ 211-V ҚРЗ', '№ 211-V ҚРЗ'],
  ['lone surrogates', 'а\ud800б\udc00\ud83d\ude00', 'а\ufffdб\ufffd\ud83d\ude00'],
  ['emoji joined', '\ud83d\ude00\u200d\ud83d\ude01', '\ud83d\ude00\ud83d\ude01'],
  ['empty', '', ''],
  ['only invisible', '\ufeff\u200b', ''],
]

describe('normalise', () => {
  for (const [name, source, text] of cases) {
    it(name, () => {
      const result = normalise(source)
      assert.equal(result.text, text)
      assert.equal(result.source, source)
    })
  }

  it('leads every offset back and forth, never into a surrogate pair', () => {
    for (const [name, source] of cases) {
      const { text, toSource, toNormalised } = normalise(source)
      let last = -1
      for (let at = 0; at <= text.length; at++) {
        const there = toSource(at)
        if (insidePair(text, at)) continue
        assert.ok(there > last && there <= source.length, `${name} ${at}`)
        assert.ok(!insidePair(source, there), `${name} ${at}`)
        assert.equal(toNormalised(there), at, name)
        last = there
      }
      let before = 0
      for (let at = 0; at <= source.length; at++) {
        const there = toNormalised(at)
        assert.ok(there >= before && there <= text.length && !insidePair(text, there), `${name} ${at}`)
        before = there
      }
      assert.equal(toNormalised(source.length), text.length, name)
    }
  })

  it('points at the right characters', () => {
    const { text, toSource } = normalise('\ufeffА\r\nпроф\u00adсоюз и\u0306 конец')
    const slice = (word: string): string => {
      const start = text.indexOf(word)
      return normalise('\ufeffА\r\nпроф\u00adсоюз и\u0306 конец').source.slice(
        toSource(start),
        toSource(start + word.length),
      )
    }
    assert.equal(slice('А'), 'А')
    assert.equal(slice('профсоюз'), 'проф\u00adсоюз')
    assert.equal(slice('й'), 'и\u0306')
    assert.equal(slice('конец'), 'конец')
  })

  it('clamps offsets outside the text', () => {
    for (const source of ['абв', 'а\r\nв']) {
      const { text, toSource, toNormalised } = normalise(source)
      for (const bad of [-5, NaN]) assert.deepEqual([toSource(bad), toNormalised(bad)], [0, 0])
      assert.deepEqual([toSource(99), toNormalised(99)], [source.length, text.length])
    }
  })

  it('is linear on hostile text', () => {
    const start = performance.now()
    for (const unit of ['a', 'аb', 'и\u0306', '\u00ad\n', 'а\u00ad\n\n', '\r', '\ud800', ' c ', 'а c ']) {
      normalise(unit.repeat(300_000))
    }
    assert.ok(performance.now() - start < 8000)
  })

  const file = '../shared/corpus/kk/kz_trade_unions_law_2014.txt'
  const name = existsSync(file)
    ? 'leaves no Latin letter in a Cyrillic word of the official Kazakh text'
    : `is not checked on real law: ${file} is absent`
  it(name, () => {
    if (!existsSync(file)) return
    const source = readFileSync(file, 'utf8')
    const mixed = /[A-Za-zəƏ][\u0400-\u052f]|[\u0400-\u052f][A-Za-zəƏ]/g
    assert.ok((source.match(mixed) ?? []).length > 100, 'the corpus should show the problem')
    const { text, toSource } = normalise(source)
    assert.deepEqual(text.match(mixed), null)
    const word = text.indexOf('кәсіподақ')
    assert.match(source.slice(toSource(word), toSource(word + 9)), /^к[әə]с[іi]подақ$/)
  })
})

function insidePair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(at - 1, 0), at + 1)) && at > 0
}
