/** Tests of comments and tracked changes in Word documents: on the right words, and everything else as it was. */
import { strFromU8, unzipSync } from 'fflate'
import assert from 'node:assert/strict'
import { annotateWord, type AnnotatedWord } from '../../server/documents/word/annotate-word.js'
import type { Note } from '../../server/documents/word/note.js'
import { readWord } from '../../server/documents/word/read-word.js'
import type { Tracked } from '../../server/documents/word/story.js'
import { commentedWords, problemsOfOrder, withoutComments } from './word-checks.js'
import { abstractList, list, numbered, p, r, wordFile, type Parts } from './word-parts.js'

const date = '2026-03-01T12:00:00Z'
const by = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'

function textOf(bytes: Uint8Array, tracked: Tracked = 'accepted'): string {
  const read = readWord(bytes, { tracked })
  assert.ok(!('problem' in read), 'problem' in read ? read.problem : '')
  return read.text
}

function annotate(bytes: Uint8Array, notes: readonly Note[], tracked: Tracked = 'accepted'): AnnotatedWord {
  const given = Buffer.from(bytes)
  const result = annotateWord(given, notes, { tracked, date })
  assert.equal(Buffer.compare(given, bytes), 0, 'the given file was changed')
  assert.ok(!('problem' in result), 'problem' in result ? result.problem : '')
  assert.deepEqual(problemsOfOrder(result.bytes), [])
  return result
}

/** A note on the first place where the text has these words. */
function noteOn(text: string, words: string, newText?: string): Note {
  const start = text.indexOf(words)
  assert.ok(start >= 0, `no “${words}”`)
  const range = { start, end: start + words.length }
  return {
    range,
    comment: [
      { label: 'Ошибка.', text: 'Почему' },
      { text: 'Источник', url: 'https://example.org/a?b=1&c=2' },
    ],
    ...(newText !== undefined && { edits: [{ range, newText }] }),
  }
}

/** Comments on each of these words, then what the file says of them. */
function commented(parts: Parts, words: readonly string[], tracked: Tracked = 'accepted'): readonly string[] {
  const before = wordFile(parts)
  const text = textOf(before, tracked)
  const { bytes } = annotate(
    before,
    words.map((one) => noteOn(text, one)),
    tracked,
  )
  for (const mode of ['accepted', 'original'] as const) assert.equal(textOf(bytes, mode), textOf(before, mode))
  assert.equal(withoutComments(bytes, 'Tripartite'), withoutComments(before, 'Tripartite'))
  return commentedWords(bytes, 'Tripartite', tracked)
}

/** Enters one change and reads the document as before and after it. */
function changed(parts: Parts, words: string, newText: string, tracked: Tracked = 'accepted') {
  const before = wordFile(parts)
  const { bytes, notEntered } = annotate(before, [noteOn(textOf(before, tracked), words, newText)], tracked)
  return { entered: notEntered.length === 0, accepted: textOf(bytes), original: textOf(bytes, 'original'), bytes }
}

const inserted = (content: string): string => `<w:ins ${by}>${content}</w:ins>`
const deleted = (text: string): string =>
  `<w:del ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`

