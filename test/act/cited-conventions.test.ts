/** Which words of a text name an ILO Convention, by number or by title. */
import assert from 'node:assert/strict'
import { citedConventions } from '../../server/core/act/cited-conventions.js'

/** Mentions stand in brackets. */
const texts: readonly (readonly [string, ...number[]])[] = [
  ['В соответствии с [Конвенцией МОТ № 87] и законом.', 87],
  ['[Конвенция Международной организации труда № 98] ратифицирована.', 98],
  ['[Конвенции МОТ №№ 87], [98] и [154] ратифицированы', 87, 98, 154],
  ['[Конвенциями № 87] и [№ 98].', 87, 98],
  ['[Конвенция МОТ от 9 июля 1948 года № 87]', 87],
  ['[Конвенция 1948 года о свободе ассоциации и защите права на организацию (№ 87)], далее', 87],
  ['[Конвенция 1948 года о свободе ассоциации] применяется.', 87],
  ['[Конвенцией МОТ «О праве на организацию и ведение коллективных переговоров»]', 98],
  ['[Конвенция 1981 года о содействии коллективным переговорам (№ 154)]', 154],
  ['[C087] и [С154]', 87, 154],
  ['Конвенция Совета Европы № 154'],
  ['Конвенция о правах ребенка от 20 ноября 1989 года'],
  ['статья 87 и пункт 98'],
  ['[ХЕҰ-ның № 87 конвенциясы]', 87],
  ['[Халықаралық еңбек ұйымының № 87] және [№ 98 конвенцияларына] сәйкес', 87, 98],
  ['[Халықаралық еңбек ұйымының (ХЕҰ) 1948 жылғы № 87 Конвенциясы]', 87],
  ['[Қауымдасу бостандығы және ұйымдасу құқығын қорғау туралы 1948 жылғы конвенция (№ 87)]', 87],
  ['[Ұжымдық келіссөздер туралы 1981 жылғы конвенция]', 154],
  ['Бала құқықтары туралы конвенция'],
  ['as required by [ILO Convention No. 87].', 87],
  ['[Conventions Nos. 87] and [98]', 87, 98],
  ['the [Freedom of Association and Protection of the Right to Organise Convention, 1948 (No. 87)]', 87],
  ['the [Right to Organise and Collective Bargaining Convention, 1949 (No. 98)]', 98],
  ['the [Collective Bargaining Convention, 1981]', 154],
  ['the Vienna Convention of 1969, form C0871'],
]

describe('Conventions that a text names', () => {
  for (const [marked, ...numbers] of texts) {
    it(marked, () => {
      const text = marked.replaceAll(/[[\]]/g, '')
      const found = citedConventions(text)
      assert.deepEqual(
        found.map(({ start, end }) => text.slice(start, end)),
        Array.from(marked.matchAll(/\[([^\]]*)\]/g), ([, words]) => words),
      )
      assert.deepEqual(
        found.map(({ number }) => number),
        numbers,
      )
    })
  }

  it('are found in time in proportion to the length of the text', () => {
    const text = 'конвенция convention 1 , '.repeat(20_000)
    const started = performance.now()
    citedConventions(text)
    assert.ok(performance.now() - started < 5000)
  })
})
