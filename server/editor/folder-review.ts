/** Reviews whole folders: on request with progress and cancel, and again whenever a file of them changes. */
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type CancellationToken,
  type Connection,
  type FileEvent,
  type InitializeParams,
  type ProgressToken,
} from 'vscode-languageserver'
import { isAtOrBelow, keyOf } from './draft-files.js'
import { namedAsLaw, type Drafts } from './drafts.js'
import { createFolderDrafts, nameOf, type FolderDrafts, type FolderHost } from './folder-drafts.js'
import { safely } from './safely.js'
import type { Words } from './words.js'

export const folderRequest = 'tripartite/reviewFolder'

/** All may be missing: then the drafts of the folders of the workspace are reviewed. */
interface FolderReviewParams {
  /** Addresses. */
  readonly folders?: readonly string[]
  /** Also Markdown and plain text files that are not named as laws. */
  readonly all?: boolean
  readonly workDoneToken?: ProgressToken
}

export interface FolderReviewResult {
  /** How many drafts were reviewed, and what was found in them. */
  readonly files: number
  readonly findings: number
  /** Names of the files that could not be read as text. */
  readonly unread: readonly string[]
  /** How many Markdown and plain text files are there that were not asked for. */
  readonly others: number
  /** Addresses of the folders that cannot be read from here. */
  readonly unreadable: readonly string[]
  readonly cancelled: boolean
}

export interface FolderReview extends Pick<FolderDrafts, 'alongside'> {
  readonly opened: (uri: string) => void
  /** The editor asks for the findings of a document, so that it shows them itself. */
  readonly asked: (uri: string) => void
  readonly closed: (uri: string) => void
  readonly touched: (changes: readonly FileEvent[]) => void
  /** Settings or rules have changed. */
  readonly refresh: () => void
}

const otherText = /\.(?:md|txt)$/i

/** `pulls`: the editor asks for the findings of the documents that it shows. */
export function createFolderReview(
  connection: Connection,
  params: InitializeParams,
  pulls: boolean,
  drafts: Drafts,
  words: Words,
  host: FolderHost,
): FolderReview {
  const { capabilities } = params
  const folder = createFolderDrafts(connection, capabilities, host)
  /** What was reviewed, by key with a slash at its end. */
  const covered = new Map<string, { readonly all: boolean }>()
  /** Addresses of open documents as the editor writes them, by key. */
  const open = new Map<string, string>()
  let last: Promise<unknown> = Promise.resolve()
  let isWatching = false
  let isStale = false

  /** One after the other, so that no older review overwrites a newer one. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
  const later = (work: () => Promise<unknown>): void => {
    void safely(connection, 'folder', undefined, () => inTurn(work))
  }
  const watch = (): void => {
    if (isWatching || capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return
    isWatching = true
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.{law,md,txt}' }] })
      .catch((error: unknown) => connection.console.error(`folder: ${String(error)}`))
  }
  const isCovered = (uri: string): boolean =>
    [...covered].some(([prefix, { all }]) => {
      const key = keyOf(uri)
      if (!key.startsWith(prefix) || !(namedAsLaw.test(key) || (all && otherText.test(key)))) return false
      return !key
        .slice(prefix.length)
        .split('/')
        .some((name) => name.startsWith('.') || name === 'node_modules')
    })
  const below = (prefix: string): readonly string[] => folder.uris().filter((uri) => keyOf(uri).startsWith(prefix))
  /** An open document that is no draft by its name is reviewed with the others. */
  const adopt = (uris: readonly string[]): void => {
    const opened = uris.flatMap((uri) => open.get(keyOf(uri)) ?? []).filter((uri) => !namedAsLaw.test(uri))
    for (const uri of opened) drafts.add(uri)
    if (opened.length > 0) host.changed()
  }

  const review = async (
    { folders = rootsOf(params), all = false, workDoneToken }: FolderReviewParams,
    token: CancellationToken,
  ): Promise<FolderReviewResult> => {
    const files = await host.files()
    const uris: string[] = []
    const unreadable: string[] = []
    let others = 0
    for (const given of folders) {
      const found = await files?.list(given)
      if (!found) {
        unreadable.push(given)
        continue
      }
      const wanted = found.filter((uri) => namedAsLaw.test(uri) || (all && otherText.test(uri)))
      others += found.filter((uri) => otherText.test(uri) && !namedAsLaw.test(uri)).length
      const prefix = `${keyOf(given).replace(/\/$/, '')}/`
      covered.set(prefix, { all })
      const now = new Set(wanted.map(keyOf))
      folder.remove(below(prefix).filter((uri) => !now.has(keyOf(uri))))
      uris.push(...wanted)
    }
    if (covered.size > 0) watch()
    adopt(uris)
    // Where the editor has not said how it shows progress, it is asked to.
    const own = workDoneToken === undefined ? await connection.window.createWorkDoneProgress() : undefined
    const progress = own ?? connection.window.attachWorkDoneProgress(workDoneToken)
    const isCancelled = (): boolean => token.isCancellationRequested || own?.token.isCancellationRequested === true
    let reached = uris.length
    progress.begin(words.reviewingFolder, 0, undefined, true)
    const unread = await folder
      .update(uris, [], (uri, index) => {
        progress.report(Math.floor((100 * index) / uris.length), words.fileOfMany(nameOf(uri), index + 1, uris.length))
        if (isCancelled()) reached = index
        return reached > index
      })
      .finally(() => progress.done())
    const done = uris.slice(0, reached)
    return {
      files: done.length - unread.length,
      findings: done.reduce((sum, uri) => sum + folder.findings(uri), 0),
      unread: unread.map(nameOf),
      others: all ? 0 : others,
      unreadable,
      cancelled: reached < uris.length,
    }
  }
  connection.onRequest(folderRequest, (asked: FolderReviewParams | null, token: CancellationToken) =>
    safely(connection, folderRequest, null, () => inTurn(() => review(asked ?? {}, token))),
  )

  return {
    alongside: folder.alongside,
    opened(uri) {
      open.set(keyOf(uri), uri)
      if (folder.uris().some((one) => keyOf(one) === keyOf(uri))) drafts.add(uri)
      if (!pulls) folder.handOver(uri)
    },
    asked(uri) {
      if (open.has(keyOf(uri))) folder.handOver(uri)
    },
    closed(uri) {
      open.delete(keyOf(uri))
      folder.takeBack(uri)
      if (isCovered(uri)) later(() => folder.update([uri]))
    },
    touched(changes) {
      const deleted = changes.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri)
      const gone = deleted.flatMap((uri) => folder.uris().filter((one) => isAtOrBelow(one, uri)))
      const changed = changes.filter(({ type, uri }) => type !== FileChangeType.Deleted && isCovered(uri))
      if (gone.length === 0 && changed.length === 0) return
      later(() => {
        folder.remove(gone)
        return folder.update(
          changed.map(({ uri }) => uri),
          gone,
        )
      })
    },
    refresh() {
      if (isStale || covered.size === 0) return
      isStale = true
      later(() => {
        isStale = false
        return folder.update(folder.uris())
      })
    },
  }
}

function rootsOf({ workspaceFolders, ...params }: InitializeParams): readonly string[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- an editor that knows no workspace folders has only this
  const { rootUri } = params
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
}
