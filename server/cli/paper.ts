/** `tripartite paper`: reviews drafts and writes a paper on them. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Reader } from '../core/findings/message.js'
import { languages, type Language } from '../core/text/language.js'
import { comparativeTable } from '../papers/comparative-table.js'
import type { PaperDraft } from '../papers/facts.js'
import { memorandum } from '../papers/memorandum.js'
import { together, type Paper } from '../papers/paper.js'
import { submission } from '../papers/submission.js'
import { paperKinds, type PaperKind } from '../papers/templates.js'
import { versionsTable } from '../papers/versions-table.js'
import type { ReviewedDraft } from '../report/draft.js'
import { visible } from '../report/escape.js'
import type { ReviewingOptions } from './materials.js'
import { writeOutput } from './output.js'
import { Problem } from './problem.js'
import { readyToWrite } from './report-file.js'
import { prepareReviews, type DraftReviews } from './review-drafts.js'
import { loadTemplate } from './template.js'

export interface PaperCommandOptions extends Omit<ReviewingOptions, 'reader'> {
  readonly output: string
  readonly language?: string
  readonly template?: string
  readonly from?: string
  readonly title?: string
  readonly date?: string
  readonly accepted?: true
  readonly force?: true
}

/** Writes the paper to the file of `--output`. @throws Problem where it cannot be written, or where something that it would rest on could not be read */
export async function paper(
  kind: string,
  given: readonly string[],
  options: PaperCommandOptions,
  home: URL,
): Promise<void> {
  const known = paperKinds.find((one) => one === kind)
  if (!known) throw new Problem(`there is no paper “${visible(kind)}”: write one of ${paperKinds.join(', ')}`)
  const { output, from, force } = options
  if (from !== undefined && known !== 'table') throw new Problem('--from is for paper table')
  if (given.includes('-')) throw new Problem('a paper names its draft: give a file, not -')
  const write = writerFor(output)
  const asked = languagesOf(options.language)
  const make = makerOf(known, options, home)
  const reviews = await prepareReviews(given, { ...options, reader: 'auto' }, home)
  const read = [...reviews.paths, ...options.with, ...[from, options.template].filter((path) => path !== undefined)]
  readyToWrite({ format: known, output, ...(force && { force }) }, read)
  const drafts = draftsOf(reviews, options, home)
  const papers: Paper[] = []
  for (const [path, language] of await inLanguages(reviews.paths, asked, drafts)) {
    const draft = await drafts.of(path, language)
    papers.push(make(draft, language, from === undefined ? undefined : await drafts.of(from, language)))
  }
  const [first, ...others] = papers
  if (!first || reviews.failed) throw unwritten(output)
  await writeOutput(output, await write(together(first, ...others)), { force })
}

const unwritten = (output: string): Problem => new Problem(`${visible(output)} was not written, for the reason above`)

type Maker = (draft: PaperDraft, language: Language, older: PaperDraft | undefined) => Paper

/** Reads the template. */
function makerOf(kind: PaperKind, { template, accepted }: PaperCommandOptions, home: URL): Maker {
  if (kind === 'memorandum') {
    const words = loadTemplate(kind, template, home)
    return (draft, language) => memorandum(draft, language, words)
  }
  if (kind === 'submission') {
    const words = loadTemplate(kind, template, home)
    return (draft, language) => submission(draft, language, words)
  }
  const words = loadTemplate(kind, template, home)
  return (draft, language, older) =>
    older
      ? versionsTable(older, draft, language, words)
      : comparativeTable(draft, language, words, { acceptedOnly: accepted === true })
}

interface Drafts {
  readonly of: (path: string, reader: Language) => Promise<PaperDraft>
  readonly languageOf: (path: string) => Promise<Language>
}

/** Each draft is read once for each language of its reader. A draft that cannot be reviewed ends the work. */
function draftsOf(reviews: DraftReviews, options: PaperCommandOptions, home: URL): Drafts {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', home), 'utf8')) as { version: string }
  const reviewed = async (path: string, reader: Reader): Promise<ReviewedDraft> => {
    const draft = await reviews.reviewOf(path, { reader })
    if (!draft) throw unwritten(options.output)
    return draft
  }
  return {
    languageOf: async (path) => (await reviewed(path, 'auto')).review.languages[0] ?? 'en',
    of: async (path, reader) => ({
      draft: await reviewed(path, reader),
      hash: createHash('sha256').update(readFileSync(path)).digest('hex'),
      version,
      ...(options.title !== undefined && { title: options.title }),
      ...(options.date !== undefined && { date: options.date }),
      ...(reviews.country && { country: reviews.country }),
    }),
  }
}

/** One language after the other; each for the drafts that are in it, or for all where none is. */
async function inLanguages(
  paths: readonly string[],
  asked: readonly Language[] | undefined,
  drafts: Drafts,
): Promise<readonly (readonly [path: string, language: Language])[]> {
  const own: (readonly [string, Language])[] = []
  for (const path of paths) own.push([path, await drafts.languageOf(path)])
  if (!asked) return own
  return asked.flatMap((language) => {
    const inIt = own.filter(([, its]) => its === language)
    return (inIt.length > 0 ? inIt : own).map(([path]) => [path, language] as const)
  })
}

function languagesOf(given: string | undefined): readonly Language[] | undefined {
  if (given === undefined) return undefined
  return given.split('+').map((name) => {
    const language = languages.find((one) => one === name)
    if (!language) throw new Problem(`unknown language “${visible(name)}”: write ru, kk, en, or several such as ru+kk`)
    return language
  })
}

/** By the end of the name. */
function writerFor(output: string): (paper: Paper) => Promise<string | Uint8Array> {
  if (/\.docx$/i.test(output)) return async (paper) => (await import('../papers/docx.js')).docxOf(paper)
  if (/\.html?$/i.test(output)) return async (paper) => (await import('../papers/html.js')).htmlOf(paper)
  if (/\.md$/i.test(output)) return async (paper) => (await import('../papers/markdown.js')).markdownOf(paper)
  throw new Problem(`--output ${visible(output)}: its name must end in .docx, .html or .md`)
}
