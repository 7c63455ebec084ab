/** Mutated real law text: a review never throws, its ranges lie inside the text on character borders, and two runs agree. */
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { describeWithCorpus } from './corpus.js'
import { freshReviewer } from './rule-set.js'

const files = ['ru/kz_trade_unions_law_2014.txt', 'kk/kz_trade_unions_law_2014.txt', 'en/in_trade_unions_act_1926.txt']
const mutationsPerFile = 60
const pieces = [
  '\n',
  '\r\n',
  ' ',
  '1) ',
  '\n1. ',
  '\nСтатья 7. ',
  '\n5-бап. ',
  '\n(a) ',
  '«',
  '»',
  ';',
  ':',
  '.',
  '\u200b',
  '\u00ad',
  '\u202e',
  '\ufeff',
  'и\u0306',
  'i',
  '\ud83d',
  '\ude00',
  '😀',
  '%',
  '\0',
  'Ә',
  '> *Сноска. ',
  '# ',
]

/** A linear congruential generator: the same seed gives the same mutations on every machine. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function mutate(text: string, random: (below: number) => number): string {
  let mutated = text
  for (let i = 0; i < 8; i++) {
    const at = random(mutated.length + 1)
    const kind = random(4)
    const length = random(200)
    if (kind === 0) mutated = mutated.slice(0, at) + mutated.slice(at + length)
    else if (kind === 1) mutated = mutated.slice(0, at) + (pieces[random(pieces.length)] ?? '') + mutated.slice(at)
    else if (kind === 2) mutated = mutated.slice(0, at) + mutated.slice(at, at + length) + mutated.slice(at)
    else mutated = mutated.slice(0, at) + mutated.slice(at + length) + mutated.slice(at, at + length)
  }
  return mutated
}

const isInsidePair = (text: string, offset: number): boolean =>
  /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '')

describeWithCorpus('fuzzing with mutated laws', 'corpus', (corpus) => {
  for (const [index, name] of files.entries()) {
    it(`${name}: ${mutationsPerFile} mutations`, () => {
      const text = readFileSync(`${corpus}/${name}`, 'utf8').slice(0, 12_000)
      const random = randomFrom(index + 1)
      const reviewer = freshReviewer()
      let findingsSeen = 0
      for (let run = 0; run < mutationsPerFile; run++) {
        const mutated = mutate(text, random)
        const { findings } = reviewer.review(mutated)
        findingsSeen += findings.length
        for (const { range, text: found, fixes } of findings) {
          const ranges = [range, ...fixes.flatMap((fix) => fix.edits.map((edit) => edit.range))]
          for (const { start, end } of ranges) {
            assert.ok(
              start >= 0 && start <= end && end <= mutated.length,
              `${start}–${end} is outside 0–${mutated.length}`,
            )
            assert.ok(!isInsidePair(mutated, start) && !isInsidePair(mutated, end), 'a range cuts a character')
          }
          assert.equal(mutated.slice(range.start, range.end), found)
        }
        assert.deepEqual(freshReviewer().review(mutated).findings, findings)
      }
      assert.ok(findingsSeen > 0, 'the mutations left nothing to find: the test shows nothing')
    }).timeout(120_000)
  }
})
