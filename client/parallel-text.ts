/** Asks which draft is the parallel text of another: open ones in another language, files of the same name, or any file. */
import { FileType, l10n, Uri, window, workspace, type QuickPickItem } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { nameOf } from './file-names.js'
import { languageNames } from './status.js'
import { fileBehind, textOf } from './word-text.js'

/** What the server offers, the likeliest first; the language and the number of articles only of what is open. */
interface ParallelText {
  readonly uri: string
  readonly language?: string
  readonly articles?: number
}

/** As it is to be opened; nothing where the person gives up. */
export async function chooseParallelText(draft: Uri, server: BaseLanguageClient): Promise<Uri | undefined> {
  const offered = await server.sendRequest<readonly ParallelText[]>('tripartite/parallelTexts', {
    uri: server.code2ProtocolConverter.asUri(draft),
    beside: await filesBeside(fileBehind(draft), server),
  })
  const items: (QuickPickItem & { readonly uri?: Uri })[] = offered.map(({ uri, language, articles }) => {
    const address = server.protocol2CodeConverter.asUri(uri)
    return {
      label: nameOf(fileBehind(address)),
      description:
        language === undefined
          ? l10n.t('of the same name, not open')
          : [languageNames[language] ?? language, l10n.t('articles: {0}', articles ?? 0)].join(', '),
      uri: address,
    }
  })
  if (items.length === 0) return chooseFile(draft)
  const chosen = await window.showQuickPick([...items, { label: `$(file) ${l10n.t('Another file…')}` }], {
    title: l10n.t('Which is the parallel text?'),
    matchOnDescription: true,
  })
  return chosen && (chosen.uri ? opened(chosen.uri) : chooseFile(draft))
}

/** A Word file is opened as its text. */
const opened = (file: Uri): Uri => (/\.docx$/i.test(file.path) ? textOf(file) : file)

async function chooseFile(draft: Uri): Promise<Uri | undefined> {
  const file = fileBehind(draft)
  const [chosen] =
    (await window.showOpenDialog({
      title: l10n.t('Which is the parallel text?'),
      canSelectMany: false,
      filters: { [l10n.t('Drafts')]: ['law', 'md', 'txt', 'docx'] },
      ...(file.scheme !== 'untitled' && { defaultUri: Uri.joinPath(file, '..') }),
    })) ?? []
  return chosen && opened(chosen)
}

async function filesBeside(draft: Uri, server: BaseLanguageClient): Promise<readonly string[]> {
  if (draft.scheme === 'untitled') return []
  try {
    const folder = Uri.joinPath(draft, '..')
    const entries = await workspace.fs.readDirectory(folder)
    return entries
      .filter(([, type]) => type === FileType.File)
      .map(([name]) => server.code2ProtocolConverter.asUri(Uri.joinPath(folder, name)))
  } catch {
    // Not every file system lists its folders.
    return []
  }
}
