/** What is made of a review, and of two texts, takes about sixteen times as long for sixteen times the text. */
import { strict as assert } from 'node:assert'
import pc from 'picocolors'
import { csvForm } from '../../server/cli/register.js'
import { sarifForm } from '../../server/cli/sarif.js'
import { jsonForm, textForm } from '../../server/cli/text-report.js'
import type { Form } from '../../server/cli/formats.js'
import { concordanceCsv } from '../../server/papers/concordance-csv.js'
import { concordancePaper } from '../../server/papers/concordance-paper.js'
import { htmlOf } from '../../server/papers/html.js'
import { concordanceJson } from '../../server/report/concordance-json.js'
import { concordanceText } from '../../server/report/concordance-text.js'
import type { ConcordantDrafts } from '../../server/report/concordant-drafts.js'
import { emptyTally } from '../../server/report/draft.js'
import { githubOfFile } from '../../server/report/github.js'
import { linesOfFile } from '../../server/report/lines.js'
import { compareVersions, type Version } from '../../server/core/compare/comparison.js'
import { definitionsOf } from '../../server/core/act/definitions.js'
import { parseAct } from '../../server/core/act/parse.js'
import { usesOf } from '../../server/core/act/term-use.js'
import { concordanceOf } from '../../server/core/concord/concordance.js'
import { textOf } from '../concord/trial.js'
import { reviewed } from '../report/reviewed.js'
import { freshReviewer, ruleSet } from '../rule-set.js'
import { assertLinear, hostile, numbered, type Hostile } from './growth.js'

const written = (form: Form, draft: ReturnType<typeof reviewed>): number => {
  let length = 0
  for (const piece of form.add(form.partOf(draft))) length += piece.length
  const end = form.end?.({ ...emptyTally, files: 1, languages: draft.review.languages }, false) ?? []
  assert.ok(!(end instanceof Promise))
  for (const piece of end) length += piece.length
  return length
}

/** Articles that each have findings. */
const faulty: Hostile = (length) =>
  numbered(
    Math.ceil(length / 130),
    (i) =>
      `${i}-бап. Құқықтар\n1. Кәсіподақ бірлестікке кіруге міндетті және рұқсатсыз ереуіл өткізуге құқылы емес ${i}.\n`,
  )

describe('growth of reports with their findings', () => {
  const make = (length: number): ReturnType<typeof reviewed> => reviewed('a.law', faulty(length))
  const lengthOf = (pieces: Iterable<string>): number => [...pieces].join('').length
  const forms: Readonly<Record<string, (draft: ReturnType<typeof reviewed>) => number>> = {
    JSON: (draft) => written(jsonForm(), draft),
    text: (draft) => written(textForm('auto', { width: 80, coloured: false }, ruleSet), draft),
    SARIF: (draft) => written(sarifForm('auto', '0', ruleSet), draft),
    CSV: (draft) => written(csvForm('auto', undefined), draft),
    lines: (draft) => lengthOf(linesOfFile(draft)),
    'commands of GitHub': (draft) => lengthOf(githubOfFile(draft)),
  }
  for (const [name, form] of Object.entries(forms))
    it(name, () => {
      assert.ok(make(3_000).findings.length > 5, 'there is nothing to report')
      assertLinear(form, make, 3_000)
    }).timeout(120_000)

  it('text of a single line', () => {
    const line = (length: number): ReturnType<typeof reviewed> =>
      reviewed(
        'a.law',
        `Статья 1. Запрет\n1. ${'Профсоюз обязан вступить в объединение. '.repeat(Math.ceil(length / 40))}`,
      )
    assert.ok(line(3_000).findings.length > 5, 'there is nothing to report')
    assertLinear(forms['text']!, line, 12_000)
  }).timeout(120_000)
})

