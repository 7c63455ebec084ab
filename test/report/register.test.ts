/** Holds the register of findings to what a lawyer keeps in it, in every language and in both kinds of table. */
import assert from 'node:assert/strict'
import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import type { Decision } from '../../server/core/findings/decision.js'
import type { Reader } from '../../server/core/findings/message.js'
import type { Country } from '../../server/core/rules/ruleset.js'
import { registerCsv } from '../../server/papers/register-csv.js'
import { draftWorkbook, registerWorkbook } from '../../server/papers/register-workbook.js'
import { writeWorkbook } from '../../server/papers/workbook.js'
import { emptyTally, type ReviewedDraft } from '../../server/report/draft.js'
import {
  entriesOf,
  registerColumns,
  registerOf,
  registerReader,
  type RegisterRow,
} from '../../server/report/register.js'
import { registerWords } from '../../server/report/register-words.js'
import { languages } from '../../server/core/text/language.js'
import { ruleSet } from '../rule-set.js'
import { example, exampleNames, kazakhstan, reviewed } from './reviewed.js'

const bill = [
  'Закон о профессиональных союзах',
  'Статья 1. Создание',
  '1. Профсоюз создается по инициативе не менее пятидесяти работников.',
  'Статья 2. Членство',
  '1. Профсоюз обязан входить в республиканское объединение профсоюзов.',
  '',
].join('\n')

const draft = (decisions: readonly Decision[] = []): ReviewedDraft =>
  reviewed('bills/bill.law', bill, { country: kazakhstan, decisions })
const [founders, affiliation] = draft().findings
const rejected: Decision = {
  file: 'bill.law',
  fingerprint: affiliation?.fingerprint ?? '',
  decision: 'rejected',
  reason: 'Вхождение добровольно по статье 5.',
  date: '2026-03-03',
  by: 'Юрист',
}

const rowsOf = (
  drafts: readonly ReviewedDraft[],
  reader: Reader,
  country: Country | undefined,
): readonly RegisterRow[] => registerOf(drafts.map((one) => entriesOf(one, reader, country)))

