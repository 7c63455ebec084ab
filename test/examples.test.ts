/** Holds the review of the sample drafts to what a careful reviewer raises in them: all of it, and no error elsewhere. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { readRules } from '../scripts/read-rules.js'
import type { Finding } from '../server/core/findings/finding.js'
import { compileReviewer } from '../server/core/compile-reviewer.js'
import type { Reviewer } from '../server/core/review.js'

/** A problem at a place of a draft. */
interface Expected {
  readonly article: number
  /** The number after that of the article in a citation: «ст. 6 п. 1», “s. 6(1)”. */
  readonly paragraph: number
  readonly criterion: string
  /** What the provision says, for the reader of a failure. */
  readonly says: string
}

const folder = fileURLToPath(new URL('../examples/', import.meta.url))
const drafts = readdirSync(folder)
  .filter((name) => name.endsWith('.law.md'))
  .sort()
const source = (name: string): string => readFileSync(folder + name, 'utf8')
const expected = parse(
  readFileSync(fileURLToPath(new URL('examples.expected.yaml', import.meta.url)), 'utf8'),
) as Readonly<Record<string, readonly Expected[]>>

/** The numbered places of a draft, read from its lines without the engine: `6`, `6/1`, `7/1/3`. */
function places(text: string): readonly string[] {
  const found: string[] = []
  let article = ''
  let paragraph = ''
  for (const line of text.split('\n')) {
    const heading = /^### \D*(\d+)/u.exec(line)
    const numbered = /^(\d+)([.)]) /u.exec(line)
    if (heading?.[1] !== undefined) {
      article = heading[1]
      paragraph = ''
      found.push(article)
    } else if (numbered?.[1] !== undefined && numbered[2] === '.') {
      paragraph = `/${numbered[1]}`
      found.push(article + paragraph)
    } else if (numbered?.[1] !== undefined) {
      found.push(`${article}${paragraph}/${numbered[1]}`)
    }
  }
  return found
}

/** The article and the number after it in a citation, as «19-бап 2-тармақ» has them; 0 where there is none. */
function cited(finding: Finding): { readonly article: number; readonly paragraph: number } {
  const [article = 0, paragraph = 0] = [...finding.citation.matchAll(/\d+/gu)].map(([digits]) => Number(digits))
  return { article, paragraph }
}

const describeFinding = (finding: Finding): string =>
  `  ${finding.citation}: ${finding.severity}, ${finding.criterion} (${finding.title})\n    “${finding.text.replace(/\s+/gu, ' ')}”`

const foundAt = (findings: readonly Finding[], article: number): string => {
  const here = findings.filter((finding) => cited(finding).article === article)
  return here.length === 0 ? '    nothing was found in this article' : here.map(describeFinding).join('\n')
}

/** A heading and its list, or nothing to say. */
function assertNone(complaints: readonly string[], heading: string): void {
  assert.ok(complaints.length === 0, `${heading}\n${complaints.join('\n')}`)
}

describe('sample drafts', () => {
  let reviewer: Reviewer
  before(() => {
    reviewer = compileReviewer(readRules().ruleSet)
  })

  it('are all named in examples.expected.yaml, a restrictive and a conforming one in each language', () => {
    const names = ['conforming', 'restrictive'].flatMap((kind) => ['en', 'kk', 'ru'].map((l) => `${kind}.${l}.law.md`))
    assert.deepEqual(drafts, names)
    assert.deepEqual(Object.keys(expected).sort(), names)
  })

  for (const kind of ['restrictive', 'conforming']) {
    it(`number the ${kind} law alike in the three languages`, () => {
      const numbers = places(source(`${kind}.ru.law.md`))
      assert.ok(
        numbers.filter((number) => !number.includes('/')).length >= 20,
        'a full law has at least twenty articles',
      )
      assert.deepEqual(places(source(`${kind}.kk.law.md`)), numbers)
      assert.deepEqual(places(source(`${kind}.en.law.md`)), numbers)
    })
  }

  for (const [name, problems] of Object.entries(expected)) {
    describe(name, () => {
      const text = source(name)
      let findings: readonly Finding[]
      before(() => {
        findings = reviewer.review(text).findings
      })

      if (problems.length === 0) {
        it('gets nothing above information', () => {
          const alarms = findings.filter(({ severity }) => severity !== 'information')
          assertNone(alarms.map(describeFinding), `False alarms: ${name} conforms, yet the review holds against it`)
        })
        return
      }

      it('has the places that are expected to be raised', () => {
        const all = places(text)
        const absent = problems.filter(({ article, paragraph }) => !all.includes(`${article}/${paragraph}`))
        assertNone(
          absent.map(({ article, paragraph }) => `  article ${article}, paragraph ${paragraph}`),
          `${name} has no such places`,
        )
      })

      it('gets every problem raised at its article', () => {
        const missed = problems.filter(
          ({ article, criterion }) =>
            !findings.some((finding) => finding.criterion === criterion && cited(finding).article === article),
        )
        assertNone(
          missed.map(
            ({ article, paragraph, criterion, says }) =>
              `  article ${article}, paragraph ${paragraph}: ${criterion} (${says}); instead:\n${foundAt(findings, article)}`,
          ),
          `${missed.length} of ${problems.length} problems of ${name} were missed`,
        )
      })

      it('gets no error raised elsewhere', () => {
        const unlisted = findings.filter((finding) => {
          const { article, paragraph } = cited(finding)
          // A second criterion on a provision that is listed may be a matter of opinion; on any other provision it is a false alarm.
          const isListed = problems.some(
            (problem) =>
              problem.article === article &&
              (problem.criterion === finding.criterion || problem.paragraph === paragraph),
          )
          return finding.severity === 'error' && !isListed
        })
        assertNone(unlisted.map(describeFinding), `False alarms: errors in provisions of ${name} that are harmless`)
      })
    })
  }
})
