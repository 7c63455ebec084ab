/** What a person does in a workbench of VS Code, each step waiting for what it shows. */
import { shown, type Page } from './browser.js'

/** The rows of the Problems view. */
export const problems = '.markers-panel .monaco-list-row'
/** The row of the quick fix menu that Enter takes. */
const focused = '.action-widget .monaco-list-row.action.focused'

/** Presses the keys until what they open is in sight: keys are lost while the focus moves, for instance out of a preview that closes. */
export async function openByKeys(page: Page, keys: readonly string[], selector: string, tries = 3): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
  try {
    await shown(page, selector, { timeout: 10_000 })
  } catch (error) {
    if (tries === 1) throw error
    await page.keyboard.press('Escape')
    await openByKeys(page, keys, selector, tries - 1)
  }
}

export async function openFile(page: Page, name: string): Promise<void> {
  await shown(page, `.explorer-folders-view .monaco-list-row >> text=${name}`, { timeout: 60_000 })
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick()
  await shown(page, `.tab.active[data-resource-name="${name}"]`)
}

/** Puts the caret into the first occurrence of the words in the text of the file that is open. */
export async function goTo(page: Page, text: string, words: string): Promise<void> {
  const before = text.slice(0, text.indexOf(words) + 1).split('\n')
  await openByKeys(page, ['Control+1', 'Control+G'], '.quick-input-box input')
  await page.keyboard.type(`${before.length}:${(before.at(-1) ?? '').length + 1}`)
  // An Enter that comes before the answer is lost.
  await shown(page, `.quick-input-list .monaco-list-row >> text=/ ${before.length}\\b/`)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.quick-input-widget', { state: 'hidden' })
  await shown(page, `.statusbar >> text=/Ln ${before.length}, /`)
}

export async function runCommand(page: Page, title: string): Promise<void> {
  await beginCommand(page, title)
  await page.waitForSelector('.quick-input-widget', { state: 'hidden' })
}

/** As `runCommand`, for a command that at once shows a list of its own. */
export async function beginCommand(page: Page, title: string): Promise<void> {
  await openCommands(page)
  await page.keyboard.type(title)
  await shown(page, `.quick-input-list .monaco-list-row.focused >> text=${title}`)
  await page.keyboard.press('Enter')
}

/** Opens the list of commands, for the first column of editors. */
export async function openCommands(page: Page): Promise<void> {
  await openByKeys(page, ['Control+1', 'F1'], '.quick-input-box input')
}

/** Compares the open draft with the one of that name, which must be offered first, and waits until their differences are counted. */
export async function pairWith(page: Page, name: string): Promise<void> {
  await beginCommand(page, 'Tripartite: Compare with the parallel text')
  await shown(page, `.quick-input-list .monaco-list-row.focused >> text=${name}`)
  await page.keyboard.press('Enter')
  await shown(page, `.statusbar >> text=/${name.replaceAll('.', '\\.')}: \\d+/`)
}

/** Opens the menu of quick fixes at the caret, and returns the titles in it. */
export async function offeredFixes(page: Page): Promise<readonly string[]> {
  // A menu that is drawn while findings come in stays without a focus, and takes no keys.
  await openByKeys(page, ['Control+.'], focused)
  return page.locator('.action-widget .monaco-list-row.action').allTextContents()
}

/** Takes the fix by the keyboard, since something lies over the menu that catches a click. */
export async function takeFix(page: Page, offered: readonly string[], title: string): Promise<void> {
  const wanted = offered.findIndex((one) => one.includes(title))
  if (wanted < 0) throw new Error(`no fix ${title} among: ${offered.join('; ')}`)
  for (let row = 0; row < wanted; row++) await page.keyboard.press('ArrowDown')
  await shown(page, `${focused} >> text=${title}`)
  await page.keyboard.press('Enter')
}

/** Holds in the page when no row of Problems names the rule. */
export function noProblemWith(rule: string): string {
  return `[...document.querySelectorAll('${problems}')].every((row) => !row.textContent.includes('${rule}'))`
}

/** The rows of Problems once findings are underlined where the caret is. */
export async function listedProblems(page: Page): Promise<readonly string[]> {
  await shown(page, '.squiggly-error', { timeout: 60_000 })
  await page.keyboard.press('Control+Shift+M')
  await shown(page, `${problems} >> nth=1`)
  return page.locator(problems).allTextContents()
}

/** What is shown at the caret; it stays open. */
export async function hoverAtCaret(page: Page): Promise<string> {
  await openByKeys(page, ['Control+K', 'Control+I'], '.monaco-hover .hover-contents a[data-href^="https://"]')
  return (await page.locator('.monaco-hover').allTextContents()).join('\n')
}
