/** Shortcuts change no result: what the network of gates rules out does not match, and a remembered section is as good as a fresh one. */
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { compile } from '../../server/core/check/compile.js'
import { matches } from '../../server/core/check/match.js'
import { noGates } from '../../server/core/check/network.js'
import { isOverArticle, type Node } from '../../server/core/check/pattern.js'
import type { Language } from '../../server/core/text/language.js'
import { normalise } from '../../server/core/text/normalise.js'
import { describeWithCorpus } from '../corpus.js'
import { freshReviewer, ruleSet } from '../rule-set.js'
import { viewsOf } from './toy-rules.js'

const laws: readonly (readonly [Language, string])[] = [
  ['ru', 'ru/kz_trade_unions_law_2014.txt'],
  ['kk', 'kk/kz_trade_unions_law_2014.txt'],
  ['en', 'en/in_trade_unions_act_1926.txt'],
]

describeWithCorpus('shortcuts of the matcher', 'corpus', (corpus) => {
  for (const [language, name] of laws) {
    const text = normalise(readFileSync(`${corpus}/${name}`, 'utf8')).text

    it(`${name}: the network rules out no sentence that a pattern matches`, () => {
      const compiled = compile(ruleSet, language)
      const rules = ruleSet.rules.map((_, index) => compiled.rule(index))
      const others = rules.flatMap(({ about, unless }) => [...about, ...unless.map(({ node }) => node)])
      const beginnings = compiled.watched.flatMap((pattern, number) => {
        const node = 'order' in pattern ? rules[pattern.rule]?.alternatives[pattern.order]?.node : undefined
        return node ? [{ number, node: isOverArticle(node) ? (node.nodes[0] ?? node) : node }] : []
      })
      let matched = 0
      const allOpen = noGates(compiled.gateCount).fill(2 ** 32 - 1)
      const quick = viewsOf(text, compiled)
      for (const [i, view] of viewsOf(text, compiled, allOpen).entries()) {
        const { words, starts, ends } = view.sentence
        const whole = { from: 0, to: words.length }
        const tokens = { words: [...words], starts: [...starts], ends: [...ends] }
        const candidates = new Set(
          compiled.network.candidates(
            compiled.network.read({
              tokens,
              leadIn: [],
              own: whole,
              tail: [],
              isHeading: false,
              isTitle: false,
              decisive: undefined,
            }),
          ),
        )
        const isMatch = (pattern: Node): boolean => {
          const found = matches(pattern, view)
          assert.equal(matches(pattern, quick[i] ?? view), found, `${pattern.source}: shortcuts change the answer`)
          return found
        }
        others.forEach(isMatch)
        for (const { node, number } of beginnings) {
          if (!isMatch(node)) continue
          matched++
          assert.ok(candidates.has(number), `${node.source} matches but was ruled out`)
        }
      }
      assert.ok(matched > 0, 'no pattern matched: the test shows nothing')
    }).timeout(120_000)

    it(`${name}: after edits a review equals a fresh one`, () => {
      const reviewer = freshReviewer()
      let edited = text
      for (let step = 0; step < 12; step++) {
        const at = Math.floor((edited.length / 13) * (step + 1))
        edited =
          step % 3 === 0
            ? edited.slice(0, at) + edited.slice(at + 40)
            : `${edited.slice(0, at)} не \n${edited.slice(at)}`
        assert.deepEqual(reviewer.review(edited).findings, freshReviewer().review(edited).findings)
      }
    }).timeout(120_000)
  }
})

describe('a remembered section', () => {
  it('is read anew where other lines above it divide it otherwise', () => {
    const section = [
      '3 (1) In this Part,',
      'arbitrator means a sole arbitrator selected by the parties to a collective agreement or appointed by the Minister under this Part',
      'bargaining agent means',
      '(ii) in respect of which the trade union has required the employer to commence collective bargaining',
      '(c) any other person who, whether or not employed under a contract of employment, performs work or services for another person on such terms and conditions that they are, in relation to that other person, in a position ',
    ].join('\n')
    // Among so many short lines that of the section is taken for a note in the margin.
    const above =
      '5-1) \n'.repeat(12) + 'Short title\n25869 This Act may be cited as the Canada Labour Code.\n51738 In this Act,\n'
    const under = above + section
    const reviewer = freshReviewer()
    const blocks = (source: string): unknown => reviewer.review(source).act.children.at(-1)?.children[0]?.blocks.length
    assert.deepEqual([blocks(under), blocks(section)], [2, 3])
    assert.deepEqual(reviewer.review(section).findings, freshReviewer().review(section).findings)
  })
})
