/** Shortcuts change no result: what the network of gates rules out does not match, and a remembered section is as good as a fresh one. */
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { compile } from '../../server/core/check/compile.js'
import { matches } from '../../server/core/check/match.js'
import { createReviewer } from '../../server/core/review.js'
import type { Language } from '../../server/core/text/language.js'
import { normalise } from '../../server/core/text/normalise.js'
import { describeWithCorpus } from '../corpus.js'
import { ruleSet } from '../rule-set.js'
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
      const patterns = [...compiled.watched.keys()]
      let matched = 0
      const allOpen = () => true
      const quick = viewsOf(text, compiled)
      for (const [i, view] of viewsOf(text, compiled, allOpen).entries()) {
        const { words, starts, ends } = view.sentence
        const whole = { from: 0, to: words.length }
        const tokens = { words: [...words], starts: [...starts], ends: [...ends] }
        const candidates = new Set(
          compiled.network.candidates({ tokens, leadIn: [], own: whole, tail: [], isHeading: false, isTitle: false }),
        )
        patterns.forEach((pattern, index) => {
          const isMatch = matches(pattern, view)
          assert.equal(
            matches(pattern, quick[i] ?? view),
            isMatch,
            `${pattern.source} is found only without shortcuts, or only with them`,
          )
          if (!isMatch) return
          matched++
          assert.ok(candidates.has(index), `${pattern.source} matches but was ruled out`)
        })
      }
      assert.ok(matched > 0, 'no pattern matched: the test shows nothing')
    }).timeout(120_000)

    it(`${name}: after edits a review equals a fresh one`, () => {
      const reviewer = createReviewer(ruleSet)
      let edited = text
      for (let step = 0; step < 12; step++) {
        const at = Math.floor((edited.length / 13) * (step + 1))
        edited =
          step % 3 === 0
            ? edited.slice(0, at) + edited.slice(at + 40)
            : `${edited.slice(0, at)} не \n${edited.slice(at)}`
        assert.deepEqual(reviewer.review(edited).findings, createReviewer(ruleSet).review(edited).findings)
      }
    }).timeout(120_000)
  }
})
