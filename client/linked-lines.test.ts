/** What stands beside what when two parallel texts are scrolled together. */
import assert from 'node:assert/strict'
import { lineInOther, type ProvisionLines } from './linked-lines.js'

/** The title, article 1 with two paragraphs, the second of which is longer in the other text, and articles 2 and 3, which have changed places. */
const lines: ProvisionLines = [
  [0, 0],
  [2, 2],
  [4, 4],
  [6, 6],
  [10, 30],
  [20, 14],
]

describe('lines of parallel texts', () => {
  it('are those in which the same provision begins', () => {
    for (const [one, other] of lines) {
      assert.equal(lineInOther(lines, 0, one), other)
      assert.equal(lineInOther(lines, 1, other), one)
    }
  })

  it('are as far into the provision', () => {
    assert.equal(lineInOther(lines, 0, 8), 10)
    assert.equal(lineInOther(lines, 1, 10), 8)
  })

  it('go on evenly where no provision follows, and before the first', () => {
    assert.equal(lineInOther(lines, 0, 25), 19)
    assert.equal(lineInOther(lines, 1, 33), 13)
    assert.equal(lineInOther([[5, 7]], 0, 3), 3)
    assert.equal(lineInOther([], 0, 3), 3)
  })

  it('are those of the innermost of provisions that begin in one line', () => {
    const item: ProvisionLines = [
      [3, 3],
      [3, 5],
    ]
    assert.equal(lineInOther(item, 0, 3), 5)
  })
})
