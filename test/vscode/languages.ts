/** The interface in Russian and Kazakh in a real VS Code: commands, every step of the walkthrough, the view of Conventions and messages. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shown } from '../../scripts/editor/browser.js'
import { openSession, packaged, type Session } from '../../scripts/editor/session.js'
import { startVsCode } from '../../scripts/editor/vscode.js'
import { openByKeys } from '../../scripts/editor/workbench.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const steps = ['sample', 'finding', 'redraft', 'country', 'report'] as const
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

describe('the interface of the extension in VS Code', function () {
  this.timeout(180_000)

  for (const language of ['ru', 'kk'] as const)
    describe(`in ${language}`, () => {
      let session: Session | undefined
      let texts: Readonly<Record<string, string>>
      before(async () => {
        texts = JSON.parse(await readFile(join(root, `package.nls.${language}.json`), 'utf8')) as typeof texts
        const settings = { 'workbench.colorTheme': 'Default Light Modern' }
        session = await openSession(await startVsCode(await packaged(root), {}, settings, language))
      })
      after(() => session?.stop())
      const say = (key: string): string => texts[key] ?? assert.fail(`no text ${key}`)

      it('opens the walkthrough and each of its steps', async () => {
        const { page, picture } = session ?? assert.fail()
        await shown(page, '.explorer-viewlet, .monaco-workbench .part.editor', { timeout: 60_000 })
        await openByKeys(page, ['F1'], '.quick-input-widget input')
        await page.keyboard.type('Open Walkthrough')
        await shown(page, '.quick-input-list .monaco-list-row.focused >> text=/Open Walkthrough/')
        await page.keyboard.press('Enter')
        await shown(page, `.quick-input-list .monaco-list-row >> text=${say('walkthrough.title')}`)
        await page.keyboard.type(say('walkthrough.title'))
        await shown(page, `.quick-input-list .monaco-list-row.focused >> text=${say('walkthrough.title')}`)
        await page.keyboard.press('Enter')
        for (const step of steps) {
          const title = say(`walkthrough.${step}.title`)
          await page.locator('.getting-started-step', { hasText: title }).first().click()
          await shown(page, `.getting-started-step.expanded >> text=${title}`)
          await picture(`${language}-${step}`)
        }
        const listed = (await page.locator('.getting-started-step').allTextContents()).map(plain)
        assert.equal(listed.length, steps.length)
        for (const [i, step] of steps.entries()) assert.ok(listed[i]?.startsWith(say(`walkthrough.${step}.title`)))
      })

      it('opens the sample in that language from its button, and shows it by Convention', async () => {
        const { page, picture } = session ?? assert.fail()
        await page
          .locator('.getting-started-step', { hasText: say('walkthrough.sample.title') })
          .first()
          .click()
        await page.locator('.getting-started-step.expanded .monaco-button').first().click()
        await shown(page, '.tab.active[data-resource-name^="Untitled"]')
        await shown(page, '.squiggly-error, .squiggly-warning, .squiggly-info', { timeout: 60_000 })
        await shown(page, `.view-lines >> text=${{ ru: 'Статья', kk: 'бап' }[language]}`)
        await page.locator('.activitybar a[aria-label^="Tripartite"]').click()
        await shown(page, '.part.sidebar .monaco-list-row[aria-level="2"]')
        await shown(page, `.part.sidebar >> text=${say('view.conventions')}`)
        await picture(`${language}-conventions`)
      })

      it('offers its commands in that language', async () => {
        const { page, picture } = session ?? assert.fail()
        await openByKeys(page, ['F1'], '.quick-input-widget input')
        await page.keyboard.type('Tripartite: ')
        // The list holds only the rows that are in sight.
        await shown(page, `.quick-input-list .monaco-list-row >> text=Tripartite: ${say('command.exportReport')}`)
        await picture(`${language}-commands`)
        await page.keyboard.type(say('command.restartServer'))
        await shown(page, `.quick-input-list .monaco-list-row.focused >> text=${say('command.restartServer')}`)
        await page.keyboard.press('Enter')
        const messages = JSON.parse(
          await readFile(join(root, `l10n/bundle.l10n.${language}.json`), 'utf8'),
        ) as typeof texts
        await shown(page, `.statusbar >> text=${messages['Tripartite: the language server was restarted.'] ?? ''}`)
      })
    })
})
