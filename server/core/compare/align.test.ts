/** Tests of the alignment of two versions of an act. */
import assert from 'node:assert/strict'
import { cite } from '../act/citation.js'
import { parseAct } from '../act/parse.js'
import { alignActs } from './align.js'

/** One line each: «ст. 1 → ст. 2 moved changed»; what is the same in both versions is left out. */
function changes(older: string, newer: string): readonly string[] {
  return alignActs(parseAct(older, 'ru'), older, parseAct(newer, 'ru'), newer)
    .filter((pair) => pair.moved || pair.changed)
    .map((pair) =>
      [
        pair.old ? cite(pair.old, 'ru') : '–',
        '→',
        pair.new ? cite(pair.new, 'ru') : '–',
        ...(pair.moved ? ['moved'] : []),
        ...(pair.changed ? ['changed'] : []),
      ].join(' '),
    )
}

const articles = [
  'Создание профсоюза\n1. Профсоюз создают не менее десяти работников.\n2. Учредительное собрание принимает устав.',
  'Имущество\n1. Имущество профсоюза неприкосновенно.\n2. Взносы перечисляет работодатель по заявлению работника.',
  'Забастовка\n1. Работники вправе прибегнуть к забастовке.\n2. О забастовке работодатель уведомляется за пять дней.',
]
const law = (texts: readonly string[]): string =>
  `О профсоюзах\n\n${texts.map((text, i) => `Статья ${i + 1}. ${text}`).join('\n\n')}\n`
const [founding = '', property = '', strike = ''] = articles

describe('alignment of two versions', () => {
  it('finds nothing between equal texts', () => {
    assert.deepEqual(changes(law(articles), law(articles)), [])
    const pairs = alignActs(parseAct(law(articles), 'ru'), law(articles), parseAct(law(articles), 'ru'), law(articles))
    assert.equal(pairs.length, 1 + 3 + 6)
    assert.ok(pairs.every((pair) => pair.old && pair.new))
  })

  it('names the paragraph whose words differ, and not its article', () => {
    const newer = law([founding.replace('десяти', 'трех'), property, strike])
    assert.deepEqual(changes(law(articles), newer), ['ст. 1 п. 1 → ст. 1 п. 1 changed'])
  })

  it('recognises articles behind an inserted one', () => {
    const newer = law([founding, 'Независимость\n1. Профсоюзы независимы от государства.', property, strike])
    assert.deepEqual(changes(law(articles), newer), [
      '– → ст. 2 changed',
      '– → ст. 2 п. 1 changed',
      'ст. 2 → ст. 3 moved',
      'ст. 3 → ст. 4 moved',
    ])
  })

  it('tells what went, where it stood', () => {
    assert.deepEqual(changes(law(articles), law([founding, strike])), [
      'ст. 2 → – changed',
      'ст. 2 п. 1 → – changed',
      'ст. 2 п. 2 → – changed',
      'ст. 3 → ст. 2 moved',
    ])
  })

  it('finds a paragraph in another article', () => {
    const [one = '', two = ''] = property.split('\n2. ')
    const newer = law([`${founding}\n3. ${two}`, one, strike])
    assert.deepEqual(changes(law(articles), newer), ['ст. 2 п. 2 → ст. 1 п. 3 moved'])
  })

  it('takes a rewritten article under the same number for a version of it', () => {
    const newer = law([founding, property, 'Забастовка\n1. Стачка разрешена всем без ограничений.'])
    assert.deepEqual(changes(law(articles), newer), ['ст. 3 п. 1 → ст. 3 п. 1 changed', 'ст. 3 п. 2 → – changed'])
  })

  it('prefers the same number among equal provisions', () => {
    const same = 'Утратила силу.'
    const older = law([founding, same, property, same])
    assert.deepEqual(changes(older, law([founding, same, property, same, strike])), [
      '– → ст. 5 changed',
      '– → ст. 5 п. 1 changed',
      '– → ст. 5 п. 2 changed',
    ])
  })

  it('compares texts without provisions', () => {
    assert.deepEqual(changes('Просто текст.', 'Другой текст.'), ['преамбула → преамбула changed'])
    assert.deepEqual(changes('', ''), [])
  })
})
