/** Properties of annotating, on random documents and ranges: the text stays, deleting our comments gives the document back, changes can be taken back. */
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { annotateWord } from '../../server/documents/word/annotate-word.js'
import type { Note } from '../../server/documents/word/note.js'
import { readWord } from '../../server/documents/word/read-word.js'
import type { Tracked } from '../../server/documents/word/story.js'
import { commentedWords, problemsOfOrder, withoutComments } from './word-checks.js'
import { abstractList, list, numbered, p, wordFile } from './word-parts.js'

const date = '2026-03-01T12:00:00Z'
const by = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'
const numbering = abstractList(0, [['decimal', '%1.']]) + list(1, 0)

const words = fc.stringMatching(/^[а-яa-z &<]{0,8}$/)
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const text = words.map((one) => `<w:t xml:space="preserve">${escaped(one)}</w:t>`)
const inRun = fc.oneof(
  { weight: 6, arbitrary: text },
  words.map((one) => `<w:t>${escaped(one)}</w:t>`),
  fc.constantFrom(
    '<w:tab/>',
    '<w:br/>',
    '<w:noBreakHyphen/>',
    '<w:lastRenderedPageBreak/>',
    '<w:footnoteReference w:id="2"/>',
  ),
)
const properties = fc.constantFrom('', '<w:rPr><w:b/></w:rPr>', '<w:rPr><w:i/><w:lang w:val="kk-KZ"/></w:rPr>')
const run = fc
  .tuple(properties, fc.array(inRun, { maxLength: 4 }))
  .map(([look, content]) => `<w:r>${look}${content.join('')}</w:r>`)
const runs = fc.array(run, { maxLength: 3 }).map((all) => all.join(''))
const inline = fc.oneof(
  { weight: 4, arbitrary: run },
  runs.map((all) => `<w:ins ${by}>${all}</w:ins>`),
  runs.map((all) => `<w:del ${by}>${all.replace(/<(\/?)w:t(?=[ >])/g, '<$1w:delText')}</w:del>`),
  runs.map((all) => `<w:hyperlink w:anchor="x">${all}</w:hyperlink>`),
  runs.map((all) => `<w:sdt><w:sdtPr/><w:sdtContent>${all}</w:sdtContent></w:sdt>`),
  runs.map((all) => `<w:fldSimple w:instr="REF x">${all}</w:fldSimple>`),
  runs.map((all) => `<w:moveTo ${by}>${all}</w:moveTo>`),
  fc.constantFrom('<w:bookmarkStart w:id="5" w:name="x"/>', '<w:proofErr w:type="spellStart"/>'),
)
const markGone = fc.constantFrom('', '', '', `<w:rPr><w:del ${by}/></w:rPr>`, `<w:rPr><w:ins ${by}/></w:rPr>`)
const paragraph = fc
  .tuple(fc.array(inline, { maxLength: 5 }), fc.boolean(), markGone)
  .map(([content, isNumbered, mark]) => p(content.join('') || '<w:r/>', (isNumbered ? numbered(1) : '') + mark))
const block = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  paragraph.map((one) => `<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr/>${one}${p('cell')}</w:tc></w:tr></w:tbl>`),
  paragraph.map((one) => `<w:sdt><w:sdtPr/><w:sdtContent>${one}</w:sdtContent></w:sdt>`),
)
const body = fc.array(block, { maxLength: 6 }).map((all) => all.join('') + p('end'))
const share = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
const tracked = fc.constantFrom<Tracked>('accepted', 'original')

function textOf(bytes: Uint8Array, as: Tracked): string {
  const read = readWord(bytes, { tracked: as })
  assert.ok(!('problem' in read), 'problem' in read ? read.problem : '')
  return read.text
}

/** A range between two shares of the length, never inside of a surrogate pair. */
function rangeOf(length: number, [one, other]: readonly [number, number]): { start: number; end: number } {
  const [start, end] = [Math.floor(one * length), Math.floor(other * length)]
  return start < end ? { start, end } : { start: end, end: start }
}

/** Without what may lie at the edges and stands nowhere in the file: numbers that Word writes, line ends between paragraphs. */
const core = (words: string): string => words.replace(/^[\n\d. ]+|[\n\d. ]+$/g, '')

describe('any annotated Word document', () => {
  it('has the same text, and is the same document without our comments', () => {
    fc.assert(
      fc.property(body, fc.array(share, { minLength: 1, maxLength: 5 }), tracked, (inside, shares, as) => {
        const before = wordFile({ body: inside, numbering })
        const { length } = textOf(before, as)
        const notes: readonly Note[] = shares.map((one) => ({ range: rangeOf(length, one), comment: [{ text: 'x' }] }))
        const result = annotateWord(before, notes, { tracked: as, date })
        assert.ok(!('problem' in result))
        for (const mode of ['accepted', 'original'] as const)
          assert.equal(textOf(result.bytes, mode), textOf(before, mode))
        assert.deepEqual(problemsOfOrder(result.bytes), [])
        assert.equal(withoutComments(result.bytes, 'Tripartite'), withoutComments(before, 'Tripartite'))
        const old = textOf(before, as)
        const asked = notes.map(({ range }) => core(old.slice(range.start, range.end)))
        assert.deepEqual(commentedWords(result.bytes, 'Tripartite', as).map(core), asked)
      }),
      { numRuns: 300 },
    )
  }).timeout(200_000)

  it('has the new words when our changes are accepted, and the old ones when they are rejected', () => {
    let entered = 0
    fc.assert(
      fc.property(body, share, fc.stringMatching(/^[а-я]{1,6}$/), tracked, (inside, one, newText, as) => {
        const before = wordFile({ body: inside, numbering })
        const old = textOf(before, as)
        const range = rangeOf(old.length, one)
        const note: Note = { range, comment: [{ text: 'x' }], edits: [{ range, newText }] }
        const result = annotateWord(before, [note], { tracked: as, date })
        assert.ok(!('problem' in result))
        assert.deepEqual(problemsOfOrder(result.bytes), [])
        const isEntered = result.notEntered.length === 0
        if (isEntered) entered++
        const redrafted = isEntered ? old.slice(0, range.start) + newText + old.slice(range.end) : old
        assert.equal(textOf(result.bytes, 'accepted'), as === 'accepted' ? redrafted : textOf(result.bytes, 'accepted'))
        assert.equal(textOf(result.bytes, 'original'), textOf(before, 'original'))
      }),
      { numRuns: 400 },
    )
    assert.ok(entered > 40, `only ${entered} changes were entered`)
  }).timeout(200_000)
})
