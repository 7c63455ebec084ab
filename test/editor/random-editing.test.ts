/** A few random histories of edits; `npm run fuzz` makes very many. */
import assert from 'node:assert/strict'
import { editAtRandom } from './random-editing.js'

describe('random edits through the protocol', () => {
  it('end in what a new server shows of the last text', async () => {
    const { histories, findings } = await editAtRandom({ seed: 6, runs: 3 })
    assert.equal(histories, 3)
    assert.ok(findings > 0, 'nothing was found at any end: the test shows nothing')
  }).timeout(60_000)
})
