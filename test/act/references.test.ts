/** References to provisions: how they are read in three languages, what they mean in an act, and which lead nowhere. */
import { strict as assert } from 'node:assert'
import { findReferences } from '../../server/core/act/references/find.js'
import { missingProvisions, type Stretch } from '../../server/core/act/references/missing.js'
import type { Reference } from '../../server/core/act/references/reference.js'
import { createResolver } from '../../server/core/act/references/resolve.js'
import { parseAct } from '../../server/core/act/parse.js'
import { passages } from '../../server/core/check/passages.js'
import type { Provision } from '../../server/core/act/tree.js'
import type { Language } from '../../server/core/text/language.js'
import type { Range } from '../../server/core/text/range.js'
import { describeWithCorpus, textFiles } from '../corpus.js'

const find = (text: string, language: Language): readonly Reference[] =>
  findReferences(text, { start: 0, end: text.length }, language)

/** `article 11 paragraph 3`, one for each target. */
const pathsOf = ({ targets }: Reference): string =>
  targets
    .map(({ steps, through }) =>
      [
        steps.map(({ kind, number }) => `${kind} ${number}`).join(' '),
        ...(through === undefined ? [] : [through]),
      ].join('–'),
    )
    .join('; ')

type Row = readonly [text: string, words: string, act: string, base: string, paths: string]

/** Each text has exactly the one reference, or those of the rows that follow with an empty text. */
function assertRows(language: Language, rows: readonly Row[]): void {
  let text = ''
  let at = 0
  for (const [given, words, act, base, paths] of rows) {
    if (given !== '') {
      text = given
      at = 0
    }
    const all = find(text, language)
    const reference = all[at++]
    assert.ok(reference, `${text}: ${words} is not found`)
    const found = [text.slice(reference.start, reference.end), reference.act, reference.base, pathsOf(reference)]
    assert.deepEqual(found, [words, act, base, paths], text)
  }
}

describe('references in Russian', () => {
  it('climb from the smallest unit to the article', () =>
    assertRows('ru', [
      [
        'В случаях, предусмотренных пунктом 3 статьи 11, можно.',
        'пунктом 3 статьи 11',
        'unstated',
        'act',
        'article 11 paragraph 3',
      ],
      [
        'по пункту 2 части первой статьи 81 настоящего Кодекса',
        'пункту 2 части первой статьи 81 настоящего Кодекса',
        'this',
        'act',
        'article 81 part 1 paragraph 2',
      ],
      [
        'подпункт «а» пункта 2 настоящей статьи',
        'подпункт «а» пункта 2 настоящей статьи',
        'this',
        'article',
        'paragraph 2 item а',
      ],
      ['см. пп. 3) п. 4 ст. 10-1', 'пп. 3) п. 4 ст. 10-1', 'unstated', 'act', 'article 10-1 paragraph 4 item 3'],
      [
        'абзацем двадцать первым части третьей статьи 214',
        'абзацем двадцать первым части третьей статьи 214',
        'unstated',
        'act',
        'article 214 part 3 line 21',
      ],
    ]))
  it('name several units, ranges and relative ones', () =>
    assertRows('ru', [
      ['установлено статьями 5, 7 и 9', 'статьями 5, 7 и 9', 'unstated', 'act', 'article 5; article 7; article 9'],
      ['статьи 5–8 не применяются', 'статьи 5–8', 'unstated', 'act', 'article 5–8'],
      [
        'в статьях 13-17, 20 настоящего Кодекса',
        'статьях 13-17, 20 настоящего Кодекса',
        'this',
        'act',
        'article 13–17; article 20',
      ],
      ['указанных в пункте 2', 'пункте 2', 'unstated', 'here', 'paragraph 2'],
      ['условия настоящей статьи', 'настоящей статьи', 'this', 'article', ''],
      [
        'по пунктам 2, 3 или 5 части первой статьи 81',
        'пунктам 2, 3 или 5 части первой статьи 81',
        'unstated',
        'act',
        'article 81 part 1 paragraph 2; article 81 part 1 paragraph 3; article 81 part 1 paragraph 5',
      ],
      ['в срок, указанный в статье 5, 10 рабочих дней', 'статье 5', 'unstated', 'act', 'article 5'],
    ]))
  it('tell this act from others', () =>
    assertRows('ru', [
      ['в порядке статьи 176 Трудового кодекса', 'статьи 176 Трудового кодекса', 'other', 'act', 'article 176'],
      ['статьи 23 Конституции Республики Казахстан', 'статьи 23 Конституции', 'other', 'act', 'article 23'],
      ['статьи 5 указанного Закона', 'статьи 5 указанного Закона', 'other', 'act', 'article 5'],
      ['пункт 2 статьи 3 Конвенции № 87', 'пункт 2 статьи 3 Конвенции', 'other', 'act', 'article 3 paragraph 2'],
      [
        'пунктом 3 статьи 11 и пунктом 2 статьи 13 настоящего Закона',
        'пунктом 3 статьи 11',
        'this',
        'act',
        'article 11 paragraph 3',
      ],
      ['', 'пунктом 2 статьи 13 настоящего Закона', 'this', 'act', 'article 13 paragraph 2'],
      ['приложению 2 к настоящему Закону', 'приложению 2 к настоящему Закону', 'this', 'act', 'schedule 2'],
    ]))
  it('are no parts of land and no articles of export', () => {
    for (const text of [
      'часть земельного участка',
      'населенный пункт 5 тысяч жителей не имеет',
      'вправе, в том числе частично',
      'это статья расходов',
    ])
      assert.deepEqual(find(text, 'ru').map(pathsOf), text.startsWith('населенный') ? ['paragraph 5'] : [], text)
  })
  it('share at most what is named after them, and say so', () => {
    const [first, second] = find('пунктом 1 и частью второй статьи 73', 'ru')
    assert.ok(first && second)
    assert.deepEqual([first.certain, second.certain], [false, true])
  })
})

