/** Reads the rules of one's own in the folders that are opened, for a server that can read no files itself. */
import { FileType, Uri, workspace } from 'vscode'

/** The texts of files by their paths in `.tripartite`, for each such folder by its address, which ends with a slash. */
export type OwnRules = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A folder that cannot be read has no rules. Never rejects. */
export async function readOwnRules(): Promise<OwnRules> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, '.tripartite'))
  const read = async (folder: Uri): Promise<[string, Record<string, string>]> => [
    `${folder.toString()}/`,
    Object.fromEntries(await textsIn(folder, '')),
  ]
  return Object.fromEntries(await Promise.all(folders.map(read)))
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
