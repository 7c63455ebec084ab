/** The programs that several parts of the bench measure. */
import { command, contender, dist } from './paths.js'
import { saidInJson, type Contender } from './process.js'

/** What every program that runs on Node takes at least. */
export const bareNode: Contender = { argv: ['-e', '0'] }

/** The whole command from the shell, which reads files and writes a report. */
export const review = (...paths: readonly string[]): Contender => ({
  argv: [command, 'review', '--format', 'json', ...paths],
  read: (output) => {
    const { files } = JSON.parse(output) as { files: { findings: unknown[] }[] }
    return { result: `${files.reduce((sum, file) => sum + file.findings.length, 0)} findings` }
  },
})

/** The engine alone, started as the command starts it; `rules` is a folder of compiled rules. */
export const engine = (text: string, rules: string = dist): Contender => measured('engine', text, dist, rules)

/** A program of `contenders/`, which measures its own work. */
export const measured = (name: string, ...given: readonly string[]): Contender => ({
  argv: [contender(name), ...given],
  read: saidInJson,
})
