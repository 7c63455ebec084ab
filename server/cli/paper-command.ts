/** The options of `tripartite paper`; what it does is loaded when it runs. */
import { Option, type Command } from 'commander'
import type { PaperCommandOptions } from './paper.js'

const listed = (value: string): readonly string[] => value.split(',')

/** `home` is the folder of the program. */
export function addPaperCommand(program: Command, home: URL): void {
  program
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
    .option('--country <code>', 'ISO 3166 code, such as KZ: the paper says what the country has ratified')
    .option('--ratified <conventions>', 'Conventions ratified, such as C087,C154', listed)
    .option('--not-ratified <conventions>', 'Conventions not ratified', listed)
    .addOption(
      new Option('--severity <severity>', 'least severity to write of')
        .choices(['error', 'warning', 'information'])
        .default('information'),
    )
    .addOption(
      new Option('--lang <language>', 'language of the draft; auto finds it, passage by passage')
        .choices(['auto', 'ru', 'kk', 'en'])
        .default('auto'),
    )
    .option(
      '--with <file>',
      'consult FILE for safeguards that the draft may leave to it; repeatable',
      (file: string, files: readonly string[]) => [...files, file],
      [],
    )
    .option('--rules <folder>', 'take the rules from the YAML files of a folder')
    .option('--no-local', 'leave out the rules and overrides in the folder .tripartite of the drafts')
    .option('--no-decisions', 'as if nobody had decided: leave out tripartite.decisions.yaml beside the drafts')
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
}
