/** Holds the readers to a clear refusal, in bounded time, of files that were made to do harm or are broken. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import type { ReadDocument } from '../../server/documents/document.js'
import { readDocument } from '../../server/documents/read.js'
import { asAkomaNtoso, asHtml, sampleAct } from './sample-act.js'
import { pageWith, pdfOf, printed, streamOf } from './small-pdf.js'

const printedAct = readFileSync(new URL('fixtures/printed-act.pdf', import.meta.url))

const read = (content: string | Uint8Array, name: string): Promise<ReadDocument> =>
  readDocument(typeof content === 'string' ? Buffer.from(content) : content, name, { tracked: 'accepted' })

async function problemOf(content: string | Uint8Array, name: string): Promise<string> {
  const document = await read(content, name)
  assert.ok('problem' in document, 'it was read')
  return document.problem
}

async function textOf(content: string | Uint8Array, name: string): Promise<string> {
  const document = await read(content, name)
  assert.ok(!('problem' in document), 'problem' in document ? document.problem : '')
  return document.text
}

const akomaNtoso = (body: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<akomaNtoso><act><body>${body}</body></act></akomaNtoso>`

const packed = (content: string, times = 1): string => {
  let bytes = Buffer.from(content, 'latin1')
  for (let i = 0; i < times; i++) bytes = deflateSync(bytes)
  return bytes.toString('latin1')
}

describe('hostile files', () => {
  it('entities that grow are refused with their document type', async () => {
    const laughs = Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')
    const type = `<!DOCTYPE akomaNtoso [<!ENTITY a0 "ha">${laughs}]>`
    assert.match(await problemOf(akomaNtoso('<p>&a30;</p>', type), 'a.xml'), /document type/)
    assert.match(await problemOf(akomaNtoso('<p>&a30;</p>'), 'a.xml'), /not well formed \(line 1\)/)
    assert.match(
      await textOf(`<!DOCTYPE html [<!ENTITY a0 "ha">${laughs}]><p>Закон &a30;</p>`, 'a.html'),
      /^Закон|&a30;/m,
    )
  })

  it('elements a hundred thousand deep are refused', async () => {
    for (const tag of ['div', 'b', 'ol', 'span'])
      assert.match(await problemOf(`<html>${`<${tag}>`.repeat(100_000)}Закон`, 'a.html'), /512 deep/, tag)
    const deep = `${'<p>'.repeat(100_000)}Закон${'</p>'.repeat(100_000)}`
    assert.match(await problemOf(akomaNtoso(deep), 'a.xml'), /512 deep/)
  })

  it('an attribute of ten million letters does no harm', async () => {
    const huge = 'x'.repeat(10_000_000)
    assert.equal(await textOf(`<html><p title="${huge}">Закон</p>`, 'a.html'), 'Закон\n')
    assert.equal(await textOf(akomaNtoso(`<p title="${huge}">Закон</p>`), 'a.xml'), 'Закон\n')
  })

  it('an element with two hundred thousand attributes does no harm', async () => {
    const many = Array.from({ length: 200_000 }, (_, i) => ` a${i}="1"`).join('')
    assert.equal(await textOf(`<html><p${many}>Закон</p>`, 'a.html'), 'Закон\n')
    assert.equal(await textOf(akomaNtoso(`<p${many}>Закон</p>`), 'a.xml'), 'Закон\n')
  })

  it('a long text without any structure is read in time', async () => {
    assert.ok((await textOf(`<html>${'<p>Закон <br>'.repeat(100_000)}`, 'a.html')).length > 500_000)
    assert.ok((await textOf(`<html>${'&lt;'.repeat(1_000_000)}`, 'a.html')).length > 900_000)
    assert.match(await problemOf('Закон '.repeat(4_000_000), 'a.txt'), /longer than 20 million/)
  })

  it('a PDF that is cut off is refused, or read as far as it goes', async () => {
    for (const part of [0.01, 0.1, 0.3, 0.5, 0.8, 0.95]) {
      const document = await read(printedAct.subarray(0, printedAct.length * part), 'a.pdf')
      if ('problem' in document) assert.match(document.problem, /PDF/)
    }
    assert.match(await problemOf(printedAct.subarray(0, 200), 'a.pdf'), /the PDF file is damaged/)
  })

  it('a PDF with a password is refused', async () => {
    const key = `<${'5a'.repeat(32)}>`
    const encryption = `/Encrypt<</Filter/Standard/V 1/R 2/Length 40/O${key}/U${key}/P -4>>/ID[<00><00>]`
    const file = pdfOf(pageWith(streamOf(printed('Law', 50, 700))), encryption)
    assert.match(await problemOf(file, 'a.pdf'), /protected with a password/)
  })

  it('pages and parts of a PDF that hold themselves end', async () => {
    const loop = pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000000>>'])
    assert.match(await problemOf(loop, 'a.pdf'), /PDF|pages/)
    const form = streamOf(
      '/X Do /X Do /X Do',
      '/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X 6 0 R>>>>',
    )
    const document = await read(pdfOf(pageWith(streamOf(`${printed('Law', 50, 700)}/X Do`), [form])), 'a.pdf')
    assert.ok('problem' in document || document.text.includes('Law'))
    assert.match(await problemOf(pdfOf(['1 0 R']), 'a.pdf'), /damaged/)
  })

  it('a PDF that grows when it is unpacked is refused, packed once or twice', async () => {
    const zeros = ' '.repeat(60_000_000)
    for (const times of [1, 2, 3]) {
      const filters = `/Filter[${'/FlateDecode'.repeat(times)}]`
      const file = pdfOf(pageWith(streamOf(packed(zeros, times), filters)))
      assert.ok(file.length < 200_000)
      assert.match(await problemOf(file, 'a.pdf'), /grows to more than 50 MB/)
    }
  })

  it('a PDF that only holds pictures says so', async () => {
    assert.match(await problemOf(pdfOf(pageWith(streamOf('0 0 600 800 re f'))), 'a.pdf'), /pictures of pages/)
  })

  it('nothing that a file names is loaded', async () => {
    const requests: string[] = []
    const server = createServer((request, response) => {
      requests.push(request.url ?? '')
      response.end('x')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      const page = `<html><head><base href="${url}/"><link rel="stylesheet" href="${url}/a.css"><script src="${url}/a.js"></script><meta http-equiv="refresh" content="0;url=${url}"></head><body background="${url}/b.png"><img src="${url}/c.png"><iframe src="${url}/d"></iframe><object data="${url}/e"></object><p style="background:url(${url}/f)">Закон</p></body></html>`
      assert.equal(await textOf(page, 'a.html'), 'Закон\n')
      const xml = akomaNtoso(`<p>Закон</p><img src="${url}/g.png"/>`, `<?xml-stylesheet href="${url}/h.xsl"?>`)
      assert.equal(
        await textOf(
          xml.replace(
            '<act>',
            `<act xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a ${url}/i.xsd">`,
          ),
          'a.xml',
        ),
        'Закон\n',
      )
      await problemOf(akomaNtoso('<p>&x;</p>', `<!DOCTYPE a SYSTEM "${url}/j.dtd">`), 'a.xml')
      const font = `<</Type/Font/Subtype/TrueType/BaseFont/Nowhere/FontDescriptor<</Type/FontDescriptor/FontName/Nowhere/Flags 4/FontFile2 6 0 R>>>>`
      const [catalogue = '', pages = '', first = '', content = ''] = pageWith(streamOf(printed('Law', 50, 700)))
      const opened = catalogue.replace(
        '>>',
        `/OpenAction<</S/URI/URI(${url}/k)>>/AA<</O<</S/JavaScript/JS(app.launchURL\\("${url}/l"\\))>>>>>>`,
      )
      const remote = `<</Length 0/F<</FS/URL/F(${url}/m)>>>>\nstream\n\nendstream`
      assert.equal(await textOf(pdfOf([opened, pages, first, content, font, remote]), 'a.pdf'), 'Law\n')
      await new Promise((done) => setTimeout(done, 200))
      assert.deepEqual(requests, [])
    } finally {
      server.close()
    }
  })
})

describe('broken files', () => {
  const formats = [printedAct, Buffer.from(asHtml(sampleAct)), Buffer.from(asAkomaNtoso(sampleAct))]

  it('bytes without sense are refused or read, and nothing is thrown', async function () {
    this.timeout(120_000)
    const beginning = fc.constantFrom(
      '',
      '%PDF-1.7\n',
      '<html>',
      '<!doctype html>',
      '<akomaNtoso>',
      '<?xml version="1.0"?>',
      'PK\u0003\u0004',
      '\u00ff\u00fe',
    )
    await fc.assert(
      fc.asyncProperty(
        beginning,
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a', 'a.xml', 'a.html', 'a.pdf', 'a.txt'),
        async (start, bytes, name) => {
          const document = await read(Buffer.concat([Buffer.from(start, 'latin1'), bytes]), name)
          assert.equal(typeof ('problem' in document ? document.problem : document.text), 'string')
        },
      ),
      { numRuns: 300 },
    )
  })

  it('files with some wrong bytes are refused or read, and nothing is thrown', async function () {
    this.timeout(120_000)
    const change = fc.record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      byte: fc.nat(255),
      length: fc.nat(40),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...formats),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        async (format, changes) => {
          const bytes = Buffer.from(format)
          for (const { at, byte, length } of changes) {
            const from = Math.floor(at * bytes.length)
            bytes.fill(byte, from, Math.min(bytes.length, from + length))
          }
          const document = await read(bytes, '-')
          if ('problem' in document) assert.notEqual(document.problem, '')
          else for (const start of [0, document.text.length]) document.originOf({ start, end: start })
        },
      ),
      { numRuns: 200 },
    )
  })
})