describe('the register of findings', () => {
  it('reads as a lawyer wrote it', () => {
    const [first] = rowsOf([draft([rejected])], 'auto', kazakhstan)
    const titles = registerWords.ru.columns
    const shown = registerColumns
      .filter((column) => !['permitted', 'otherAuthorities', 'clauseKk', 'clauseEn', 'reasoning'].includes(column))
      .map((column) => `${titles[column]}: ${first?.[column] ?? ''}`)
    assert.deepEqual(shown, [
      '№ п/п: 1',
      'Файл: bills/bill.law',
      'Степень: ошибка',
      'Структурный элемент: ст. 1 п. 1',
      'Замечание: Минимальное число учредителей или членов профсоюза',
      'Слова проекта: Профсоюз создается по инициативе не менее пятидесяти работников',
      'Конвенция и статья: Конвенция № 87, ст. 2, 7 (по мнению контрольных органов)',
      'Ратифицирована: да',
      'Совет: Установите число, достижимое для работников малого предприятия; в примерной норме предложено три.',
      'Предлагаемая редакция: Заменить «пятидесяти» на «трех»',
      'Источник: Комитет по свободе объединения, Сборник решений (2018), п. 437',
      'Как проверен: проверено по странице, где это изложено',
      `Ссылка: ${founders?.authorities[0]?.url ?? ''}`,
      'Решение: ',
      'Основание решения: ',
      'Дата: ',
      'Кем принято: ',
      'Язык: русский',
      'Место в файле: строка 3',
      'Знаки: 55–117',
      'Примерная норма на русском языке: Профсоюз создается по инициативе не менее трех работников.',
      'Критерий: c87-founder-minimum',
      'Правило: c087/founder-minimum',
      `Идентификатор: ${founders?.fingerprint ?? ''}`,
    ])
    assert.equal(bill.slice(54, 117), first?.fragment)
  })

  it('has the decision with its reason, date and author', () => {
    const row = rowsOf([draft([rejected])], 'auto', kazakhstan).find(
      ({ rule }) => rule === 'c087/mandatory-affiliation',
    )
    assert.deepEqual(
      [row?.decision, row?.note, row?.date, row?.by],
      ['отклонено', 'Вхождение добровольно по статье 5.', '2026-03-03', 'Юрист'],
    )
  })

  it('says what is not verified, and what is not known of ratifications', () => {
    const rows = rowsOf(exampleNames.map(example), 'en', undefined)
    assert.ok(rows.some(({ otherAuthorities }) => otherAuthorities.includes('(NOT VERIFIED')))
    for (const { conventions, ratified } of rows)
      assert.equal(ratified, conventions.startsWith('Convention') ? 'not known' : '')
    const [c154] = rowsOf([reviewed('a.law', bill)], 'en', {
      ...kazakhstan,
      conventions: { C087: { status: 'not-ratified', given: true } },
    })
    assert.equal(c154?.ratified, 'no (as set for this review)')
  })

  it('gives every finding of the examples a row that says everything', () => {
    const drafts = exampleNames.map(example)
    const rows = rowsOf(drafts, 'auto', kazakhstan)
    assert.equal(
      rows.length,
      drafts.reduce((sum, { findings }) => sum + findings.length, 0),
    )
    assert.deepEqual(
      rows.map(({ number }) => number),
      rows.map((_, i) => i + 1),
    )
    for (const row of rows) {
      for (const column of [
        'severity',
        'provision',
        'title',
        'fragment',
        'reasoning',
        'permitted',
        'advice',
        'authority',
        'verification',
        'url',
        'place',
        'id',
      ] as const)
        assert.notEqual(row[column], '', `${row.file} ${row.rule}: ${column}`)
      assert.ok(!row.reasoning.includes(row.advice), row.rule)
    }
  })

  it('says where a finding stands in a file that is no plain text', () => {
    const places = (
      [
        { kind: 'page', page: 7 },
        { kind: 'paragraph', paragraph: 12 },
        { kind: 'element', element: 'art_1' },
      ] as const
    ).map((origin) => rowsOf([{ ...draft(), originOf: () => origin }], 'kk', undefined)[0]?.place)
    assert.deepEqual(places, ['7-бет', 'файлдың 12-абзацы', 'art_1 элементі'])
  })

  it('has its titles in the language of the drafts, or in English for several', () => {
    assert.equal(registerReader('auto', example('restrictive.kk').review.languages), 'kk')
    assert.equal(
      registerReader(
        'auto',
        exampleNames.flatMap((name) => example(name).review.languages),
      ),
      'en',
    )
    assert.equal(
      registerReader(
        'ru',
        exampleNames.flatMap((name) => example(name).review.languages),
      ),
      'ru',
    )
    for (const language of languages)
      assert.equal(new Set(Object.values(registerWords[language].columns)).size, registerColumns.length, language)
  })
})

