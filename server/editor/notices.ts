/** Messages to the person at the editor, each once. */
import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver'

export interface Notices {
  readonly warn: (message: string) => void
  readonly complain: (message: string) => void
}

export function createNotices(connection: Connection): Notices {
  const told = new Set<string>()
  const tell = (type: MessageType, message: string): void => {
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
