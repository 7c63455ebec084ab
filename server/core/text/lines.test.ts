/** Tests positions in lines. */
import assert from 'node:assert/strict'
import { linesOf } from './lines.js'

describe('lines', () => {
  it('end at LF, CR LF and CR', () => {
    const text = 'ab\ncd\r\nef\rgh'
    const lines = linesOf(text)
    assert.equal(lines.count, 4)
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => text.slice(lines.range(line).start, lines.range(line).end)),
      ['ab', 'cd', 'ef', 'gh'],
    )
    assert.deepEqual(lines.position(text.indexOf('e')), { line: 2, character: 0 })
    assert.deepEqual(lines.position(text.indexOf('h')), { line: 3, character: 1 })
  })

  it('count UTF-16 code units and clamp', () => {
    const lines = linesOf('𝔸b\r\n')
    assert.deepEqual(lines.position(2), { line: 0, character: 2 })
    assert.deepEqual(lines.position(4), { line: 0, character: 3 })
    assert.deepEqual(lines.position(99), { line: 1, character: 0 })
    assert.deepEqual(lines.position(-1), { line: 0, character: 0 })
  })
})