describe('references in Kazakh', () => {
  it('descend from the article', () =>
    assertRows('kk', [
      ['11-баптың 3-тармағында көзделген', '11-баптың 3-тармағында', 'unstated', 'act', 'article 11 paragraph 3'],
      ['осы Заңның 176-бабы 1-тармағының 2) тармақшасы', 'осы Заңның 176-бабы', 'this', 'act', 'article 176'],
      [
        'осы Заңның 176-бабының 1-тармағының 2) тармақшасы',
        'осы Заңның 176-бабының 1-тармағының 2) тармақшасы',
        'this',
        'act',
        'article 176 paragraph 1 item 2',
      ],
      [
        'осы баптың 1 және 2-тармақтарында',
        'осы баптың 1 және 2-тармақтарында',
        'this',
        'article',
        'paragraph 1; paragraph 2',
      ],
      ['5, 7 және 9-баптарда', '5, 7 және 9-баптарда', 'unstated', 'act', 'article 5; article 7; article 9'],
      ['5–8-баптар', '5–8-баптар', 'unstated', 'act', 'article 5–8'],
      ['5-8-баптар', '5-8-баптар', 'unstated', 'act', 'article 5–8'],
      ['3-1-тармақ', '3-1-тармақ', 'unstated', 'here', 'paragraph 3-1'],
      ['12-баптың бірінші бөлігінде', '12-баптың бірінші бөлігінде', 'unstated', 'act', 'article 12 part 1'],
      ['осы баптың талаптары', 'осы баптың', 'this', 'article', ''],
      ['осы Заңға қосымшада', 'осы Заңға қосымшада', 'this', 'act', 'schedule '],
    ]))
  it('tell this act from others', () =>
    assertRows('kk', [
      ['Еңбек кодексінің 176-бабында', '176-бабында', 'other', 'act', 'article 176'],
      ['Конституцияның 23-бабы', '23-бабы', 'other', 'act', 'article 23'],
    ]))
})

