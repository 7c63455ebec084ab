/** Parallel texts in a real VS Code: two drafts are paired, their differences listed in both, a number is taken over, both texts scroll together. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shown, type Page } from '../../scripts/editor/browser.js'
import { openSession, packaged, type Session } from '../../scripts/editor/session.js'
import { startVsCode, type VsCode } from '../../scripts/editor/vscode.js'
import {
  beginCommand,
  goTo,
  offeredFixes,
  openFile,
  pairWith,
  problems,
  runCommand,
  takeFix,
} from '../../scripts/editor/workbench.js'

/** In the first or second column of editors. */
const column = (index: number, selector: string): string => `.editor-group-container >> nth=${index} >> ${selector}`

/** Holds in the page when the lines that begin so stand beside each other, within the height of a line. */
const beside = (one: string, other: string): string => `(() => {
  const top = (words) =>
    [...document.querySelectorAll('.view-line')]
      .find((line) => line.textContent.replace(/\\s/g, ' ').startsWith(words))
      ?.getBoundingClientRect().top
  return Math.abs(top('${one}') - top('${other}')) < 20
})()`

const root = fileURLToPath(new URL('../../', import.meta.url))
const russian = 'council.ru.law.md'
const kazakh = 'council.kk.law.md'
const numbers = Array.from({ length: 40 }, (_, i) => i + 1)
/** The Kazakh text has a long preamble, so that equal lines do not stand beside each other by chance. */
const long = {
  'order.ru.law': `Закон о порядке\n\n${numbers.map((i) => `Статья ${i}. Предмет ${i}\n1. Совет заседает ${i} раз.\n`).join('\n')}`,
  'order.kk.law': `Тәртіп туралы заң\n\n${'Кіріспе сөз.\n\n'.repeat(15)}${numbers.map((i) => `${i}-бап. ${i} мәселе\n1. Кеңес ${i} рет отырыс өткізеді.\n`).join('\n')}`,
}

