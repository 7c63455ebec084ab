/** Holds `tripartite concord` to its exit status, its forms and what it says of texts that it cannot compare. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { folderOf, run, type Folder, type Result } from './cli.js'

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))
const example = (name: string): string => readFileSync(`${examples}${name}.law.md`, 'utf8')

interface Json {
  readonly version: number
  readonly texts: readonly { readonly path: string; readonly language: string }[]
  readonly discordant: boolean
  readonly counts: Readonly<Record<string, number>>
  readonly provisions: readonly {
    readonly citations: readonly (string | null)[]
    readonly differences: readonly {
      readonly kind: string
      readonly message: string
      readonly places: readonly {
        readonly text: string
        readonly range: { readonly start: { readonly line: number } }
      }[]
      readonly fixes: readonly { readonly text: number; readonly edits: readonly { readonly newText: string }[] }[]
    }[]
  }[]
}

describe('concord', () => {
  let folder: Folder
  beforeEach(() => {
    folder = folderOf({
      'ru.law.md': example('parallel/council.ru'),
      'kk.law.md': example('parallel/council.kk'),
      'same.ru.law.md': example('restrictive.ru'),
      'same.kk.law.md': example('restrictive.kk'),
    })
  })
  afterEach(() => {
    folder.remove()
  })
  const at = (...args: readonly string[]): Result => run(['concord', ...args], { cwd: folder.path })

  it('reads as a legislative editor would write it', () => {
    const { status, out, err } = at('ru.law.md', 'kk.law.md')
    assert.equal(err, '')
    assert.equal(status, 1)
    const text = out.replace(/\s+/g, ' ')
    assert.match(
      text,
      /ст\. 1 п\. 1 ошибка: Сроки расходятся: в тексте на русском языке \(ст\. 1 п\. 1\) – «десяти рабочих дней», в тексте на казахском языке \(ст\. 1 п\. 1\) – «он бес жұмыс күні»\. ru\.law\.md: строка 7; kk\.law\.md: строка 7/,
    )
    assert.match(text, /Расхождений: серьезных – 8, требующих проверки – 0, для сведения – \d+\./)
  })

  it('gives places, citations and fixes as JSON', () => {
    const { status, out } = at('ru.law.md', 'kk.law.md', '--format', 'json', '--reader', 'kk')
    assert.equal(status, 1)
    const report = JSON.parse(out) as Json
    assert.equal(report.version, 1)
    assert.deepEqual(
      report.texts.map(({ language }) => language),
      ['ru', 'kk'],
    )
    assert.equal(report.counts['error'], 8)
    const provision = report.provisions.find(({ citations }) => citations[0] === 'ст. 1 п. 1')
    assert.equal(provision?.citations[1], '1-бап 1-тармақ')
    const [difference] = provision.differences
    assert.equal(difference?.kind, 'number')
    assert.match(difference.message, /^Мерзімдер сәйкес келмейді: орыс тіліндегі мәтінде/)
    assert.deepEqual(
      difference.places.map(({ text, range }) => [text, range.start.line]),
      [
        ['десяти рабочих дней', 6],
        ['он бес жұмыс күні', 6],
      ],
    )
    assert.deepEqual(
      difference.fixes.map(({ text, edits }) => [text, edits[0]?.newText]),
      [
        [0, 'пятнадцати'],
        [1, 'он'],
      ],
    )
  })

  it('ends in status 0 where the texts agree, or where nothing counts', () => {
    assert.equal(at('same.ru.law.md', 'same.kk.law.md').status, 0)
    assert.equal(at('ru.law.md', 'kk.law.md', '--fail-on', 'none').status, 0)
  })

  it('writes a table of all provisions', () => {
    const { status, out } = at('ru.law.md', 'kk.law.md', '--format', 'csv')
    assert.equal(status, 1)
    assert.match(
      out,
      /^\ufeff?Структурный элемент;Текст на русском языке;Текст на казахском языке;Важность;В чем расхождение\r\n/,
    )
    assert.match(out, /\r\nст\. 3 п\. 2;/)
    const html = at('ru.law.md', 'kk.law.md', '--format', 'html', '-o', 'table.html')
    assert.equal(html.status, 1)
    const page = readFileSync(join(folder.path, 'table.html'), 'utf8')
    assert.match(page, /<h1[^>]*>Сличение параллельных текстов/)
    assert.match(page, /3\. Кәсіподақ өкілінің өкілеттік мерзімі/)
    assert.equal(at('ru.law.md', 'kk.law.md', '--format', 'docx', '-o', 'table.docx').status, 1)
    assert.equal(readFileSync(join(folder.path, 'table.docx')).subarray(0, 2).toString(), 'PK')
  })

  it('refuses in one line what it cannot compare', () => {
    const refused = (pattern: RegExp, ...args: readonly string[]): void => {
      const { status, out, err } = at(...args)
      assert.equal(status, 2)
      assert.equal(out, '')
      assert.match(err, pattern)
      assert.equal(err.trimEnd().split('\n').length, 1)
    }
    refused(/both in Russian/, 'ru.law.md', 'same.ru.law.md')
    refused(/missing\.md/, 'ru.law.md', 'missing.md')
    refused(/standard input is one text only/, '-', '-')
    refused(/is there already/, 'ru.law.md', 'kk.law.md', '-o', 'same.ru.law.md')
    refused(/missing required argument/, 'ru.law.md')
    assert.ok(existsSync(join(folder.path, 'same.ru.law.md')))
  })
})
