/** What surrounds the findings in a real VS Code: the status of the draft, the sample, the walkthrough, the task, and a setting that is changed. */
import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shown, type Page } from '../../scripts/editor/browser.js'
import { openSession, packaged, type Session } from '../../scripts/editor/session.js'
import { startVsCode, type VsCode } from '../../scripts/editor/vscode.js'
import { openCommands, openFile } from '../../scripts/editor/workbench.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const law = [
  'Статья 1. Членство в объединениях',
  '1. Профсоюз обязан входить в республиканское объединение профсоюзов.',
  '2. Профсоюз создаётся по инициативе не менее десяти работников.',
  '',
].join('\n')

describe('the manners of the extension in VS Code', function () {
  this.timeout(180_000)
  let vscode: VsCode
  let page: Page
  let session: Session | undefined

  before(async () => {
    vscode = await startVsCode(
      await packaged(root),
      { 'bill.law': law, 'closed.txt': law },
      { 'workbench.colorTheme': 'Default Light Modern', 'tripartite.country': 'KZ' },
    )
    session = await openSession(vscode)
    page = session.page
  })
  after(() => session?.stop())

  it('shows the language of a draft, its country and its findings beside the language of the editor', async () => {
    await openFile(page, 'bill.law')
    await shown(page, '.squiggly-error', { timeout: 60_000 })
    await page.locator('[id="status.languageStatus"] a').first().click()
    await shown(page, '.hover-language-status >> text=русский')
    await shown(page, '.hover-language-status >> text=Country: Kazakhstan')
    await shown(page, '.hover-language-status >> text=Findings: 2')
    await picture('status')
    await page.keyboard.press('Escape')
  })

  it('applies a setting that is changed at once', async () => {
    const path = join(vscode.folder, '.vscode')
    await mkdir(path)
    await writeFile(
      join(path, 'settings.json'),
      JSON.stringify({ 'tripartite.rules': { 'c087/mandatory-affiliation': 'off', 'c087/founder-minimum': 'off' } }),
    )
    await page.waitForSelector('.squiggly-error', { state: 'hidden' })
    await writeFile(join(path, 'settings.json'), '{}')
    await shown(page, '.squiggly-error')
  })

  it('reviews files that are not open by a task', async () => {
    await command('Tasks: Run Task')
    await choose('tripartite', 'tripartite')
    await choose('review all drafts', 'review all drafts of the folder')
    await shown(page, '.terminal-wrapper.active, .integrated-terminal')
    await page.keyboard.press('Control+Shift+M')
    await shown(page, '.markers-panel .monaco-list-row >> text=closed.txt', { timeout: 60_000 })
    await picture('task')
  })

  it('opens the sample draft, which is reviewed', async () => {
    await command('Tripartite: Open a sample draft')
    await shown(page, '.tab.active[data-resource-name^="Untitled"]')
    await shown(page, '.squiggly-error, .squiggly-warning, .squiggly-info')
    await picture('sample')
  })

  it('leads through five steps with pictures', async () => {
    await command('Welcome: Open Walkthrough...')
    await choose('First review', 'First review with Tripartite')
    await shown(page, '.getting-started-step')
    const steps = await page.locator('.getting-started-step').allTextContents()
    assert.equal(steps.length, 5, steps.join('\n'))
    await shown(page, '.getting-started-media')
    await picture('walkthrough')
    await shown(page, '.getting-started-step.expanded')
  })

  async function command(title: string): Promise<void> {
    await openCommands(page)
    await choose(title, title)
  }

  /** Types into the open list and takes the entry that begins with these words: the shortest, where there are more. */
  async function choose(typed: string, words: string): Promise<void> {
    const rows = '.quick-input-list .monaco-list-row'
    await shown(page, '.quick-input-widget input')
    await page.keyboard.type(typed)
    await shown(page, `${rows} >> text=${words}`)
    const texts = (await page.locator(rows).allTextContents()).map((text) => text.trim())
    const fitting = texts.filter((text) => text.startsWith(words)).sort((a, b) => a.length - b.length)
    for (let row = texts.indexOf(fitting[0] ?? ''); row > 0; row--) await page.keyboard.press('ArrowDown')
    await shown(page, `${rows}.focused >> text=${words}`)
    await page.keyboard.press('Enter')
  }

  const picture = async (name: string): Promise<void> => session?.picture(`manners-${name}`)
})
