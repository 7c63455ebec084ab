/** The drafts of reviewed folders: their findings while they are not open, and which of them a bill changes. */
import type { ClientCapabilities, Connection, Diagnostic } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { namesOfAmended, titledAs, titleOfWholeAct, wordsOfTitle } from '../core/act/companions.js'
import type { NamedText } from '../core/review.js'
import { diagnosticsOf } from './diagnostics.js'
import { keyOf, type DraftFiles } from './draft-files.js'
import type { ReviewedDocuments, Reviews } from './reviews.js'

/** One draft as it was read last. */
interface Known {
  readonly uri: string
  /** The words of its title, for an act that bills may change. */
  readonly words: ReadonlySet<string> | undefined
  /** The names of the acts that it changes. */
  readonly amends: readonly string[]
  readonly findings: number
  /** Keys of the drafts that it changes, and their texts. */
  readonly companions: readonly string[]
  readonly alongside: readonly NamedText[]
}

export interface FolderDrafts {
  /**
   * Reads and reviews the drafts, then the bills that change one of them or one of `gone`. Ends early where `goesOn`, asked before each draft, says so.
   * Returns the addresses of those that could not be read.
   */
  readonly update: (
    uris: readonly string[],
    gone?: readonly string[],
    goesOn?: (uri: string, index: number) => boolean,
  ) => Promise<readonly string[]>
  /** The drafts are there no more. */
  readonly remove: (uris: readonly string[]) => void
  readonly uris: () => readonly string[]
  readonly findings: (uri: string) => number
  /** The acts that a draft changes, as they were saved last: the same list for as long as they stay the same. */
  readonly alongside: (uri: string) => readonly NamedText[]
  /** From now on the findings of the open document are shown instead. */
  readonly handOver: (uri: string) => void
  readonly takeBack: (uri: string) => void
}

/** What the drafts need of the server. */
export interface FolderHost {
  readonly files: () => Promise<DraftFiles | undefined>
  /** Makes reviews of documents that are not open. */
  readonly reviewsOf: (documents: ReviewedDocuments) => Reviews
  /** An open bill is to be reviewed again, because an act that it changes has changed. */
  readonly changed: () => void
}

const none: readonly NamedText[] = []

export function createFolderDrafts(
  connection: Connection,
  capabilities: ClientCapabilities,
  host: FolderHost,
): FolderDrafts {
  const known = new Map<string, Known>()
  /** Addresses under which findings are shown. */
  const shown = new Map<string, string>()
  const handedOver = new Set<string>()
  const reading = new Map<string, TextDocument>()
  const reviews = host.reviewsOf({ get: (uri) => reading.get(uri) })
  let version = 0

  const send = (uri: string, diagnostics: Diagnostic[]): void => {
    connection.sendDiagnostics({ uri, diagnostics }).catch((error: unknown) => {
      connection.console.error(`folder: ${String(error)}`)
    })
  }
  const clear = (key: string): void => {
    const uri = shown.get(key)
    if (shown.delete(key) && uri !== undefined) send(uri, [])
  }
  const show = (key: string, uri: string, diagnostics: readonly Diagnostic[]): void => {
    if (diagnostics.length === 0 || (shown.has(key) && shown.get(key) !== uri)) clear(key)
    if (diagnostics.length === 0) return
    shown.set(key, uri)
    send(uri, [...diagnostics])
  }

  /** Reviews the text of a draft as it stands on the disk, and remembers what it says of itself. */
  const review = async (uri: string, text: string): Promise<readonly Diagnostic[] | undefined> => {
    reading.set(uri, TextDocument.create(uri, 'law', ++version, text))
    const reviewed = await reviews.of(uri)
    reviews.forget(uri)
    reading.delete(uri)
    if (!reviewed) return undefined
    const { act, draft } = reviewed.review
    const before = known.get(keyOf(uri))
    const title = titleOfWholeAct(act, draft.text)
    known.set(keyOf(uri), {
      uri,
      words: title === undefined ? undefined : wordsOfTitle(title),
      amends: namesOfAmended(act, draft.text),
      findings: reviewed.findings.length,
      companions: before?.companions ?? [],
      alongside: before?.alongside ?? none,
    })
    return diagnosticsOf(reviewed, capabilities)
  }

  const companionsOf = (key: string, { amends }: Known): readonly string[] => {
    if (amends.length === 0) return []
    const acts = [...known].flatMap(([other, { words }]) => (words && other !== key ? [{ key: other, words }] : []))
    return [...new Set(amends.flatMap((name) => titledAs(name, acts)?.key ?? []))]
  }

  const update: FolderDrafts['update'] = async (uris, gone = [], goesOn = () => true) => {
    const files = await host.files()
    const unread: string[] = []
    const changed = new Set(gone.map(keyOf))
    for (const [index, uri] of uris.entries()) {
      await turn()
      if (!goesOn(uri, index)) break
      const key = keyOf(uri)
      const text = await files?.read(uri)
      const diagnostics = text === undefined ? undefined : await review(uri, text)
      if (!diagnostics) {
        unread.push(uri)
        remove([uri])
      } else if (!handedOver.has(key)) show(key, uri, diagnostics)
      changed.add(key)
    }
    await updateBills(changed, files)
    return unread
  }

  /** A bill is reviewed again where another act is the one that it changes, or where that act has changed. */
  const updateBills = async (changed: ReadonlySet<string>, files: DraftFiles | undefined): Promise<void> => {
    let isOpenOne = false
    for (const [key, bill] of [...known]) {
      const companions = companionsOf(key, bill)
      const isSame = companions.join('\n') === bill.companions.join('\n')
      if (isSame && !companions.some((one) => changed.has(one))) continue
      await turn()
      const alongside: NamedText[] = []
      for (const { uri } of companions.flatMap((one) => known.get(one) ?? [])) {
        const source = await files?.read(uri)
        if (source !== undefined) alongside.push({ name: nameOf(uri), source })
      }
      known.set(key, { ...bill, companions, alongside })
      const text = await files?.read(bill.uri)
      const diagnostics = text === undefined ? undefined : await review(bill.uri, text)
      if (handedOver.has(key)) isOpenOne = true
      else if (diagnostics) show(key, bill.uri, diagnostics)
    }
    if (isOpenOne) host.changed()
  }

  const remove = (uris: readonly string[]): void => {
    for (const key of uris.map(keyOf)) {
      known.delete(key)
      clear(key)
    }
  }

  return {
    update,
    remove,
    uris: () => [...known.values()].map(({ uri }) => uri),
    findings: (uri) => known.get(keyOf(uri))?.findings ?? 0,
    alongside: (uri) => known.get(keyOf(uri))?.alongside ?? none,
    handOver(uri) {
      handedOver.add(keyOf(uri))
      clear(keyOf(uri))
    },
    takeBack: (uri) => void handedOver.delete(keyOf(uri)),
  }
}

/** Lets what has been asked meanwhile, such as the findings of a draft that is being typed, be answered first. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** The name of the file, as a person knows it. */
export function nameOf(uri: string): string {
  const key = keyOf(uri)
  return key.slice(key.lastIndexOf('/') + 1)
}
