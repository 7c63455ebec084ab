/** Text of UTF-8 is what Node makes of the same bytes. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { textOfUtf8 } from './utf8-text.js'

describe('text of UTF-8', () => {
  it('is what Node makes of it, of any length and alphabet', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = Buffer.from(text)
        assert.equal(textOfUtf8(bytes), bytes.toString())
      }),
    )
    const long = 'Профсоюз «Ә» – union 😀\n'.repeat(1000)
    assert.equal(textOfUtf8(Buffer.from(long)), long)
    assert.equal(textOfUtf8(new Uint8Array()), '')
  })

  it('reads a part of a larger buffer', () => {
    const bytes = Buffer.from('ab профсоюз cd')
    assert.equal(textOfUtf8(bytes.subarray(3, -3)), 'профсоюз')
    assert.equal(textOfUtf8(bytes.subarray(0, 2)), 'ab')
  })

  it('refuses what is no UTF-8', () => {
    assert.throws(() => textOfUtf8(Buffer.from([0x41, 0xff])))
  })
})
