/** Says so when the language server has died, starts it again once, and after that offers to. */
import { commands, l10n, window } from 'vscode'
import {
  CloseAction,
  ErrorAction,
  type CloseHandlerResult,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient'
import { createCrashes } from './crashes.js'

/** Errors of single messages, as many as the client's own handler lets pass before it ends the connection. */
const tolerated = 3

/** What it says takes the place of the client's own messages, which are in English only. */
export function errorHandler(): ErrorHandler {
  const isFirst = createCrashes()
  return {
    error(_error, _message, count): ErrorHandlerResult {
      if (count !== undefined && count <= tolerated) return { action: ErrorAction.Continue, handled: true }
      void offer()
      return { action: ErrorAction.Shutdown, handled: true }
    },
    closed(): CloseHandlerResult {
      if (isFirst(Date.now())) {
        window.showWarningMessage(l10n.t('Tripartite: the language server stopped unexpectedly and was started again.'))
        return { action: CloseAction.Restart, handled: true }
      }
      void offer()
      return { action: CloseAction.DoNotRestart, handled: true }
    },
  }
}

async function offer(): Promise<void> {
  const restart = l10n.t('Restart')
  const chosen = await window.showErrorMessage(
    l10n.t('Tripartite: the language server stopped again, so drafts are not reviewed.'),
    restart,
  )
  if (chosen === restart) await commands.executeCommand('tripartite.restartServer')
}
