/** The parser on hostile and mutilated text: it never throws, stays linear, and keeps every character with one owner. */
import assert from 'node:assert/strict'
import type { Language } from '../../server/core/text/language.js'
import { parseAct } from '../../server/core/act/parse.js'
import type { Provision } from '../../server/core/act/tree.js'
import { brokenRanges } from './outline.js'

const seed = [
  'О профсоюзах\n\nГлава 1. Общее\n\nСтатья 1. Понятия\n1) один – слово;\n2) два:\nа) «кавычки»;\nб) прочее.\n\nСтатья 2. Права\n1. Вправе:\n- бастовать;\n- молчать.\nИтог.\n',
  '1-бап. Атау\n1. Мәтін:\n1) бір;\n2) екі құқылы.\n2. «15-бап. Ескі\n1. Сөз.»;\nЕскерту. Өзгертілді.\n',
  'PART I\nGENERAL\n\nShort title\n1 This Act may be cited.\n\n2 (1) In this Act,\n(a) one; or (b) two—\n(i) three;\n(ii) four,\nis law.\nIdem\n(2) It is replaced by the following:\n28. (1) New.\n',
  '---\nx: y\n---\n# Закон\n> *Сноска. Нет.*\n**Статья 5.** Имя {#a}\n\n1\\. Текст\nпродолжение\n',
]
const pieces = [...seed.join('').matchAll(/\n|\s|[^\s]+/g)].map((match) => match[0])

/** A small seeded generator (mulberry32), so that a failure can be repeated. */
function generator(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function mutated(random: () => number): string {
  let text = seed[Math.floor(random() * seed.length)] ?? ''
  for (let n = Math.floor(random() * 12); n >= 0; n--) {
    const at = Math.floor(random() * (text.length + 1))
    const piece = pieces[Math.floor(random() * pieces.length)] ?? ''
    const choice = random()
    if (choice < 0.4) text = text.slice(0, at) + piece + text.slice(at)
    else if (choice < 0.7) text = text.slice(0, at) + text.slice(at + Math.floor(random() * 12))
    else text = text.slice(at) + (random() < 0.5 ? '\n' : '') + text.slice(0, at)
  }
  return text
}

function depth(children: readonly Provision[]): number {
  return children.reduce((deepest, child) => Math.max(deepest, 1 + depth(child.children)), 0)
}

function repeated(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('\n')
}

describe('act parser', () => {
  it('gives every character of mutated drafts at most one owner', () => {
    const random = generator(20140627)
    const languages: readonly Language[] = ['ru', 'kk', 'en']
    for (let n = 0; n < 3000; n++) {
      const text = mutated(random)
      const language = languages[n % 3] ?? 'ru'
      const act = parseAct(text, language)
      assert.deepEqual(brokenRanges(act, text.length), [], JSON.stringify(text))
      assert.deepEqual(parseAct(text, language), act)
    }
  })

  it('loses no word: what is in no block is a label, heading, title or note', () => {
    const random = generator(87)
    for (let n = 0; n < 1000; n++) {
      const text = mutated(random)
      const act = parseAct(text, 'ru')
      const left = text.split('')
      const clear = (range: { start: number; end: number } | undefined): void => {
        if (range) left.fill(' ', range.start, range.end)
      }
      const visit = (provision: Provision): void => {
        clear(provision.label)
        clear(provision.heading)
        provision.blocks.forEach(clear)
        provision.children.forEach(visit)
      }
      clear(act.title)
      act.blocks.forEach(clear)
      act.notes.forEach(clear)
      act.children.forEach(visit)
      // Between them only decoration, anchors and the conjunction before an English label.
      const words = left
        .join('')
        .replace(/<a[^>]*>|<\/a>|\{#[^}]*\}/g, ' ')
        .match(/\p{L}{4,}/gu)
      assert.equal(words, null, JSON.stringify(text))
    }
  })

  it('copes with fifty levels and flattens absurd nesting', () => {
    assert.equal(
      depth(
        parseAct(
          repeated(50, (i) => (i % 2 ? '1) так:' : 'а) так:')),
          'ru',
        ).children,
      ),
      50,
    )
    assert.ok(
      depth(
        parseAct(
          repeated(20000, () => '1) так:'),
          'ru',
        ).children,
      ) < 64,
    )
  })

  it('copes with very long lines and very many lines', function () {
    this.timeout(20000)
    const texts = [
      'а'.repeat(10_000_000),
      '('.repeat(10_000_000),
      '1['.repeat(2_000_000),
      '<a '.repeat(1_000_000),
      `вправе: ${repeated(50_000, (i) => `${i + 1}) x;`).replaceAll('\n', ' ')}`,
      repeated(50_000, (i) => `«строка ${i}`),
      repeated(20_000, () => '(a) x:\nProvided that--'),
    ]
    for (const text of texts) assert.deepEqual(brokenRanges(parseAct(text, 'en'), text.length), [])
    const articles = parseAct(
      repeated(100_000, (i) => `Статья ${i + 1}. Имя\n1. Текст.`),
      'ru',
    )
    assert.equal(articles.children.length, 100_000)
  })

  it('accepts nothing at all', () => {
    const empty = { blocks: [], children: [], notes: [], wholeAct: false, amendments: [], amending: false }
    assert.deepEqual(parseAct('', 'ru'), empty)
    assert.deepEqual(parseAct(' \n\n', 'en'), empty)
  })
})
