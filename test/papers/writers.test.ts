/** Tests of papers as files: hostile texts stay text in Word, HTML and Markdown, and the same paper gives the same bytes. */
import assert from 'node:assert/strict'
import { strFromU8, unzipSync } from 'fflate'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { SaxesParser } from 'saxes'
import { docxOf } from '../../server/papers/docx.js'
import { htmlOf } from '../../server/papers/html.js'
import { markdownOf } from '../../server/papers/markdown.js'
import { heading, paragraph, run, type Paper } from '../../server/papers/paper.js'
import { comparativeTable } from '../../server/papers/comparative-table.js'
import { draftOf, templates } from './sample.js'

const hostile = [
  '<script>alert(1)</script><img src="https://example.org/x.png" onerror="x">',
  '=HYPERLINK("https://example.org";"x") | --- | ```',
  '[x](javascript:alert(1)) **a** _b_ # c &amp; ]]> <!-- -->',
  '\u0000\u0007\u001b[31m\u202e\ufeff\ud800 конец',
  `ұ${'ң'.repeat(3000)}`,
]
const paperOf = (texts: readonly string[]): Paper => ({
  title: `Название ${texts.join(' ')}`,
  layout: { ...templates.table.page, font: 'x"; } body { display: none } </style><script>' },
  sections: [
    {
      language: 'kk',
      blocks: [
        heading(0, ...texts),
        ...texts.map((text) =>
          paragraph('quote', run(text, { bold: true, italic: true, struck: true, language: 'ru' })),
        ),
        ...texts.map((text) => paragraph('note', run(text, { link: text, toFill: true }))),
        {
          kind: 'table',
          columns: texts.map((title) => ({ title, width: 1 })),
          rows: [texts.map((text) => [paragraph('body', text)]), texts.map(() => [])],
        },
      ],
    },
  ],
})
const paper = paperOf(hostile)
const printable = hostile.map((text) =>
  // eslint-disable-next-line no-control-regex -- these are what must not be left
  text.replace(/[\u0000\u0007\u001b\u202e\ufeff\ud800]/g, ''),
)

describe('a paper as HTML', () => {
  it('has nothing that runs or is loaded, whatever the text', () => {
    const tags = new Set<string>()
    const addresses: string[] = []
    const visit = (node: DefaultTreeAdapterTypes.Node): void => {
      if ('tagName' in node) tags.add(node.tagName)
      if ('attrs' in node)
        for (const { name, value } of node.attrs) {
          assert.doesNotMatch(name, /^on/)
          if (name === 'href' || name === 'src') addresses.push(value)
        }
      if ('childNodes' in node) node.childNodes.forEach(visit)
    }
    visit(parse(htmlOf(paper)))
    for (const tag of ['script', 'img', 'link', 'iframe', 'object']) assert.ok(!tags.has(tag), tag)
    assert.deepEqual(addresses, [])
  })

  it('keeps the text', () => {
    const texts: string[] = []
    const visit = (node: DefaultTreeAdapterTypes.Node): void => {
      if (node.nodeName === '#text' && 'value' in node) texts.push(node.value)
      if ('childNodes' in node) node.childNodes.forEach(visit)
    }
    visit(parse(htmlOf(paper)))
    const all = texts.join('\n')
    for (const text of printable) assert.ok(all.includes(text), text.slice(0, 40))
  })

  it('links to addresses of the web only', () => {
    const block = (link: string) =>
      htmlOf({ ...paper, sections: [{ language: 'en', blocks: [paragraph('body', run('x', { link }))] }] })
    assert.match(block('https://normlex.ilo.org/x?a=1&b=2'), /<a href="https:\/\/normlex\.ilo\.org\/x\?a=1&amp;b=2"/)
    for (const link of ['javascript:alert(1)', 'data:text/html,x', 'https://a" onclick="x', 'file:///etc/passwd'])
      assert.doesNotMatch(block(link), /<a /)
  })
})

describe('a paper as Markdown', () => {
  it('keeps cells and rows, and escapes what would be markup', () => {
    const text = markdownOf(paper)
    assert.doesNotMatch(text, /(?<!\\)<(?:script|img|!--)/)
    assert.doesNotMatch(text, /(?<!\\)\]\(javascript/)
    const rows = text.split('\n').filter((line) => line.startsWith('| '))
    assert.equal(rows.length, 4)
    for (const row of rows) assert.equal(row.match(/(?<!\\)\|/g)?.length, hostile.length + 1)
  })

  it('marks bold words also beside letters and marks', () => {
    const text = markdownOf({
      ...paper,
      sections: [
        {
          language: 'ru',
          blocks: [paragraph('body', 'не ', run('менее', { bold: true }), ', чем', run(', но', { bold: true }), ' да')],
        },
      ],
    })
    assert.equal(text, 'не **менее**, чем<strong>, но</strong> да\n')
  })
})

describe('a paper as a Word document', () => {
  it('is well-formed XML with the text, whatever the text', async () => {
    const files = unzipSync(await docxOf(paper))
    for (const [name, bytes] of Object.entries(files)) {
      if (!/\.(?:xml|rels)$/.test(name)) continue
      const parser = new SaxesParser()
      parser.on('error', (error) => assert.fail(`${name}: ${error.message}`))
      parser.write(strFromU8(bytes)).close()
    }
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    assert.match(document, /&lt;script&gt;/)
    assert.ok(document.includes('ң'.repeat(3000)))
    const links = strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array())
    assert.doesNotMatch(links, /TargetMode="External"/)
    assert.ok(Object.keys(files).every((name) => !/vba|media|embed/i.test(name)))
  })

  it('is A4 as it lies, with table heads on every page, page numbers and the language of each run', async () => {
    const table = comparativeTable(
      draftOf('# О профсоюзах\n\n### Статья 1. Учредители\n\n1. Профсоюз создают не менее пятидесяти работников.\n', {
        reader: 'kk',
      }),
      'kk',
      templates.table,
    )
    const files = unzipSync(await docxOf(table))
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const size = /<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="landscape"\/>/.exec(document)
    assert.deepEqual([Number(size?.[1]), Number(size?.[2])], [16838, 11906])
    assert.match(document, /<w:tblHeader\/>/)
    assert.match(document, /<w:lang w:val="kk-KZ"\/>/)
    assert.match(document, /<w:lang w:val="ru-RU"\/>/)
    const footer = Object.entries(files).find(([name]) => name.startsWith('word/footer'))
    assert.match(strFromU8(footer?.[1] ?? new Uint8Array()), /PAGE/)
    const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width))
    const margins = templates.table.page.margins
    const available = ((297 - margins.left - margins.right) / 25.4) * 1440
    assert.ok(Math.abs(widths.reduce((sum, width) => sum + width, 0) - available) < 10)
  })

  it('does not depend on the clock', async () => {
    const core = async () => strFromU8(unzipSync(await docxOf(paper))['docProps/core.xml'] ?? new Uint8Array())
    assert.doesNotMatch(await core(), /\d{4}-\d\d-\d\d/)
  })
})
