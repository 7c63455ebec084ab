/** A few random histories of drafts in an editor; a long run makes very many. */
import assert from 'node:assert/strict'
import { editAtRandom } from './random-editing.js'
import { reviewFoldersAtRandom } from './random-folder.js'

describe('random edits through the protocol', () => {
  it('end in what a new server shows of the last text', async () => {
    const { histories, findings } = await editAtRandom({ seed: 6, runs: 3 })
    assert.equal(histories, 3)
    assert.ok(findings > 0, 'nothing was found at any end: the test shows nothing')
  }).timeout(60_000)

  it('and of files show of a folder what a new server shows of it', async () => {
    const { histories, findings } = await reviewFoldersAtRandom({ seed: 6, runs: 4 })
    assert.equal(histories, 4)
    assert.ok(findings > 0, 'nothing was found at any end: the test shows nothing')
  }).timeout(60_000)
})
