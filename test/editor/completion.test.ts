/** Completion and the hover on defined terms, through the protocol. */
import assert from 'node:assert/strict'
import {
  MarkupKind,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  type Location,
  type MarkupContent,
  type Position,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { kill, plain, pulling, startEditor, type Editor } from './language-server.js'

const uri = 'file:///draft.law'
const completing: ClientCapabilities = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    completion: { completionItem: { documentationFormat: [MarkupKind.Markdown] } },
  },
}

/** `|` marks the caret. */
const drafts = {
  ru: {
    lines: [
      'ЗАКОН О ПРОФСОЮЗАХ',
      '',
      'Статья 1. Основные понятия',
      'В настоящем Законе используются следующие понятия:',
      '1) первичная организация – подразделение профсоюза;',
      '2) забастовка – временный отказ от работы.',
      '',
      'Статья 2. Порядок',
      '1. Решение первичной организации обязательно.',
      '2. Уставы утверждаются съездом.',
      '',
    ],
    topic: ['Забастовк', 'учредител', 'регистрац', 'Стачк'],
    clause: /забастовк/i,
    term: ['Решение принимает перв', 'первичная организация', 'ст. 1 пп. 1'],
    use: ['первичной организации', 'подразделение профсоюза'],
    convention: [
      'В соответствии с Конвенц',
      'Конвенция 1948 года о свободе ассоциации и защите права на организацию (№ 87)',
    ],
    other: 'МОТ',
    source: /^Конвенция № 87, ст\. \d/,
  },
  kk: {
    lines: [
      'КӘСІПОДАҚТАР ТУРАЛЫ ЗАҢ',
      '',
      '1-бап. Негізгі ұғымдар',
      'Осы Заңда мынадай ұғымдар пайдаланылады:',
      '1) бастауыш ұйым – кәсіподақтың бөлімшесі;',
      '2) ереуіл – жұмыстан уақытша бас тарту.',
      '',
      '2-бап. Тәртіп',
      '1. Бастауыш ұйымның шешімі міндетті.',
      '2. Жарғыларды съезд бекітеді.',
      '',
    ],
    topic: ['Ереуіл', 'құрылтайшы', 'кәсіподақ', 'Жұмысты тоқтат'],
    clause: /ереуіл/i,
    term: ['Шешімді бас', 'бастауыш ұйым', '1-бап 1) тармақша'],
    use: ['Бастауыш ұйымның', 'кәсіподақтың бөлімшесі'],
    convention: [
      'Осы Заң конвенц',
      'Қауымдасу бостандығы және ұйымдасу құқығын қорғау туралы 1948 жылғы конвенция (№ 87)',
    ],
    other: 'ХЕҰ',
    source: /^№ 87 конвенция, \d+-бап/,
  },
  en: {
    lines: [
      'TRADE UNIONS ACT',
      '',
      'Article 1. Definitions',
      'In this Act,',
      '(a) “enterprise union” means a branch of a trade union;',
      '(b) “strike” means a temporary refusal to work.',
      '',
      'Article 2. Procedure',
      '1. The decision of enterprise unions is binding.',
      '2. The rules are adopted by the congress.',
      '',
    ],
    topic: ['strike', 'founders', 'registration', 'Work stoppage'],
    clause: /strike/i,
    term: ['The decision is taken by the enterp', 'enterprise union', 'art. 1(a)'],
    use: ['enterprise unions', 'a branch of a trade union'],
    convention: [
      'Under the Convent',
      'Freedom of Association and Protection of the Right to Organise Convention, 1948 (No. 87)',
    ],
    other: 'ILO',
    source: /^Convention No\. 87, Art\. \d/,
  },
} as const

