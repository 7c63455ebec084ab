/** Holds `review --with` to its promises: files are consulted and named, not reviewed, and an unreadable one stops the command. */
import assert from 'node:assert/strict'
import { folderOf, run, type Folder } from './cli.js'

const bill = [
  'О профсоюзах',
  '',
  'Закон',
  '',
  'Статья 1. Создание',
  'Трудящиеся вправе создавать профсоюзы и вступать в них без предварительного разрешения.',
  '',
  'Статья 2. Устав',
  'Профсоюз принимает устав и избирает свои органы.',
  '',
  'Статья 3. Имущество',
  'Профсоюз распоряжается своим имуществом.',
  '',
].join('\n')
const code = [
  'Статья 7. Запрет дискриминации',
  'Запрещаются отказ в приеме на работу, увольнение и иное ущемление работника вследствие членства в профсоюзе или участия в его деятельности.',
  '',
].join('\n')
const rule = 'c098/no-discrimination-protection'
const amending = 'В Трудовом кодексе:\n1) статью 5 изложить в новой редакции;\n2) статью 7 признать утратившей силу.\n'

interface Report {
  readonly files: readonly {
    readonly path: string
    readonly findings: readonly {
      readonly rule: string
      readonly severity: string
      readonly citation: string
      readonly message: string
      readonly text: string
      readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } }
      readonly fixes: readonly { readonly kind: string; readonly edits: readonly { readonly newText: string }[] }[]
    }[]
  }[]
}

describe('review --with', () => {
  let folder: Folder
  before(() => {
    folder = folderOf({
      'bill.md': bill,
      'code.txt': code,
      'other.txt': 'Погода хорошая.',
      'empty.txt': '',
      'amending.md': amending,
      'labour.txt': `Трудовой кодекс\n\n${code}`,
      'kept.txt': code.replace('7', '70'),
    })
  })
  after(() => {
    folder.remove()
  })

  const review = (...args: string[]) => {
    const { status, out, err } = run(['review', '--format', 'json', ...args], { cwd: folder.path })
    assert.equal(err, '')
    const [file, ...others] = (JSON.parse(out) as Report).files
    assert.deepEqual(others, [], 'only the draft is reviewed')
    assert.equal(file?.path, 'bill.md')
    return { status, found: file.findings.find((finding) => finding.rule === rule) }
  }

  it('without it an absence has the range of an article, a message that says where it looked, and a redraft', () => {
    const { status, found } = review('bill.md')
    assert.equal(status, 1)
    assert.equal(found?.severity, 'error')
    assert.equal(found.citation, 'ст. 1')
    assert.deepEqual([found.range.start.line, found.range.end.line], [4, 5])
    assert.match(found.text, /^Статья 1\. Создание\n.*разрешения\.$/)
    assert.match(found.message, /другие тексты не представлены\.\]$/)
    assert.equal(found.fixes[0]?.kind, 'suggested')
    assert.match(found.fixes[0].edits[0]?.newText ?? '', /^\n+Запрещаются любые действия/)
  })

  it('a file that has the safeguard silences the finding', () => {
    const { status, found } = review('bill.md', '--with', 'other.txt', '--with', 'code.txt')
    assert.equal(found, undefined)
    assert.equal(status, 0)
  })

  it('files that lack it are named', () => {
    const { found } = review('bill.md', '--with', 'other.txt')
    assert.match(found?.message ?? '', /\(1\): other\.txt\.\]$/)
  })

  it('what an amending bill takes away from a file is found at its instruction', () => {
    const found = (...args: string[]) => {
      const { out, err } = run(['review', '--format', 'json', 'amending.md', ...args], { cwd: folder.path })
      assert.equal(err, '')
      return (JSON.parse(out) as Report).files.flatMap(({ findings }) => findings)
    }
    assert.deepEqual(found(), [])
    const [finding, ...others] = found('--with', 'labour.txt')
    assert.deepEqual(others, [])
    assert.deepEqual([finding?.rule, finding?.severity], [rule, 'error'])
    assert.equal(finding?.text, 'статью 7 признать утратившей силу')
    assert.equal(finding.range.start.line, 2)
    assert.match(finding.message, /^Исключается действующая гарантия: .*ст\. 7 \(Трудовой кодекс\)/)
    assert.deepEqual(found('--with', 'labour.txt', '--with', 'kept.txt'), [])
  })

  const unreadable: readonly (readonly [string, RegExp])[] = [
    ['missing.txt', /^tripartite: --with missing\.txt: there is no such file or folder\n$/],
    ['empty.txt', /^tripartite: --with empty\.txt: the file is empty\n$/],
    ['.', /^tripartite: --with \.: it is a folder\n$/],
  ]
  for (const [path, message] of unreadable) {
    it(`${path}: one line, status 2, and no review that would call missing what the file may hold`, () => {
      const { status, out, err } = run(['review', 'bill.md', '--with', path], { cwd: folder.path })
      assert.deepEqual([status, out], [2, ''])
      assert.match(err, message)
    })
  }
})
