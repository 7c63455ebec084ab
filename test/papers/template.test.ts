/** Tests of templates: what an office may change, and what it is told of its mistakes. */
import assert from 'node:assert/strict'
import { comparativeTable } from '../../server/papers/comparative-table.js'
import { readTemplateOf } from '../../server/papers/templates.js'
import { draftOf, linesOf, templates } from './sample.js'

const read = (source: string) => readTemplateOf('table', source, 'office.yaml', templates.table)
const mistakes = (source: string): readonly string[] =>
  read(source).problems.map(({ line, column, message }) => `${line}:${column}: ${message}`)

describe('templates', () => {
  it('take over what an office leaves out', () => {
    const { value, problems } = read(
      'paper: table\nru:\n  letterhead: [Министерство труда]\n  subtitle: к {title} от {date}\n  columns: { number: № }\n',
    )
    assert.deepEqual(problems, [])
    assert.ok(value)
    assert.deepEqual(value.ru.columns, { ...templates.table.ru.columns, number: '№' })
    const paper = comparativeTable(draftOf('# О профсоюзах\n\nТекст.\n', { date: '1 мая' }), 'ru', value)
    assert.deepEqual(linesOf(paper).slice(0, 3), [
      'Министерство труда',
      'Сравнительная таблица',
      'к О профсоюзах от 1 мая',
    ])
  })

  it('leave a place to fill in for a fact that is not known, and for what stands in double brackets', () => {
    const { value } = read('paper: table\nru:\n  subtitle: от {date}\n  closing: ["[[Подпись]]"]\n')
    assert.ok(value)
    const paper = comparativeTable(draftOf('Текст.\n'), 'ru', value)
    const runs = paper.sections[0]?.blocks.flatMap((block) => (block.kind === 'table' ? [] : block.runs)) ?? []
    assert.deepEqual(
      runs.filter((run) => run.toFill).map(({ text }) => text),
      ['дата', 'Подпись'],
    )
  })

  it('name the line and the column of a mistake', () => {
    assert.match(
      mistakes('paper: table\nru:\n  title: Таблица к {tilte}\n')[0] ?? '',
      /^3:10: .*there is no placeholder \{tilte\} here; there are \{title\}/,
    )
    assert.match(mistakes('paper: table\nru:\n  tytle: Таблица\n')[0] ?? '', /^3:\d+: .*not known here/)
    assert.match(mistakes('paper: table\npage: { size: 600 }\n')[0] ?? '', /^2:15: /)
    assert.match(mistakes('paper: table\nwidths: { wording: wide }\n')[0] ?? '', /^2:20: /)
    assert.match(mistakes('paper: memorandum\n')[0] ?? '', /^1:8: .*no template of a comparative table/)
    assert.match(mistakes('paper: table\n  ru: x\n')[0] ?? '', /^1:8: /)
    assert.equal(mistakes('paper: table\nru: [1]\n').length > 0, true)
  })

  it('are refused whole where something is wrong', () => {
    assert.equal(read('paper: table\nru:\n  title: "{x}"\n').value, undefined)
  })
})
