/** The decisions kept beside the drafts: read when they are wanted and when their file changes; what is wrong or stale in it is shown there. */
import { DidChangeWatchedFilesNotification, type Connection, type InitializeParams } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { decisionsFileName, decisionsOn } from '../core/findings/decision.js'
import type { PlacedDecision } from '../core/findings/decisions-file.js'
import type { RuleFiles } from '../core/rules/folder.js'
import type { Problem } from '../core/rules/read.js'
import { decisionMarks } from './decision-marks.js'
import { safely } from './safely.js'
import type { Words } from './words.js'

export interface Decisions {
  /** Those on a draft, the same list until its file changes. Never rejects. */
  readonly on: (draft: string) => Promise<readonly PlacedDecision[]>
  /** A draft was reviewed: these of its decisions are on what is no longer found. */
  readonly reviewed: (draft: string, stale: readonly PlacedDecision[]) => void
  /** The decisions file of a draft as it is now; without `text` where there is none. Nothing for a draft that is in no folder. */
  readonly file: (draft: string) => Promise<CurrentFile | undefined>
  /** A document was changed or closed. */
  readonly edited: (uri: string) => void
  readonly closed: (uri: string) => void
  /** Any document was opened: an editor that cannot watch files has decisions read again. */
  readonly opened: () => void
  /** Files have changed outside the editor. */
  readonly touched: (uris: readonly string[]) => void
  /** Asks to be told of changes: to be called when the editor is ready. */
  readonly begin: () => void
}

export interface CurrentFile {
  readonly uri: string
  readonly text?: string
  /** Only of a file that is open. */
  readonly version?: number
}

interface State {
  readonly decisions: readonly PlacedDecision[]
  readonly problems: readonly Problem[]
  /** Decisions on drafts that are not there. */
  readonly orphans: readonly PlacedDecision[]
  readonly byDraft: Map<string, readonly PlacedDecision[]>
}

/** Milliseconds without a change after which a decisions file that is being typed is read. */
const pause = 150

const nothing: State = { decisions: [], problems: [], orphans: [], byDraft: new Map() }

/**
 * An open decisions file counts as it is in the editor. `folder` gives the files of a folder, where they can be read.
 * `changed`: the answers of `on` are other ones now for the drafts beside these files.
 */
export function createDecisions(
  connection: Connection,
  { capabilities }: InitializeParams,
  documents: { readonly get: (uri: string) => TextDocument | undefined },
  folder: (uri: string) => Promise<RuleFiles | undefined>,
  words: Words,
  changed: (files: readonly string[]) => void,
): Decisions {
  const watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
  const states = new Map<string, Promise<State>>()
  const stale = new Map<string, readonly PlacedDecision[]>()
  const shown = new Map<string, string>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  const textOf = async (uri: string): Promise<string | undefined> =>
    documents.get(uri)?.getText() ?? (await folder(folderOf(uri)))?.read(decisionsFileName)

  const read = (uri: string): Promise<State> =>
    safely(connection, 'decisions', nothing, async () => {
      const text = await textOf(uri)
      if (text === undefined) return nothing
      // YAML is loaded only where there is something to read with it.
      const { readDecisions } = await import('../core/findings/decisions-file.js')
      const { decisions, problems } = readDecisions(text)
      const names = (await folder(folderOf(uri)))?.list('')
      const orphans = names
        ? decisions.filter(({ file }) => !names.some((name) => decisionsOn(name, [{ file }]).length > 0))
        : []
      return { decisions, problems, orphans, byDraft: new Map() }
    })
  const stateOf = (uri: string): Promise<State> => {
    const known = states.get(uri)
    if (known) return known
    const state = read(uri)
    states.set(uri, state)
    void state.then(() => show(uri))
    return state
  }

  /** Shows what is wrong in a decisions file as it was read last. */
  const show = (uri: string): Promise<void> =>
    safely(connection, 'decisions', undefined, async () => {
      const { problems, orphans } = (await states.get(uri)) ?? nothing
      const gone = [...stale].filter(([draft]) => fileOf(draft) === uri).flatMap(([, decisions]) => decisions)
      const diagnostics = decisionMarks(problems, orphans, gone, words)
      const json = JSON.stringify(diagnostics)
      if (json === (shown.get(uri) ?? '[]')) return
      shown.set(uri, json)
      await connection.sendDiagnostics({ uri, diagnostics })
    })

  const reload = (uris: readonly string[]): void => {
    if (uris.length === 0) return
    for (const uri of uris) {
      states.delete(uri)
      for (const draft of stale.keys()) if (fileOf(draft) === uri) stale.delete(draft)
      void stateOf(uri)
    }
    changed(uris)
  }
  const stop = (uri: string): void => {
    clearTimeout(timers.get(uri))
    timers.delete(uri)
  }

  return {
    async on(draft) {
      const file = fileOf(draft)
      if (file === undefined) return nothing.decisions
      const { decisions, byDraft } = await stateOf(file)
      const known = byDraft.get(draft) ?? decisionsOn(nameOf(draft), decisions)
      byDraft.set(draft, known)
      return known
    },
    reviewed(draft, gone) {
      const file = fileOf(draft)
      if (file === undefined || (gone.length === 0 && !stale.has(draft))) return
      stale.set(draft, gone)
      void show(file)
    },
    async file(draft) {
      const uri = fileOf(draft)
      if (uri === undefined) return undefined
      const text = await textOf(uri)
      const version = documents.get(uri)?.version
      return { uri, ...(text !== undefined && { text }), ...(version !== undefined && { version }) }
    },
    edited(uri) {
      if (!isDecisionsFile(uri)) return
      stop(uri)
      timers.set(
        uri,
        setTimeout(() => {
          timers.delete(uri)
          reload([uri])
        }, pause),
      )
    },
    closed(uri) {
      stop(uri)
      if (isDecisionsFile(uri)) reload([uri])
      const file = fileOf(uri)
      if (stale.delete(uri) && file !== undefined) void show(file)
    },
    opened() {
      if (!watches) reload([...states.keys()])
    },
    touched: (uris) => reload(uris.filter(isDecisionsFile)),
    begin() {
      if (!watches) return
      const watchers = [{ globPattern: `**/${decisionsFileName}` }]
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers })
        .catch((error: unknown) => connection.console.error(`decisions: ${String(error)}`))
    },
  }
}

export const isDecisionsFile = (uri: string): boolean => uri.endsWith(`/${decisionsFileName}`)
/** With a slash at its end. */
export const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1)

/** Nothing for a draft that was never saved. */
function fileOf(draft: string): string | undefined {
  return draft.startsWith('untitled:') || folderOf(draft) === '' ? undefined : folderOf(draft) + decisionsFileName
}

/** The name of a file as people write it. */
export function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
