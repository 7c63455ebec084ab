/** How often a language server that dies is started again without asking. */
import assert from 'node:assert/strict'
import { calm, createCrashes } from './crashes.js'

describe('a language server that dies', () => {
  it('is started again once', () => {
    const isFirst = createCrashes()
    assert.deepEqual(
      [1000, 2000, 3000].map((now) => isFirst(now)),
      [true, false, false],
    )
  })

  it('is started again when it has lived for a while since', () => {
    const isFirst = createCrashes()
    assert.equal(isFirst(1000), true)
    assert.equal(isFirst(1000 + calm), true)
    assert.equal(isFirst(1000 + 2 * calm - 1), false)
  })
})
