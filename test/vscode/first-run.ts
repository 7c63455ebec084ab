/** What a drafter meets first, in a real VS Code: the underline, Problems, the hover, a quick fix, and the commands. */
import assert from 'node:assert/strict'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shown, type Page } from '../../scripts/editor/browser.js'
import { openSession, packaged, type Session } from '../../scripts/editor/session.js'
import { startVsCode, type VsCode } from '../../scripts/editor/vscode.js'
import {
  goTo,
  hoverAtCaret,
  listedProblems,
  noProblemWith,
  offeredFixes,
  openFile,
  problems,
  runCommand,
  takeFix,
} from '../../scripts/editor/workbench.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const draft = 'bill.law.md'
const note = 'note.md'
const mandatory = 'Профсоюз обязан входить в республиканское объединение профсоюзов.\n'

describe('the extension in VS Code', function () {
  this.timeout(120_000)
  let vscode: VsCode
  let page: Page
  let session: Session | undefined
  let text = ''

  before(async () => {
    text = await readFile(join(root, 'examples/restrictive.ru.law.md'), 'utf8')
    vscode = await startVsCode(
      await packaged(root),
      { [draft]: text, [note]: mandatory },
      { 'workbench.colorTheme': 'Default Light Modern' },
    )
    session = await openSession(vscode)
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
    await picture('problems')
  })

  it('explains a finding at the provision', async () => {
    await goTo(page, text, 'пятидесяти')
    const hover = await hoverAtCaret(page)
    assert.match(hover, /Минимальное число учредителей/)
    assert.match(hover, /✓ .*проверено/)
    await picture('hover')
    await page.keyboard.press('Escape')
  })

  it('records a decision with its reason, which takes the finding off the list, in a file that is saved', async () => {
    await goTo(page, text, 'пятидесяти')
    await takeFix(page, await offeredFixes(page), 'reject the finding')
    await shown(page, '.quick-input-widget input')
    await page.keyboard.type('Речь идет о партиях.')
    await picture('decision')
    await page.keyboard.press('Enter')
    await page.waitForFunction(noProblemWith('c087/founder-minimum'))
    await shown(page, '.statusbar >> text=the decision is recorded')
    const decisions = await readFile(join(vscode.folder, 'tripartite.decisions.yaml'), 'utf8')
    assert.match(
      decisions,
      /- file: bill\.law\.md\n[^]*founder-minimum[^]*decision: rejected\n +reason: Речь идет о партиях\.\n +date: \d{4}-/,
    )
    // As if nobody had decided, for what comes next.
    await goTo(page, text, 'пятидесяти')
    await takeFix(page, await offeredFixes(page), 'Withdraw the decision')
    await shown(page, '.statusbar >> text=the decision is withdrawn')
    assert.match(await readFile(join(vscode.folder, 'tripartite.decisions.yaml'), 'utf8'), /decisions: \[\]\n$/)
    await shown(page, `${problems} >> text=c087/founder-minimum`)
  })

  it('takes a quick fix by the keyboard, after which the finding is gone, and saves the bill', async () => {
    await goTo(page, text, 'пятидесяти')
    const offered = await offeredFixes(page)
    await picture('quick-fix')
    await takeFix(page, offered, '«пятидесяти» на «трех»')
    await shown(page, '.tab.active.dirty')
    await page.waitForFunction(noProblemWith('c087/founder-minimum'))
    await page.keyboard.press('Control+S')
    await shown(page, '.tab.active:not(.dirty)')
    assert.equal(await readFile(join(vscode.folder, draft), 'utf8'), text.replace('пятидесяти', 'трех'))
    await picture('fixed')
  })

  it('shows by Convention what was found, what was checked and what was not', async () => {
    await page.locator('.activitybar a[aria-label^="Tripartite"]').click()
    const row = '.part.sidebar .monaco-list-row'
    await shown(page, `${row} >> text=/№ 87/`)
    await shown(page, `${row}[aria-level="2"]`)
    await picture('conventions')
    await page.keyboard.press('Control+Shift+E')
    await shown(page, `.explorer-folders-view .monaco-list-row >> text=${note}`)
  })

  it('changes the language of the messages and the theme with the settings', async () => {
    await mkdir(join(vscode.folder, '.vscode'), { recursive: true })
    const settings = join(vscode.folder, '.vscode/settings.json')
    await writeFile(
      settings,
      JSON.stringify({ 'tripartite.reader': 'en', 'workbench.colorTheme': 'Default Dark Modern' }),
    )
    await shown(page, '.monaco-workbench.vs-dark')
    await shown(page, `${problems} >> text=/[Mm]andatory|[Cc]itizenship/`)
    await goTo(page, text, 'политической деятельности')
    await shown(page, '.squiggly-error')
    await shown(page, '.codelens-decoration >> text=/1 finding/')
    await picture('dark')
    await writeFile(settings, JSON.stringify({ 'tripartite.reader': 'kk' }))
    await shown(page, `${problems} >> text=/кәсіподақ/i`)
    await rm(settings)
    await shown(page, `${problems} >> text=/профсоюз/i`)
  })

  it('reviews a Markdown file on command only', async () => {
    await openFile(page, note)
    await page.waitForSelector('.squiggly-error', { state: 'hidden' })
    await runCommand(page, 'Tripartite: Review this file')
    await shown(page, '.squiggly-error')
    await picture('review-file')
  })

  it('goes on after the language server was restarted', async () => {
    await runCommand(page, 'Tripartite: Restart the language server')
    await shown(page, '.statusbar >> text=the language server was restarted')
    await shown(page, '.squiggly-error')
  })

  it('starts a language server that dies again, once, and says so', async () => {
    const before = await vscode.languageServers()
    assert.equal(before.length, 1)
    for (const id of before) process.kill(id, 'SIGKILL')
    await shown(page, '.notification-toast >> text=stopped unexpectedly and was started again')
    await shown(page, '.squiggly-error')
    await picture('died')
    const after = await vscode.languageServers()
    assert.equal(after.length, 1)
    assert.notDeepEqual(after, before)
    for (const id of after) process.kill(id, 'SIGKILL')
    await shown(page, '.notification-toast >> text=stopped again, so drafts are not reviewed')
    await picture('died-again')
    assert.deepEqual(await vscode.languageServers(), [])
    await page.locator('.notification-toast .monaco-button', { hasText: 'Restart' }).first().click()
    await shown(page, '.statusbar >> text=the language server was restarted')
    await shown(page, '.squiggly-error')
  })

  const picture = async (name: string): Promise<void> => session?.picture(name)
})
