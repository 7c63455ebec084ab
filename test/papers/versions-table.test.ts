/** Tests of the comparative table of two versions of an act. */
import assert from 'node:assert/strict'
import { versionsTable } from '../../server/papers/versions-table.js'
import { draftOf, linesOf, rowsOf, templates } from './sample.js'

const older = `# О профсоюзах

### Статья 1. Создание профсоюза

1. Профсоюз создают не менее пятидесяти работников с письменного согласия министра.

2. Учредительное собрание принимает устав.

### Статья 2. Имущество

1. Имущество профсоюза неприкосновенно.

2. Взносы перечисляет работодатель по заявлению работника.

### Статья 3. Забастовка

1. О забастовке работодатель уведомляется за пять дней.
`
const newer = older
  .replace('не менее пятидесяти работников с письменного', 'не менее трех работников с письменного')
  .replace('\n2. Взносы перечисляет работодатель по заявлению работника.\n', '')
  .replace(
    '### Статья 3. Забастовка',
    '### Статья 3. Независимость\n\nПрофсоюзы независимы.\n\n### Статья 4. Забастовка',
  )

const table = (one: string, other: string) => versionsTable(draftOf(one), draftOf(other), 'ru', templates.table)

describe('the table of two versions', () => {
  const rows = rowsOf(table(older, newer))

  it('has a row for what was changed, removed, added and renumbered, and for nothing else', () => {
    assert.deepEqual(
      rows.map(([number, element]) => `${number ?? ''} ${element ?? ''}`),
      ['1. Статья 1, пункт 1', '2. Статья 2, пункт 2', '3. Статья 3', '4. Статья 4\nранее: Статья 3'],
    )
  })

  it('shows both wordings', () => {
    assert.equal(
      rows[0]?.[3],
      'Статья 1. Создание профсоюза\n1. Профсоюз создают не менее *трех* работников с письменного согласия министра.',
    )
    assert.deepEqual(rows[1]?.slice(2, 4), [
      'Статья 2. Имущество\n…\n2. Взносы перечисляет работодатель по заявлению работника.'.replace('\n…', ''),
      '*Исключить.*',
    ])
    assert.deepEqual(rows[2]?.slice(2, 4), ['Отсутствует', '*Статья 3. Независимость*\n*Профсоюзы независимы.*'])
    assert.deepEqual(rows[3]?.slice(2, 4), ['Статья 3. Забастовка', 'Статья *4*. Забастовка'])
  })

  it('justifies a change by the finding that it settles, and leaves the rest to people', () => {
    assert.match(rows[0]?.[4] ?? '', /минимальное число/)
    // The consent of the minister is still there: that finding settles nothing.
    assert.doesNotMatch(rows[0]?.[4] ?? '', /разрешени/)
    assert.equal(rows[1]?.[4], `[${templates.table.ru.toJustify}]`)
  })

  it('names words that only go', () => {
    const [row] = rowsOf(table(older, older.replace('с письменного согласия', 'с согласия')))
    assert.match(row?.[3] ?? '', /\*Слова «письменного» исключить\.\*$/)
  })

  it('says so where nothing differs', () => {
    assert.deepEqual(rowsOf(table(older, older)), [])
    assert.ok(linesOf(table(older, older)).includes(templates.table.ru.nothing))
  })
})
