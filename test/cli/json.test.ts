/** Holds `review --format json` to the contract that other programs rely on. */
import assert from 'node:assert/strict'
import { folderOf, review, run, type Folder } from './cli.js'

const law = [
  '\uFEFF# Закон о профсоюзах',
  '',
  'Статья 1. Создание',
  '',
  '1. Закон действует.',
  '2. Профсоюз 𝔸 создается не менее чем пятьюдесятью работниками.',
  '',
  'Статья 2. Переговоры',
  '',
  'Переговоры ведутся только в отрасли.',
  '',
].join('\r\n')

type Fields = Readonly<Record<string, unknown>>

function parse(text: string): { version: unknown; files: readonly Fields[] } {
  const value = JSON.parse(text) as { version: unknown; files: readonly Fields[] }
  assert.deepEqual(Object.keys(value), ['version', 'files'])
  return value
}

function findingsOf(file: Fields | undefined): readonly Fields[] {
  return file?.['findings'] as readonly Fields[]
}

describe('review --format json', () => {
  let folder: Folder
  before(() => {
    folder = folderOf({ 'bill.md': law, 'a.txt': 'Закон действует.', 'drafts/b.law': law })
  })
  after(() => {
    folder.remove()
  })

  it('prints every field of the contract, with lines and characters of the source', () => {
    const { status, out, err } = review(['--format', 'json', 'bill.md'], { cwd: folder.path })
    assert.equal(status, 1)
    assert.equal(err, '')
    const { version, files } = parse(out)
    assert.equal(version, 1)
    assert.equal(files.length, 1)
    const file = files[0] ?? {}
    assert.deepEqual(Object.keys(file), ['path', 'languages', 'wholeAct', 'findings'])
    assert.equal(file['path'], 'bill.md')
    assert.deepEqual(file['languages'], ['ru'])
    assert.equal(file['wholeAct'], true)
    const [finding, second] = findingsOf(file)
    assert.equal(findingsOf(file).length, 2)
    assert.deepEqual(Object.keys(finding ?? {}), [
      'rule',
      'criterion',
      'severity',
      'basis',
      'conventions',
      'citation',
      'language',
      'range',
      'text',
      'message',
      'url',
      'authorities',
      'fixes',
      'related',
      'fingerprint',
    ])
    const { fixes, fingerprint, ...rest } = finding ?? {}
    // Two code units of «𝔸» stand before the words, and the byte order mark does not count.
    const words = 'создается не менее чем пятьюдесятью'
    assert.deepEqual(rest, {
      rule: 'c087/founders',
      criterion: 'c87-founder-minimum',
      severity: 'error',
      basis: 'supervisory',
      conventions: ['C087/2', 'C087/7'],
      citation: 'ст. 1 п. 2',
      language: 'ru',
      range: { start: { line: 5, character: 15 }, end: { line: 5, character: 15 + words.length } },
      text: words,
      message: 'Устанавливает число учредителей. Число должно быть малым. Предложите троих.',
      url: 'https://example.org/a',
      authorities: [
        { title: 'Committee report A', url: 'https://example.org/a', verified: true },
        { title: 'Committee report B', url: 'https://example.org/b', verified: false },
      ],
      related: [],
    })
    assert.match(String(fingerprint), /^[0-9a-f]{16}$/)
    const number = (fixes as Fields[])[0]
    assert.deepEqual(number, {
      title: 'Заменить «пятьюдесятью» на «тремя»',
      kind: 'suggested',
      edits: [{ range: { start: { line: 5, character: 38 }, end: { line: 5, character: 50 } }, newText: 'тремя' }],
    })
    assert.deepEqual(second?.['range'], { start: { line: 9, character: 0 }, end: { line: 9, character: 35 } })
    assert.equal(second['basis'], 'text')
  })

  it('prints the provision that a ban refers to, and a reference that leads nowhere', () => {
    const input = [
      'Статья 1. Забастовки',
      'Забастовки запрещаются в организациях, указанных в статье 2.',
      'Статья 2. Перечень',
      'Метрополитен и морские порты.',
      'Статья 3. Профсоюзы',
      'Профсоюзы действуют согласно статье 9 настоящего Закона.',
    ].join('\n')
    const [ban, dangling] = findingsOf(parse(run(['review', '--format', 'json', '-'], { input }).out).files[0])
    assert.equal(ban?.['rule'], 'c087/strike-essential-services')
    assert.deepEqual(ban['related'], [
      {
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 18 } },
        citation: 'ст. 2',
        text: 'Статья 2. Перечень',
        message: 'Положение, к которому отсылает норма: ст. 2',
      },
    ])
    const { severity, basis, conventions, text, url } = dangling ?? {}
    assert.deepEqual(
      { severity, basis, conventions, text, url },
      { severity: 'information', basis: 'drafting', conventions: [], text: 'статье 9 настоящего Закона', url: '' },
    )
  })

  it('applying the edits of a fix to the source gives the redraft', () => {
    const { out } = review(['--format', 'json', 'bill.md'], { cwd: folder.path })
    const fix = (findingsOf(parse(out).files[0])[0]?.['fixes'] as Fields[])[0]
    const [edit] = fix?.['edits'] as {
      range: Record<'start' | 'end', { line: number; character: number }>
      newText: string
    }[]
    assert.ok(edit)
    const lines = law.slice(1).split('\r\n')
    const line = lines[edit.range.start.line] ?? ''
    const changed = line.slice(0, edit.range.start.character) + edit.newText + line.slice(edit.range.end.character)
    assert.equal(changed, '2. Профсоюз 𝔸 создается не менее чем тремя работниками.')
  })

  it('takes .txt, .md and .law of a folder, in path order, and nothing else', () => {
    const mixed = folderOf({
      'b.md': law,
      'a/z.LAW': law,
      'a.txt': law,
      'a/b/c.law.md': law,
      'B.txt': law,
      'node_modules/x.md': law,
      '.git/x.md': law,
      '.hidden.md': law,
      'picture.png': 'x',
    })
    try {
      const { status, out } = review(['--format', 'json', '.', 'b.md'], { cwd: mixed.path })
      assert.equal(status, 1)
      assert.deepEqual(
        parse(out).files.map((file) => file['path']),
        ['./B.txt', './a.txt', './a/b/c.law.md', './a/z.LAW', './b.md', 'b.md'],
      )
    } finally {
      mixed.remove()
    }
  })

  it('reviews standard input as -', () => {
    const { status, out } = review(['--format', 'json', '-'], { input: law })
    const { files } = parse(out)
    assert.equal(status, 1)
    assert.equal(files[0]?.['path'], '-')
    assert.equal(findingsOf(files[0]).length, 2)
  })

  it('reads UTF-16 with a byte order mark', () => {
    const little = Buffer.from(law, 'utf16le')
    const big = Buffer.from(little).swap16()
    for (const input of [little, big]) {
      const { status, out } = review(['--format', 'json', '-'], { input })
      assert.equal(status, 1)
      assert.equal(findingsOf(parse(out).files[0])[0]?.['text'], 'создается не менее чем пятьюдесятью')
    }
  })

  it('is the same object when there is nothing to report', () => {
    const { status, out } = review(['--format', 'json', 'a.txt'], { cwd: folder.path })
    assert.equal(status, 0)
    assert.deepEqual(parse(out).files, [{ path: 'a.txt', languages: ['ru'], wholeAct: false, findings: [] }])
  })

  it('works with the rules of the product', () => {
    const { status, out, err } = run(['review', '--format', 'json', 'a.txt'], { cwd: folder.path })
    assert.equal(err, '')
    assert.equal(status, 0)
    assert.deepEqual(parse(out).files, [{ path: 'a.txt', languages: ['ru'], wholeAct: false, findings: [] }])
  })

  it('explains in the language of the reader', () => {
    const { out } = review(['--format', 'json', '--reader', 'kk', 'bill.md'], { cwd: folder.path })
    const [finding] = findingsOf(parse(out).files[0])
    assert.equal(finding?.['message'], 'Құрылтайшылар санын белгілейді. Сан аз болуға тиіс. Үшеуді ұсыныңыз.')
    assert.equal(finding['language'], 'ru')
  })

  it('lowers findings under Conventions that the user says are not ratified', () => {
    const lowered = (...given: string[]): number => {
      const { out } = review(['--format', 'json', ...given, 'bill.md'], { cwd: folder.path })
      return findingsOf(parse(out).files[0]).filter(({ severity }) => severity === 'information').length
    }
    assert.ok(lowered('--not-ratified', 'C087,C154') > lowered())
    assert.equal(lowered('--country', 'KZ', '--ratified', 'c154'), lowered())
  })

  it('lowers findings under Conventions that the country has not ratified, and says on what source', () => {
    const severities = (country: string): readonly unknown[] => {
      const { out } = review(['--format', 'json', '--country', country, 'bill.md'], { cwd: folder.path })
      return findingsOf(parse(out).files[0]).map((finding) => [finding['rule'], finding['severity']])
    }
    assert.deepEqual(severities('KZ'), [
      ['c087/founders', 'error'],
      ['c154/levels', 'information'],
    ])
    assert.deepEqual(severities('in'), [
      ['c087/founders', 'information'],
      ['c154/levels', 'error'],
    ])
    const { out } = review(['--format', 'json', '--country', 'IN', '--reader', 'en', 'bill.md'], { cwd: folder.path })
    assert.match(
      String(findingsOf(parse(out).files[0])[0]?.['message']),
      /\[Convention No\. 87 not ratified by India according to: A list of ratifications\.\] \[The principles of freedom of association.*every member State/,
    )
  })
})

describe('exit status of review', () => {
  const some = 'Профсоюз создается двадцатью работниками.' // a warning
  const status = (args: readonly string[], input: string): number | null => review([...args, '-'], { input }).status

  it('is 1 at or above --fail-on, else 0', () => {
    assert.equal(status([], some), 0)
    assert.equal(status(['--fail-on', 'warning'], some), 1)
    assert.equal(status(['--fail-on', 'information'], some), 1)
    assert.equal(status(['--fail-on', 'none'], law), 0)
    assert.equal(status([], law), 1)
    assert.equal(status(['--fail-on', 'information'], 'Закон действует.'), 0)
  })

  it('counts the severity after the ratifications of the country', () => {
    const input = 'Переговоры ведутся только в отрасли.'
    assert.equal(status([], input), 1)
    assert.equal(status(['--country', 'KZ'], input), 0)
    assert.equal(status(['--country', 'KZ', '--fail-on', 'information'], input), 1)
  })

  it('counts only what --severity shows', () => {
    const { status: code, out } = review(['--severity', 'error', '--fail-on', 'warning', '--format', 'json', '-'], {
      input: some,
    })
    assert.equal(code, 0)
    assert.deepEqual(findingsOf(parse(out).files[0]), [])
  })
})
