/** The options of `tripartite review`; what it does is loaded when it runs. */
import { InvalidArgumentError, Option, type Command } from 'commander'
import { formats } from './format-names.js'
import { failOnOption, readerOption, withOutputOptions, withReviewingOptions } from './options.js'
import type { ReviewCommandOptions } from './review.js'

/** `home` is the folder of the program. */
export function addReviewCommand(program: Command, home: URL): void {
  const command = program
    .command('review')
    .description(
      'Review drafts: files, folders, or - for standard input; Word, PDF, HTML, Akoma Ntoso, Markdown or plain text.',
    )
    .argument('<path...>', 'file, folder, or -')
    .addOption(new Option('--format <format>', 'form of the report').choices(formats).default('text'))
    .option('--suggest', 'with --format docx: enter the suggested wording as tracked changes')
    .addOption(failOnOption('of what is shown'))
    .addOption(readerOption('the language of the draft'))
    .addOption(
      new Option(
        '--threads <number>',
        'how many drafts are reviewed at a time; usually as many as there are processors, where it pays',
      ).argParser(threadsOf),
    )
    .option('--quiet', 'show no progress on the terminal')
    .addHelpText(
      'after',
      '\nExit status: 0 no finding at or above --fail-on, 1 some finding, 2 the work could not be done.\n' +
        '\nExamples:\n  tripartite review bill.md\n  tripartite review --country KZ --reader en --format json drafts/ > findings.json\n' +
        '  tripartite review bill.md --with labour-code.txt\n' +
        '  tripartite review bill.docx --format docx --suggest -o reviewed.docx\n',
    )
    .action(async (paths: readonly string[], options: ReviewCommandOptions) => {
      const { review } = await import('./review.js')
      process.exitCode = await review(paths, options, home)
    })
  withReviewingOptions(withOutputOptions(command))
}

const mostThreads = 64

function threadsOf(given: string): number {
  const threads = Number(given)
  if (/^\d+$/.test(given) && threads >= 1 && threads <= mostThreads) return threads
  throw new InvalidArgumentError(`Write a whole number from 1 to ${mostThreads}.`)
}
