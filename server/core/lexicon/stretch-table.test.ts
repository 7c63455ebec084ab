/** The table of stretches answers as a map of strings would. */
import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { createStretchTable } from './stretch-table.js'

describe('table of stretches', () => {
  it('gives each distinct stretch its own value, made once', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 60 }), fc.string(), (words, before) => {
        const table = createStretchTable<{ readonly of: string }>(1000)
        const known = new Map<string, unknown>()
        const text = before + words.join('')
        let start = before.length
        for (const word of words) {
          const value = table.get(text, start, start + word.length, (of) => ({ of }))
          assert.equal(value.of, word)
          assert.equal(known.get(word) ?? value, value)
          known.set(word, value)
          start += word.length
        }
      }),
    )
  })

  it('grows, and forgets at its limit', () => {
    const table = createStretchTable<number>(10_000)
    const text = Array.from({ length: 25_000 }, (_, number) => String.fromCharCode(0x4e00 + number)).join('')
    let made = 0
    const read = (at: number): number => table.get(text, at, at + 1, () => (made++, at))
    for (let at = 0; at < 25_000; at++) assert.equal(read(at), at)
    assert.equal(made, 25_000)
    for (let at = 24_000; at < 25_000; at++) assert.equal(read(at), at)
    assert.equal(made, 25_000)
    assert.equal(read(0), 0)
    assert.equal(made, 25_001)
  })
})
