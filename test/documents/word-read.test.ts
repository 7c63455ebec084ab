/** Tests of the text that is read from Word documents: numbers as their reader sees them, and no word that is not there. */
import assert from 'node:assert/strict'
import { readWord } from '../../server/documents/word/read-word.js'
import type { Tracked } from '../../server/documents/word/story.js'
import { abstractList, list, numbered, p, r, wordFile, type Parts } from './word-parts.js'

function textOf(parts: Parts, tracked: Tracked = 'accepted'): string {
  const read = readWord(wordFile(parts), { tracked })
  assert.ok(!('problem' in read), 'problem' in read ? read.problem : '')
  return read.text
}

const lines = (...all: readonly string[]): string => all.join('\n')
const by = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'

describe('automatic numbers of a Word document', () => {
  const law = abstractList(0, [
    ['decimal', 'Статья %1.', '<w:suff w:val="space"/>'],
    ['decimal', '%2.'],
    ['decimal', '%3)'],
    ['russianLower', '%4)'],
  ])

  it('count by level, and begin anew below a higher one', () => {
    const body = [
      p('Предмет', numbered(1)),
      p('первый', numbered(1, 1)),
      p('второй:', numbered(1, 1)),
      p('раз;', numbered(1, 2)),
      p('два', numbered(1, 2)),
      p('буква', numbered(1, 3)),
      p('еще', numbered(1, 3)),
      p('третий', numbered(1, 1)),
      p('Понятия', numbered(1)),
      p('снова', numbered(1, 1)),
    ].join('')
    assert.equal(
      textOf({ body, numbering: law + list(1, 0) }),
      lines(
        'Статья 1. Предмет',
        '1. первый',
        '2. второй:',
        '1) раз;',
        '2) два',
        'а) буква',
        'б) еще',
        '3. третий',
        'Статья 2. Понятия',
        '1. снова',
      ),
    )
  })

  it('go on in another list of the same abstract list, but for one that begins anew', () => {
    const numbering = abstractList(0, [['decimal', '%1)']]) + list(1, 0) + list(2, 0) + list(3, 0, { 0: 1 })
    const body = [1, 1, 2, 3, 3].map((id) => p('x', numbered(id))).join('')
    assert.equal(textOf({ body, numbering }), lines('1) x', '2) x', '3) x', '1) x', '2) x'))
  })

  it('are written in the format of their level', () => {
    const formats: readonly (readonly [string, string])[] = [
      ['upperRoman', 'XIV. x'],
      ['lowerRoman', 'xiv. x'],
      ['lowerLetter', 'n. x'],
      ['upperLetter', 'N. x'],
      ['russianLower', 'о. x'],
      ['russianUpper', 'О. x'],
      ['decimalZero', '14. x'],
      ['ordinal', '14th. x'],
    ]
    for (const [format, written] of formats) {
      const numbering = abstractList(0, [[format, '%1.']]) + list(1, 0, { 0: 14 })
      assert.equal(textOf({ body: p('x', numbered(1)), numbering }), written)
    }
  })

  it('leave out the letters that Word leaves out, and double the last ones', () => {
    const numbering = abstractList(0, [['russianLower', '%1)']]) + list(1, 0)
    const body = p('x', numbered(1)).repeat(29)
    const letters = textOf({ body, numbering })
      .split('\n')
      .map((line) => line.split(')')[0])
    assert.equal(letters.join(''), 'абвгдежзиклмнопрстуфхцчшщэюяаа')
  })

  it('show the numbers of higher levels, in digits where the level asks for it', () => {
    const numbering =
      abstractList(0, [
        ['upperRoman', '%1'],
        ['decimal', '%1.%2', '<w:isLgl/><w:suff w:val="nothing"/>'],
        ['decimal', '%1.%2.%3'],
      ]) + list(1, 0)
    const body = p('a', numbered(1)) + p('b', numbered(1, 1)) + p('c', numbered(1, 2))
    assert.equal(textOf({ body, numbering }), lines('I a', '1.1b', 'I.1.1 c'))
  })

  it('count a higher level that is passed over as begun', () => {
    const numbering =
      abstractList(0, [
        ['decimal', '%1.'],
        ['decimal', '%1.%2.'],
        ['russianLower', '%1.%2.%3)'],
      ]) + list(1, 0)
    const body = [1, 0, 2, 1].map((level) => p('x', numbered(1, level))).join('')
    assert.equal(textOf({ body, numbering }), lines('1.1. x', '2. x', '2.1.а) x', '2.2. x'))
  })

  it('come from styles, those they are based on, and the link of a level to a style', () => {
    const numbering =
      abstractList(0, [
        ['decimal', 'Глава %1.', '<w:pStyle w:val="Chapter"/>'],
        ['decimal', 'Статья %2.', '<w:lvlRestart w:val="0"/><w:pStyle w:val="Article"/>'],
      ]) + list(1, 0)
    const style = (id: string, base: string, properties: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${base}<w:pPr>${properties}</w:pPr></w:style>`
    const styles =
      style('Chapter', '', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      style('Article', '', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      style('Narrow', '<w:basedOn w:val="Article"/>', '') +
      style('Circle', '<w:basedOn w:val="Circle"/>', '')
    const styled = (text: string, id: string, more = ''): string => p(text, `<w:pStyle w:val="${id}"/>${more}`)
    const body =
      styled('A', 'Chapter') +
      styled('a', 'Article') +
      styled('b', 'Narrow') +
      styled('B', 'Chapter') +
      styled('c', 'Article') +
      styled('plain', 'Article', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled('round', 'Circle')
    assert.equal(
      textOf({ body, numbering, styles }),
      lines('Глава 1. A', 'Статья 1. a', 'Статья 2. b', 'Глава 2. B', 'Статья 3. c', 'plain', 'round'),
    )
  })

  it('do without what is missing or absurd', () => {
    const numbering = abstractList(0, [['lowerRoman', '%1%9.']]) + list(1, 0, { 0: 999999 }) + list(2, 77)
    const body = p('a', numbered(1)) + p('b', numbered(2)) + p('c', numbered(9)) + p('d', numbered(1, 8))
    assert.equal(textOf({ body, numbering }), lines('999999. a', 'b', 'c', 'd'))
  })
})

describe('the words of a Word document', () => {
  it('are those of its paragraphs and cells, in reading order', () => {
    const cell = (content: string): string => `<w:tc><w:tcPr/>${content}</w:tc>`
    const body =
      p('before') +
      `<w:tbl><w:tblPr/><w:tr>${cell(p('1'))}${cell(p('2') + p('2a'))}</w:tr><w:tr>${cell(p('3'))}${cell(p('4'))}</w:tr></w:tbl>` +
      p('after')
    assert.equal(textOf({ body }), lines('before', '1', '2', '2a', '3', '4', 'after'))
  })

  it('keep tabs, line breaks and the hyphens of Word', () => {
    const body = p(
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e &amp; &#x444;</w:t></w:r>',
    )
    assert.equal(textOf({ body }), 'a\tb\nc\u2011d\u00ade & ф')
  })

  it('do not swallow the digit of a note, nor a raised one', () => {
    const body = p(
      `${r('союз')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>${r(' по статье 15')}${r('1', '<w:vertAlign w:val="superscript"/>')}`,
    )
    assert.equal(textOf({ body }), 'союз по статье 15¹')
  })

  it('are those that fields, links and content controls show', () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const body =
      p(
        `${field('begin')}<w:r><w:instrText> REF x </w:instrText></w:r>${field('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>${field('separate')}${r('inner')}${field('end')}${field('separate')}${r('статьей 5')}${field('end')}`,
      ) +
      p(`<w:fldSimple w:instr="PAGE">${r('7')}</w:fldSimple>`) +
      p(`<w:hyperlink w:anchor="x">${r('link')}</w:hyperlink>`) +
      `<w:sdt><w:sdtPr/><w:sdtContent>${p(`${r('in ')}<w:sdt><w:sdtContent>${r('control')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>` +
      p(`${r('x')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Click here')}</w:sdtContent></w:sdt>`)
    assert.equal(textOf({ body }), lines('статьей 5', '7', 'link', 'in control', 'x'))
  })

  it('say what was not read', () => {
    const body =
      p(`${r('a')}<w:r><w:drawing/></w:r><w:r><w:pict><w:txbxContent>${p('box')}</w:txbxContent></w:pict></w:r>`) +
      p(`${r('b')}<w:r><w:drawing/></w:r>${r('secret', '<w:vanish/>')}<w:r><w:footnoteReference w:id="2"/></w:r>`)
    const read = readWord(wordFile({ body }), { tracked: 'accepted' })
    assert.ok(!('problem' in read))
    assert.equal(read.text, lines('a', 'b'))
    assert.deepEqual(read.unread, [
      '2 pictures were not read (paragraphs 1 and 2)',
      '1 text box was not read (paragraph 1)',
      '1 passage of hidden text was not read (paragraph 2)',
      '1 footnote or endnote was not read (paragraph 2)',
    ])
  })

  it('are found again by the number of their paragraph', () => {
    const body = p('one') + `<w:tbl><w:tr><w:tc>${p('two')}</w:tc></w:tr></w:tbl>` + p('three')
    const read = readWord(wordFile({ body }), { tracked: 'accepted' })
    assert.ok(!('problem' in read))
    const numbers = [0, 3, 4, 8, 12].map((start) => read.originOf({ start, end: start + 1 }))
    assert.deepEqual(
      numbers,
      [1, 1, 2, 3, 3].map((paragraph) => ({ kind: 'paragraph', paragraph })),
    )
  })
})

describe('tracked changes of a Word document', () => {
  const inserted = (text: string): string => `<w:ins ${by}>${r(text)}</w:ins>`
  const deleted = (text: string): string =>
    `<w:del ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
  const both = (body: string, numbering?: string): readonly string[] =>
    (['accepted', 'original'] as const).map((tracked) =>
      textOf({ body, ...(numbering !== undefined && { numbering }) }, tracked),
    )

  it('are read as accepted, or as if they had not been made', () => {
    const body = p(`${r('не менее ')}${deleted('десяти')}${inserted('трех')}${r(' лиц')}`)
    assert.deepEqual(both(body), ['не менее трех лиц', 'не менее десяти лиц'])
  })

  it('move words', () => {
    const body =
      p(`${r('a')}<w:moveFrom ${by}>${r('M')}</w:moveFrom>`) + p(`${r('b')}<w:moveTo ${by}>${r('M')}</w:moveTo>`)
    assert.deepEqual(both(body), [lines('a', 'bM'), lines('aM', 'b')])
  })

  it('join paragraphs, whose number is then that of the last', () => {
    const numbering = abstractList(0, [['decimal', '%1.']]) + list(1, 0)
    const gone = (change: string): string => `${numbered(1)}<w:rPr><w:${change} ${by}/></w:rPr>`
    const body =
      p('a', numbered(1)) + p('b ', gone('del')) + p('c', numbered(1)) + p('d', gone('ins')) + p('e', numbered(1))
    assert.deepEqual(both(body, numbering), [
      lines('1. a', '2. b c', '3. d', '4. e'),
      lines('1. a', '2. b ', '3. c', '4. de'),
    ])
  })

  it('leave no trace of a paragraph that is gone', () => {
    const body = p('a') + p(deleted('b'), `<w:rPr><w:del ${by}/></w:rPr>`) + p('c')
    assert.deepEqual(both(body), [lines('a', 'c'), lines('a', 'b', 'c')])
  })

  it('take rows out of tables and numbers out of paragraphs', () => {
    const row = (text: string, change: string): string =>
      `<w:tr><w:trPr>${change}</w:trPr><w:tc>${p(text)}</w:tc></w:tr>`
    const numbering = abstractList(0, [['decimal', '%1.']]) + list(1, 0)
    const body =
      `<w:tbl>${row('a', '')}${row('b', `<w:del ${by}/>`)}${row('c', `<w:ins ${by}/>`)}</w:tbl>` +
      p('d', `<w:numPr><w:numId w:val="1"/><w:ins ${by}/></w:numPr>`) +
      p('e', `<w:pPrChange ${by}><w:pPr>${numbered(1)}</w:pPr></w:pPrChange>`)
    assert.deepEqual(both(body, numbering), [lines('a', 'c', '1. d', 'e'), lines('a', 'b', 'd', '1. e')])
  })
})
