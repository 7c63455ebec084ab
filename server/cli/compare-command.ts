/** The options of `tripartite compare`; what it does is loaded when it runs. */
import { Option, type Command } from 'commander'
import type { CompareCommandOptions } from './compare.js'
import { compareFormats } from './format-names.js'
import { failOnOption, readerOption, withOutputOptions, withReviewingOptions } from './options.js'

/** `home` is the folder of the program. */
export function addCompareCommand(program: Command, home: URL): void {
  const command = program
    .command('compare')
    .description('Compare two versions of a draft: findings resolved, remaining and new, safeguards gone.')
    .argument('<version...>', 'OLD NEW: files, - or REVISION:PATH of git; one file with --git')
    .option('--git <revision>', 'take the older version of the file from git: HEAD~1, a branch, a tag')
    .addOption(new Option('--format <format>', 'form of the report').choices(compareFormats).default('text'))
    .addOption(failOnOption('of a new finding'))
    .addOption(readerOption('the language of the draft'))
    .addHelpText(
      'after',
      '\nExit status: 0 the newer version is not worse, 1 it has a new or graver finding at or above --fail-on that nobody has decided on, or a safeguard is gone, 2 the work could not be done.\n' +
        '\nExamples:\n  tripartite compare bill-1.md bill-2.md\n  tripartite compare --git HEAD~1 bill.md\n  tripartite compare v1:bills/bill.md bills/bill.md --format markdown -o comparison.md\n',
    )
    .action(async (versions: readonly string[], options: CompareCommandOptions) => {
      const { compare } = await import('./compare.js')
      process.exitCode = await compare(versions, options, home)
    })
  withReviewingOptions(withOutputOptions(command))
}