describe('growth of what is said of two texts', () => {
  const reviewer = freshReviewer()
  const version = (source: string): Version => {
    const review = reviewer.review(source)
    return { review, findings: review.findings, safeguards: reviewer.safeguardsIn(source) }
  }
  /** Every third article in other words, and one gone. */
  const changed = (source: string): string =>
    source.replace(/(?<=\d*[258]-бап\.)/gu, ' Жаңа атауы бар').replace(/^2-бап[^]*?(?=^3-бап)/mu, '')
  it('versions', () => {
    const make = (length: number): readonly [Version, Version] => {
      const source = faulty(length)
      return [version(source), version(changed(source))]
    }
    assertLinear(([old, its]) => compareVersions(old, its, ruleSet), make, 1_500)
  }).timeout(120_000)

  const line: Hostile = (length) =>
    `1-бап. Құқықтар\n${Array.from({ length: Math.ceil(length / 60) }, (_, i) => `кәсіподақ бірлестікке кіруге міндетті ${i}`).join(', ')}`
  for (const [name, make] of Object.entries({
    'parallel texts': hostile['articles in Kazakh']!,
    'parallel texts of which one is a single line': line,
  }))
    it(name, () => {
      assertLinear(
        ([ru, kk]) => concordanceOf(textOf(ru, 'ru'), textOf(kk, 'kk')),
        (length: number) => [hostile['articles']!(length), make(length)] as const,
        6_000,
      )
    }).timeout(120_000)

  it('parallel paragraphs of nothing but numbers', () => {
    const numbers = (heading: string, length: number): string => heading + '50 % '.repeat(Math.ceil(length / 5))
    assertLinear(
      ([ru, kk]) => concordanceOf(textOf(ru, 'ru'), textOf(kk, 'kk')),
      (length: number) => [numbers('Статья 1. Права\n', length), numbers('1-бап. Құқықтар\n', length)] as const,
      6_000,
    )
  }).timeout(120_000)
})

describe('growth of the reports on parallel texts', () => {
  /** Both of one paragraph, whose numbers differ everywhere. */
  const make = (length: number): ConcordantDrafts => {
    const count = Math.ceil(length / 50)
    const drafts = [
      reviewed('ru.law', `Статья 1. Срок\n1. ${numbered(count, (i) => `Совет заседает не менее ${i + 9} раз. `)}`),
      reviewed(
        'kk.law',
        `1-бап. Мерзім\n1. ${numbered(count, (i) => `Кеңес кемінде ${i + 5_010} рет отырыс өткізеді. `)}`,
      ),
    ] as const
    const [ru, kk] = drafts.map(({ review: { act, draft } }) => ({ act, draft }))
    assert.ok(ru && kk)
    const concordance = concordanceOf({ ...ru, language: 'ru' }, { ...kk, language: 'kk' })
    return { drafts, concordance, failOn: 'error' }
  }
  const forms: Readonly<Record<string, (concordant: ConcordantDrafts) => unknown>> = {
    text: (concordant) => concordanceText(concordant, { reader: 'ru', width: 80, colours: pc.createColors(false) }),
    JSON: (concordant) => concordanceJson(concordant, 'ru'),
    CSV: (concordant) => concordanceCsv(concordant, 'ru'),
    HTML: (concordant) => htmlOf(concordancePaper(concordant, 'ru')),
  }
  for (const [name, form] of Object.entries(forms))
    it(name, () => {
      assert.ok(make(1_000).concordance.differences.length > 10, 'there is nothing to report')
      assertLinear(form, make, 4_000)
    }).timeout(120_000)
})

describe('growth of defined terms with their uses', () => {
  const act = 'Закон\nСтатья 1. Общее\n1. Текст.\nСтатья 2. Понятия\n1. '
  const units = ['“union” means a body; ', 'под профсоюзом понимается объединение. ', '(далее – профсоюз) ']
  for (const unit of units)
    it(unit.trim(), () => {
      const make = (length: number): string => act + unit.repeat(Math.ceil(length / unit.length))
      const uses = (text: string): number => {
        const tree = parseAct(text, 'ru')
        const [first, ...others] = definitionsOf(tree, text)
        return first ? usesOf(first, [first, ...others], tree, text).length : 0
      }
      assert.ok(uses(make(500)) > 0)
      assertLinear(uses, make, 6_000)
    }).timeout(120_000)
})
