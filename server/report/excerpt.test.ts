/** What is shown of a line, however long the line is. */
import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { excerpt } from './excerpt.js'

const width = 40
/** What is shown, the marked words in brackets. */
const shown = (line: string, from: number, to: number): string => {
  const { text, before, marked } = excerpt(line, from, to, width)
  return `${text.slice(0, before)}[${text.slice(before, before + marked)}]${text.slice(before + marked)}`
}

describe('an excerpt', () => {
  it('is the line without its indent where the line is short', () => {
    assert.equal(shown('  1. Забастовка запрещается.', 5, 15), '1. [Забастовка] запрещается.')
  })

  it('has the marked words in the middle of a long line', () => {
    const line = `${'а'.repeat(60)} Забастовка ${'б'.repeat(60)}`
    assert.equal(shown(line, 61, 71), `…${'а'.repeat(13)} [Забастовка] ${'б'.repeat(13)}…`)
  })

  it('is the same however much stands before and behind', () => {
    const word = fc.constantFrom('профсоюз ', 'a', '\t', '.', '\u0001', '😀', ' ')
    const words = fc.array(word, { minLength: 3 * width, maxLength: 4 * width }).map((all) => `x${all.join('')}x`)
    fc.assert(
      fc.property(words, fc.array(word, { maxLength: 60 }), words, (before, marked, behind) => {
        const range = marked.join('')
        const near = shown(before + range + behind, before.length, before.length + range.length)
        const far = 'далеко '.repeat(100)
        const from = far.length + before.length
        assert.equal(shown(far + before + range + behind + far, from, from + range.length), near)
      }),
    )
  })
})