describe('references in English', () => {
  it('are compact or climb', () =>
    assertRows('en', [
      ['under section 11(3) of this Act', 'section 11(3) of this Act', 'this', 'act', 'article 11 paragraph 3'],
      ['sections 4 to 7 apply', 'sections 4 to 7', 'unstated', 'act', 'article 4–7'],
      ['subject to subsection (2)', 'subsection (2)', 'unstated', 'here', 'paragraph 2'],
      ['paragraph (b) of subsection (1)', 'paragraph (b) of subsection (1)', 'unstated', 'here', 'paragraph 1 item b'],
      [
        'clause (a) of sub-section (1) of section 8',
        'clause (a) of sub-section (1) of section 8',
        'unstated',
        'act',
        'article 8 paragraph 1 item a',
      ],
      ['article 5, paragraph 2', 'article 5, paragraph 2', 'unstated', 'act', 'article 5 paragraph 2'],
      [
        'subsection 87.5(1) or (2)',
        'subsection 87.5(1) or (2)',
        'unstated',
        'act',
        'article 87.5 paragraph 1; article 87.5 paragraph 2',
      ],
      [
        'paragraphs 24(2)(c) and (d)',
        'paragraphs 24(2)(c) and (d)',
        'unstated',
        'act',
        'article 24 paragraph 2 item c; article 24 paragraph 2 item d',
      ],
      ['paragraphs (a) to (c)', 'paragraphs (a) to (c)', 'unstated', 'here', 'item a–c'],
      ['in terms of section one hundred and five', 'section one hundred and five', 'unstated', 'act', 'article 105'],
      ['for the purposes of this section', 'this section', 'this', 'article', ''],
      ['within thirty days of section 5, 21 days later', 'section 5', 'unstated', 'act', 'article 5'],
      ['listed in the Second Schedule', 'the Second Schedule', 'this', 'act', 'schedule second'],
    ]))
  it('tell this act from others', () =>
    assertRows('en', [
      ['under section 5 of the Trade Unions Act', 'section 5 of the Trade Unions Act', 'other', 'act', 'article 5'],
      ['Article 3 of the Convention', 'Article 3 of the Convention', 'other', 'act', 'article 3'],
      ['subsection (2) of that section', 'subsection (2) of that section', 'unstated', 'unknown', 'paragraph 2'],
      ['paragraph 12 of the Schedule', 'paragraph 12 of the Schedule', 'unstated', 'unknown', 'paragraph 12'],
      ['[Repealed, 2013, c. 40, s. 367]', 's. 367', 'other', 'act', 'article 367'],
    ]))
})

const draft = `Закон о профсоюзах

Статья 1. Права
1. Профсоюзы вправе:
1) вести переговоры;
2) проводить собрания.
2. Права, указанные в подпункте 2) пункта 1 настоящей статьи, не передаются.

Статья 2. Уставы
Часть вторая статьи 1, статьи 1–3 и 9 применяются.

Статья 3. Введение в действие
1. Пункт 2 действует.
2. Закон вводится в действие со дня опубликования.
`

describe('the provisions that are meant', () => {
  const act = parseAct(draft, 'ru')
  const { resolve } = createResolver(act)
  const named = (words: string): readonly string[] => {
    const reference = find(draft, 'ru').find(({ start, end }) => draft.slice(start, end) === words)
    assert.ok(reference, words)
    const show = ({ kind, number }: Provision): string => `${kind} ${number}`
    return resolve(reference).flatMap(({ provisions, missing }) => [
      ...provisions.map(show),
      ...(missing ? [`no ${missing.step.kind} ${missing.step.number}`] : []),
    ])
  }
  it('are found through paragraph and item', () =>
    assert.deepEqual(named('подпункте 2) пункта 1 настоящей статьи'), ['item 2']))
  it('are all those of a range; what is not there is named', () =>
    assert.deepEqual(named('статьи 1–3 и 9'), ['article 1', 'article 2', 'article 3', 'no article 9']))
  it('are those of the same article where none is named', () => assert.deepEqual(named('Пункт 2'), ['paragraph 2']))
})

