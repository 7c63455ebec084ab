/** Names of files and words of drafts and local rules that attack whoever opens a report: they stay words in every format. */
import { strict as assert } from 'node:assert'
import { asNotice } from '../../server/editor/notices.js'
import { markdown, plain } from '../../server/editor/markdown.js'
import { htmlOf } from '../../server/papers/html.js'
import { markdownOf } from '../../server/papers/markdown.js'
import { linkOf, paragraph, run, type Paper } from '../../server/papers/paper.js'
import { tableCsv } from '../../server/papers/register-csv.js'
import { writeWorkbook } from '../../server/papers/workbook.js'
import { strFromU8, unzipSync } from 'fflate'
import { jsonText } from '../../server/report/escape.js'
import { githubCommand } from '../../server/report/github.js'
import { escapedMarkdown } from '../../server/report/markdown.js'
import { literal } from '../../server/report/sarif-text.js'
import { uriOf } from '../../server/report/sarif-places.js'

/** An escape sequence, a line that begins a command, a mark that turns the direction of writing, a link that runs a command, a tag. */
const attack =
  '\u001b[2J\u009b31m\r\n::error::x \u202eexe.law [x](command:y) ![x](https://e.example/x.png) <img src=x onerror=y>'
// eslint-disable-next-line no-control-regex -- control characters are what must not be there
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

const paper = (text: string, link?: string): Paper => ({
  title: text,
  layout: {
    orientation: 'portrait',
    font: 'Serif',
    size: 12,
    tableSize: 10,
    margins: { top: 20, right: 20, bottom: 20, left: 20 },
  },
  sections: [{ language: 'en', blocks: [paragraph('body', run(text, link === undefined ? {} : { link }))] }],
})

describe('reports on hostile names and words', () => {
  it('GitHub: one command, and nothing that a log would obey', () => {
    const command = githubCommand('error', [['file', `a,b::${attack}`]], attack)
    assert.equal(command.split('\n').length, 2)
    assert.doesNotMatch(command.replace('\n', ''), obeyed)
    assert.match(command, /^::error file=[^:\r\n]*::[^\r\n]*\n$/, 'the words of an attack begin no property')
  })

  it('SARIF: no link that nobody wrote, and a path of any name is an address', () => {
    assert.equal(literal('[x](command:y)'), '[x\\](command:y)')
    assert.equal(uriOf('a b\u202e\u001b#?.law'), 'a%20b%E2%80%AE%1B%23%3F.law')
    assert.equal(uriOf('\ud800.law'), '%EF%BF%BD.law')
  })

  it('JSON: the same value, and nothing that a terminal would obey', () => {
    const value = { path: attack, text: '\u2028\ufeffсл\u00adово' }
    const json = jsonText(value)
    assert.deepEqual(JSON.parse(json), value)
    assert.doesNotMatch(json, obeyed)
    assert.doesNotMatch(json, /[\u2028\ufeff]/)
  })

  it('CSV: no formula behind spaces, marks and letters of full width, and no control characters', () => {
    for (const cell of ['=1', ' =1', '\u00a0+1', '\u200b@SUM', '\n-1', '＝1', '\u202e=1'])
      assert.match(tableCsv(['a'], [[cell]], 'en'), /'[\s\p{Cf}]*[=+\-@＝]/u, JSON.stringify(cell))
    assert.doesNotMatch(tableCsv(['a'], [[attack]], 'en').replaceAll('\r\n', '\n'), obeyed)
  })

  it('Excel: no character that makes a file of it broken, and links of the web alone', async () => {
    const rows = [
      [
        { value: `\u0000\u000b\ufffe\ud800${attack}`, link: 'command:y' },
        { value: 'a', link: 'https://www.ilo.org/' },
      ],
    ]
    const columns = [
      { title: 'a', width: 9 },
      { title: 'b', width: 9 },
    ]
    const files = unzipSync(await writeWorkbook([{ name: 's', columns, rows }]))
    const all = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n')
    assert.doesNotMatch(all.replaceAll('\r', ''), obeyed)
    assert.doesNotMatch(all, /Target="command/)
    assert.match(all, /Target="https:\/\/www\.ilo\.org\/"/)
  })

  it('HTML: no element, no handler, no control character, in the title as in the text', () => {
    const html = htmlOf(paper(`</title>${attack}`, 'javascript:alert(1)'))
    assert.doesNotMatch(html, /<img|<\/title>[^\n<]*&lt;|javascript/)
    assert.doesNotMatch(html, obeyed)
  })

  it('Markdown of papers: no link, picture or element', () => {
    const text = markdownOf(paper(`${attack} www.e.example https://e.example a@e.example`))
    assert.doesNotMatch(text, /(?<!\\)\]\(|<img|(?<!\\)!\[|(?<!\\):\/\/|www\.|(?<!\\)@/)
    assert.doesNotMatch(text, obeyed)
  })

  it('Markdown of other reports and of hovers: no link, picture, element or mention', () => {
    for (const text of [
      escapedMarkdown(attack),
      markdown.text(attack),
      markdown.strong(attack),
      markdown.link(attack, 'command:y'),
    ])
      assert.doesNotMatch(text, /(?<!\\)\[|(?<!\\)<|(?<!\\):\/\//)
    for (const text of [markdown.text(attack), plain.text(attack)]) {
      assert.doesNotMatch(text, obeyed)
      assert.equal(text.split('\n').length, 1)
    }
    assert.equal(markdown.link('x', 'http://e.example'), 'x')
  })

  it('messages of an editor: no command behind a word, one line, of limited length', () => {
    const notice = asNotice(`${attack}${'x'.repeat(5_000)}`)
    assert.doesNotMatch(notice, /\]\(/)
    assert.doesNotMatch(notice, obeyed)
    assert.ok(notice.length <= 1_001)
  })

  it('links lead to secure addresses of the web alone', () => {
    for (const link of [
      'http://www.ilo.org/',
      'command:y',
      'javascript:x',
      'file:///etc/passwd',
      'https://a b',
      'https://a"b',
    ])
      assert.equal(linkOf(run('x', { link })), undefined)
    assert.equal(linkOf(run('x', { link: 'https://www.ilo.org/' })), 'https://www.ilo.org/')
  })
})
