/** What is written is there whole or not at all: through kills, full disks, and others who write at the same time. */
import { build } from 'esbuild'
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { chmod, lstat, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { folderOf, type Folder } from '../../test/cli/cli.js'
import { unwrittenReason } from './unwritten.js'
import { writeWhole } from './write-whole.js'

/** Of a length that takes several pieces to write. */
const content = (letter: string): string => letter.repeat(300_000)
const isWhole = (text: string): boolean => text === content(text.charAt(0))

describe('a file that is written whole', () => {
  let folder: Folder
  let program: string
  const at = (name: string): string => join(folder.path, name)
  before(async () => {
    folder = folderOf({})
    program = at('writer.mjs')
    // A process of its own that starts quickly: `writer.mjs PATH LETTERS replace|keep`, without end where it replaces.
    await build({
      stdin: {
        contents: `
          import { writeWhole } from './write-whole.js'
          const [path, letters, how] = process.argv.slice(2)
          const replace = how === 'replace'
          try {
            for (let i = 0; ; i++) {
              await writeWhole(path, letters[i % letters.length].repeat(300_000), { replace })
              if (i === 0) console.log('written')
              if (!replace) break
            }
          } catch (error) { console.log(error.code) }`,
        resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      },
      ...{ bundle: true, platform: 'node', format: 'esm', outfile: program, define: { __filename: 'import.meta.url' } },
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
    })
  })
  after(() => folder.remove())
  beforeEach(async () => {
    for (const name of await readdir(folder.path)) if (name !== 'writer.mjs') await rm(at(name), { recursive: true })
  })
  const others = async (): Promise<readonly string[]> =>
    (await readdir(folder.path)).filter((name) => !['writer.mjs', 'report'].includes(name))
  const writer = (letters: string, how: 'replace' | 'keep') => {
    const child = spawn(process.execPath, [program, at('report'), letters, how], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return { child, said: once(child.stdout, 'data').then(([data]) => String(data).trim()), ended: once(child, 'exit') }
  }

  it('is the old or the new one whenever the writer is killed; what it leaves behind is in nobody’s way', async () => {
    let left = 0
    for (let kill = 0; kill < 16; kill++) {
      const { child, said, ended } = writer('ab', 'replace')
      assert.equal(await said, 'written')
      // Moments that differ: a write takes a few milliseconds.
      await new Promise((resolve) => setTimeout(resolve, kill % 8))
      child.kill('SIGKILL')
      await ended
      assert.ok(isWhole(await readFile(at('report'), 'utf8')), `after kill ${kill}`)
      const behind = await others()
      assert.deepEqual(
        behind.filter((name) => !/^report\.\d+$/.test(name)),
        [],
      )
      assert.ok(behind.length - left <= 1, 'one kill leaves one file at most')
      left = behind.length
    }
    await writeWhole(at('report'), content('c'), { replace: true })
    assert.equal(await readFile(at('report'), 'utf8'), content('c'))
  })

  it('leaves nothing behind when the writer is asked to end', async () => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      const { child, said, ended } = writer('ab', 'replace')
      await said
      child.kill(signal)
      assert.deepEqual(await ended, [null, signal])
      assert.ok(isWhole(await readFile(at('report'), 'utf8')))
    }
    assert.deepEqual(await others(), [])
  })

  it('is whole at every moment while several processes write it', async () => {
    const writers = ['a', 'b', 'c'].map((letter) => writer(letter, 'replace'))
    await Promise.all(writers.map(({ said }) => said))
    const seen = new Set<string>()
    for (let i = 0; i < 3_000 && seen.size < 3; i++) {
      const text = await readFile(at('report'), 'utf8')
      assert.ok(isWhole(text))
      seen.add(text.charAt(0))
    }
    for (const { child } of writers) child.kill('SIGKILL')
    assert.ok(seen.size > 1, 'one process only was seen to write')
    await Promise.all(writers.map(({ ended }) => ended))
  })

  it('is written by one of several that may not replace it, and the others are told', async () => {
    for (let round = 0; round < 3; round++) {
      const letters = ['a', 'b', 'c', 'd']
      const said = await Promise.all(letters.map((letter) => writer(letter, 'keep').said))
      assert.deepEqual([...said].sort(), ['EEXIST', 'EEXIST', 'EEXIST', 'written'])
      assert.equal(await readFile(at('report'), 'utf8'), content(letters[said.indexOf('written')] ?? ''))
      assert.deepEqual(await others(), [])
      await rm(at('report'))
    }
  })

  it('is whole where the disk takes a piece at a time, as a full one does before it refuses', async () => {
    const { write } = fs
    const short = (fd: number, data: unknown, ...rest: unknown[]): void => {
      const piece = typeof data === 'string' ? Buffer.from(data).subarray(0, 100) : (data as Buffer).subarray(0, 100)
      write(fd, piece, 0, piece.length, 0, rest.at(-1) as never)
    }
    fs.write = short as typeof write
    try {
      await writeWhole(at('report'), content('a'), { replace: true })
      await writeWhole(at('report'), Buffer.from(content('b')), { replace: true })
    } finally {
      fs.write = write
    }
    assert.equal(await readFile(at('report'), 'utf8'), content('b'))
  })

  it('keeps its permissions, and a link that leads to it', async () => {
    await writeFile(at('report'), 'old')
    await chmod(at('report'), 0o640)
    await symlink('report', at('link'))
    await writeWhole(at('link'), 'new', { replace: true })
    assert.equal(await readFile(at('report'), 'utf8'), 'new')
    assert.equal((await stat(at('report'))).mode & 0o777, 0o640)
    assert.ok((await lstat(at('link'))).isSymbolicLink())
  })

  it('is made where a link says that leads nowhere yet', async () => {
    await mkdir(at('inner'))
    await symlink('inner/later', at('link'))
    await symlink('../link', at('inner/again'))
    await writeWhole(at('inner/again'), 'new', { replace: false })
    assert.equal(await readFile(at('inner/later'), 'utf8'), 'new')
    assert.ok((await lstat(at('link'))).isSymbolicLink() && (await lstat(at('inner/again'))).isSymbolicLink())
  })

  it('stays where it may not be written, and the reason is known', async () => {
    await writeFile(at('kept'), 'old', { mode: 0o444 })
    await symlink('circle', at('circle'))
    const cases: readonly (readonly [name: string, replace: boolean, code: string])[] = [
      ['kept', true, 'EACCES'],
      ['kept', false, 'EEXIST'],
      ['', true, 'EISDIR'],
      ['gone/report', true, 'ENOENT'],
      ['kept/report', true, 'ENOTDIR'],
      ['circle', true, 'ELOOP'],
      ['x'.repeat(300), true, 'ENAMETOOLONG'],
    ]
    for (const [name, replace, code] of cases) {
      const written = writeWhole(at(name), 'new', { replace })
      await assert.rejects(written, { code }, name)
      if (code === 'EEXIST') continue
      const reasons = (['en', 'ru', 'kk'] as const).map((language) =>
        unwrittenReason({ __proto__: Error.prototype, code }, language),
      )
      assert.equal(new Set(reasons).size, 3, code)
      assert.ok(!reasons.some((reason) => reason.includes(code)), reasons.join())
    }
    assert.equal(await readFile(at('kept'), 'utf8'), 'old')
    assert.deepEqual(await others(), ['circle', 'kept'])
  })
})
