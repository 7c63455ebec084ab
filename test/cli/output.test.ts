/** Holds `--output` to its word: the whole report in the file, nothing replaced without leave, no draft ever replaced. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderOf, program, review, rules, type Folder } from './cli.js'

const draft = 'Статья 1. Создание\n1. Профсоюз создается пятьюдесятью работниками.\n'

describe('--output', () => {
  let folder: Folder
  beforeEach(() => {
    folder = folderOf({ 'bill.law': draft, 'other.law': draft, 'old.txt': 'old' })
  })
  afterEach(() => {
    folder.remove()
  })
  const at = (...args: readonly string[]): ReturnType<typeof review> => review(args, { cwd: folder.path })
  const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8')

  for (const format of ['text', 'json', 'lines', 'csv', 'sarif', 'github']) {
    it(`holds in ${format} what standard output would, and leaves nothing else behind`, () => {
      const before = readdirSync(folder.path)
      const shown = at('--format', format, 'bill.law', 'other.law')
      const { status, out, err } = at('--format', format, '--output', 'report', 'bill.law', 'other.law')
      assert.deepEqual([status, out, err], [1, '', ''])
      assert.notEqual(shown.out, '')
      assert.equal(read('report'), shown.out)
      assert.deepEqual(readdirSync(folder.path), [...before, 'report'].sort())
    })
  }

  it('holds a workbook, which may also go into a pipe', () => {
    assert.equal(at('--format', 'xlsx', '-o', 'register.xlsx', 'bill.law').status, 1)
    assert.equal(read('register.xlsx').slice(0, 2), 'PK')
    assert.equal(at('--format', 'xlsx', 'bill.law').out.slice(0, 2), 'PK')
  })

  it('replaces a file only with --force', () => {
    const { status, out, err } = at('-o', 'old.txt', 'bill.law')
    assert.deepEqual([status, out, err], [2, '', 'tripartite: old.txt is there already; --force replaces it\n'])
    assert.equal(read('old.txt'), 'old')
    assert.equal(at('-o', 'old.txt', '--force', 'bill.law').status, 1)
    assert.match(read('old.txt'), /c087\/founders/)
  })

  it('never replaces a draft, by whatever name', () => {
    symlinkSync('bill.law', join(folder.path, 'link.law'))
    for (const name of ['bill.law', './bill.law', join(folder.path, 'bill.law'), 'link.law']) {
      const { status, err } = at('-o', name, '--force', 'bill.law')
      assert.equal(status, 2)
      assert.match(err, /is a draft under review and is not replaced by its report\n$/)
    }
    assert.equal(read('bill.law'), draft)
  })

  it('says where the file cannot be written, in the language of its reader', () => {
    const { status, err } = at('-o', 'nowhere/report.txt', 'bill.law')
    assert.equal(status, 2)
    assert.equal(err, 'tripartite: nowhere/report.txt: its folder is not there\n')
    assert.equal(existsSync(join(folder.path, 'nowhere')), false)
    chmodSync(join(folder.path, 'old.txt'), 0o444)
    assert.match(
      at('-o', 'old.txt', '--force', '--reader', 'kk', 'bill.law').err,
      /^tripartite: old\.txt: файл жазудан/,
    )
    const { err: inRussian } = review(['-o', 'old.txt', '--force', 'bill.law'], {
      cwd: folder.path,
      env: { LC_ALL: 'ru_RU.UTF-8' },
    })
    assert.match(inRussian, /^tripartite: old\.txt: файл защищён от записи/)
    assert.equal(read('old.txt'), 'old')
    assert.match(at('-o', '.', '--force', 'bill.law').err, /^tripartite: \. is a folder; name a file in it\n$/)
  })

  it('writes into what is no file, and does not replace it', () => {
    assert.equal(at('-o', '/dev/null', 'bill.law').status, 1)
    assert.ok(statSync('/dev/null').isCharacterDevice())
  })

  it('says so once where the disk is full, and ends', () => {
    const { status, err } = at('--format', 'json', '-o', '/dev/full', 'bill.law', 'other.law')
    assert.equal(status, 2)
    assert.equal(err, 'tripartite: /dev/full: there is no room left on the disk\n')
  })

  it('is the old report or the new one whenever the command is killed, and what is left behind is no draft', async () => {
    const all = at('--format', 'json', '.')
    const rest = ['--format', 'json', '--output', 'report.json', '--force', 'bill.law', 'other.law']
    at(...rest)
    const whole = read('report.json')
    const begun = performance.now()
    at(...rest)
    const once = performance.now() - begun
    for (let kill = 0; kill < 6; kill++) {
      writeFileSync(join(folder.path, 'report.json'), 'old')
      const child = spawn(process.execPath, [program, 'review', '--rules', rules, ...rest], { cwd: folder.path })
      const ended = new Promise((resolve) => child.on('exit', resolve))
      // At moments of its whole life, most of them near its end, where it writes.
      await new Promise((resolve) => setTimeout(resolve, once * (0.5 + kill / 8)))
      child.kill('SIGKILL')
      await ended
      assert.ok(['old', whole].includes(read('report.json')))
    }
    rmSync(join(folder.path, 'report.json'))
    writeFileSync(join(folder.path, 'bill.law.1234567890'), draft.slice(0, 40))
    assert.equal(at('--format', 'json', '.').out, all.out)
  })

  it('has no colours unless they are asked for', () => {
    at('-o', 'plain', 'bill.law')
    at('-o', 'coloured', '--color', 'bill.law')
    assert.ok(!read('plain').includes('\u001b'))
    assert.ok(read('coloured').includes('\u001b['))
  })

  it('has what could be reviewed, and SARIF says that it is not all', () => {
    const { status } = at('--format', 'sarif', '-o', 'report.sarif', 'bill.law', 'missing.law')
    assert.equal(status, 2)
    const log = JSON.parse(read('report.sarif')) as {
      runs: { results: unknown[]; invocations: { executionSuccessful: boolean }[] }[]
    }
    assert.equal(log.runs[0]?.results.length, 1)
    assert.equal(log.runs[0].invocations[0]?.executionSuccessful, false)
  })
})
