/** Tests of the technical memorandum and of the submission under article 23. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { memorandum } from '../../server/papers/memorandum.js'
import type { Paper } from '../../server/papers/paper.js'
import { submission } from '../../server/papers/submission.js'
import { blocksOf, draftOf, linesOf, templates } from './sample.js'

const source = readFileSync(fileURLToPath(new URL('../../examples/restrictive.en.law.md', import.meta.url)), 'utf8')
const given = draftOf(source, { reader: 'en', country: 'KZ', date: '22 November 2026' })
const headings = (paper: Paper, level: number): readonly string[] =>
  blocksOf(paper).flatMap((block) =>
    block.kind === 'heading' && block.level === level ? [block.runs.map(({ text }) => text).join('')] : [],
  )
/** The lines between a heading and the next of its level or above. */
function under(paper: Paper, title: string): readonly string[] {
  const blocks = blocksOf(paper)
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.runs.some(({ text }) => text === title))
  const at = blocks[from]
  assert.ok(at?.kind === 'heading', `there is no heading ${title}`)
  const length = blocks.slice(from + 1).findIndex((block) => block.kind === 'heading' && block.level <= at.level)
  const part = blocks.slice(from, length < 0 ? undefined : from + 1 + length)
  return part.flatMap((block) => (block.kind === 'table' ? [] : [block.runs.map(({ text }) => text).join('')]))
}

