/** Packed numbers come back as they were, also through JSON. */
import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { packNumbers, unpacker, unpackNumbers } from './packing.js'

const packable = fc.array(fc.oneof(fc.nat(300), fc.nat(60_000), fc.nat(4_000_000)))

describe('packed numbers', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(packable, (numbers) => {
        const kept = JSON.parse(JSON.stringify(packNumbers(numbers))) as string
        assert.deepEqual([...unpackNumbers(kept)], numbers)
        const next = unpacker(kept)
        assert.deepEqual(numbers.map(next), numbers)
      }),
    )
  })

  it('survive being written to a file as UTF-8', () => {
    const numbers = Array.from({ length: 70_000 }, (_, number) => number)
    assert.deepEqual([...unpackNumbers(Buffer.from(packNumbers(numbers), 'utf8').toString('utf8'))], numbers)
  })

  it('refuse what is no small whole number', () => {
    for (const number of [-1, 0.5, NaN, 2 ** 24]) assert.throws(() => packNumbers([number]), RangeError)
  })
})
