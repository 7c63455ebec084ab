/** Reviews whole folders: on request with progress and cancel, and again whenever a file of them changes. */
import {
  CancellationToken,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Connection,
  type FileEvent,
  type InitializeParams,
} from 'vscode-languageserver'
import { coveredBefore, createCoveredFolders, prefixOf } from './covered-folders.js'
import { isAtOrBelow, keyOf } from './draft-files.js'
import { namedAsLaw, type Drafts } from './drafts.js'
import { createFolderDrafts, nameOf, type FolderDrafts, type FolderHost } from './folder-drafts.js'
import { folderRequest, type FolderReviewParams, type FolderReviewResult } from './folder-request.js'
import { rootsOf } from './roots.js'
import { safely } from './safely.js'
import type { Words } from './words.js'

export interface FolderReview extends Pick<FolderDrafts, 'alongside'> {
  readonly opened: (uri: string) => void
  /** The editor asks for the findings of a document, so that it shows them itself. */
  readonly asked: (uri: string) => void
  readonly closed: (uri: string) => void
  readonly touched: (changes: readonly FileEvent[]) => void
  /** Settings, rules or decisions have changed, for all drafts or for those. */
  readonly refresh: (isMeant?: (uri: string) => boolean) => void
  /** Takes up what was reviewed before the server was started anew: to be called when the editor is ready. */
  readonly begin: () => void
}

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
  const covered = createCoveredFolders(connection, capabilities)
  let roots = rootsOf(params)
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
  /** Folders that were taken out of the workspace: their findings go, unless another folder that was reviewed has them. */
  const leave = (uris: readonly string[]): void => {
    if (!covered.leave(uris)) return
    later(async () => {
      const gone = folder.uris().filter((uri) => !covered.has(uri))
      folder.remove(gone)
      // A bill of another folder may change an act of this one.
      await folder.update([], gone)
    })
  }
  /** An open document that is no draft by its name is reviewed with the others. */
  const adopt = (uris: readonly string[]): void => {
    const opened = uris.flatMap((uri) => open.get(keyOf(uri)) ?? []).filter((uri) => !namedAsLaw.test(uri))
    for (const uri of opened) drafts.add(uri)
    if (opened.length > 0) host.changed()
  }

  /** The drafts of a folder as it is now, and how many other texts; nothing where it cannot be read from here. */
  const gather = async (uri: string, all: boolean) => {
    const files = await (await host.files())?.list(uri)
    if (!files) return undefined
    const found = await covered.cover({ uri, all }, files)
    const now = new Set(found.wanted.map(keyOf))
    folder.remove(folder.uris().filter((one) => keyOf(one).startsWith(prefixOf(uri)) && !now.has(keyOf(one))))
    return found
  }

  const review = async (
    { folders = roots, all = false, workDoneToken }: FolderReviewParams,
    token: CancellationToken,
  ): Promise<FolderReviewResult> => {
    const uris: string[] = []
    const unreadable: string[] = []
    let others = 0
    for (const given of folders) {
      const found = await gather(given, all)
      if (!found) {
        unreadable.push(given)
        continue
      }
      others += found.others
      uris.push(...found.wanted)
    }
    if (covered.folders().length > 0) watch()
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
      if (covered.has(uri)) later(() => folder.update([uri]))
    },
    touched(changes) {
      const deleted = changes.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri)
      const gone = deleted.flatMap((uri) => folder.uris().filter((one) => isAtOrBelow(one, uri)))
      const changed = changes.filter(({ type, uri }) => type !== FileChangeType.Deleted && covered.has(uri))
      if (gone.length === 0 && changed.length === 0) return
      later(() => {
        folder.remove(gone)
        return folder.update(
          changed.map(({ uri }) => uri),
          gone,
        )
      })
    },
    refresh(isMeant) {
      if (covered.folders().length === 0) return
      if (isMeant) {
        later(() => folder.update(folder.uris().filter(isMeant)))
        return
      }
      if (isStale) return
      isStale = true
      later(async () => {
        isStale = false
        // What is passed over is a setting, too.
        const found = await Promise.all(covered.folders().map(({ uri, all }) => gather(uri, all)))
        return folder.update([...new Set(found.flatMap((one) => one?.wanted ?? []))])
      })
    },
    begin() {
      if (capabilities.workspace?.workspaceFolders === true)
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => uri))
          roots = [...roots.filter((root) => !gone.has(root)), ...added.map(({ uri }) => uri)]
          leave([...gone])
        })
      for (const { uri, all } of coveredBefore(params.initializationOptions))
        later(() => review({ folders: [uri], all }, CancellationToken.None))
    },
  }
}
