/** The configuration in docs/neovim.md, as it stands there, in a real Neovim that talks to the built server. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))
const driver = fileURLToPath(new URL('drive.lua', import.meta.url))
const text = [
  'Статья 6. Создание профсоюза',
  '',
  '1. Инициаторами создания профсоюза выступают не менее пятидесяти работников одной организации.',
  '',
  '2. Профсоюз обязан входить в республиканское объединение профсоюзов.',
  '',
].join('\n')
/** Above the drafts, so that it holds only where the server is told of the folder. */
const overrides = '- rule: c087/mandatory-affiliation\n  off: true\n  reason: Examined separately.\n'

/** What `drive.lua` writes. */
interface Seen {
  readonly version: string
  readonly opened: readonly { readonly name: string; readonly filetype: string; readonly clients: string }[]
  readonly source: string
  readonly message: string
  readonly underlined: string
  readonly rules: readonly string[]
  readonly hover: string
  readonly offered: readonly string[]
  readonly text: string
}

/** How Neovim 0.8 starts a client or takes one of the same name and folder, for a Neovim that has only the parts of it. */
const start08 = `
local started = {}
vim.lsp.start = function(config, options)
  local key = config.name .. config.root_dir
  started[key] = started[key] or vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(options.bufnr, started[key])
  return started[key]
end
`

describe('the language server in Neovim', function () {
  this.timeout(120_000)
  let home = ''
  let config = ''

  before(async function () {
    const version = await run('nvim', ['--version']).catch(() => undefined)
    if (!version) {
      // Where everything is installed, nothing is skipped.
      assert.equal(process.env['CI'], undefined, 'there is no nvim here')
      console.log('      skipped: there is no nvim here; scripts/editor/install.sh neovim installs it where it may')
      this.skip()
    }
    const page = await readFile(join(root, 'docs/neovim.md'), 'utf8')
    config = /```lua\n([\s\S]+?)```/.exec(page)?.[1] ?? ''
    assert.notEqual(config, '')
  })
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'tripartite-neovim-'))
    await mkdir(join(home, 'bin'))
    // As npm links the programs of a package.
    await symlink(join(root, 'dist/server.js'), join(home, 'bin/tripartite-language-server'))
    await mkdir(join(home, '.tripartite'))
    await writeFile(join(home, '.tripartite/overrides.yaml'), overrides)
    await mkdir(drafts())
    for (const name of ['note.md', 'one.law', 'two.law.txt', 'bill.law.md']) await writeFile(join(drafts(), name), text)
  })
  afterEach(() => rm(home, { recursive: true, force: true }))

  for (const [how, before] of [
    ['as it is started by the Neovim that is installed', ''],
    ['as it is started since Neovim 0.8', `if not vim.lsp.start then ${start08} end\n`],
  ] as const) {
    it(`finds, explains and replaces words in a Russian line, ${how}`, async () => {
      const seen = await drive(before + config)
      assert.deepEqual(seen.opened, [
        { name: 'note.md', filetype: 'markdown', clients: '' },
        ...['one.law', 'two.law.txt', 'bill.law.md'].map((name) => ({
          name,
          filetype: 'law',
          clients: 'tripartite',
        })),
      ])
      assert.equal(seen.source, 'tripartite')
      assert.match(seen.message, /^Минимальное число учредителей/)
      assert.match(seen.underlined, /^создания профсоюза .* не менее пятидесяти работников$/)
      assert.ok(!seen.rules.includes('c087/mandatory-affiliation'), seen.rules.join(' '))
      assert.match(seen.hover, /Конвенция № 87.*✓/s)
      assert.ok(seen.offered.length > 0)
      // Neovim 0.7.2 asks for fixes with the columns of the finding in bytes, which must not move the words.
      assert.equal(seen.text, text.replace('пятидесяти', 'трех').trimEnd())
    })
  }

  const drafts = (): string => join(home, 'drafts, 2027')

  async function drive(init: string): Promise<Seen> {
    await writeFile(join(home, 'init.lua'), init)
    const seen = join(home, 'seen.json')
    const env = {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_STATE_HOME: home,
      XDG_CACHE_HOME: home,
      PATH: `${join(home, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      LANG: 'C.UTF-8',
      FIX: '«трех»',
      SEEN: seen,
    }
    const options = ['--headless', '--clean', '-n', '-u', join(home, 'init.lua'), '-S', driver]
    await run('nvim', options, { cwd: drafts(), env, timeout: 100_000 })
    return JSON.parse(await readFile(seen, 'utf8')) as Seen
  }
})
