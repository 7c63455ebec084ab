/** Tests with Word files that a library and LibreOffice have made: the same text, comments where LibreOffice shows them, nothing else changed. */
import { DOMParser, type Node } from '@xmldom/xmldom'
import { strToU8, unzipSync } from 'fflate'
import assert from 'node:assert/strict'
import { annotateWord } from '../../server/documents/word/annotate-word.js'
import type { Note } from '../../server/documents/word/note.js'
import { readWord } from '../../server/documents/word/read-word.js'
import type { Tracked } from '../../server/documents/word/story.js'
import { converted, describeWithLibreOffice } from './libreoffice.js'
import { sampleBill } from './sample-bill.js'
import { commentedWords, problemsOfOrder, withoutComments } from './word-checks.js'

const text = `ЗАКОН О ПРОФЕССИОНАЛЬНЫХ СОЮЗАХ
Статья 1. Создание профессиональных союзов
1. Профессиональный союз создается по инициативе не менее пятидесяти граждан с предварительного разрешения уполномоченного органа.
2. Каждый работник обязан вступить в профессиональный союз по месту работы.
3. Руководитель профессионального союза должен:
1) быть гражданином Республики;
2) не иметь:
а) судимости;
б) задолженности.
Статья 2. Забастовка
1. Решение о забастовке принимается большинством не менее двух третей всех работников организации.
2. Забастовка может быть приостановлена решением Правительства на срок до одного года.
Организация
Запрет забастовки
Железные дороги
Забастовки запрещаются.
Статья 3. Финансовый контроль
1. Профессиональный союз не вправе получать средства из иностранных источников.
2. Уполномоченный орган вправе в любое время проверять финансовую деятельность профессионального союза.
Президент Республики`

const words = [
  'не менее пятидесяти граждан',
  'работник обязан вступить',
  'судимости',
  'приостановлена решением Правительства на срок',
  'Забастовки запрещаются.',
  'Финансовый контроль',
]

const notes: readonly Note[] = words.map((one) => ({
  range: { start: text.indexOf(one), end: text.indexOf(one) + one.length },
  comment: [{ label: 'Ошибка:', text: one, url: 'https://example.org/' }],
}))

const redraft = (old: string, newText: string): Note => ({
  range: { start: text.indexOf(old), end: text.indexOf(old) + old.length },
  comment: [{ text: 'x' }],
  edits: [{ range: { start: text.indexOf(old), end: text.indexOf(old) + old.length }, newText }],
})

function textOf(bytes: Uint8Array, tracked: Tracked = 'accepted'): string {
  const read = readWord(bytes, { tracked })
  assert.ok(!('problem' in read), 'problem' in read ? read.problem : '')
  return read.text
}

function annotated(bytes: Uint8Array, with_: readonly Note[]): Uint8Array {
  const result = annotateWord(bytes, with_, { tracked: 'accepted', date: '2026-03-01T12:00:00Z' })
  assert.ok(!('problem' in result), 'problem' in result ? result.problem : '')
  assert.deepEqual(result.notEntered, [])
  assert.deepEqual(problemsOfOrder(result.bytes), [])
  return result.bytes
}

function checkRoundTrip(bill: Uint8Array): void {
  assert.equal(textOf(bill), text)
  assert.equal(textOf(bill, 'original'), text.replace('обязан', 'вправе'))
  const result = annotated(bill, notes)
  assert.equal(textOf(result), text)
  assert.deepEqual(commentedWords(result, 'Tripartite'), words)
  assert.deepEqual(commentedWords(result, 'Юрист'), ['Забастовка может быть приостановлена решением Правительства'])
  assert.equal(withoutComments(result, 'Tripartite'), withoutComments(bill, 'Tripartite'))
  const [before, after] = [unzipSync(bill), unzipSync(result)]
  const changed = Object.keys(after).filter(
    (name) => Buffer.compare(before[name] ?? new Uint8Array(), after[name] ?? new Uint8Array()) !== 0,
  )
  const allowed = /^word\/(?:document|comments)\.xml$|^word\/_rels\/comments\.xml\.rels$/
  assert.deepEqual(
    changed.filter((name) => !allowed.test(name)),
    [],
  )
}

describe('a bill that a library has written', () => {
  it('is read and annotated, and stays as it is in everything else', async () => {
    checkRoundTrip(await sampleBill())
  })
})

