/** Papers and Word files in a real VS Code: a report is exported, a Word file read and annotated, a version compared. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shown, type Page } from '../../scripts/editor/browser.js'
import { openSession, packaged, type Session } from '../../scripts/editor/session.js'
import { startVsCode, type VsCode } from '../../scripts/editor/vscode.js'
import { beginCommand, hoverAtCaret, listedProblems, openFile, problems } from '../../scripts/editor/workbench.js'
import { readDocument } from '../../server/documents/read.js'
import { sampleBill } from '../documents/sample-bill.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const draft = 'bill.law.md'
const word = 'ministry.docx'
const mandatory = 'Статья 1. Членство\n1. Профсоюз обязан входить в республиканское объединение профсоюзов.\n'
const free = 'Статья 1. Членство\n1. Профсоюзы вправе вступать в объединения профсоюзов.\n'

describe('papers and Word files in VS Code', function () {
  this.timeout(120_000)
  let vscode: VsCode
  let page: Page
  let session: Session | undefined

  before(async () => {
    vscode = await startVsCode(
      await packaged(root),
      { [draft]: free, [word]: await sampleBill() },
      { 'workbench.colorTheme': 'Default Light Modern', 'tripartite.country': 'KZ' },
    )
    const git = (...args: readonly string[]): unknown =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
        cwd: vscode.folder,
      })
    git('init', '-q')
    git('add', draft)
    git('commit', '-q', '-m', 'First reading')
    await writeFile(join(vscode.folder, draft), mandatory)
    session = await openSession(vscode)
    page = session.page
  })
  after(() => session?.stop())

  it('exports a memorandum on the draft beside it, as a Word file', async () => {
    await openFile(page, draft)
    await shown(page, '.squiggly-error', { timeout: 60_000 })
    await beginCommand(page, 'Tripartite: Export report')
    await picture('export-kind')
    await pick('Technical memorandum')
    await pick('Word')
    await pick('Русский')
    await save('bill.memorandum.ru.docx')
    assert.match(await textOf('bill.memorandum.ru.docx'), /Казахстан[^]*1\. Профсоюз вправе входить/)
  })

  it('opens a Word file from the explorer as a text with its findings', async () => {
    await inMenuOf(word, 'Review Word document', 'word-menu')
    await shown(page, `.tab.active[data-resource-name="${word}.law"]`)
    const rows = await listedProblems(page)
    assert.ok(
      rows.some((row) => /абзац \d+ файла/.test(row) && row.includes('c087/')),
      rows.join('\n'),
    )
    await page.keyboard.press('Control+1')
    await page.keyboard.press('F8')
    await page.keyboard.press('Escape')
    assert.match(await hoverAtCaret(page), /абзац \d+ файла/)
    await picture('word-text')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+1')
    await page.keyboard.type('x')
    await shown(page, '.monaco-editor-overlaymessage')
    await page.keyboard.press('Escape')
  })

  it('writes the Word file anew with comments, and leaves it as it was', async () => {
    const before = await readFile(join(vscode.folder, word))
    await beginCommand(page, 'Tripartite: Annotate Word document')
    await pick('Comments, and suggested wording')
    await save('ministry.reviewed.docx')
    await picture('annotated')
    assert.deepEqual(await readFile(join(vscode.folder, word)), before)
    assert.ok((await readFile(join(vscode.folder, 'ministry.reviewed.docx'))).length > before.length)
  })

  it('is one of the editors that a Word file can be opened with, and not the usual one', async () => {
    await page.keyboard.press('Control+K')
    await page.keyboard.press('Control+W')
    await page.waitForSelector('.tab.active', { state: 'hidden' })
    // While a file is being added, the explorer moves the focus.
    await shown(page, '.explorer-folders-view .monaco-list-row >> text=ministry.reviewed.docx')
    await inMenuOf(word, 'Open With...', 'open-with')
    await pick('Tripartite: text with findings')
    await shown(page, `.tab.active[data-resource-name="${word}.law"]`)
    await shown(page, `${problems} >> text=/абзац/`)
    assert.equal((await page.locator('.tab').allTextContents()).length, 1)
  })

  it('compares with what git has kept, and leads to the places', async () => {
    await openFile(page, draft)
    await beginCommand(page, 'Tripartite: Compare with version')
    await shown(page, '.quick-input-list .monaco-list-row >> text=First reading')
    await picture('compare-versions')
    await pick('First reading')
    await shown(page, '.tab.active[data-resource-name="bill.comparison.md"]')
    await shown(page, '.view-lines .detected-link, .view-lines .detected-link-active')
    await picture('comparison')
    await beginCommand(page, 'Tripartite: Save the comparison')
    await pick('Markdown')
    await save('bill.comparison.md')
    assert.match(await readFile(join(vscode.folder, 'bill.comparison.md'), 'utf8'), /c087\/mandatory-affiliation/)
  })

  const picture = async (name: string): Promise<void> => session?.picture(`papers-${name}`)
  const textOf = async (name: string): Promise<string> => {
    const read = await readDocument(await readFile(join(vscode.folder, name)), name, { tracked: 'accepted' })
    return 'problem' in read ? assert.fail(read.problem) : read.text
  }
  /** A click that comes before the menu has appeared is lost. */
  const inMenuOf = async (file: string, item: string, name: string): Promise<void> => {
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).click({ button: 'right' })
    await shown(page, `.context-view .action-label >> text=${item}`)
    await picture(name)
    await page.locator('.context-view .action-label', { hasText: item }).first().click()
  }
  /** Takes an entry of the list by the keyboard. */
  const pick = async (label: string): Promise<void> => {
    await shown(page, `.quick-input-list .monaco-list-row >> text=${label}`)
    await page.keyboard.type(label)
    await shown(page, `.quick-input-list .monaco-list-row.focused >> text=${label}`)
    await page.keyboard.press('Enter')
  }
  /** Takes the name that the dialog proposes. */
  const save = async (name: string): Promise<void> => {
    await page.waitForFunction(`document.querySelector('.quick-input-box input')?.value.endsWith('/${name}')`)
    await picture(`save-${name}`)
    await page.keyboard.press('Enter')
    await shown(page, `.notification-toast >> text=“${name}” was saved`)
  }
})
