/** Tests of the comparative table to a bill. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Decision } from '../../server/core/findings/decision.js'
import { comparativeTable } from '../../server/papers/comparative-table.js'
import type { Language } from '../../server/core/text/language.js'
import { draftOf, linesOf, rowsOf, templates } from './sample.js'

const example = (language: Language): string =>
  readFileSync(fileURLToPath(new URL(`../../examples/restrictive.${language}.law.md`, import.meta.url)), 'utf8')

const law = `# О профессиональных союзах

### Статья 1. Создание профсоюза

1. Инициаторами создания профсоюза выступают не менее пятидесяти граждан Республики.

2. Учредительное собрание утверждает устав.

### Статья 2. Средства

1. Профсоюзы не вправе получать средства от:

1) работодателей;

2) международных организаций.

2. Профсоюз ведет учет средств.
`

const tableOf = (source: string, decisions: readonly Decision[] = []) =>
  comparativeTable(draftOf(source, { decisions }), 'ru', templates.table)

function decisionOn(rule: string, decision: Decision['decision']): Decision {
  const finding = draftOf(law).draft.findings.find((one) => one.rule === rule)
  assert.ok(finding, `${rule} is not found in the sample`)
  return { fingerprint: finding.fingerprint, file: 'bill.md', decision, reason: 'так решила рабочая группа', rule }
}

describe('the comparative table', () => {
  it('has numbered rows with five columns, in the order of the bill, one for each element', () => {
    for (const language of ['ru', 'kk', 'en'] as const) {
      const draft = draftOf(example(language), { reader: language })
      const rows = rowsOf(comparativeTable(draft, language, templates.table))
      assert.deepEqual(
        rows.map(([number]) => number),
        rows.map((_, i) => `${i + 1}.`),
      )
      assert.ok(rows.length >= 20)
      assert.ok(rows.every((row) => row.length === 5 && row.every((cell) => cell !== '')))
      const elements = rows.map(([, element = '']) => element)
      assert.equal(new Set(elements).size, elements.length)
      const articles = elements.map((element) => Number(/\d+/.exec(element)?.[0]))
      assert.deepEqual(
        articles,
        articles.toSorted((a, b) => a - b),
      )
    }
  })

  it('has bold type for changed words only', () => {
    const [, element, before, after] =
      rowsOf(tableOf(example('ru'))).find((row) => row[1] === 'Статья 6, пункт 1') ?? []
    assert.equal(element, 'Статья 6, пункт 1')
    assert.equal(
      before,
      'Статья 6. Создание профсоюза\n1. Инициаторами создания профсоюза выступают не менее пятидесяти работников одной организации.',
    )
    assert.equal(
      after,
      'Статья 6. Создание профсоюза\n1. Инициаторами создания профсоюза выступают не менее *трех* работников одной организации.',
    )
  })

  it('merges the findings on one element into one wording and numbers the reasons', () => {
    const rows = rowsOf(tableOf(law)).filter((row) => row[1] === 'Статья 1, пункт 1')
    assert.equal(rows.length, 1)
    const [, , , after = '', reasons = ''] = rows[0] ?? []
    assert.doesNotMatch(after, /пятидесяти|граждан Республики/)
    assert.match(reasons, /^1\) /)
    assert.match(reasons, /^2\) /m)
  })

  it('deletes an item of a list of what is forbidden and adds the model clause', () => {
    const rows = rowsOf(tableOf(law))
    const item = rows.find((row) => row[1] === 'Статья 2, пункт 1, подпункт 2)')
    assert.equal(
      item?.[2],
      'Статья 2. Средства\n1. Профсоюзы не вправе получать средства от:\n…\n2) международных организаций.',
    )
    assert.equal(item[3], '*Исключить.*')
    const added = rows.find((row) => row[1] === 'Статья 2, пункт 3')
    assert.equal(added?.[2], 'Отсутствует')
    assert.match(added[3] ?? '', /^Статья 2\. Средства\n…\n\*3\. .+\*$/)
    assert.match(added[4] ?? '', /^Обоснование см\. в строке \d+\.$/)
  })

  it('writes words in the middle of a sentence small, also in the place of a name', () => {
    const source =
      '# Кәсіподақтар туралы\n\n### 1-бап. Құру\n\n1. Кәсіподақ кемінде бес адамнан тұратын Қазақстан Республикасы азаматтары тобының бастамасы бойынша құрылады.\n'
    const rows = rowsOf(comparativeTable(draftOf(source, { reader: 'kk' }), 'kk', templates.table))
    assert.match(rows[0]?.[3] ?? '', /тұратын \*жұмыскерлер\* тобының/)
  })

  it('leaves no list behind a lead-in that goes', () => {
    const row = rowsOf(tableOf(example('ru'))).find((one) => one[1] === 'Статья 7, пункт 1')
    assert.match(row?.[2] ?? '', /отраслевой профсоюз;/)
    assert.doesNotMatch(row?.[3] ?? '', /отраслевой профсоюз;|:\s*$/)
  })

  it('gives no clause twice in an article', () => {
    const rows = rowsOf(tableOf(example('ru')))
    assert.match(rows.find((row) => row[1] === 'Статья 19, пункт 1')?.[3] ?? '', /на любом уровне/)
    assert.equal(rows.find((row) => row[1] === 'Статья 19, пункт 2')?.[3], '*Исключить.*')
  })

  it('gives reasons with the Convention and with authorities that say whether they were verified', () => {
    const paper = tableOf(example('ru'))
    const cells = rowsOf(paper).map(([, , , , reasons = '']) => reasons)
    const full = cells.filter((reasons) => !reasons.startsWith('Обоснование см.'))
    assert.ok(full.every((reasons) => reasons.includes('Конвенция №')))
    assert.ok(full.some((reasons) => /✓ .+ \(проверено.*\) \[\d+\]/.test(reasons)))
    assert.ok(linesOf(paper).some((line) => /^\[1\] ✓ .+https:\/\//.test(line)))
    assert.ok(linesOf(paper).every((line) => !line.includes('НЕ ПРОВЕРЕНО') || /^\[\d+\] \? /.test(line)))
  })

  it('marks proposals on which nobody has decided, once for the whole table or in the row', () => {
    const note = templates.table.ru.proposals
    assert.ok(linesOf(tableOf(law)).includes(note))
    const mixed = tableOf(law, [decisionOn('c087/founder-minimum', 'accepted')])
    assert.ok(!linesOf(mixed).includes(note))
    assert.ok(rowsOf(mixed).some((row) => row[4]?.includes(templates.table.ru.undecided)))
  })

  it('takes only what was accepted where that is asked', () => {
    const draft = draftOf(law, { decisions: [decisionOn('c087/founder-minimum', 'accepted')] })
    const rows = rowsOf(comparativeTable(draft, 'ru', templates.table, { acceptedOnly: true }))
    assert.deepEqual(
      rows.map((row) => row[1]),
      ['Статья 1, пункт 1'],
    )
    assert.match(rows[0]?.[3] ?? '', /\*трех\* граждан/)
  })

  it('lists what was rejected or deferred with the reason, and proposes nothing for it', () => {
    const paper = tableOf(law, [decisionOn('c087/foreign-funding-ban', 'rejected')])
    assert.ok(rowsOf(paper).every((row) => !row[1]?.startsWith('Статья 2')))
    const item = linesOf(paper).find((line) => line.includes('так решила рабочая группа'))
    assert.match(item ?? '', /^Статья 2, пункт 1, подпункт 2\) – .+: отклонено – /)
  })

  it('has headings and reasons in the language asked for, and quotes the draft in its own', () => {
    const paper = comparativeTable(draftOf(law, { reader: 'kk' }), 'kk', templates.table)
    assert.ok(linesOf(paper).includes('Салыстырма кесте'))
    const [row] = rowsOf(paper)
    assert.equal(row?.[1], '1-бап, 1-тармақ')
    assert.match(row[2] ?? '', /Инициаторами/)
    assert.match(row[4] ?? '', /конвенция/)
    const table = paper.sections[0]?.blocks.find((block) => block.kind === 'table')
    assert.equal(table?.rows[0]?.[2]?.[0]?.runs[0]?.language, 'ru')
  })

  it('says so where there is nothing to propose', () => {
    const paper = tableOf(
      '# О лесах\n\n### Статья 1. Лес\n\n1. Лес охраняется.\n\n### Статья 2. Река\n\n1. Река охраняется.\n',
    )
    assert.deepEqual(rowsOf(paper), [])
    assert.ok(linesOf(paper).includes(templates.table.ru.nothing))
  })
})
