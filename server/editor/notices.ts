/** Messages to the person at the editor, each once. */
import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver'
import { visible } from '../report/escape.js'

export interface Notices {
  readonly warn: (message: string) => void
  readonly complain: (message: string) => void
}

export function createNotices(connection: Connection): Notices {
  const told = new Set<string>()
  const tell = (type: MessageType, text: string): void => {
    const message = asNotice(text)
    if (told.has(message)) return
    told.add(message)
    // `connection.window.show…Message` would ask a question, which some editors stop for.
    connection
      .sendNotification(ShowMessageNotification.type, { type, message })
      .catch((error: unknown) => connection.console.error(String(error)))
  }
  return {
    warn: (message) => tell(MessageType.Warning, message),
    complain: (message) => tell(MessageType.Error, message),
  }
}

const longestNotice = 1_000

/**
 * As editors may show it: VS Code makes links of `[words](command:…)` in messages, also of what files of a workspace and settings bring into them, and
 * runs the command.
 */
export function asNotice(text: string): string {
  const line = visible(text.replace(/\s+/g, ' ').replaceAll('](', '] ('))
  return line.length > longestNotice ? `${line.slice(0, longestNotice)}…` : line
}
