/** Holds the review of many drafts to memory that stays level, and to a bar that is seen on a terminal and nowhere else. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mock } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { reportTo } from '../../server/cli/report.js'
import { loadReviewedRules } from '../../server/cli/rule-set.js'
import { folderOf, program, rules, type Folder } from './cli.js'

const example = readFileSync(fileURLToPath(new URL('../../examples/restrictive.ru.law.md', import.meta.url)), 'utf8')
/** Drafts of some 90 KB, each with other words. */
const drafts = Object.fromEntries(
  Array.from({ length: 60 }, (_, i) => [
    `draft-${i}.md`,
    Array.from({ length: 3 }, (_, j) => example.replaceAll('\n', ` ${i}-${j}\n`)).join('\n'),
  ]),
)

describe('the review of many drafts', function () {
  // Some megabytes are reviewed, on a machine that may have other work.
  this.timeout(60_000)
  let folder: Folder
  before(() => {
    folder = folderOf(drafts)
  })
  after(() => {
    folder.remove()
  })

  it('keeps neither texts nor trees', () => {
    // In megabytes: enough for some of the drafts, not for all.
    const heap = '--max-old-space-size=24'
    const args = ['review', '--rules', rules, '--format', 'json', '--threads', '1', '.']
    const { status, stderr } = spawnSync(process.execPath, [heap, program, ...args], {
      cwd: folder.path,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    assert.deepEqual([status, stderr], [1, ''])
  })

  it('goes on when whoever reads the report has taken what is there', async () => {
    const home = new URL('../../dist/', import.meta.url)
    const options = { format: 'lines', reader: 'en', tracked: 'accepted' } as const
    const report = await reportTo(options, {
      paths: [],
      alongside: [],
      ruleSet: await loadReviewedRules(home, undefined),
      home,
    })
    let isDone = false
    const { mock: write } = mock.method(process.stdout, 'write', () => false)
    try {
      const added = report.add(['a finding\n']).then(() => (isDone = true))
      await setImmediate()
      assert.equal(isDone, false)
      const [, taken] = write.calls[0]?.arguments ?? []
      ;(taken as unknown as () => void)()
      await added
    } finally {
      write.restore()
    }
  })

  it('shows on a terminal how far it has come, and leaves no trace of it in the report', function () {
    // The command that gives a program a terminal is another one elsewhere.
    if (process.platform !== 'linux') return
    const seen = onTerminal(folder, '--threads 2', {})
    assert.match(seen, /[█░]+ \d+\/60/)
    assert.equal(lastLineOf(seen), '')
    assert.deepEqual(
      (JSON.parse(readFileSync(join(folder.path, 'report.json'), 'utf8')) as { files: unknown[] }).files.length,
      60,
    )
    assert.equal(onTerminal(folder, '--quiet draft-1.md draft-2.md', {}), '')
    assert.equal(onTerminal(folder, 'draft-1.md draft-2.md', { CI: 'true' }), '')
  })
})

/** What a terminal is sent while the report goes to a file. */
function onTerminal({ path }: Folder, args: string, env: Readonly<Record<string, string>>): string {
  const command = `'${process.execPath}' '${program}' review --format json ${args.includes('.md') ? args : `${args} .`} > report.json`
  const { CI: _ci, ...inherited } = process.env
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: path,
    encoding: 'utf8',
    env: { ...inherited, TERM: 'xterm', ...env },
  })
  return stdout
}

/** What is left to see of the last line. */
function lastLineOf(seen: string): string {
  return seen.slice(seen.lastIndexOf('\u001b[2K') + '\u001b[2K'.length)
}
