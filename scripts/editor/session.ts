/** A workbench in a browser, which a test drives and takes pictures of. */
import { mkdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser, shown, type Page } from './browser.js'

/** Where pictures go: the folder of TRIPARTITE_PICTURES, or one in the system's temporary folder. */
const pictures = process.env['TRIPARTITE_PICTURES'] ?? join(tmpdir(), 'tripartite-pictures')

export interface Session {
  readonly page: Page
  readonly picture: (name: string) => Promise<void>
  /** Closes the browser and ends what serves the workbench. */
  readonly stop: () => Promise<void>
}

/** Resolves when the workbench that is served can be used; what serves it is ended when that fails. */
export async function openSession(served: {
  readonly address: string
  readonly stop: () => Promise<void>
}): Promise<Session> {
  let close: (() => Promise<void>) | undefined
  const stop = async (): Promise<void> => {
    await close?.()
    await served.stop()
  }
  try {
    await mkdir(pictures, { recursive: true })
    const browser = await openBrowser()
    const { page } = browser
    close = browser.close
    await page.goto(served.address)
    await shown(page, '.monaco-workbench', { timeout: 60_000 })
    const picture = async (name: string): Promise<void> => {
      await page.screenshot({ path: join(pictures, `${name}.png`) })
    }
    return { page, picture, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The package that `npm run package` makes. `root` is the folder of the project. */
export async function packaged(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  return join(root, `tripartite-${version}.vsix`)
}
