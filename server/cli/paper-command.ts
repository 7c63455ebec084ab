/** The options of `tripartite paper`; what it does is loaded when it runs. */
import type { Command } from 'commander'
import { withReviewingOptions } from './options.js'
import type { PaperCommandOptions } from './paper.js'

/** `home` is the folder of the program. */
export function addPaperCommand(program: Command, home: URL): void {
  const command = program
    .command('paper')
    .description('Write a paper on drafts: a comparative table, a technical memorandum, a submission under article 23.')
    .argument('<paper>', 'table, memorandum or submission')
    .argument('<path...>', 'file or folder')
    .requiredOption('-o, --output <file>', 'where to write; its name ends in .docx, .html or .md')
    .option(
      '--language <language>',
      'ru, kk, en, or several such as ru+kk, one after the other; usually that of the draft',
    )
    .option('--template <file>', 'headings, standing texts, fonts and widths of your office; see docs/papers.md')
    .option('--from <file>', 'table of two versions: FILE is the older one')
    .option('--title <title>', 'title of the bill; usually that in the draft')
    .option('--date <date>', 'date or version of the bill, as it is to be printed')
    .option('--accepted', 'leave out findings that nobody has accepted')
    .option('--force', 'replace the file of --output')
    .addHelpText(
      'after',
      '\nExit status: 0 the paper is written, 2 it is not.\n' +
        '\nExamples:\n  tripartite paper table bill.md -o table.docx --language ru+kk --country KZ\n' +
        '  tripartite paper table new.md --from old.md -o changes.docx\n',
    )
    .action(async (kind: string, paths: readonly string[], options: PaperCommandOptions) => {
      const { paper } = await import('./paper.js')
      await paper(kind, paths, options, home)
    })
  withReviewingOptions(command)
}