describe('the technical memorandum', () => {
  const paper = memorandum(given, 'en', templates.memorandum)
  const words = templates.memorandum.en

  it('has its parts in order', () => {
    assert.deepEqual(headings(paper, 1), [
      words.introduction.title,
      words.general.title,
      words.articles.title,
      words.omissions.title,
      words.authoritiesList.title,
      words.coverage.title,
    ])
  })

  it('says what was reviewed: title, file, date, language, hash, version', () => {
    const lines = linesOf(paper)
    for (const line of ['Draft: Law on Trade Unions', 'Version or date: 22 November 2026', 'File: bill.md'])
      assert.ok(lines.includes(line), line)
    assert.ok(lines.includes('Language of the text reviewed: English'))
    assert.ok(lines.at(-1)?.includes(given.hash))
  })

  it('says of each Convention whether it was ratified, and where that was seen', () => {
    const lines = under(paper, words.introduction.title)
    assert.ok(lines.some((line) => /No\. 87.+: ratified \(Kazakhstan\)\. Seen in: /.test(line)))
    assert.ok(lines.some((line) => /No\. 154.+: not ratified \(Kazakhstan\)/.test(line)))
  })

  it('comments in the order of the bill, and grades by severity', () => {
    const articles = headings(paper, 2).flatMap((title) => /^Article (\d+)\. /.exec(title)?.[1] ?? [])
    assert.deepEqual(
      articles.map(Number),
      articles.map(Number).toSorted((a, b) => a - b),
    )
    const founders = under(paper, 'Article 6, paragraph 1').join('\n')
    assert.match(founders, /not fewer than fifty workers/)
    assert.match(founders, /Standard: Convention No\. 87/)
    assert.ok(founders.includes(words.assessment.error))
    assert.match(founders, /not fewer than three workers/)
    assert.ok(under(paper, 'Article 19, paragraph 1').join('\n').includes(words.assessment.warning))
  })

  it('summarises each article of a Convention once', () => {
    const summaries = linesOf(paper).flatMap((line) => line.match(/Convention No\. 87, article 2: /g) ?? [])
    assert.equal(summaries.length, 1)
  })

  it('is named by what the act is about, not by its kind, date and number', () => {
    const article =
      '\n\nСтатья 1. Предмет\n\n1. Закон определяет статус профсоюзов.\n\nСтатья 2. Язык\n\n1. Язык выбирает профсоюз.\n'
    for (const title of [
      'О профессиональных союзах\nЗакон Республики Казахстан от 27 июня 2014 года № 211-V ЗРК',
      'Закон Республики Казахстан\nО профессиональных союзах',
      'О профессиональных союзах',
    ]) {
      const lines = linesOf(memorandum(draftOf(title + article), 'ru', templates.memorandum))
      assert.ok(lines.includes('по проекту «О профессиональных союзах»'), lines.slice(0, 3).join('|'))
    }
    const kk = draftOf(
      'Кәсіптік одақтар туралы\nҚазақстан Республикасының 2014 жылғы 27 маусымдағы № 211-V ҚРЗ Заңы\n\n1-бап. Мәні\n\n1. Заң кәсіподақтар туралы.\n\n2-бап. Тіл\n\n1. Тілді кәсіподақ таңдайды.\n',
      { reader: 'kk' },
    )
    assert.ok(linesOf(memorandum(kk, 'kk', templates.memorandum)).includes('«Кәсіптік одақтар туралы» жобасы бойынша'))
  })

  it('accounts for every criterion, and never says that the draft complies', () => {
    const lines = under(paper, words.coverage.title).join('\n')
    const criteria = Object.keys(given.draft.ruleSet.criteria ?? {}).length
    const counted = [...lines.matchAll(/(?:comments: |\()(\d+)\)?\.?$/gm)].map(([, count]) => Number(count))
    assert.equal(
      counted.reduce((sum, count) => sum + count, 0),
      criteria,
    )
    assert.doesNotMatch(linesOf(paper).join('\n'), /\bcompl(?:y|ies)\b/i)
  })

  it('keeps authorities that nobody has verified apart', () => {
    for (const line of under(paper, words.authoritiesList.verified)) assert.doesNotMatch(line, /NOT VERIFIED/)
    const others = under(paper, words.authoritiesList.notVerified).slice(1)
    assert.ok(others.length > 0 && others.every((line) => /^\[\d+\] \? .+NOT VERIFIED/.test(line)))
  })

  it('does not judge absences in a fragment', () => {
    const fragment = draftOf('1. Trade unions are formed by not fewer than fifty workers.\n', { reader: 'en' })
    const lines = linesOf(memorandum(fragment, 'en', templates.memorandum))
    assert.ok(lines.includes(words.omissions.notJudged))
    assert.ok(
      lines.some((line) => line.includes('title of the bill')),
      'a missing title is a place to fill in',
    )
  })

  it('names what the act lacks, with the clause that would fill the gap', () => {
    const act = source.replace(/### Article 16\.[\s\S]*?(?=### Article 17\.)/, '')
    const whole = memorandum(draftOf(act, { reader: 'en' }), 'en', templates.memorandum)
    const lines = under(whole, words.omissions.title)
    assert.ok(lines.length > 3)
    assert.ok(lines.includes('Proposed wording:'))
  })
})

describe('the submission under article 23', () => {
  const paper = submission(given, 'en', templates.submission)
  const words = templates.submission.en

  it('goes by Convention and article, those not ratified apart', () => {
    assert.deepEqual(
      headings(paper, 1).map((title) => /\(No\. (\d+)\)/.exec(title)?.[1] ?? title),
      [
        words.organization.title,
        words.subject.title,
        '87',
        '98',
        words.notRatifiedPart.title,
        words.annexes.title,
        words.authoritiesList.title,
      ],
    )
    assert.ok(under(paper, words.notRatifiedPart.title).some((line) => line.includes('(No. 154)')))
    assert.ok(!under(paper, words.notRatifiedPart.title).includes(words.request))
  })

  it('fills in the law and the reasons, and marks what people must write', () => {
    const article = under(paper, 'Article 4')
    assert.ok(article.some((line) => line.includes('By order of the head of the registering authority')))
    assert.ok(article.includes(words.request))
    const toFill = blocksOf(paper)
      .flatMap((block) => (block.kind === 'table' ? [] : block.runs))
      .filter((run) => run.toFill)
    assert.ok(toFill.some(({ text }) => text.startsWith('Name, address and contacts')))
    assert.ok(toFill.some(({ text }) => text.startsWith('Cases, dates, numbers')))
  })

  it('puts comments addressed to the country before those in other cases', () => {
    const article = under(paper, 'Article 2')
    const earlier = article.slice(article.indexOf(words.parts.earlier), article.indexOf(words.parts.principle))
    const others = article.slice(article.indexOf(words.parts.principle), article.indexOf(words.parts.reasons))
    assert.ok(earlier.some((line) => line.includes('Kazakhstan')))
    assert.ok(others.length > 1 && others.every((line) => !line.includes('Kazakhstan')))
  })
})
