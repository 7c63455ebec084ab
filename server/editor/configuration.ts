/** Asks the editor for the settings of a draft, keeps them until they change, and names each broken value once. */
import { DidChangeConfigurationNotification, type ClientCapabilities, type Connection } from 'vscode-languageserver'
import { readSettings, type Settings } from './settings.js'
import type { Words } from './words.js'

export interface Configuration {
  /** The settings that hold for a document; the defaults where the editor has none. Never rejects. */
  readonly of: (uri: string) => Promise<Settings>
  readonly forget: (uri: string) => void
  /** Asks to be told of changes: to be called when the editor is ready. */
  readonly begin: () => void
}

/** `onChange` is called after the editor has told of a change, when the next answers of `of` are already the new ones. */
export function createConfiguration(
  connection: Connection,
  capabilities: ClientCapabilities,
  words: Words,
  warn: (message: string) => void,
  onChange: () => void,
): Configuration {
  const asks = capabilities.workspace?.configuration === true
  const known = new Map<string, Promise<Settings>>()
  /** What an editor that cannot be asked has sent. */
  let sent: unknown

  const read = (section: unknown): Settings => {
    const { settings, problems } = readSettings(section)
    for (const { name, value, expected } of problems) {
      warn(words.brokenSetting(name, JSON.stringify(value), expected))
    }
    return settings
  }
  const ask = async (uri: string): Promise<Settings> => {
    try {
      return read(await connection.workspace.getConfiguration({ scopeUri: uri, section: 'tripartite' }))
    } catch (error) {
      connection.console.error(`settings: ${String(error)}`)
      return read(undefined)
    }
  }

  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    const section = settings as { readonly tripartite?: unknown } | null | undefined
    sent = section?.tripartite
    known.clear()
    onChange()
  })
  return {
    of(uri) {
      let settings = known.get(uri)
      if (!settings) known.set(uri, (settings = asks ? ask(uri) : Promise.resolve(read(sent))))
      return settings
    },
    forget: (uri) => void known.delete(uri),
    begin() {
      if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration !== true) return
      const registered = connection.client.register(DidChangeConfigurationNotification.type, {
        section: ['tripartite', 'files.exclude'],
      })
      registered.catch((error: unknown) => connection.console.error(`settings: ${String(error)}`))
    },
  }
}
