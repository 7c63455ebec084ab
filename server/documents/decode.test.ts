/** Tests that the first byte that is not UTF-8 is found. */
import assert from 'node:assert/strict'
import { isUtf8 } from 'node:buffer'
import { decode } from './decode.js'
import { firstInvalid } from './utf8.js'

describe('decode', () => {
  it('finds the first byte that is not UTF-8', () => {
    const offsets: readonly (readonly [readonly number[], number])[] = [
      [[0x41, 0xc0, 0x80], 1],
      [[0xd0, 0x97, 0xd0], 2],
      [[0xe0, 0x80, 0x80], 0],
      [[0x41, 0xed, 0xa0, 0x80], 1],
      [[0xf4, 0x90, 0x80, 0x80], 0],
      [[0xef, 0x41], 0],
      [[0xef, 0xbf, 0xbd, 0xff], 3],
      [[0xf0, 0x9d, 0x94, 0xb8], 4],
    ]
    for (const [bytes, offset] of offsets) assert.equal(firstInvalid(Uint8Array.from(bytes)), offset, bytes.join(' '))
  })

  it('agrees with Node on what is UTF-8', () => {
    for (let first = 0; first < 256; first++) {
      for (let second = 0; second < 256; second++) {
        const bytes = Uint8Array.of(first, second, 0x80, 0x80)
        assert.equal(firstInvalid(bytes) === bytes.length, isUtf8(bytes), `${first} ${second}`)
      }
    }
  })

  it('leaves out the byte order mark', () => {
    assert.deepEqual(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41)), { text: 'A', encoding: 'UTF-8' })
    assert.deepEqual(decode(Uint8Array.of(0xff, 0xfe, 0x41, 0)), { text: 'A', encoding: 'UTF-16LE' })
  })
})
