/** What is remembered of a text changes no answer: after any edits, cleaning and searching give what they would give for the text alone. */
import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { changeBetween } from '../../server/core/text/change.js'
import { createNormaliser, normalise } from '../../server/core/text/normalise.js'
import { createPlaceFinder } from '../../server/core/text/places.js'

/** What word processors leave behind, between words and line ends. */
const parts = [
  ...[
    'профсоюз',
    'союз',
    'strikе',
    'о',
    'c',
    'XІ',
    ' ',
    ' ',
    '\n',
    '\n',
    '\n  ',
    '\r\n',
    '\r',
    '\u00ad',
    '\u00ad\n ',
    '\u00ad\r\n',
  ],
  ...[
    '\u00a0',
    '\u200b',
    '\u0301',
    'и\u0306',
    '\ud83d\ude00',
    '\ud800',
    '\udc00',
    '\u2011',
    '\u2028',
    'пункт 1.\n',
    'a. b\n',
    '.',
  ],
]
const piece = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((all) => all.join(''))
const text = fc
  .array(fc.oneof(piece, fc.constant(`${'Профсоюз вправе. '.repeat(6)}\n`)), { maxLength: 30 })
  .map((all) => all.join(''))

interface Edit {
  readonly at: number
  readonly removed: number
  readonly added: string
}
const edits = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(40), added: piece }),
  {
    minLength: 1,
    maxLength: 6,
  },
)
const edited = (before: string, { at, removed, added }: Edit): string => {
  const from = Math.floor(at * before.length)
  return before.slice(0, from) + added + before.slice(from + removed)
}

describe('after edits', () => {
  it('a text is cleaned as it would be alone', () => {
    fc.assert(
      fc.property(text, edits, (first, steps) => {
        const clean = createNormaliser()
        let source = first
        clean(source)
        for (const step of steps) {
          source = edited(source, step)
          const again = clean(source)
          const alone = normalise(source)
          assert.equal(again.text, alone.text)
          assert.equal(again.source, source)
          for (let at = 0; at <= alone.text.length; at++)
            assert.equal(again.toSource(at), alone.toSource(at), `to source ${at}`)
          for (let at = 0; at <= source.length; at++)
            assert.equal(again.toNormalised(at), alone.toNormalised(at), `to normalised ${at}`)
        }
      }),
      { numRuns: 400 },
    )
  }).timeout(60_000)

  it('places are found as they would be alone', () => {
    fc.assert(
      fc.property(text, edits, (first, steps) => {
        const find = createPlaceFinder('союз|профсоюз|о|\\.\\nа', 'i', 8)
        let source = first
        find(source)
        for (const step of steps) {
          source = edited(source, step)
          assert.deepEqual(find(source), createPlaceFinder('союз|профсоюз|о|\\.\\nа', 'i', 8)(source))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('the change between two texts is the shortest', () => {
    fc.assert(
      fc.property(text, edits, (before, [step]) => {
        const after = step ? edited(before, step) : before
        const { start, oldEnd, newEnd } = changeBetween(before, after)
        assert.equal(before.slice(0, start) + after.slice(start, newEnd) + before.slice(oldEnd), after)
        assert.ok(start <= oldEnd && start <= newEnd)
        if (start < oldEnd && start < newEnd) {
          assert.notEqual(before[start], after[start])
          assert.notEqual(before[oldEnd - 1], after[newEnd - 1])
        }
      }),
    )
    const long = 'а'.repeat(20_000)
    assert.deepEqual(changeBetween(`${long}б${long}`, `${long}в${long}`), {
      start: 20_000,
      oldEnd: 20_001,
      newEnd: 20_001,
    })
  })
})
