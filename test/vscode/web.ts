/** The extension in VS Code for the Web, which has no machine to run programs on: the underline, Problems, the hover, a quick fix, and a restart. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shown, type Page } from '../../scripts/editor/browser.js'
import { openSession, type Session } from '../../scripts/editor/session.js'
import { startWebVsCode } from '../../scripts/editor/web.js'
import {
  goTo,
  hoverAtCaret,
  listedProblems,
  noProblemWith,
  offeredFixes,
  openFile,
  pairWith,
  runCommand,
  takeFix,
} from '../../scripts/editor/workbench.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const draft = 'bill.law.md'
const overrides = '- rule: c087/exclusion-judges-prosecutors\n  off: true\n  reason: Examined separately.\n'

const decided = 'c087/administrative-dissolution'

/** The finding of a rule in the example bill, as the command line tells it. */
function findingOf(rule: string): { readonly fingerprint: string; readonly text: string } {
  const args = ['dist/cli.js', 'review', '--format', 'json', '--fail-on', 'none', 'examples/restrictive.ru.law.md']
  const report = JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })) as {
    readonly files: readonly {
      readonly findings: readonly { readonly rule: string; readonly fingerprint: string; readonly text: string }[]
    }[]
  }
  const found = report.files[0]?.findings.filter((one) => one.rule === rule) ?? []
  return found[0] ?? assert.fail(`no finding of ${rule}`)
}

describe('the extension in VS Code for the Web', function () {
  this.timeout(120_000)
  let page: Page
  let session: Session | undefined
  let text = ''

  before(async () => {
    text = await readFile(join(root, 'examples/restrictive.ru.law.md'), 'utf8')
    const parallel = (name: string): Promise<string> => readFile(join(root, 'examples/parallel', name), 'utf8')
    const served = await startWebVsCode(root, {
      [draft]: text,
      'council.ru.law.md': await parallel('council.ru.law.md'),
      'council.kk.law.md': await parallel('council.kk.law.md'),
      'tripartite.decisions.yaml': `decisions:\n  - {file: ${draft}, fingerprint: "${findingOf(decided).fingerprint}", decision: rejected, reason: Settled.}\n`,
      '.tripartite/overrides.yaml': overrides,
      '.vscode/settings.json': JSON.stringify({
        'workbench.colorTheme': 'Default Light Modern',
        'files.autoSave': 'off',
      }),
    })
    session = await openSession(served)
    page = session.page
  })
  after(() => session?.stop())

  it('underlines provisions of an example bill and lists them in Problems', async () => {
    await openFile(page, draft)
    await goTo(page, text, 'пятидесяти')
    const rows = await listedProblems(page)
    assert.ok(
      rows.some((row) => row.includes('tripartite') && row.includes('c087/citizenship-founders')),
      rows.join('\n'),
    )
    assert.ok(!rows.some((row) => row.includes('c087/exclusion-judges-prosecutors')), rows.join('\n'))
    await picture('web-problems')
  })

  it('explains a finding at the provision', async () => {
    await goTo(page, text, 'пятидесяти')
    const hover = await hoverAtCaret(page)
    assert.match(hover, /Минимальное число учредителей/)
    await picture('web-hover')
    await page.keyboard.press('Escape')
  })

  it('knows a decision whose file nobody has opened', async () => {
    await goTo(page, text, findingOf(decided).text.slice(0, 40))
    assert.match(await hoverAtCaret(page), /Решение: отклонено – Settled\./)
    await page.keyboard.press('Escape')
  })

  it('takes a quick fix, after which the finding is gone', async () => {
    await goTo(page, text, 'пятидесяти')
    await takeFix(page, await offeredFixes(page), '«пятидесяти» на «трех»')
    await shown(page, '.tab.active.dirty')
    await page.waitForFunction(noProblemWith('c087/founder-minimum'))
    await picture('web-fixed')
  })

  it('goes on with another worker after the language server was restarted', async () => {
    await runCommand(page, 'Tripartite: Restart the language server')
    await shown(page, '.statusbar >> text=the language server was restarted')
    await shown(page, '.squiggly-error')
  })

  it('compares parallel texts side by side', async () => {
    await openFile(page, 'council.ru.law.md')
    await pairWith(page, 'council.kk.law.md')
    await shown(page, '.editor-group-container >> nth=1 >> .squiggly-error')
    await picture('web-concord')
  })

  const picture = async (name: string): Promise<void> => session?.picture(name)
})
