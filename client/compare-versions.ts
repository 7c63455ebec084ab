/** The commands that compare the open draft with an earlier version, show what became of its findings, and save that. */
import {
  commands,
  Disposable,
  DocumentLink,
  l10n,
  languages,
  ProgressLocation,
  Range,
  Uri,
  window,
  workspace,
  type TextDocument,
} from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { fromBase64, toBase64 } from './bytes.js'
import { nameOf, stemOf } from './file-names.js'
import { chooseFormat } from './formats.js'
import { gitVersionsOf, type GitVersions } from './git-versions.js'
import type { SaveFile } from './save-file.js'
import { saveWritten, type Written } from './save-written.js'
import { fileBehind, textOf } from './word-text.js'
import { notice } from './notice.js'

const scheme = 'tripartite-comparison'

interface Older {
  readonly name: string
  readonly uri?: string
  readonly bytes: string
}

/** A comparison that is shown, and what it was asked for with. */
interface Shown {
  readonly text: string
  readonly draft: Uri
  readonly older: Older
}

export function registerCompare(server: BaseLanguageClient, saveFile: SaveFile): Disposable {
  const shown = new Map<string, Shown>()
  let count = 0
  const ask = (draft: Uri, older: Older, format: string): Thenable<Written> =>
    window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Tripartite: comparing') }, () =>
      server.sendRequest<Written>('tripartite/compare', {
        uri: server.code2ProtocolConverter.asUri(draft),
        older,
        format,
      }),
    )
  const compare = async (draft: Uri): Promise<void> => {
    const older = await chooseOlder(fileBehind(draft))
    const answer = older && (await ask(draft, older, 'view'))
    if (!answer) return
    if ('problem' in answer) {
      window.showErrorMessage(notice(answer.problem))
      return
    }
    const uri = Uri.from({ scheme, path: `/${stemOf(fileBehind(draft))}.comparison.md`, query: String(++count) })
    shown.set(uri.toString(), { text: new TextDecoder().decode(fromBase64(answer.bytes)), draft, older })
    await window.showTextDocument(uri, { preview: false })
  }
  const save = async (uri: Uri): Promise<void> => {
    const known = shown.get(uri.toString())
    const format = known && (await chooseFormat(['md', 'csv', 'xlsx', 'sarif'], l10n.t('Save the comparison')))
    if (!format) return
    const { draft, older } = known
    // The draft may have been closed meanwhile.
    await workspace.openTextDocument(draft)
    await saveWritten(await ask(draft, older, format), draft, 'comparison', format, saveFile)
  }
  const safely = (work: (uri: Uri) => Promise<void>) => async (given?: Uri) => {
    const uri = given ?? window.activeTextEditor?.document.uri
    try {
      if (uri) await work(uri)
    } catch (error) {
      server.error(l10n.t('The versions could not be compared.'), error, 'force')
    }
  }
  return Disposable.from(
    commands.registerCommand('tripartite.compareVersions', safely(compare)),
    commands.registerCommand('tripartite.exportComparison', safely(save)),
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => shown.get(uri.toString())?.text ?? '',
    }),
    workspace.onDidCloseTextDocument(({ uri }) => void shown.delete(uri.toString())),
    languages.registerDocumentLinkProvider({ scheme }, { provideDocumentLinks: linksIn }),
  )
}

/** VS Code itself follows no links to files in a document that is no file. */
function linksIn(document: TextDocument): DocumentLink[] {
  return [...document.getText().matchAll(/\[(?:[^\]\\\n]|\\.)*\]\(<([^>\n]+)>\)/g)].map((match) => {
    const range = new Range(document.positionAt(match.index), document.positionAt(match.index + match[0].length))
    return new DocumentLink(range, Uri.parse(match[1] ?? '', true))
  })
}

/** A file, or a revision of git where there are any; nothing where the person gives up. */
async function chooseOlder(draft: Uri): Promise<Older | undefined> {
  const git = await gitVersionsOf(draft)
  const revisions = (await git?.revisions()) ?? []
  if (!git || revisions.length === 0) return chooseFile(draft)
  const another = { label: `$(file) ${l10n.t('Another file…')}`, revision: 'file' }
  const typed = { label: `$(edit) ${l10n.t('Another revision…')}`, revision: 'typed' }
  const items = revisions.map(({ revision, title, date }) => ({
    label: `$(git-commit) ${title}`,
    description: [revision.slice(0, 8), ...(date ? [date.toLocaleDateString()] : [])].join(' · '),
    revision,
  }))
  const chosen = await window.showQuickPick([another, typed, ...items], {
    title: l10n.t('Which is the earlier version?'),
    matchOnDescription: true,
  })
  if (!chosen) return undefined
  if (chosen === another) return chooseFile(draft)
  const revision =
    chosen === typed ? await window.showInputBox({ title: l10n.t('Revision, branch or tag of git') }) : chosen.revision
  return revision === undefined || revision.trim() === '' ? undefined : fromGit(git, revision.trim(), draft)
}

async function chooseFile(draft: Uri): Promise<Older | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Which is the earlier version?'),
      canSelectMany: false,
      ...(draft.scheme !== 'untitled' && { defaultUri: Uri.joinPath(draft, '..') }),
    })) ?? []
  if (!file) return undefined
  const shown = /\.docx$/i.test(file.path) ? textOf(file) : file
  return { name: nameOf(file), uri: shown.toString(), bytes: toBase64(await workspace.fs.readFile(file)) }
}

async function fromGit(git: GitVersions, revision: string, draft: Uri): Promise<Older> {
  const { bytes, uri } = await git.read(revision)
  const short = /^[\da-f]{40}$/.test(revision) ? revision.slice(0, 8) : revision
  return { name: `${short}:${nameOf(draft)}`, uri: uri.toString(), bytes: toBase64(bytes) }
}
