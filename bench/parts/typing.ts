/** Typing in a long law: in the engine, and through the protocol of the language server. */
import { basename } from 'node:path'
import { figure } from '../figures.js'
import { dist, server } from '../paths.js'
import { atLeast, atMost, type Part } from '../part.js'
import { run } from '../process.js'
import { measured } from '../programs.js'
import { measureTyping } from '../server-typing.js'
import { ratioOf } from '../statistics.js'
import { read } from '../texts.js'

export const typing: Part = {
  name: 'typing',
  async measure({ law, folder, times }) {
    const edits = times(500)
    const engineEdits = times(200)
    const turns = times(3)
    const ofEngine = Array.from({ length: turns }, () => {
      const { work: first, also } = run(measured('typing', law, dist, String(engineEdits)), folder)
      return { first, edit: also['edit'] ?? NaN, slowest: also['slowest'] ?? NaN }
    })
    const [engine = { first: NaN, edit: NaN, slowest: NaN }] = ofEngine
      .toSorted((a, b) => a.edit - b.edit)
      .slice(turns >> 1)
    const protocol = await measureTyping(server, read(law), edits)
    const row = (name: string, { first, edit, slowest }: typeof engine): readonly string[] => [
      name,
      figure(first),
      figure(edit),
      figure(slowest),
      `1/${figure(first / edit)}`,
    ]
    const { memory } = protocol
    const ofMemory = memory
      ? ` The server held ${figure(memory.early)} MB after ${edits / 10} edits and ${figure(memory.late)} MB after ${edits}.`
      : ''
    return {
      title: 'Typing',
      text: `One character more, here and there in \`${basename(law)}\`; medians. The engine: ${engineEdits} edits, the middle one of ${turns} processes in which V8 is left alone, as in the server. The server: ${edits} edits, from the notification of the change to the findings of a pull.${ofMemory}`,
      tables: [
        [
          ['', 'first review ms', 'after one character ms', '1 of 100 is slower than ms', 'of the first review'],
          row('engine', engine),
          row('language server, through the protocol', protocol),
        ],
      ],
      targets: [
        atLeast(
          'First review ÷ review after one character, engine',
          ratioOf(ofEngine.map((one) => one.first / one.edit)),
          30,
        ),
        atMost('Review after one character, engine', ratioOf(ofEngine.map((one) => one.edit)), 16, ' ms'),
      ],
    }
  },
}
