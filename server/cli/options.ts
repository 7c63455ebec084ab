/** Options that several commands have. */
import { Option, type Command } from 'commander'

export const languageOption = (): Option =>
  new Option('--lang <language>', 'language of the draft; auto finds it, passage by passage')
    .choices(['auto', 'ru', 'kk', 'en'])
    .default('auto')

export const readerOption = (auto: string): Option =>
  new Option('--reader <language>', `language of the messages; auto is ${auto}`)
    .choices(['auto', 'ru', 'kk', 'en'])
    .default('auto')

export const rulesOption = (): Option =>
  new Option('--rules <folder>', 'take the rules from the YAML files of a folder')

export const failOnOption = (of: string): Option =>
  new Option('--fail-on <severity>', `least severity ${of} for exit status 1`)
    .choices(['error', 'warning', 'information', 'none'])
    .default('error')

/** What `ReviewingOptions` of `materials.ts` asks for, but for the language of the reader. */
export function withReviewingOptions(command: Command): Command {
  return command
    .option('--country <code>', 'ISO 3166 code, such as KZ: findings under Conventions not ratified become information')
    .option(
      '--ratified <conventions>',
      'Conventions ratified, such as C087,C154, whatever the rules know of the country',
      listed,
    )
    .option('--not-ratified <conventions>', 'Conventions not ratified', listed)
    .addOption(languageOption())
    .addOption(
      new Option('--severity <severity>', 'least severity to show')
        .choices(['error', 'warning', 'information'])
        .default('information'),
    )
    .option(
      '--with <file>',
      'consult FILE for safeguards that the draft may leave to it; FILE is not reviewed; repeatable',
      collected,
      [],
    )
    .option(
      '--rule <id=severity>',
      'a rule or criterion that is off, or graded error, warning or information: c087/founder-minimum=off; repeatable',
      collected,
      [],
    )
    .addOption(
      new Option('--tracked <version>', 'changes tracked in a Word file: review it as if accepted, or as the original')
        .choices(['accepted', 'original'])
        .default('accepted'),
    )
    .addOption(rulesOption())
    .option('--no-local', 'leave out the rules and overrides in the folder .tripartite of the drafts')
    .option('--no-decisions', 'review as if nobody had decided: leave out tripartite.decisions.yaml beside the drafts')
}

/** Of a report that goes to standard output, or to a file. */
export function withOutputOptions(command: Command): Command {
  return command
    .option('-o, --output <file>', 'write the report to a file')
    .option('--force', 'replace the file of --output where it is there already')
    .option('--color', 'colour, even where the output is not a terminal')
    .option('--no-color', 'no colour')
}

const listed = (value: string): readonly string[] => value.split(',')
const collected = (one: string, all: readonly string[]): readonly string[] => [...all, one]
