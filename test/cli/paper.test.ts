/** Tests of `tripartite paper` as its users run it. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderOf, run, type Folder } from './cli.js'

const bill = '# О профсоюзах\n\n### Статья 1. Создание\n\n1. Профсоюз создают не менее пятидесяти работников.\n'
const kazakh = '# Кәсіподақтар туралы\n\n### 1-бап. Құру\n\n1. Кәсіподақты кемінде елу жұмыскер құрады.\n'

describe('tripartite paper', () => {
  let folder: Folder
  beforeEach(() => {
    folder = folderOf({
      'bill.md': bill,
      'bill.kk.md': kazakh,
      'old.md': bill.replace('пятидесяти', 'ста'),
      'there.md': 'mine',
      'office.yaml': 'paper: table\nru:\n  title: Таблица сравнения\n',
      'broken.yaml': 'paper: table\nru:\n  title: "{x}"\n',
    })
  })
  afterEach(() => folder.remove())
  const paper = (...args: readonly string[]) => run(['paper', ...args], { cwd: folder.path })
  const written = (name: string): string => readFileSync(join(folder.path, name), 'utf8')

  it('writes each paper in each format', () => {
    for (const [kind, name] of [
      ['table', 'a.docx'],
      ['memorandum', 'b.html'],
      ['submission', 'c.md'],
    ] as const) {
      const { status, out, err } = paper(kind, 'bill.md', '-o', name, '--country', 'KZ')
      assert.deepEqual([status, out, err], [0, '', ''])
      assert.ok(written(name).length > 1000)
    }
    assert.ok(written('a.docx').startsWith('PK'))
    assert.match(written('b.html'), /^<!doctype html>/)
    assert.ok(written('b.html').includes(createHash('sha256').update(bill).digest('hex')))
  })

  it('never replaces a file without leave', () => {
    const refused = paper('table', 'bill.md', '-o', 'there.md')
    assert.equal(refused.status, 2)
    assert.match(refused.err, /there\.md is there already; --force replaces it/)
    assert.equal(written('there.md'), 'mine')
    assert.equal(paper('table', 'bill.md', '-o', 'there.md', '--force').status, 0)
    assert.match(written('there.md'), /Сравнительная таблица/)
    for (const [read, ...args] of [
      ['bill.md'],
      ['old.md', '--from', 'old.md'],
      ['bill.kk.md', '--with', 'bill.kk.md'],
    ]) {
      const before = written(read ?? '')
      const { status, err } = paper('table', 'bill.md', ...args, '-o', read ?? '', '--force')
      assert.equal(status, 2)
      assert.match(err, /is not replaced by its report\n$/)
      assert.equal(written(read ?? ''), before)
    }
  })

  it('writes in several languages, each on the draft that is in it', () => {
    assert.equal(paper('table', 'bill.md', 'bill.kk.md', '-o', 'both.md', '--language', 'kk+ru').status, 0)
    const [first = '', second = '', ...rest] = written('both.md').split('\n---\n')
    assert.deepEqual(rest, [])
    assert.match(first, /Салыстырма кесте[\s\S]+кемінде елу жұмыскер/)
    assert.match(second, /Сравнительная таблица[\s\S]+не менее пятидесяти/)
  })

  it('compares two versions', () => {
    assert.equal(paper('table', '--from', 'old.md', 'bill.md', '-o', 'changes.md').status, 0)
    assert.match(written('changes.md'), /не менее ста работников.+не менее \*\*пятидесяти\*\* работников/)
  })

  it('takes the template of an office, and names its mistakes with line and column', () => {
    assert.equal(paper('table', 'bill.md', '-o', 'o.md', '--template', 'office.yaml').status, 0)
    assert.match(written('o.md'), /^# Таблица сравнения/)
    const broken = paper('table', 'bill.md', '-o', 'p.md', '--template', 'broken.yaml')
    assert.equal(broken.status, 2)
    assert.match(broken.err, /^broken\.yaml:3:10: /)
    assert.ok(!existsSync(join(folder.path, 'p.md')))
  })

  it('writes nothing where something that it would rest on is broken or missing', () => {
    for (const [args, message] of [
      [['table', 'gone.md', '-o', 'x.md'], /gone\.md: there is no such file/],
      [['poem', 'bill.md', '-o', 'x.md'], /there is no paper “poem”: write one of table, memorandum, submission/],
      [['table', 'bill.md', '-o', 'x.pdf'], /must end in \.docx, \.html or \.md/],
      [['table', 'bill.md', '-o', 'x.md', '--language', 'ru+de'], /unknown language “de”/],
      [['table', 'bill.md', '-o', 'x.md', '--from', 'gone.md'], /gone\.md/],
      [['memorandum', 'bill.md', '-o', 'x.md', '--from', 'old.md'], /--from is for paper table/],
      [['table', '-', '-o', 'x.md'], /give a file/],
      [['table', 'bill.md', '-o', 'x.md', '--template', 'gone.yaml'], /--template gone\.yaml: there is no such file/],
      [['table', 'bill.md'], /required option/],
    ] as const) {
      const { status, err } = paper(...args)
      assert.equal(status, 2, args.join(' '))
      assert.match(err, message)
      assert.ok(!existsSync(join(folder.path, 'x.md')))
    }
  })
})
