/** The files that the editor is set not to show (`files.exclude`): the review of a folder passes over them as well. */
import type { ClientCapabilities, Connection } from 'vscode-languageserver'
import { coveredBy } from './path-pattern.js'

/** As many as a setting may sensibly have. */
const mostPatterns = 200
const longestPattern = 500

/** The patterns that hold in a folder; none where the editor cannot be asked. Never rejects. */
export async function exclusionsIn(
  folder: string,
  connection: Connection,
  { workspace }: ClientCapabilities,
): Promise<readonly string[]> {
  if (workspace?.configuration !== true) return []
  try {
    const given: unknown = await connection.workspace.getConfiguration({ scopeUri: folder, section: 'files.exclude' })
    if (typeof given !== 'object' || given === null) return []
    // A pattern that depends on other files (`{ "when": … }`) is for what programs make beside their sources.
    return Object.entries(given)
      .filter(([pattern, is]) => is === true && pattern.length <= longestPattern)
      .map(([pattern]) => pattern)
      .slice(0, mostPatterns)
  } catch (error) {
    connection.console.error(`files.exclude: ${String(error)}`)
    return []
  }
}

/** `path` is relative to the folder; a file in a folder that is not shown is not shown either. */
export function isExcluded(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => coveredBy(path, pattern))
}
