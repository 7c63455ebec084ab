/** Keeps the server alive: an error in one answer is logged, and the answer is the empty one. */
import { ResponseError, type Connection } from 'vscode-languageserver'

export async function safely<T>(
  connection: Connection,
  what: string,
  empty: T,
  answer: () => T | Promise<T>,
): Promise<T> {
  try {
    return await answer()
  } catch (error) {
    // An error meant for the editor, such as a cancelled request.
    if (error instanceof ResponseError) throw error
    connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return empty
  }
}
