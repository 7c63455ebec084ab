/** What a person does in a workbench of VS Code, each step waiting for what it shows. */
import { shown, type Page } from './browser.js'

/** The rows of the Problems view. */
export const problems = '.markers-panel .monaco-list-row'
const listInput = '.quick-input-box input'
const listRow = '.quick-input-list .monaco-list-row'
const commandKeys = ['Control+1', 'F1']
/** The row of the quick fix menu that Enter takes. */
const focused = '.action-widget .monaco-list-row.action.focused'

/** Does the steps, and all of them again where one fails: keys are lost while the focus moves, for instance out of a preview that closes. */
async function again(page: Page, steps: () => Promise<void>, tries = 3): Promise<void> {
  try {
    await steps()
  } catch (error) {
    if (tries === 1) throw error
    await page.keyboard.press('Escape')
    await again(page, steps, tries - 1)
  }
}

/** Until what they open is in sight. */
async function pressOnce(page: Page, keys: readonly string[], selector: string): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
  await shown(page, selector, { timeout: 10_000 })
}

/** Presses the keys until what they open is in sight. */
export async function openByKeys(page: Page, keys: readonly string[], selector: string): Promise<void> {
  await again(page, () => pressOnce(page, keys, selector))
}

/** Until the first column of editors has the focus, so that the draft does not take it from what is opened next. */
export async function openFile(page: Page, name: string): Promise<void> {
  await shown(page, `.explorer-folders-view .monaco-list-row >> text=${name}`, { timeout: 60_000 })
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick()
  await shown(page, `.editor-group-container.active .tab.active[data-resource-name="${name}"]`)
  // The explorer keeps the focus in some versions.
  await openByKeys(page, ['Control+1'], '.editor-group-container.active .monaco-editor.focused')
}

/** Puts the caret into the first occurrence of the words in the text of the file that is open. */
export async function goTo(page: Page, text: string, words: string): Promise<void> {
  const before = text.slice(0, text.indexOf(words) + 1).split('\n')
  const line = before.length
  // An Enter that comes before the answer is lost.
  await takeFromList(page, {
    keys: ['Control+1', 'Control+G'],
    words: `:${line}:${(before.at(-1) ?? '').length + 1}`,
    row: `${listRow} >> text=/ ${line}\\b/`,
  })
  await page.waitForSelector('.quick-input-widget', { state: 'hidden' })
  await shown(page, `.statusbar >> text=/Ln ${line}, /`)
}

export async function runCommand(page: Page, title: string): Promise<void> {
  await beginCommand(page, title)
  await page.waitForSelector('.quick-input-widget', { state: 'hidden' })
}

/** As `runCommand`, for a command that at once shows a list of its own. */
export async function beginCommand(page: Page, title: string): Promise<void> {
  await takeFromList(page, { keys: commandKeys, words: `>${title}`, row: `${listRow}.focused >> text=${title}` })
}

/** Opens the list of commands, for the first column of editors. */
export async function openCommands(page: Page): Promise<void> {
  await openByKeys(page, commandKeys, listInput)
}

/** Opens a list by the keys, writes the words into it and takes the row. Whatever takes the focus meanwhile closes the list. */
async function takeFromList(
  page: Page,
  { keys, words, row }: { readonly keys: readonly string[]; readonly words: string; readonly row: string },
): Promise<void> {
  await again(page, async () => {
    await pressOnce(page, keys, listInput)
    await page.locator(listInput).fill(words, { timeout: 5_000 })
    await shown(page, row, { timeout: 10_000 })
    await page.locator(listInput).press('Enter', { timeout: 5_000 })
  })
}

/** Compares the open draft with the one of that name, which must be offered first, and waits until their differences are counted. */
export async function pairWith(page: Page, name: string): Promise<void> {
  await beginCommand(page, 'Tripartite: Compare with the parallel text')
  await shown(page, `${listRow}.focused >> text=${name}`)
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