describe('parallel texts in VS Code', function () {
  this.timeout(120_000)
  let vscode: VsCode
  let page: Page
  let session: Session | undefined
  const texts = new Map<string, string>()

  before(async () => {
    for (const name of [russian, kazakh]) texts.set(name, await readFile(join(root, 'examples/parallel', name), 'utf8'))
    vscode = await startVsCode(
      await packaged(root),
      { ...Object.fromEntries(texts), ...long },
      { 'workbench.colorTheme': 'Default Light Modern', 'tripartite.reader': 'en', 'editor.minimap.enabled': false },
    )
    session = await openSession(vscode)
    page = session.page
  })
  after(() => session?.stop())

  it('are paired by a command that offers the likeliest first, and shown side by side', async () => {
    await openFile(page, russian)
    await shown(page, '.codelens-decoration, .squiggly-error, .squiggly-info, .statusbar >> text=/Ln 1/', {
      timeout: 60_000,
    })
    await beginCommand(page, 'Tripartite: Compare with the parallel text')
    await shown(page, `.quick-input-list .monaco-list-row >> text=${kazakh}`)
    await picture('offered')
    await page.keyboard.press('Enter')
    await shown(page, '.notification-toast >> text=/compared with “council.kk.law.md”. Differences: grave – [1-9]/')
    await shown(page, `.tab.selected[data-resource-name="${kazakh}"]`)
    await shown(page, `.tab.active[data-resource-name="${russian}"]`)
    await shown(page, '.statusbar >> text=/council\\.kk\\.law\\.md: \\d+/')
    await picture('paired')
  })

  it('have their differences underlined and listed in both', async () => {
    for (const index of [0, 1]) await shown(page, column(index, '.squiggly-error'))
    await page.keyboard.press('Control+Shift+M')
    await shown(page, `${problems} >> text=/The time limits differ: .*“десяти рабочих дней”.*concord\\/number/`)
    const rows = await page.locator(problems).allTextContents()
    assert.ok(
      rows.some((row) => /^council\.(ru|kk)\.law\.md.*Ln 7.*In the (Russian|Kazakh) text \(art\. 1\(1\)\)/.test(row)),
      rows.join('\n'),
    )
    await picture('problems')
  })

  it('are brought in line by a quick fix, after which neither differs there', async () => {
    const text = texts.get(russian) ?? ''
    await goTo(page, text, 'десяти рабочих')
    const offered = await offeredFixes(page)
    await picture('fix')
    await takeFix(page, offered, 'As in the Kazakh text')
    await page.waitForFunction(
      `[...document.querySelectorAll('${problems}')].every((row) => !row.textContent.includes('десяти рабочих'))`,
    )
    await shown(page, '.tab.dirty')
    await page.keyboard.press('Control+S')
    await page.waitForSelector('.tab.dirty', { state: 'hidden' })
    assert.equal(await readFile(join(vscode.folder, russian), 'utf8'), text.replace('десяти', 'пятнадцати'))
  })

  it('are shown at a difference that only a person can judge', async () => {
    await goTo(page, texts.get(russian) ?? '', '3) утверждает план')
    await takeFix(page, await offeredFixes(page), 'Show both texts side by side')
    await shown(page, `.editor-group-container .tab.active[data-resource-name="${kazakh}"]`)
    await shown(page, column(1, '.view-line >> text=/2-бап/'))
    await picture('side-by-side')
  })

  it('are shown as a table that follows them, and saved as a Word file', async () => {
    await runCommand(page, 'Tripartite: Show the concordance table')
    await shown(page, '.tab.active >> text=/council.ru.concordance.md/')
    const preview = page.frameLocator('iframe.webview').frameLocator('#active-frame')
    await preview.locator('table >> text=утверждает план').first().waitFor()
    await picture('table')
    await page.keyboard.press('Control+W')
    await page.waitForSelector('.tab >> text=/council.ru.concordance.md/', { state: 'hidden' })
    await beginCommand(page, 'Tripartite: Save the concordance table')
    await shown(page, '.quick-input-list .monaco-list-row.focused >> text=Word')
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      `document.querySelector('.quick-input-box input')?.value.endsWith('/council.ru.concordance.docx')`,
    )
    await page.keyboard.press('Enter')
    await shown(page, '.notification-toast >> text=was saved')
    const bytes = await readFile(join(vscode.folder, 'council.ru.concordance.docx'))
    assert.equal(bytes.subarray(0, 2).toString(), 'PK')
  })

  it('are compared again when the window is opened anew', async () => {
    await page.goto(vscode.address)
    // VS Code writes down only when it is idle which texts are open, so either, both or the table may be open again.
    await openFile(page, russian)
    await runCommand(page, 'View: Close All Editors')
    await page.waitForSelector('.tab', { state: 'hidden' })
    for (const [name, other] of [
      [russian, 'council\\.kk\\.law\\.md'],
      [kazakh, 'council\\.ru\\.law\\.md: [1-9]'],
    ] as const) {
      await openFile(page, name)
      await shown(page, `.statusbar >> text=/${other}/`, { timeout: 60_000 })
    }
    for (const name of [kazakh, russian]) {
      await openFile(page, name)
      await shown(page, '.squiggly-error')
    }
  })

  it('are no longer compared when the pairing ends', async () => {
    await runCommand(page, 'Tripartite: End the pairing')
    await page.waitForFunction(
      `[...document.querySelectorAll('${problems}')].every((row) => !row.textContent.includes('concord/'))`,
    )
    await page.waitForSelector('.statusbar-item >> text=/council\\.kk/', { state: 'hidden' })
  })

  it('scroll together, whichever leads', async () => {
    await openFile(page, 'order.ru.law')
    await page.keyboard.press('Control+End')
    await shown(page, '.view-line >> text=/^Статья.36/')
    await pairWith(page, 'order.kk.law')
    // The text that is opened beside another stands where that one does.
    await page.waitForFunction(beside('Статья 36.', '36-бап'))
    await picture('opened-beside')
    await page.keyboard.press('Control+1')
    await page.keyboard.press('Control+Home')
    await page.waitForFunction(beside('Закон', 'Тәртіп'))
    await page.keyboard.press('Control+End')
    await page.waitForFunction(beside('Статья 36.', '36-бап'))
    await picture('scrolled')
    await page.keyboard.press('Control+2')
    await page.keyboard.press('Control+Home')
    await shown(page, column(1, '.view-line >> text=/^Тәртіп/'))
    await shown(page, column(0, '.view-line >> text=/^Закон/'))
    await page.keyboard.press('Control+End')
    await page.waitForFunction(beside('Статья 36.', '36-бап'))
    await picture('scrolled-back')
  })

  const picture = async (name: string): Promise<void> => session?.picture(`concord-${name}`)
})
