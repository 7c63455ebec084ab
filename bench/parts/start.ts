/** How long the command takes to start. */
import { command } from '../paths.js'
import { atMost, type Part } from '../part.js'
import { bareNode } from '../programs.js'
import { dividedBy, memoryColumn, tableOf, wholeColumn } from '../table.js'
import { compared, inTurns, whole } from '../turns.js'

export const start: Part = {
  name: 'start',
  measure({ folder, times }) {
    const turns = times(31)
    const runs = inTurns(
      { 'node -e 0': bareNode, 'tripartite --version': { argv: [command, '--version'] } },
      turns,
      folder,
    )
    const bare = runs['node -e 0']
    return {
      title: 'Start-up',
      text: `Median of ${turns} cold processes each, in turns.`,
      tables: [tableOf(runs, [wholeColumn, memoryColumn, dividedBy('whole ÷ node -e 0', bare, whole)])],
      targets: [atMost('`--version` ÷ `node -e 0`', compared(runs['tripartite --version'], bare, whole), 1.5)],
    }
  },
}
