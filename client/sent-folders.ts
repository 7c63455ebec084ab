/** Reads what stands beside drafts, for a server that can read no files itself: the rules of one's own, and decisions. */
import { FileType, Uri, workspace } from 'vscode'

/**
 * Files by their paths, for each folder by its address, which ends with a slash. Of a file that only has to be known to be there the text is null.
 */
export type SentFolders = Readonly<Record<string, Readonly<Record<string, string | null>>>>

const decisionsFile = 'tripartite.decisions.yaml'
const ownRules = '.tripartite'

/** Of the folders that are opened the own rules; of those with open drafts the decisions. A folder that cannot be read has none. Never rejects. */
export async function readFolders(): Promise<SentFolders> {
  const opened = (workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, ownRules))
  const own = opened.map(async (folder) => [address(folder), Object.fromEntries(await textsIn(folder, ''))] as const)
  const beside = foldersOfDrafts().map(async (folder) => [address(folder), await decisionsIn(folder)] as const)
  const read = await Promise.all([...own, ...beside])
  return Object.fromEntries(read.filter(([, files]) => Object.keys(files).length > 0))
}

/** The folders of open documents, each once. */
export function foldersOfDrafts(): readonly Uri[] {
  const saved = workspace.textDocuments.filter(({ uri }) => uri.scheme !== 'untitled' && uri.path.includes('/'))
  const folders = saved.map(({ uri }) => Uri.joinPath(uri, '..'))
  return [...new Map(folders.map((folder) => [folder.toString(), folder])).values()]
}

const address = (folder: Uri): string => `${folder.toString().replace(/\/$/, '')}/`

/** The address of the decisions file of a folder. */
export const decisionsOf = (folder: Uri): Uri => Uri.joinPath(folder, decisionsFile)

/** The names tell which of the decisions are on drafts that are not there. */
async function decisionsIn(folder: Uri): Promise<Readonly<Record<string, string | null>>> {
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(decisionsOf(folder)))
    const names = (await workspace.fs.readDirectory(folder)).map(([name]) => [name, null] as const)
    return { ...Object.fromEntries(names), [decisionsFile]: text }
  } catch {
    return {}
  }
}

async function textsIn(folder: Uri, above: string): Promise<readonly (readonly [string, string])[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder)
    const read = async ([name, type]: [string, FileType]): Promise<readonly (readonly [string, string])[]> => {
      const uri = Uri.joinPath(folder, name)
      if (type === FileType.Directory) return await textsIn(uri, `${above}${name}/`)
      if (type !== FileType.File || !/\.ya?ml$/.test(name)) return []
      return [[above + name, new TextDecoder().decode(await workspace.fs.readFile(uri))]]
    }
    return (await Promise.all(entries.map(read))).flat()
  } catch {
    return []
  }
}
