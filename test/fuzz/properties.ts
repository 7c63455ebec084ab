/** What must hold of every text that anybody may open; each property is run briefly by the tests and at length by `npm run fuzz`. */
import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { citedConventions } from '../../server/core/act/cited-conventions.js'
import { definitionsOf } from '../../server/core/act/definitions.js'
import { parseAct } from '../../server/core/act/parse.js'
import { linksOf } from '../../server/core/act/references/links.js'
import { usesOf } from '../../server/core/act/term-use.js'
import { recordDecision, withdrawDecision } from '../../server/core/findings/change-decisions.js'
import { decisionEntries } from '../../server/core/findings/decision-entries.js'
import { readDecisions } from '../../server/core/findings/decisions-file.js'
import { readQuantities } from '../../server/core/lexicon/quantities/read.js'
import { readLocalRules } from '../../server/core/local/local-rules.js'
import { createReviewer, type Review } from '../../server/core/review.js'
import { readRule, readTopic, type Problem } from '../../server/core/rules/read.js'
import { languages } from '../../server/core/text/language.js'
import { createNormaliser, normalise } from '../../server/core/text/normalise.js'
import { decode } from '../../server/documents/decode.js'
import { brokenRanges } from '../act/outline.js'
import { freshReviewer, ruleSet } from '../rule-set.js'
import { answers } from './answers.js'
import { bytes, decisionsFile, draft, edited, edits, ruleFile } from './arbitraries.js'
import { assertInside, isInsidePair, type Property } from './property.js'

function assertRanges(text: string, { findings }: Review): void {
  for (const { rule, range, text: found, fixes, related, lookedFor = [], number } of findings) {
    const all = [
      range,
      ...fixes.flatMap(({ edits: changes }) => changes.map((edit) => edit.range)),
      ...[...related, ...lookedFor].map((one) => one.range),
    ]
    for (const one of number ? [...all, number.range] : all) assertInside(text, one, rule)
    assert.equal(text.slice(range.start, range.end), found)
  }
}

const reviewer = freshReviewer()
/** What a person sees of a review. */
const seen = ({ findings, languages: spoken, wholeAct }: Review): unknown => ({ findings, spoken, wholeAct })

function assertProblems(source: string, problems: readonly Problem[]): void {
  const lines = source.split(/\r\n?|\n/).length
  for (const { line, column } of problems) assert.ok(line >= 1 && line <= lines + 1 && column >= 1, `${line}:${column}`)
}

const oneRule = (source: string) => ({
  list: (folder: string) => (folder === 'rules' ? ['founder-minimum.yaml'] : []),
  read: (path: string) =>
    path === 'rules/founder-minimum.yaml' ? source.replace('id: c087/', 'id: local/') : undefined,
})

export const properties: readonly Property[] = [
  {
    name: 'a review stays inside its text and is the same each time',
    quick: 30,
    property: fc.property(draft(6_000), (text) => {
      const review = reviewer.review(text)
      assertRanges(text, review)
      assert.deepEqual(seen(freshReviewer().review(text)), seen(review))
    }),
  },
  {
    name: 'edits lead to the review of the text that they end in',
    quick: 20,
    property: fc.property(draft(4_000), edits, (text, all) => {
      const own = freshReviewer()
      own.review(text)
      let last = text
      for (const edit of all) {
        last = edited(last, edit)
        own.review(last)
      }
      assert.deepEqual(seen(own.review(last)), seen(freshReviewer().review(last)))
    }),
  },
  {
    name: 'a text is cleaned with a way back, after edits as at once',
    quick: 150,
    property: fc.property(draft(2_000), edits, (text, all) => {
      const clean = createNormaliser()
      let last = text
      clean(last)
      for (const edit of all) {
        last = edited(last, edit)
        const { text: again, toSource, toNormalised } = clean(last)
        const fresh = normalise(last)
        assert.equal(again, fresh.text)
        for (let at = 0; at <= again.length; at += 7) assert.equal(toSource(at), fresh.toSource(at))
        for (let at = 0; at <= last.length; at += 7) {
          assert.equal(toNormalised(at), fresh.toNormalised(at))
          assert.ok(!isInsidePair(again, toNormalised(at)))
        }
      }
    }),
  },
  {
    name: 'an act, its references and its definitions stay inside their text',
    quick: 80,
    property: fc.property(draft(4_000), fc.constantFrom(...languages), (source, language) => {
      const { text } = normalise(source)
      const act = parseAct(text, language)
      assert.deepEqual(brokenRanges(act, text.length), [])
      for (const link of linksOf(act, text)) assertInside(text, link, 'link')
      for (const cited of citedConventions(text)) assertInside(text, cited, 'Convention')
      const definitions = definitionsOf(act, text)
      for (const { place, definition, scope = place } of definitions)
        for (const range of [place, definition, scope]) assertInside(text, range, 'definition')
      for (const one of definitions.slice(0, 3))
        for (const use of usesOf(one, definitions, act, text)) assertInside(text, use, 'term')
    }),
  },
  {
    name: 'numbers are read inside their sentence',
    quick: 150,
    property: fc.property(draft(800), fc.constantFrom(...languages), (text, language) => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []
      for (const { from, to, value } of readQuantities(words, language)) {
        assert.ok(from >= 0 && from < to && to <= words.length, `${from}–${to}`)
        assert.ok(!Number.isNaN(value))
      }
    }),
  },
  {
    name: 'a rule file is read or refused with its places, and what is read can review',
    quick: 40,
    property: fc.property(ruleFile, (source) => {
      for (const { problems } of [readRule(source, 'rule.yaml'), readTopic(source, 'topic.yaml')])
        assertProblems(source, problems)
      const local = readLocalRules(oneRule(source), ruleSet)
      assertProblems(source, local.problems)
      if (local.ruleSet.rules.length > 0)
        createReviewer(local.ruleSet, (language) => local.blueprints[language]).review(source)
    }),
  },
  {
    name: 'a decisions file takes a decision and gives it back, whatever else stands in it',
    quick: 150,
    property: fc.property(decisionsFile, (source) => {
      const { problems, readable } = readDecisions(source)
      assertProblems(source, problems)
      for (const { range } of decisionEntries(source)) assertInside(source, range, 'entry')
      const decision = {
        file: 'other.law',
        fingerprint: 'fedcba9876543210',
        decision: 'deferred',
        reason: 'Позже',
      } as const
      const edit = recordDecision(source, decision)
      if (!edit) return
      assert.ok(readable)
      const after = source.slice(0, edit.range.start) + edit.newText + source.slice(edit.range.end)
      assert.ok(readDecisions(after).decisions.some(({ fingerprint }) => fingerprint === decision.fingerprint))
      withdrawDecision(after, decision)
    }),
  },
  {
    name: 'bytes are read as text or refused',
    quick: 100,
    property: fc.property(bytes, (all) => {
      assert.equal(typeof decode(all), 'object')
    }),
  },
  ...answers,
]