/** The words of the references that certainly lead nowhere. */
function missingIn(text: string, main: Language): readonly string[] {
  const act = parseAct(text, main)
  const stretches: Stretch[] = passages(act, text, main).flatMap(({ section, language }) => {
    const walk = (blocks: readonly Range[], children: readonly Provision[]): Stretch[] => [
      ...blocks.map((block) => ({ block, section, language })),
      ...children.flatMap((child) => walk(child.blocks, child.children)),
    ]
    return walk(section.blocks, section.provisions)
  })
  return missingProvisions(act, text, stretches).map(({ start, end }) => text.slice(start, end))
}

describe('references that lead nowhere', () => {
  it('are found in a whole act', () => assert.deepEqual(missingIn(draft, 'ru'), ['статьи 1–3 и 9']))
  it('are not sought in a fragment, in an excerpt, or where numbers are missing', () => {
    assert.deepEqual(missingIn('Статья 1. Права\nСм. статью 9 настоящего Закона.', 'ru'), [])
    assert.deepEqual(missingIn(`${draft}\n...\n`, 'ru'), [])
    assert.deepEqual(missingIn(draft.replace('Статья 2.', 'Статья 4.').replace('Статья 3.', 'Статья 5.'), 'ru'), [])
  })
  it('are not sought in amendments and quotations', () => {
    const amendment =
      'Статья 1. Внести в Закон следующие изменения:\nпункт 4 статьи 12 исключить.\nСтатья 2. Срок\nНастоящий Закон вводится в действие.'
    assert.deepEqual(missingIn(amendment, 'ru'), [])
    assert.deepEqual(
      missingIn(draft.replace('Закон вводится', 'Слова «статья 12 настоящего Закона» понятны. Закон вводится'), 'ru'),
      ['статьи 1–3 и 9'],
    )
  })
  it('are not sought where another act may be meant', () => {
    const other = draft.replace('статьи 1–3 и 9 применяются', 'в отношении Трудового кодекса статья 9 применяется')
    assert.deepEqual(missingIn(other, 'ru'), [])
  })
  it('do not make the beginning of a long act suspicious', () => {
    const beginning =
      'Статья 1. Один\nСм. статьи 90, 91 и 95 настоящего Кодекса.\nСтатья 2. Два\nПрава по статье 97 настоящего Кодекса.'
    assert.deepEqual(missingIn(beginning, 'ru'), [])
  })
})

for (const language of ['ru', 'kk', 'en'] as const) {
  for (const folder of [`corpus/${language}`, `corpus/control/${language}`]) {
    describeWithCorpus(`references in ${folder}`, folder, (path) => {
      for (const { name, text } of textFiles(path)) {
        it(`${name}: no law in force is said to refer to what it does not have`, () =>
          assert.deepEqual(missingIn(text, language), [])).timeout(60_000)
      }
    })
  }
}

describe('reading references', () => {
  it('takes time in proportion to the text', () => {
    const units: Readonly<Record<Language, string>> = {
      ru: 'статьями 5, 7, 9 и частью первой пункта 3 ',
      kk: '5, 7 және 9-баптардың 3-тармағының ',
      en: 'paragraph (b) of subsection (1) or (2), section 5 of the Very Long ',
    }
    for (const language of ['ru', 'kk', 'en'] as const) {
      const time = (count: number): number => {
        const text = units[language].repeat(count)
        const started = performance.now()
        find(text, language)
        return performance.now() - started
      }
      // The quickest of several: other work on the machine only adds to a time.
      const quickest = (count: number): number => Math.min(...Array.from({ length: 3 }, () => time(count)))
      time(500)
      assert.ok(quickest(8000) < 40 * Math.max(quickest(800), 5), language)
    }
  })
  it('never throws on torn texts', () => {
    const text = 'пунктом 3 статьи 11(2)(а), «осы баптың 1 және» section 4( to of this статей – , и'
    for (const language of ['ru', 'kk', 'en'] as const)
      for (let end = 0; end <= text.length; end++) assert.ok(Array.isArray(find(text.slice(0, end), language)))
  })
})
