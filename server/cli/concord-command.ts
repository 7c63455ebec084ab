/** The options of `tripartite concord`; what it does is loaded when it runs. */
import { Option, type Command } from 'commander'
import type { ConcordCommandOptions } from './concord.js'
import { concordFormats } from './format-names.js'
import { failOnOption, readerOption, withOutputOptions, withReviewingOptions } from './options.js'

/** `home` is the folder of the program. */
export function addConcordCommand(program: Command, home: URL): void {
  const command = program
    .command('concord')
    .description('Compare the parallel texts of one act in two languages: what one says otherwise than the other.')
    .argument('<first>', 'file, or -')
    .argument('<second>', 'the same act in another language: file, or -')
    .addOption(new Option('--format <format>', 'form of the report').choices(concordFormats).default('text'))
    .addOption(failOnOption('of a difference'))
    .addOption(readerOption('the language of the first text'))
    .addHelpText(
      'after',
      '\nExit status: 0 no difference at or above --fail-on, 1 some difference, 2 the work could not be done.\n' +
        '\nExamples:\n  tripartite concord bill.ru.md bill.kk.md\n  tripartite concord bill.ru.docx bill.kk.docx --format docx -o concordance.docx\n',
    )
    .action(async (first: string, second: string, options: ConcordCommandOptions) => {
      const { concord } = await import('./concord.js')
      process.exitCode = await concord(first, second, options, home)
    })
  withReviewingOptions(withOutputOptions(command))
}