describe('a comment in a Word document', () => {
  it('stands on exactly the words', () => {
    const body = p(`${r('Профсоюз создается ')}${r('не менее чем десятью', '<w:b/>')}${r(' гражданами.')}`)
    const words = ['создается не менее', 'десятью', 'Профсоюз', ' гражданами.', 'менее чем']
    assert.deepEqual(commented({ body }, words), words)
  })

  it('keeps the properties of a run that it divides, and its spaces', () => {
    const body = p('<w:r w:rsidR="00A1"><w:rPr><w:b/><w:lang w:val="kk-KZ"/></w:rPr><w:t>a &amp; b c</w:t></w:r>')
    const { bytes } = annotate(wordFile({ body }), [noteOn('a & b c', '& b')])
    const runs = documentOf(bytes).match(
      /<w:r w:rsidR="00A1"><w:rPr><w:b\/><w:lang w:val="kk-KZ"\/><\/w:rPr><w:t xml:space="preserve">[^<]*/g,
    )
    assert.deepEqual(
      runs?.map((run) => run.replace(/.*>/, '')),
      ['a ', '&amp; b', ' c'],
    )
  })

  it('stands in tables, links, content controls, fields and insertions', () => {
    const cell = (content: string): string => `<w:tc><w:tcPr/>${content}</w:tc>`
    const body =
      `<w:tbl><w:tblPr/><w:tr>${cell(p('in the first cell'))}${cell(p('in the second'))}</w:tr></w:tbl>` +
      p(`${r('a ')}<w:hyperlink w:anchor="x">${r('link with words')}</w:hyperlink>${r(' b')}`) +
      `<w:sdt><w:sdtPr/><w:sdtContent>${p(`${r('block ')}<w:sdt><w:sdtPr/><w:sdtContent>${r('inline control')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>` +
      p(`<w:fldSimple w:instr="REF x">${r('article five')}</w:fldSimple>`) +
      p(`${r('not less ')}${inserted(r('than three persons'))}`) +
      p('<w:r><w:t>tab</w:t><w:tab/><w:t>and</w:t><w:br/><w:t>break</w:t></w:r>') +
      p('<w:r><w:t>whole</w:t><w:tab/><w:t>texts</w:t></w:r>')
    const words = [
      'first',
      'with',
      'a link',
      'second',
      'inline',
      'block inline',
      'five',
      'less than',
      'persons',
      '\tan',
      'd\nbr',
      'whole',
      'texts',
    ]
    assert.deepEqual(commented({ body }, words), words)
  })

  it('reaches over paragraphs, cells and the numbers that Word writes', () => {
    const numbering = abstractList(0, [['decimal', '%1)']]) + list(1, 0)
    const body =
      p('one', numbered(1)) + p('two', numbered(1)) + `<w:tbl><w:tr><w:tc>${p('three')}</w:tc></w:tr></w:tbl>`
    assert.deepEqual(commented({ body, numbering }, ['1) one\n2) tw', 'o\nthree', '2)', ')']), [
      'one\n2) tw',
      'o\nthree',
      '',
      '',
    ])
  })

  it('stands in the original beside changes, and in deleted words', () => {
    const body = p(`${r('не менее ')}${deleted('десяти граждан')}${inserted(r('трех'))}${r(' лиц')}`)
    assert.deepEqual(commented({ body }, ['менее десяти', 'граждан лиц'], 'original'), ['менее десяти', 'граждан лиц'])
  })

  it('leaves comments that are there, and goes on with their numbers', () => {
    const body = p(
      `<w:commentRangeStart w:id="7"/>${r('one two three')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
    )
    const old = '<w:comment w:id="7" w:author="B" w:initials="B"><w:p><w:r><w:t>Was</w:t></w:r></w:p></w:comment>'
    const before = wordFile({ body, comments: old })
    const { bytes } = annotate(before, [noteOn('one two three', 'two')])
    const comments = partOf(bytes, 'word/comments.xml')
    assert.ok(comments.includes(old))
    assert.match(comments, /w:id="8" w:author="Tripartite" w:date="2026-03-01T12:00:00Z" w:initials="T"/)
    assert.deepEqual(commentedWords(bytes, 'B'), ['one two three'])
    assert.deepEqual(commentedWords(bytes, 'Tripartite'), ['two'])
    assert.equal(partOf(bytes, '[Content_Types].xml'), partOf(before, '[Content_Types].xml'))
  })

  it('makes the part that holds it, with its link, and changes nothing else', () => {
    const more = { 'word/media/a.bin': Uint8Array.from({ length: 3000 }, (_, i) => i % 251), 'docProps/x.xml': '<x/>' }
    const before = wordFile({
      body: p('one two'),
      styles: '<w:style w:type="character" w:styleId="a5"><w:name w:val="annotation reference"/></w:style>',
      more,
    })
    const { bytes } = annotate(before, [noteOn('one two', 'two')])
    const changedNames = ['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/document.xml']
    const [old, now] = [unzipSync(before), unzipSync(bytes)]
    for (const [name, content] of Object.entries(old))
      assert.equal(Buffer.compare(content, now[name] ?? new Uint8Array()) === 0, !changedNames.includes(name), name)
    assert.deepEqual(
      Object.keys(now).filter((name) => !(name in old)),
      ['word/_rels/comments.xml.rels', 'word/comments.xml'],
    )
    assert.match(
      partOf(bytes, 'word/_rels/comments.xml.rels'),
      /Target="https:\/\/example.org\/a\?b=1&amp;c=2" TargetMode="External"/,
    )
    assert.match(partOf(bytes, '[Content_Types].xml'), /PartName="\/word\/comments.xml"/)
    assert.match(documentOf(bytes), /<w:rStyle w:val="a5"\/>/)
  })

  it('is written as text, whatever stands in it', () => {
    const text = 'a <w:p> & "b" \u0000\ud800 𝔸\nc'
    const note: Note = { range: { start: 0, end: 1 }, comment: [{ text, url: 'javascript:alert(1)' }] }
    const { bytes } = annotate(wordFile({ body: p('one') }), [note])
    assert.match(partOf(bytes, 'word/comments.xml'), />a &lt;w:p&gt; &amp; &quot;b&quot; {2}𝔸 c</)
    assert.ok(!('word/_rels/comments.xml.rels' in unzipSync(bytes)))
  })

  it('uses names that the file declares otherwise', () => {
    const bytes = wordFile({ body: '' })
    const strict = wordFile({
      body: '',
      more: {
        'word/document.xml':
          '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>one two</x:t></x:r></x:p></x:body></x:document>',
      },
    })
    assert.ok(bytes.length > 0)
    const result = annotate(strict, [noteOn('one two', 'two', 'three')])
    assert.equal(textOf(result.bytes), 'one three')
    assert.equal(textOf(result.bytes, 'original'), 'one two')
    assert.match(partOf(result.bytes, 'word/comments.xml'), /purl/)
  })
})

describe('a tracked change in a Word document', () => {
  it('deletes words and inserts others that look the same', () => {
    const body = p(`${r('не менее ')}${r('десяти граждан', '<w:i/>')}${r(' лет')}`)
    const { accepted, original, bytes } = changed({ body }, 'менее десяти', 'трех')
    assert.equal(accepted, 'не трех граждан лет')
    assert.equal(original, 'не менее десяти граждан лет')
    assert.match(
      documentOf(bytes),
      /<w:ins [^>]*w:author="Tripartite"[^>]*><w:r><w:rPr><w:i\/><\/w:rPr><w:t xml:space="preserve">трех</,
    )
    assert.deepEqual(commentedWords(bytes, 'Tripartite'), ['трех'])
    assert.deepEqual(commentedWords(bytes, 'Tripartite', 'original'), ['менее десяти'])
  })

  it('stands in another insertion without becoming part of it', () => {
    const body = p(`${r('a ')}${inserted(r('bb cc dd'))}${r(' e')}`)
    const { accepted, original, bytes } = changed({ body }, 'cc', 'XX')
    assert.equal(accepted, 'a bb XX dd e')
    assert.equal(original, 'a  e')
    assert.doesNotMatch(documentOf(bytes), /<w:ins [^>]*>(?:(?!<\/w:ins>).)*<w:ins /)
  })

  it('has a number for each part into which a comment divides it', () => {
    const before = wordFile({ body: p(r('aa bb cc dd')) })
    const text = textOf(before)
    const { bytes } = annotate(before, [noteOn(text, 'aa bb cc', 'new'), noteOn(text, 'bb cc dd')])
    assert.equal(documentOf(bytes).match(/<w:del /g)?.length, 2)
    assert.equal(textOf(bytes), 'new dd')
  })

  it('is not entered where it could not be taken back, and the comment stays', () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const cases: readonly (readonly [string, string, Tracked])[] = [
      [p('one') + p('two'), 'one\ntwo', 'accepted'],
      [p(`${field('begin')}${field('separate')}${r('field')}${field('end')}`), 'field', 'accepted'],
      [p(`${r('x ')}<w:moveTo ${by}>${r('moved')}</w:moveTo>`), 'moved', 'accepted'],
      [
        `<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>${p('locked')}</w:sdtContent></w:sdt>`,
        'locked',
        'accepted',
      ],
      [p(`${r('a ')}${deleted('gone')}${r(' b')}`), 'gone', 'original'],
    ]
    for (const [body, words, tracked] of cases) {
      const before = textOf(wordFile({ body }), tracked)
      const { entered, bytes } = changed({ body }, words, 'new', tracked)
      assert.equal(entered, false, words)
      assert.equal(textOf(bytes, tracked), before)
      assert.deepEqual(commentedWords(bytes, 'Tripartite', tracked), [words])
    }
  })

  it('is not entered where it meets another', () => {
    const before = wordFile({ body: p('one two three') })
    const text = textOf(before)
    const { bytes, notEntered } = annotate(before, [
      noteOn(text, 'one two', 'X'),
      noteOn(text, 'two three', 'Y'),
      noteOn(text, 'three', 'Z'),
    ])
    assert.deepEqual(notEntered, [1])
    assert.equal(textOf(bytes), 'X Z')
  })

  it('adds a paragraph that is numbered as its neighbours are', () => {
    const numbering =
      abstractList(0, [
        ['decimal', '%1.'],
        ['decimal', '%2)'],
      ]) + list(1, 0)
    const indent = (size: number): string => `<w:ind w:left="${size}"/>`
    const body =
      p('first', numbered(1) + indent(100)) +
      p('second:', numbered(1) + indent(100)) +
      p('item', numbered(1, 1) + indent(200)) +
      p('Article 2')
    const before = wordFile({ body, numbering })
    const at = textOf(before).indexOf('item') + 4
    const note: Note = {
      range: { start: at - 4, end: at },
      comment: [{ text: 'x' }],
      edits: [{ range: { start: at, end: at }, newText: '\n3. Model clause.' }],
    }
    const { bytes, notEntered } = annotate(before, [note])
    assert.deepEqual(notEntered, [])
    assert.equal(textOf(bytes), '1. first\n2. second:\n1) item\n3. Model clause.\nArticle 2')
    assert.equal(textOf(bytes, 'original'), textOf(before))
    assert.match(
      documentOf(bytes),
      /<w:ind w:left="100"\/><w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr><w:ins [^>]*><w:r><w:t xml:space="preserve">Model clause\.</,
    )
  })

  it('writes the number where the document writes numbers', () => {
    const body = p('1. first') + p('2. second', '<w:jc w:val="both"/>') + p('Article 2')
    const before = wordFile({ body })
    const note: Note = {
      range: { start: 0, end: 2 },
      comment: [{ text: 'x' }],
      edits: [{ range: { start: 18, end: 18 }, newText: '\n\n3. Model.' }],
    }
    const { bytes } = annotate(before, [note])
    assert.equal(textOf(bytes), '1. first\n2. second\n3. Model.\nArticle 2')
    assert.equal(textOf(bytes, 'original'), textOf(before))
    assert.match(documentOf(bytes), /<w:jc w:val="both"\/><w:rPr><w:ins/)
  })
})

const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
const documentOf = (bytes: Uint8Array): string => partOf(bytes, 'word/document.xml')