/** Reads a table back: the quoting of RFC 4180. */
function readCsv(text: string, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(
    new RegExp(`(?:"((?:[^"]|"")*)"|([^"${delimiter}\r\n]*))(${delimiter}|\r\n|$)`, 'g'),
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.slice(0, -1)
}

describe('the register as CSV', () => {
  const rows = rowsOf([example('restrictive.ru')], 'auto', kazakhstan)
  const odd = (text: string): RegisterRow => ({ ...rows[0]!, fragment: text })

  it('begins with a byte order mark and comes back whole', () => {
    const text = registerCsv(rows, 'ru')
    assert.equal(text.charCodeAt(0), 0xfeff)
    const [titles, ...cells] = readCsv(text.slice(1), ';')
    assert.deepEqual(
      titles,
      registerColumns.map((column) => registerWords.ru.columns[column]),
    )
    assert.deepEqual(
      cells,
      rows.map((row) => registerColumns.map((column) => String(row[column]))),
    )
  })

  it('is parted by commas for English readers', () => {
    assert.deepEqual(
      readCsv(registerCsv(rows, 'en').slice(1), ',').map((row) => row.length),
      [registerColumns.length, ...rows.map(() => registerColumns.length)],
    )
  })

  for (const danger of ['=HYPERLINK("https://example.org")', '+1', '-1+cmd', '@SUM(A1)', '\t=1', '\r=1']) {
    it(`disarms ${JSON.stringify(danger)}`, () => {
      const cell = readCsv(registerCsv([odd(danger)], 'en').slice(1), ',')[1]?.[registerColumns.indexOf('fragment')]
      assert.equal(cell, `'${danger}`)
    })
  }

  it('leaves separators, quotes and line ends of a cell in it', () => {
    const text = 'а; б, "в"\nг\r\nд'
    const cells = readCsv(registerCsv([odd(text)], 'kk').slice(1), ';')
    assert.equal(cells.length, 2)
    assert.equal(cells[1]?.[registerColumns.indexOf('fragment')], text)
  })
})

/** The parts of a workbook, each of which must be sound XML. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  )
  for (const [name, xml] of Object.entries(parts))
    new DOMParser({
      onError: (level, message) => {
        throw new Error(`${name}: ${level}: ${message}`)
      },
    }).parseFromString(xml, 'text/xml')
  return parts
}

describe('the register as a workbook', () => {
  const options = { reader: 'auto', country: kazakhstan, version: '1.2.3' } as const

  it('has the findings, what was checked, and what the review was', async () => {
    const parts = partsOf(await draftWorkbook(example('restrictive.ru'), options))
    const [findings = '', coverage = '', about = ''] = [1, 2, 3].map((i) => parts[`xl/worksheets/sheet${i}.xml`])
    const { findings: found } = example('restrictive.ru')
    assert.equal(findings.match(/<row /g)?.length, found.length + 1)
    assert.equal(
      coverage.match(/<row /g)?.length,
      Object.keys(example('restrictive.ru').ruleSet.criteria ?? {}).length + 1,
    )
    assert.match(findings, /<pane ySplit="1" xSplit="4"[^>]* state="frozen"\/>/)
    assert.match(findings, new RegExp(`<autoFilter ref="A1:AC${found.length + 1}"/>`))
    // Printed, the wide sheet takes two pages of A3 side by side, not one page for each few columns.
    assert.match(
      findings,
      /^(?:<\?[^>]*>\s*)?<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/,
    )
    assert.match(findings, /<pageSetup paperSize="8" orientation="landscape" fitToWidth="2" fitToHeight="0"\/>/)
    assert.match(about, /<row /)
    const strings = parts['xl/sharedStrings.xml'] ?? ''
    for (const text of [
      'Структурный элемент',
      'ст. 3 п. 3',
      'Tripartite 1.2.3',
      'Казахстан',
      'Это не заключение МОТ.',
      'проверено, замечаний нет',
      'консультативном заключении от 21 мая 2026 года',
    ])
      assert.ok(strings.includes(text), text)
  })

  it('links the address of each authority', async () => {
    const parts = partsOf(await draftWorkbook(example('restrictive.kk'), options))
    const rows = rowsOf([example('restrictive.kk')], 'auto', kazakhstan)
    const links = [
      ...(parts['xl/worksheets/_rels/sheet1.xml.rels'] ?? '').matchAll(/Target="([^"]*)" TargetMode="External"/g),
    ]
    assert.deepEqual(
      links.map(([, link = '']) => link.replaceAll('&amp;', '&')),
      rows.map(({ url }) => url),
    )
  })

  it('keeps text as text, links only to the web, and no cell longer than Excel opens', async () => {
    const parts = partsOf(
      await writeWorkbook([
        {
          name: 'x',
          columns: [{ title: 'a<b>&', width: 10 }],
          rows: [
            [{ value: '=1+1' }],
            [{ value: 'javascript', link: 'javascript:alert(1)' }],
            [{ value: 'file', link: 'file:///etc/passwd' }],
            [{ value: 'ж'.repeat(40_000) }],
            [{ value: 'a\u0000\u001b\ud800b' }],
          ],
        },
      ]),
    )
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
    assert.doesNotMatch(sheet, /<f>|<hyperlink /)
    const strings = parts['xl/sharedStrings.xml'] ?? ''
    assert.match(strings, />=1\+1</)
    assert.match(strings, />ab</)
    assert.ok(Math.max(...[...strings.matchAll(/<t[^>]*>([^<]*)</g)].map(([, text = '']) => text.length)) < 32_767)
  })

  it('is sound without any finding', async () => {
    const parts = partsOf(await draftWorkbook(example('conforming.en'), options))
    assert.match(parts['xl/sharedStrings.xml'] ?? '', /Structural element/)
    partsOf(await registerWorkbook([], emptyTally, { ...options, ruleSet }))
  })
})
