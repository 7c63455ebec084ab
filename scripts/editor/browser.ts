/** Opens Debian's Chromium through the playwright-core that `install.sh` has put into the cache folder. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cacheFolder, versions } from './cache.js'

/** What the tests use of playwright-core, which is not installed with the project. Times are milliseconds. */
export interface Page {
  readonly keyboard: { press(keys: string): Promise<void>; type(text: string): Promise<void> }
  goto(address: string): Promise<unknown>
  waitForSelector(selector: string, options?: { state?: 'hidden'; timeout?: number }): Promise<unknown>
  /** Waits until the expression holds in the page. */
  waitForFunction(expression: string, argument?: unknown, options?: { timeout?: number }): Promise<unknown>
  locator(selector: string, options?: { hasText?: string }): Locator
  frameLocator(selector: string): Frame
  screenshot(options: { path: string }): Promise<unknown>
}

/** A page inside a page, such as a preview. */
interface Frame {
  locator(selector: string): Locator
  frameLocator(selector: string): Frame
}

export interface Locator {
  /** Until it is in sight. */
  waitFor(): Promise<void>
  allTextContents(): Promise<string[]>
  click(options?: { button: 'right' }): Promise<void>
  dblclick(): Promise<void>
  /** Of a field: puts the words in place of its own, and the focus into it. */
  fill(words: string, options: { timeout: number }): Promise<void>
  /** With the focus in it. */
  press(keys: string, options: { timeout: number }): Promise<void>
  first(): Locator
}

interface Browser {
  newContext(options: { viewport: { width: number; height: number } }): Promise<{ newPage(): Promise<Page> }>
  close(): Promise<void>
}

interface Playwright {
  readonly chromium: {
    launch(options: { executablePath: string; headless: boolean; args: readonly string[] }): Promise<Browser>
  }
}

/** Waits until one of the things that the selector names is in sight, wherever it stands among the others. */
export async function shown(page: Page, selector: string, options?: { timeout: number }): Promise<void> {
  await page.waitForSelector(`${selector} >> visible=true`, options)
}

/** A page of 1280 × 800 in a browser that asks nobody for updates, and a function that closes it. */
export async function openBrowser(): Promise<{ page: Page; close: () => Promise<void> }> {
  const module = join(cacheFolder, `playwright-${versions.playwright}`, 'node_modules/playwright-core/index.mjs')
  const { chromium } = (await import(pathToFileURL(module).href)) as Playwright
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  return { page: await context.newPage(), close: () => browser.close() }
}
