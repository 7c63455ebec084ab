/** Earlier versions of a draft that git has kept, through the extension for git that comes with VS Code. */
import { extensions, type Uri } from 'vscode'

/** What is used of version 1 of its interface. */
interface GitExtension {
  readonly enabled: boolean
  readonly getAPI: (version: 1) => {
    readonly getRepository: (uri: Uri) => Repository | null
    readonly toGitUri: (uri: Uri, ref: string) => Uri
  }
}

interface Repository {
  readonly log: (options: { readonly path: string; readonly maxEntries: number }) => Promise<readonly Commit[]>
  readonly buffer: (ref: string, path: string) => Promise<Uint8Array>
}

interface Commit {
  readonly hash: string
  readonly message: string
  readonly authorDate?: Date
}

export interface GitVersions {
  /** Revisions in which the file was changed, the newest first; none where the file has never been committed. */
  readonly revisions: () => Promise<
    readonly { readonly revision: string; readonly title: string; readonly date?: Date }[]
  >
  /** Rejects where there is no such revision, or no such file in it. */
  readonly read: (revision: string) => Promise<{ readonly bytes: Uint8Array; readonly uri: Uri }>
}

/** As many as one can look through. */
const mostRevisions = 50

/** Nothing where there is no git, where it waits for trust, and where the file is in no repository. */
export async function gitVersionsOf(file: Uri): Promise<GitVersions | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git')
  if (!extension || file.scheme !== 'file') return undefined
  try {
    const git = extension.isActive ? extension.exports : await extension.activate()
    if (!git.enabled) return undefined
    const api = git.getAPI(1)
    const repository = api.getRepository(file)
    if (!repository) return undefined
    return {
      async revisions() {
        const commits = await repository.log({ path: file.fsPath, maxEntries: mostRevisions }).catch(() => [])
        return commits.map(({ hash, message, authorDate }) => ({
          revision: hash,
          title: message.split('\n')[0] ?? '',
          ...(authorDate && { date: authorDate }),
        }))
      },
      read: async (revision) => ({
        bytes: await repository.buffer(revision, file.fsPath),
        uri: api.toGitUri(file, revision),
      }),
    }
  } catch {
    return undefined
  }
}
