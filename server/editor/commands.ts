/** The commands that an editor may have this server carry out. */
import { concord, concordCommand, endPair, endPairCommand } from './concord.js'
import type { Feature, Session } from './feature.js'
import { decisionEdit, decisionEditCommand } from './record-decision.js'
import { reviewCommand, runReview } from './review-command.js'
import { safely } from './safely.js'

/** Each takes one argument. */
const commands: Readonly<Record<string, (session: Session, argument: unknown) => unknown>> = {
  [reviewCommand]: runReview,
  [decisionEditCommand]: decisionEdit,
  [concordCommand]: concord,
  [endPairCommand]: endPair,
}

export const commandsFeature: Feature = {
  offers: { executeCommandProvider: { commands: Object.keys(commands) } },
  register(session) {
    const { connection } = session
    connection.onExecuteCommand(({ command, arguments: [argument] = [] }) =>
      safely(connection, command, null, async () => (await commands[command]?.(session, argument)) ?? null),
    )
  },
}
