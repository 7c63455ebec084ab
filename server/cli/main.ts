/** The command line: commands, options, exit status; what a command does is loaded when it runs. */
import { Command, CommanderError, Option } from 'commander'
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import type { CompareCommandOptions } from './compare.js'
import type { ExplainCommandOptions } from './explain.js'
import { compareFormats, formats } from './format-names.js'
import { addPaperCommand } from './paper-command.js'
import { Problem } from './problem.js'
import type { ReviewCommandOptions } from './review.js'
import type { RulesCommandOptions } from './rules.js'

// Most commands are over in half a second. V8 would spend as much time again, on the other processor, on optimising what is then not used.
setFlagsFromString('--interrupt-budget=400000')

/** The folder of the program, where the compiled rules are. */
const home = new URL('.', import.meta.url)

const languageOption = (): Option =>
  new Option('--lang <language>', 'language of the draft; auto finds it, passage by passage')
    .choices(['auto', 'ru', 'kk', 'en'])
    .default('auto')
const readerOption = (auto: string): Option =>
  new Option('--reader <language>', `language of the messages; auto is ${auto}`)
    .choices(['auto', 'ru', 'kk', 'en'])
    .default('auto')
const rulesOption = (): Option => new Option('--rules <folder>', 'take the rules from the YAML files of a folder')

const listed = (value: string): readonly string[] => value.split(',')

const program = new Command('tripartite')
  .description('Reviews draft labour and trade-union laws against ILO Conventions Nos 87, 98 and 154.')
  .option('-V, --version', 'print the version')
  .helpOption('-h, --help', 'print help')
  .helpCommand(false)
  .exitOverride()
  .configureOutput({
    // One line, and the same beginning as every other message.
    outputError: (message, write) => write(message.replace(/^error: /, 'tripartite: ').replace(/\n(?=.)/g, ' ')),
  })
  .on('option:version', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', home), 'utf8')) as { version: string }
    process.stdout.write(`${version}\n`)
    throw new CommanderError(0, 'commander.version', version)
  })

program
  .command('review')
  .description('Review drafts: files, folders (.txt, .md, .law), or - for standard input.')
  .argument('<path...>', 'file, folder, or -')
  .addOption(new Option('--format <format>', 'form of the report').choices(formats).default('text'))
  .option('-o, --output <file>', 'write the report to a file')
  .option('--force', 'replace the file of --output where it is there already')
  .option('--country <code>', 'ISO 3166 code, such as KZ: findings under Conventions not ratified become information')
  .option(
    '--ratified <conventions>',
    'Conventions ratified, such as C087,C154, whatever the rules know of the country',
    listed,
  )
  .option('--not-ratified <conventions>', 'Conventions not ratified', listed)
  .addOption(languageOption())
  .addOption(readerOption('the language of the draft'))
  .addOption(
    new Option('--fail-on <severity>', 'least severity for exit status 1')
      .choices(['error', 'warning', 'information', 'none'])
      .default('error'),
  )
  .addOption(
    new Option('--severity <severity>', 'least severity to show')
      .choices(['error', 'warning', 'information'])
      .default('information'),
  )
  .option(
    '--with <file>',
    'consult FILE for safeguards that the draft may leave to it; FILE is not reviewed; repeatable',
    (file: string, files: readonly string[]) => [...files, file],
    [],
  )
  .addOption(rulesOption())
  .option('--no-local', 'leave out the rules and overrides in the folder .tripartite of the drafts')
  .option('--no-decisions', 'review as if nobody had decided: leave out tripartite.decisions.yaml beside the drafts')
  .option('--color', 'colour, even where the output is not a terminal')
  .option('--no-color', 'no colour')
  .addHelpText(
    'after',
    '\nExit status: 0 no finding at or above --fail-on, 1 some finding, 2 the work could not be done.\n' +
      '\nExamples:\n  tripartite review bill.md\n  tripartite review --country KZ --reader en --format json drafts/ > findings.json\n' +
      '  tripartite review bill.md --with labour-code.txt\n',
  )
  .action(async (paths: readonly string[], options: ReviewCommandOptions) => {
    const { review } = await import('./review.js')
    process.exitCode = await review(paths, options, home)
  })

program
  .command('compare')
  .description('Compare two versions of a draft: findings resolved, remaining and new, safeguards gone.')
  .argument('<version...>', 'OLD NEW: files, - or REVISION:PATH of git; one file with --git')
  .option('--git <revision>', 'take the older version of the file from git: HEAD~1, a branch, a tag')
  .addOption(new Option('--format <format>', 'form of the report').choices(compareFormats).default('text'))
  .option('-o, --output <file>', 'write the report to a file')
  .option('--force', 'replace the file of --output where it is there already')
  .option('--country <code>', 'as for review')
  .option('--ratified <conventions>', 'as for review', listed)
  .option('--not-ratified <conventions>', 'as for review', listed)
  .addOption(languageOption())
  .addOption(readerOption('the language of the draft'))
  .addOption(
    new Option('--fail-on <severity>', 'least severity of a new finding for exit status 1')
      .choices(['error', 'warning', 'information', 'none'])
      .default('error'),
  )
  .addOption(
    new Option('--severity <severity>', 'least severity to show')
      .choices(['error', 'warning', 'information'])
      .default('information'),
  )
  .option(
    '--with <file>',
    'as for review; repeatable',
    (file: string, files: readonly string[]) => [...files, file],
    [],
  )
  .addOption(rulesOption())
  .option('--no-local', 'as for review')
  .option('--no-decisions', 'as for review')
  .option('--color', 'colour, even where the output is not a terminal')
  .option('--no-color', 'no colour')
  .addHelpText(
    'after',
    '\nExit status: 0 the newer version is not worse, 1 it has a new or graver finding at or above --fail-on that nobody has decided on, or a safeguard is gone, 2 the work could not be done.\n' +
      '\nExamples:\n  tripartite compare bill-1.md bill-2.md\n  tripartite compare --git HEAD~1 bill.md\n  tripartite compare v1:bills/bill.md bills/bill.md --format markdown -o comparison.md\n',
  )
  .action(async (versions: readonly string[], options: CompareCommandOptions) => {
    const { compare } = await import('./compare.js')
    process.exitCode = await compare(versions, options, home)
  })

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

addPaperCommand(program, home)

// A reader that closes early, such as `head`, has what it wants.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = statusOf(error)
}

/** Says what went wrong in one line, and never shows a stack trace. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Problem) process.stderr.write(`${error.prefix}${error.message}\n`)
  else {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    process.stderr.write(`tripartite: internal error, please report it: ${message}\n`)
  }
  return 2
}
