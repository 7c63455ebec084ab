/** What of an act is read closely: all of it under a heading that speaks of the field, else the paragraphs that do and the one after each. */
import { strict as assert } from 'node:assert'
import { parseAct } from '../../server/core/act/parse.js'
import { fieldReader, inField } from '../../server/core/check/field.js'
import { sections } from '../../server/core/check/sections.js'

const field = fieldReader({ ru: ['профсоюз', 'забаст'], kk: [], en: [] }, 'ru')

/** The first words of the paragraphs that are read of each section; nothing for a section that is not read. */
function read(text: string): readonly (readonly string[])[] {
  const act = parseAct(text, 'ru')
  const speaks = field(text)
  return sections(act).map((section) => {
    const { blocks, provisions } = inField(section, speaks, text) ?? { blocks: [], provisions: [] }
    return [...blocks, ...provisions]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => text.slice(start, end).trim().split(/\s+/).slice(0, 2).join(' '))
  })
}

describe('the field', () => {
  it('passes over articles that do not speak of it', () => {
    assert.deepEqual(read('Статья 1. Отпуск\nОтпуск даётся ежегодно.\n\nСтатья 2. Оплата\nОплата труда ежемесячна.'), [
      [],
      [],
    ])
  })

  it('reads all of an article under a heading that speaks of it', () => {
    assert.deepEqual(read('Статья 1. Профсоюзы\n1. Общее правило.\n2. Иное правило.\n3. Третье правило.'), [
      ['1. Общее', '2. Иное', '3. Третье'],
    ])
    assert.deepEqual(read('Глава 1. О забастовках\n\nСтатья 1. Порядок\n1. Первое правило.\n2. Второе правило.'), [
      ['1. Первое', '2. Второе'],
    ])
  })

  it('reads of any other article the paragraphs that speak of it, and the one after each', () => {
    const article =
      'Статья 1. Порядок\n1. Общее правило.\n2. Профсоюз создаётся.\n3. Численность важна.\n4. Иное правило.'
    assert.deepEqual(read(article), [['2. Профсоюз', '3. Численность']])
  })

  it('takes an enumeration as one paragraph with its lead-in', () => {
    const article =
      'Статья 1. Порядок\nИное правило.\nОграничения:\n1) отпуска;\n2) забастовки.\nКонец статьи.\nЕщё одно правило.'
    assert.deepEqual(read(article), [['Ограничения:', '1) отпуска;', '2) забастовки.', 'Конец статьи.']])
  })
})
