/** JSON in pieces is the JSON that is made at once, whatever it holds and however deep it is taken apart. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { jsonText } from '../../server/report/escape.js'
import { jsonPieces } from '../../server/report/json-pieces.js'

describe('JSON in pieces', () => {
  it('is the same as in one', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(5), (value, depth) => {
        assert.equal(`${[...jsonPieces(value, depth)].join('')}\n`, jsonText(value))
      }),
      { numRuns: 300, seed: 87 },
    )
  })

  it('leaves out what is not said, takes lists of any kind, and moves in', () => {
    const list = new Set([{ a: 1 }, 'x\u202e'])
    const pieces = [...jsonPieces({ gone: undefined, list, none: [] }, 2, '  ')]
    const whole = jsonText({ list: [...list], none: [] })
      .trimEnd()
      .replaceAll('\n', '\n  ')
    assert.equal(pieces.join(''), whole)
  })

  it('makes one item after the other', () => {
    let made = 0
    const items = (function* () {
      for (;;) yield made++
    })()
    const pieces = jsonPieces({ items }, 2)
    for (let i = 0; i < 6; i++) pieces.next()
    assert.ok(made <= 6)
  })
})
