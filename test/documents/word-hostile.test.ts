/** Tests that a file which is no readable Word document is refused in one sentence, within bounded time and memory. */
import { strToU8, zipSync } from 'fflate'
import assert from 'node:assert/strict'
import { readWord } from '../../server/documents/word/read-word.js'
import { p, wordFile } from './word-parts.js'

function problemOf(bytes: Uint8Array): string {
  const started = performance.now()
  const before = process.memoryUsage().arrayBuffers
  const read = readWord(bytes, { tracked: 'accepted' })
  assert.ok('problem' in read, 'the file was read')
  assert.ok(performance.now() - started < 20_000, 'it took too long')
  assert.ok(process.memoryUsage().arrayBuffers - before < 200e6, 'it took too much memory')
  assert.match(read.problem, /^[^\n]{5,160}[^.\n]$/)
  return read.problem
}

const good = wordFile({ body: p('Статья 1. Предмет') })
const withEntities =
  '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>'

/** A document whose part unpacks to zeros, or spaces, without end. */
function bomb(size: number): Uint8Array {
  return wordFile({ body: '', more: { 'word/document.xml': new Uint8Array(size).fill(0x20) } })
}

function replaced(bytes: Uint8Array, at: number, by: number): Uint8Array {
  const changed = bytes.slice()
  changed[at] = by
  return changed
}

describe('a file that is no readable Word document', () => {
  it('is refused with what it is', () => {
    const cases: readonly (readonly [Uint8Array, RegExp])[] = [
      [new Uint8Array(), /^the file is empty$/],
      [strToU8('Статья 1. Предмет'), /no Word file/],
      [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), /old Word/],
      [
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(600),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
        /password/,
      ],
      [zipSync({ 'a.txt': strToU8('x') }), /zip archive/],
      [zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), /OpenDocument text/],
      [zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }), /OpenDocument file/],
      [wordFile({ body: '', more: { 'word/document.xml': '<workbook xmlns="urn:x"/>' } }), /Excel/],
      [wordFile({ body: p('a'), more: { 'word/vbaProject.bin': 'x' } }), /macros/],
      [wordFile({ body: p('') }), /no text/],
      [Buffer.concat([Buffer.from('PK'), Buffer.alloc(101 * 2 ** 20)]), /larger than 100 MB/],
    ]
    for (const [bytes, pattern] of cases) assert.match(problemOf(bytes), pattern)
  })

  it('is refused when a type says that it may hold macros', () => {
    const types = '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
    assert.match(problemOf(wordFile({ body: p('a'), more: { '[Content_Types].xml': types } })), /macros/)
  })

  it('is refused before a small part becomes a large one', () => {
    assert.match(problemOf(bomb(30e6)), /too large when unpacked/)
    // The directory may lie about the length.
    const lying = bomb(60e6)
    const view = new DataView(lying.buffer)
    for (let at = 0; at + 46 < lying.length; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 60e6)
        view.setUint32(at + 24, 100, true)
    assert.match(problemOf(lying), /too large when unpacked/)
  }).timeout(60_000)

  it('is refused when its parts share their data, so that writing it anew would multiply them', () => {
    const shared = good.slice()
    const view = new DataView(shared.buffer)
    for (let at = 0; at + 46 < shared.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 42, 0, true)
    assert.match(problemOf(shared), /there twice/)
  })

  it('is refused when it declares entities, in whatever part', () => {
    for (const name of ['word/document.xml', '_rels/.rels'])
      assert.match(problemOf(wordFile({ body: p('a'), more: { [name]: withEntities } })), /declares entities/)
  })

  it('is refused when it is nested, or has elements, beyond all drafts', () => {
    const deep = '<w:customXml>'.repeat(5000) + p('a') + '</w:customXml>'.repeat(5000)
    assert.match(problemOf(wordFile({ body: deep })), /nested/)
  })

  it('is refused wherever it is cut or changed, and never makes the reader throw', () => {
    for (let length = 0; length < good.length; length += 7)
      assert.ok('problem' in readWord(good.subarray(0, length), { tracked: 'accepted' }), `cut at ${length}`)
    for (let at = 0; at < good.length; at++)
      for (const by of [0, 0xff]) readWord(replaced(good, at, by), { tracked: 'original' })
  }).timeout(60_000)

  it('is refused when it is protected, or packed as no Word file is', () => {
    const directory = good.findIndex((_, at) => good[at] === 0x50 && good[at + 1] === 0x4b && good[at + 2] === 1)
    assert.match(problemOf(replaced(good, directory + 8, 1)), /password/)
    assert.match(problemOf(replaced(good, directory + 10, 12)), /packed/)
  })
})

describe('what lies outside a Word file', () => {
  it('is never asked for', () => {
    const relationships =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="rId1" Type="x/styles" Target="http://localhost:9/styles.xml" TargetMode="External"/>' +
      '<Relationship Id="rId2" Type="x/numbering" Target="../../../../etc/passwd"/></Relationships>'
    const bytes = wordFile({ body: p('a'), more: { 'word/_rels/document.xml.rels': relationships } })
    const read = readWord(bytes, { tracked: 'accepted' })
    assert.ok(!('problem' in read) && read.text === 'a')
  })
})
