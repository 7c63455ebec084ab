/** Phrases, scopes, negation and quantities of the pattern language. */
import { strict as assert } from 'node:assert'
import type { Pattern } from '../../server/core/rules/schema.js'
import type { Language } from '../../server/core/text/language.js'
import { matchesOf } from './toy-rules.js'

type Row = readonly [Language, Pattern, string, readonly string[]]

const table = (title: string, rows: readonly Row[]): Mocha.Suite =>
  describe(title, () => {
    for (const [language, pattern, text, expected] of rows) {
      it(`${JSON.stringify(pattern)} in «${text.replaceAll('\n', ' ')}»`, () =>
        assert.deepEqual(matchesOf(pattern, text, language), expected))
    }
  })

table('phrases', [
  ['ru', 'устав профсоюз', 'Уставы профсоюзов утверждает съезд.', ['уставы профсоюзов']],
  ['ru', 'устав профсоюз', 'Устав, принятый съездом этого отраслевого профсоюза.', []],
  [
    'ru',
    'устав … профсоюз',
    'Устав, принятый съездом этого отраслевого профсоюза.',
    ['устав , принятый съездом этого отраслевого профсоюза'],
  ],
  ['ru', 'устав_профсоюз', 'Устав нового профсоюза и устав профсоюза.', ['устав профсоюза']],
  ['ru', 'устав нового? профсоюз', 'Устав нового профсоюза.', ['устав нового профсоюза']],
  ['ru', 'допускаться_=:', 'Не допускаются:\n1) забастовки;\n2) локауты.', []],
  [
    'ru',
    '!допускаться_=:',
    'Не допускаются:\n1) забастовки;\n2) локауты.',
    ['допускаются :', 'допускаются :', 'допускаются :'],
  ],
  ['ru', '=уставе', 'В уставе и в уставах.', ['уставе']],
  ['ru', 'устав|положение', 'Устав и положения.', ['устав', 'положения']],
  ['ru', 'устав профсоюз', 'Примет устав; профсоюз живет.', []],
  ['ru', 'устав … профсоюз', 'Примет устав; профсоюз живет.', ['устав ; профсоюз']],
  ['kk', 'кәсіподақ_жарғы', 'Кәсіподақтардың жарғылары бекітіледі.', ['кәсіподақтардың жарғылары']],
  ['en', 'rules union', 'The rules of each trade union apply.', ['rules of each trade union']],
])

table('negation', [
  ['ru', 'требовать', 'Разрешение не требуется.', []],
  ['ru', '!требовать', 'Разрешение не требуется.', ['требуется']],
  ['ru', '~требовать', 'Разрешение не требуется.', ['требуется']],
  ['ru', 'обязательный:adj', 'Членство не является обязательным.', []],
  ['ru', 'не менее', 'Не менее десяти.', ['не менее']],
  ['kk', 'тіркеу', 'Кәсіподақ тіркелмейді.', []],
  ['kk', '!тіркеу', 'Кәсіподақ тіркелмейді.', ['тіркелмейді']],
  ['kk', '!құқылы', 'Кіруге құқылы емес.', ['құқылы']],
  ['en', '!shall', 'No union shall be registered.', ['shall']],
  ['en', 'register', 'No union shall be registered.', ['registered']],
  ['en', 'require', 'No permission is required.', []],
  ['en', '!shall', 'No union which is unregistered shall function.', ['shall']],
  ['en', '!may', 'No person who exercises such powers may be a member.', ['may']],
  ['en', '!shall', 'No person who may vote shall be barred.', ['shall']],
  ['en', 'union', 'No union shall be registered.', ['union']],
  ['en', '!appeal', 'The decision is final, there being no appeal.', ['appeal']],
  ['en', '!require', 'Permission is not required.', ['required']],
  ['en', 'shall', 'A union shall register.', ['shall']],
  ['ru', '!<verb>', 'Профсоюзы не образуются. Комитет решает.', ['образуются']],
  ['kk', '!<verb>', 'Кәсіподақтар біріктірілмейді. Съезд шешеді.', ['біріктірілмейді']],
])

table('quantities', [
  ['ru', '#count>=50 работник', 'Не менее пятидесяти работников.', ['не менее пятидесяти работников']],
  ['ru', '#count>=50 работник', 'Не менее сорока работников.', []],
  ['ru', '#share>1/3 работник', 'Половина работников.', ['половина работников']],
  ['kk', 'жұмыскер #share>=2/3', 'Жұмыскерлердің үштен екісі.', ['жұмыскерлердің үштен екісі']],
  ['en', 'notice #days>14', 'Notice of thirty days.', ['notice of thirty days']],
])

table('scopes', [
  ['ru', { all: ['устав', 'съезд'], within: 'clause' }, 'Съезд принимает устав.', ['съезд принимает устав']],
  ['ru', { all: ['устав', 'съезд'], within: 'clause' }, 'Съезд созывается; устав действует.', []],
  ['ru', { all: ['устав', 'съезд'] }, 'Съезд созывается; устав действует.', ['съезд созывается ; устав']],
  ['ru', { all: ['устав', 'съезд'], within: 3 }, 'Устав один два три четыре съезд.', []],
  ['ru', { all: ['устав'], none: ['съезд'] }, 'Устав принимает съезд.', []],
  ['ru', { any: ['устав', 'съезд'] }, 'Устав принимает съезд.', ['устав', 'съезд']],
])

table('the inherited lead-in and tail', [
  [
    'ru',
    { all: ['запрещаться', 'забастовка'] },
    'Запрещается:\n1) проведение забастовок;\n2) локаут.',
    ['запрещается : проведение забастовок'],
  ],
  [
    'ru',
    { all: ['запрещаться', 'локаут'] },
    'Запрещается:\n1) проведение забастовок;\n2) локаут.',
    ['запрещается : локаут'],
  ],
  ['ru', { all: ['запрещаться', 'локаут'] }, 'Это запрещается.\n1) проведение забастовок;\n2) локаут.', []],
  [
    'kk',
    { all: ['ереуіл', 'құқылы'], within: 'clause' },
    'Кәсіподақтар:\n1) ереуіл өткізуге;\n2) сотқа жүгінуге құқылы.',
    ['ереуіл өткізуге ; жүгінуге құқылы'],
  ],
  [
    'en',
    { all: ['strike', 'offence'] },
    'Any person who—\n(a) takes part in a strike; or\n(b) incites others,\ncommits an offence.',
    ['strike ; or commits an offence'],
  ],
])

describe('concepts', () => {
  it('leave out what their exceptions cover', () => {
    assert.deepEqual(matchesOf('@federation', 'Законы Российской Федерации.', 'ru'), [])
    assert.deepEqual(matchesOf('@federation', 'Профсоюзы создают федерации.', 'ru'), ['федерации'])
  })
  it('can be asked for negated', () => {
    assert.deepEqual(matchesOf('!@join', 'Профсоюз не вступает.', 'ru'), ['вступает'])
    assert.deepEqual(matchesOf('@join', 'Профсоюз не вступает.', 'ru'), [])
  })
})
