/** Runs a real VS Code workbench (code-server) with one extension and a folder, on a port of its own. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cacheFolder, versions } from './cache.js'
import { writeLanguagePack } from './language-pack.js'
import { startWorkbench } from './workbench-process.js'

export interface VsCode {
  /** To open in a browser; it shows `folder`. */
  readonly address: string
  readonly folder: string
  /** Ids of the processes of the extension's language server. */
  readonly languageServers: () => Promise<readonly number[]>
  /** Ends the process and removes its folders. */
  readonly stop: () => Promise<void>
}

const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'window.restoreWindows': 'none',
}

/** `files` are written into the folder that is opened; `settings` are those of the user; `language` is that of the interface, as far as VS Code has words in it. */
export async function startVsCode(
  vsix: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  settings: Readonly<Record<string, unknown>>,
  language?: string,
): Promise<VsCode> {
  const home = await mkdtemp(join(tmpdir(), 'tripartite-vscode-'))
  const folder = join(home, 'drafts')
  const data = join(home, 'data')
  await mkdir(folder)
  await mkdir(join(data, 'User'), { recursive: true })
  await writeFile(join(data, 'User/settings.json'), JSON.stringify({ ...quiet, ...settings }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)

  const program = join(cacheFolder, `code-server-${versions.codeServer}`, 'node_modules/code-server/out/node/entry.js')
  // Without a configuration file of our own it would write one into the home folder.
  const options = [
    ...[program, '--config', join(home, 'config.yaml')],
    ...['--user-data-dir', data, '--extensions-dir', join(home, 'extensions')],
  ]
  await promisify(execFile)(process.execPath, [...options, '--install-extension', vsix])
  if (language !== undefined) await writeLanguagePack(data, language)
  const { output, exit, stop } = startWorkbench(
    [
      ...options,
      ...['--auth', 'none', '--bind-addr', '127.0.0.1:0'],
      ...(language === undefined ? [] : ['--locale', language]),
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', folder],
    ],
    home,
  )
  try {
    const base = await addressIn(output, exit)
    const languageServers = () => processesOf(join(home, 'extensions'), 'server.js')
    return { address: `${base}/?folder=${encodeURIComponent(folder)}`, folder, languageServers, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Ids of the processes that run a program of that name below a folder, as Linux lists them. */
async function processesOf(folder: string, program: string): Promise<readonly number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = ids.map(async (id) => {
    // A process may have ended meanwhile.
    const command = (await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')).split('\0')
    return command.some((word) => word.startsWith(folder) && word.endsWith(`/${program}`)) ? [Number(id)] : []
  })
  return (await Promise.all(found)).flat()
}

/** The address that code-server prints when it listens. */
async function addressIn(output: NodeJS.ReadableStream, exit: Promise<unknown>): Promise<string> {
  let printed = ''
  const found = new Promise<string>((resolve) => {
    output.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const address = /HTTP server listening on (http:\/\/\S+?)\/?\s/.exec(printed)?.[1]
      if (address !== undefined) resolve(address)
    })
  })
  return Promise.race([
    found,
    exit.then(() => {
      throw new Error(`code-server ended: ${printed}`)
    }),
  ])
}