describe('completion', () => {
  let editor: Editor | undefined
  afterEach(() => {
    kill(editor)
    editor = undefined
  })
  const opened = async (text: string, capabilities = completing): Promise<Editor> => {
    editor = await startEditor(capabilities)
    await editor.open(uri, text)
    return editor
  }
  const document = (text: string): TextDocument => TextDocument.create(uri, 'law', 1, text)
  const complete = async (server: Editor, text: string, caret = text.length): Promise<readonly CompletionItem[]> => {
    const position = document(text).positionAt(caret)
    const list = await server.request('textDocument/completion', { textDocument: { uri }, position })
    return (list as CompletionList).items
  }
  /** The text after an item has been chosen. */
  const chosen = (text: string, { textEdit }: CompletionItem): string =>
    textEdit && 'range' in textEdit ? TextDocument.applyEdits(document(text), [textEdit]) : ''
  const clauses = (items: readonly CompletionItem[]) => items.filter(({ sortText }) => sortText?.startsWith('2'))

  for (const [language, draft] of Object.entries(drafts)) {
    describe(`in ${language}`, () => {
      const head = draft.lines.join('\n')

      it('offers model clauses on the topic with which a provision begins, with their source', async () => {
        const server = await opened(head)
        let version = 1
        for (const topic of draft.topic) {
          const text = `${head}3. ${topic}`
          await server.change(uri, ++version, { text })
          const [first, ...others] = clauses(await complete(server, text))
          assert.ok(first, topic)
          assert.ok(others.length > 0 || topic !== draft.topic[0], topic)
          assert.ok(chosen(text, first).startsWith(`${head}3. `), 'the typed number stays')
          assert.ok(!chosen(text, first).startsWith(`${head}3. ${topic}3.`))
          if (topic !== draft.topic[0]) continue
          assert.match(first.detail ?? '', draft.source)
          assert.match(first.detail ?? '', /[✓?]/)
          assert.match(chosen(text, first).slice(head.length), draft.clause)
          const { documentation } = (await server.request('completionItem/resolve', first)) as CompletionItem
          const { kind, value } = documentation as MarkupContent
          assert.equal(kind, 'markdown')
          assert.match(value, /\]\(https:/)
        }
      })

      it('writes the next number where none was typed, and one between where the next is taken', async () => {
        const text = `${head}${draft.topic[0]}`
        const server = await opened(text)
        const [last] = clauses(await complete(server, text))
        assert.ok(last)
        assert.match(chosen(text, last).slice(head.length), /^3\. \p{Lu}/u)
        const [, beforeSecond = ''] = draft.lines.slice(-3)
        const caret = head.indexOf(beforeSecond) + draft.topic[0].length
        const between = head.replace(beforeSecond, `${draft.topic[0]}\n${beforeSecond}`)
        await server.change(uri, 2, { text: between })
        const [middle] = clauses(await complete(server, between, caret))
        assert.ok(middle)
        assert.match(chosen(between, middle).slice(head.indexOf(beforeSecond)), /^1-1\. \p{Lu}/u)
      })

      it('offers no clause inside a sentence or before other words', async () => {
        const text = `${head}3. ${draft.term[0]} ${draft.topic[0]}`
        const server = await opened(text)
        assert.deepEqual(clauses(await complete(server, text)), [])
        const before = `${head}3. ${draft.topic[0]} ${draft.term[0]}`
        await server.change(uri, 2, { text: before })
        assert.deepEqual(clauses(await complete(server, before, `${head}3. ${draft.topic[0]}`.length)), [])
      })

      it('offers full citations of Conventions', async () => {
        const [typed, citation] = draft.convention
        const text = `${head}3. ${typed}`
        const server = await opened(text)
        const items = (await complete(server, text)).filter(({ sortText }) => sortText?.startsWith('1'))
        assert.equal(items.length, 3)
        const [first] = items
        assert.ok(first)
        assert.equal(chosen(text, first), `${text.slice(0, text.lastIndexOf(' ') + 1)}${citation}`)
        const { documentation } = (await server.request('completionItem/resolve', first)) as CompletionItem
        assert.match((documentation as MarkupContent).value, /normlex/)
        const short = `${head}3. ${draft.term[0]} ${draft.other}`
        await server.change(uri, 2, { text: short })
        assert.equal((await complete(server, short)).filter(({ sortText }) => sortText?.startsWith('1')).length, 3)
      })

      it('leads from a defined term to its definition, and finds all its uses', async () => {
        const [use] = draft.use
        await opened(head)
        const at = (words: string, from = 0) => document(head).positionAt(head.indexOf(words, from) + 2)
        const ask = async (method: string, position: Position, more: object = {}): Promise<readonly Location[]> =>
          (await editor?.request(`textDocument/${method}`, { textDocument: { uri }, position, ...more })) as Location[]
        const words = (found: readonly Location[]): readonly string[] =>
          found.map(({ range }) => document(head).getText(range))
        const place = await ask('definition', at(use))
        assert.equal(words(place).length, 1)
        assert.equal(words(place)[0]?.toLowerCase(), draft.term[1])
        const [definition] = place
        assert.ok(definition && document(head).offsetAt(definition.range.start) < head.indexOf(use))
        assert.deepEqual(await ask('definition', definition.range.start), place, 'on the definition, itself')
        const context = { includeDeclaration: true }
        const all = await ask('references', at(use), { context })
        assert.deepEqual(await ask('references', definition.range.start, { context }), all)
        assert.deepEqual(all[0], definition)
        assert.ok(words(all).includes(use), words(all).join())
        const uses = await ask('references', at(use), { context: { includeDeclaration: false } })
        assert.deepEqual(uses, all.slice(1))
        assert.equal(await ask('definition', { line: 0, character: 1 }), null)
        assert.equal(await ask('references', { line: 0, character: 1 }, { context }), null)
      })

      it('offers the defined terms of the draft in their spelling', async () => {
        const [typed, term, citation] = draft.term
        const server = await opened(head)
        await complete(server, head)
        const text = `${head}3. ${typed}`
        await server.change(uri, 2, { text })
        const [item] = await complete(server, text)
        assert.ok(item)
        assert.deepEqual([item.label, item.detail], [term, citation])
        assert.equal(chosen(text, item), `${text.slice(0, text.lastIndexOf(' ') + 1)}${term}`)
        const { documentation } = (await server.request('completionItem/resolve', item)) as CompletionItem
        assert.equal((documentation as MarkupContent).value.startsWith(draft.use[1]), true)
      })

      it('shows the definition of a term where it is used', async () => {
        const [use, definition] = draft.use
        const server = await opened(head)
        const at = head.indexOf(use)
        const position = document(head).positionAt(at + 2)
        const hover = await server.hover(uri, position)
        assert.ok(hover)
        const { value } = hover.contents as MarkupContent
        assert.ok(value.includes(draft.term[1]) && value.includes(definition), value)
        assert.ok(value.includes(draft.term[2]), value)
        assert.deepEqual(hover.range, {
          start: document(head).positionAt(at),
          end: document(head).positionAt(at + use.length),
        })
      })
    })
  }

  it('answers an editor that knows little, and on an empty draft', async () => {
    const server = await opened('', plain)
    assert.deepEqual(await complete(server, ''), [])
    await server.change(uri, 2, { text: 'ереуіл' })
    const [first] = await complete(server, 'ереуіл')
    assert.ok(first)
    const { documentation } = (await server.request('completionItem/resolve', first)) as CompletionItem
    assert.equal((documentation as MarkupContent).kind, 'plaintext')
    await server.close(uri)
    assert.deepEqual(await server.request('completionItem/resolve', first), first)
  })

  it('counts positions as the editor does, behind invisible characters and line ends of Windows', async () => {
    const text = 'Статья 1. Порядок\r\n1. Про\u00adфсоюз \u{1f600} свободен.\r\nзабастовк'
    const server = await opened(text)
    const [first] = clauses(await complete(server, text))
    assert.ok(first)
    assert.match(chosen(text, first).slice(text.indexOf('забастовк')), /^2\. /)
  })

  it('does not wait for a review while a long draft is typed', async function () {
    this.timeout(60_000)
    const paragraph = (i: number): string =>
      `Статья ${i}. Профсоюз ${i}\n1. Профсоюз обязан входить в объединение профсоюзов № ${i}.\n2. Забастовка запрещается на ${i} дней.\n`
    const long = `Статья 1. Основные понятия\n1) забастовка – отказ от работы.\n${Array.from({ length: 3000 }, (_, i) => paragraph(i + 2)).join('')}`
    const server = await opened(long)
    const begun = performance.now()
    await complete(server, long)
    const review = performance.now() - begun
    const text = `${long}3. забаст`
    await server.change(uri, 2, { text })
    const before = performance.now()
    const items = await complete(server, text)
    const took = performance.now() - before
    assert.ok(clauses(items).length > 0)
    assert.ok(took < review / 3, `${took} ms, the first review ${review} ms`)
  })
})