describeWithLibreOffice('a bill in LibreOffice', () => {
  it('is read and annotated when LibreOffice has written it', async () => {
    checkRoundTrip(converted(await sampleBill(), 'docx', 'docx'))
  })

  it('shows comments on the same words', async () => {
    const shown = converted(annotated(await sampleBill(), notes), 'docx', 'fodt')
    // LibreOffice keeps words that a tracked change deletes among the others.
    const withDeleted = words.map((one) => one.replace('обязан', 'вправеобязан'))
    assert.deepEqual(commentsInOpenDocument(shown, 'Tripartite'), withDeleted)
    assert.deepEqual(commentsInOpenDocument(shown, 'Юрист'), [
      'Забастовка может быть приостановлена решением Правительства',
    ])
  })

  it('keeps tracked changes, which accepting and rejecting resolve', async () => {
    const end = text.indexOf('\nСтатья 2.')
    const clause: Note = {
      range: { start: end - 5, end },
      comment: [{ text: 'x' }],
      edits: [{ range: { start: end, end }, newText: '\n4. Вмешательство запрещается.' }],
    }
    const suggested = annotated(await sampleBill(), [
      redraft('пятидесяти', 'трех'),
      redraft('работник обязан вступить', 'работник вправе вступить'),
      clause,
    ])
    const again = converted(suggested, 'docx', 'docx')
    const redrafted = text
      .replace('пятидесяти', 'трех')
      .replace('обязан', 'вправе')
      .replace('задолженности.\n', 'задолженности.\n4. Вмешательство запрещается.\n')
    for (const bytes of [suggested, again]) {
      assert.equal(textOf(bytes), redrafted)
      assert.equal(textOf(bytes, 'original'), text.replace('обязан', 'вправе'))
    }
  })

  it('has its numbers written as LibreOffice writes them', async () => {
    const plain = Buffer.from(converted(await sampleBill(), 'docx', 'txt')).toString('utf8')
    const labels = (of: string): readonly string[] =>
      of.split(/\r?\n/).flatMap((line) => /^\s*((?:Статья )?\d+[.)]|[а-я]\))\s/.exec(line)?.[1] ?? [])
    // LibreOffice puts the number that a changed paragraph had before into brackets in some views, but not into text.
    assert.deepEqual(labels(plain), labels(text))
  })

  it('is read when it began as a web page', () => {
    const page =
      '<html><head><meta charset="utf-8"></head><body><h1>Закон</h1><ol><li>Один:<ol type="i"><li>раз</li><li>два</li></ol></li><li>Два</li></ol>' +
      '<table border="1"><tr><td>A</td><td>Б<br>В</td></tr></table><p>Конец</p></body></html>'
    const bytes = converted(strToU8(page), 'html', 'docx:MS Word 2007 XML')
    assert.equal(textOf(bytes), 'Закон\n1. Один:\ni. раз\nii. два\n2. Два\nA\nБ\nВ\nКонец')
  })

  it('becomes a PDF', async () => {
    const pdf = converted(annotated(await sampleBill(), notes), 'docx', 'pdf')
    assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), '%PDF-')
  })
})

/** The words between the beginning and the end of each comment of an author, as LibreOffice has placed them. */
function commentsInOpenDocument(bytes: Uint8Array, author: string): readonly string[] {
  const root = new DOMParser().parseFromString(Buffer.from(bytes).toString('utf8'), 'text/xml').documentElement
  const open = new Map<string, string>()
  const found: string[] = []
  const walk = (node: Node): void => {
    if (node.nodeType === 3) for (const [name, so] of open) open.set(name, so + (node.nodeValue ?? ''))
    if (node.nodeName === 'office:annotation') {
      const creator = [...node.childNodes].find((one) => one.nodeName === 'dc:creator')?.textContent
      if (creator === author) open.set(nameOf(node), '')
      return
    }
    if (node.nodeName === 'office:annotation-end') {
      const said = open.get(nameOf(node))
      if (said !== undefined) found.push(said)
      open.delete(nameOf(node))
    }
    if (node.nodeName === 'text:s') for (const [name, so] of open) open.set(name, `${so} `)
    // Deleted words stand in a list of changes before the text.
    if (node.nodeName !== 'text:tracked-changes' && node.nodeName !== 'text:note')
      for (const one of node.childNodes) walk(one)
  }
  const nameOf = (node: Node): string =>
    (node as unknown as { getAttribute: (name: string) => string | null }).getAttribute('office:name') ?? ''
  if (root) walk(root)
  return found
}
