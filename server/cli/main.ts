/** The command line: commands, options, exit status; what a command does is loaded when it runs. */
import { Command, CommanderError } from 'commander'
import { readFileSync } from 'node:fs'
import type { ExplainCommandOptions } from './explain.js'
import { addCompareCommand } from './compare-command.js'
import { addConcordCommand } from './concord-command.js'
import { languageOption, readerOption, rulesOption } from './options.js'
import { addPaperCommand } from './paper-command.js'
import { isProblem } from './problem.js'
import { visible } from '../report/escape.js'
import { addReviewCommand } from './review-command.js'
import type { RulesCommandOptions } from './rules.js'

/** The folder of the program, where the compiled rules are. */
const home = new URL('.', import.meta.url)

const program = new Command('tripartite')
  .description('Reviews draft labour and trade-union laws against ILO Conventions Nos 87, 98 and 154.')
  .option('-V, --version', 'print the version')
  .helpOption('-h, --help', 'print help')
  .helpCommand(false)
  .exitOverride()
  .configureOutput({
    // One line, and the same beginning as every other message.
    outputError: (message, write) =>
      write(
        `${visible(
          message
            .replace(/^error: /, 'tripartite: ')
            .trimEnd()
            .replaceAll('\n', ' '),
        )}\n`,
      ),
  })
  .on('option:version', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', home), 'utf8')) as { version: string }
    process.stdout.write(`${version}\n`)
    throw new CommanderError(0, 'commander.version', version)
  })

addReviewCommand(program, home)
addCompareCommand(program, home)
addConcordCommand(program, home)
addPaperCommand(program, home)

program
  .command('explain')
  .description('Explain a rule, what a word expands to, or how a sentence is read.')
  .argument('[rule]', 'id of a rule, such as c087/founder-minimum')
  .option('--word <lemma>', 'print all forms of a word, as rules find them')
  .option('--clause <text>', 'print how a sentence is read, and which rules matched or came close')
  .addOption(languageOption())
  .addOption(readerOption('the language of the terminal'))
  .addOption(rulesOption())
  .action(async (rule: string | undefined, options: ExplainCommandOptions) => {
    const { explain } = await import('./explain.js')
    await explain(rule, options, home)
  })

program
  .command('rules')
  .description('List the rules: id, severity, Conventions, title.')
  .option('--try', 'run the examples of your own rules instead; with --rules, of all rules of the folder')
  .addOption(readerOption('the language of the terminal'))
  .addOption(rulesOption())
  .action(async (options: RulesCommandOptions) => {
    const { rules } = await import('./rules.js')
    await rules(options, home)
  })

// A reader that closes early, such as `head`, has what it wants.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = statusOf(error)
}
// Node would give its memory back piece by piece, a tenth of the time of a review. What has been written is out before.
process.stdout.write('', () => process.stderr.write('', () => process.exit()))

/** Says what went wrong in one line, and never shows a stack trace. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (isProblem(error)) process.stderr.write(`${error.prefix}${error.message}\n`)
  else {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    process.stderr.write(`tripartite: internal error, please report it: ${visible(message)}\n`)
  }
  return 2
}
