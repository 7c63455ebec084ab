/** Runs VS Code for the Web with the files of the extension as they are packaged and a folder, on a port of its own. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { cacheFolder, versions } from './cache.js'
import { startWorkbench } from './workbench-process.js'

export interface WebVsCode {
  /** To open in a browser; it shows the folder. What is saved stays in the page. */
  readonly address: string
  /** Ends the process and removes its folders. */
  readonly stop: () => Promise<void>
}

const commit = '0'.repeat(40)

/** `extension` is a folder with a package.json; `files` are those of the folder that is opened, by their paths. */
export async function startWebVsCode(extension: string, files: Readonly<Record<string, string>>): Promise<WebVsCode> {
  const home = await mkdtemp(join(tmpdir(), 'tripartite-web-'))
  const folder = join(home, 'drafts')
  const installed = join(home, 'extensions/tripartite')
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const { stdout } = await promisify(execFile)('npx', ['vsce', 'ls', '--no-dependencies'], { cwd: extension })
  for (const path of stdout.split('\n').filter(Boolean)) await cp(join(extension, path), join(installed, path))

  const site = join(cacheFolder, `web-${versions.web}`)
  const port = await freePort()
  const { output, exit, stop } = startWorkbench(
    [
      join(site, 'node_modules/@vscode/test-web/out/server/index.js'),
      ...['--browser', 'none', '--quality', 'stable', '--commit', commit, '--testRunnerDataDir', join(site, 'build')],
      ...['--host', 'localhost', '--port', String(port), '--extensionPath', installed, folder],
    ],
    home,
  )
  const listening = new Promise<void>((resolve) => {
    output.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Listening on')) resolve()
    })
  })
  const ended = exit.then(() => Promise.reject(new Error('the server of VS Code for the Web ended')))
  try {
    await Promise.race([listening, ended])
    return { address: `http://localhost:${port}/`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The server cannot say which port it was given, so it gets one that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
