/** Tests of the titles of authorities in Russian and Kazakh. */
import assert from 'node:assert/strict'
import { authoritiesOf } from '../../server/core/findings/authority.js'
import { authorityTitle } from '../../server/report/authority-title.js'
import { ruleSet } from '../rule-set.js'

const title = (text: string, language: 'ru' | 'kk'): string =>
  authorityTitle(text, language, ruleSet.ratifications).text

describe('titles of authorities', () => {
  it('are written in the language of the paper', () => {
    assert.equal(
      title('CEACR, Kazakhstan, Convention No. 87, 2011', 'ru'),
      'Комитет экспертов (КЭПКР), Казахстан, Конвенция № 87, 2011 г.',
    )
    assert.equal(
      title('CEACR, Kazakhstan, Convention No. 87, 2011', 'kk'),
      'Сарапшылар комитеті, Қазақстан, № 87 конвенция, 2011 жыл',
    )
    assert.equal(
      title('CEACR, comment No. 2259050 on Convention No. 87', 'kk'),
      'Сарапшылар комитеті, № 87 конвенция бойынша № 2259050 түсініктеме',
    )
    assert.equal(
      title('CFA, Compilation of decisions (2018), para. 437', 'ru'),
      'Комитет по свободе объединения, Сборник решений (2018), п. 437',
    )
    assert.equal(
      title('CFA, Case No. 2273 (Pakistan), 344th Report, March 2007, paras 145–147', 'ru'),
      'Комитет по свободе объединения, дело № 2273 (Пакистан), 344-й доклад, март 2007 г., п. 145–147',
    )
    assert.equal(
      title('CFA, Case No. 2273 (Pakistan), 344th Report, March 2007, paras 145–147', 'kk'),
      'Бірлесу бостандығы жөніндегі комитет, № 2273 іс (Пәкістан), 344-баяндама, 2007 жылғы наурыз, 145–147-тармақтар',
    )
    assert.equal(
      title('International Court of Justice, advisory opinion of 21 May 2026', 'kk'),
      'Халықаралық Сот, 2026 жылғы 21 мамырдағы консультативтік қорытынды',
    )
    assert.equal(title('Convention No. 87, Article 4', 'kk'), '№ 87 конвенция, 4-бап')
    assert.equal(
      title(
        'CFA, Compilation of decisions (2018), paragraphs on financial independence (2006 Digest, para. 466)',
        'ru',
      ),
      'Комитет по свободе объединения, Сборник решений (2018), пункты о финансовой независимости (в Сборнике 2006 г. – п. 466)',
    )
  })

  it('are known for all that rules cite, press reports and documents of the project apart', () => {
    const english = ruleSet.rules
      .flatMap((rule) => authoritiesOf(rule, ruleSet))
      .map((authority) => authority.title)
      .filter((text) => authorityTitle(text, 'ru', ruleSet.ratifications).language === 'en')
    assert.deepEqual(
      english.filter((text) => !/^Press report|project document/.test(text)),
      [],
    )
  })

  it('keep their numbers, all of them', () => {
    const numbers = (text: string): readonly string[] => (text.match(/\d+/g) ?? []).toSorted()
    for (const rule of ruleSet.rules)
      for (const authority of authoritiesOf(rule, ruleSet))
        for (const language of ['ru', 'kk'] as const)
          assert.deepEqual(numbers(title(authority.title, language)), numbers(authority.title))
  })

  it('stay English, and say so, where no words are known for them', () => {
    const unknown = 'Press report on an advisory opinion'
    assert.deepEqual(authorityTitle(unknown, 'ru', ruleSet.ratifications), { text: unknown, language: 'en' })
  })
})
