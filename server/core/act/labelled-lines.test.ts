/** Lines that are read again after an edit are those that a first reading finds. */
import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { createLineReader, readLabelledLines } from './labelled-lines.js'

const pieces = [
  '\n',
  '\n\n',
  '  \n',
  '---\n',
  'Статья 1. ',
  'Статья 2. Забастовка',
  '13-бап. ',
  '12 (1) Every union',
  '1. ',
  '1) ',
  '(a) ',
  '- ',
  '> Сноска. ',
  '## ',
  '**',
  '{#a}',
  '<a id="1"></a>',
  'и ',
  'Союзы вправе бастовать.',
  'см.:',
  '\ud83d',
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''))

describe('the lines of a draft that is edited', () => {
  it('are those of the text as it is', () => {
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(12), inserted: text })
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 8 }), (first, edits) => {
        const read = createLineReader()
        let now = first
        assert.deepEqual(read(now), readLabelledLines(now))
        for (const { at, removed, inserted } of edits) {
          const from = Math.floor(at * now.length)
          now = now.slice(0, from) + inserted.slice(0, 20) + now.slice(from + removed)
          assert.deepEqual(read(now), readLabelledLines(now))
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
