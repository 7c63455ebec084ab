/** Reading an act in an editor, through the real protocol: outline, folding, colours, references and links to Conventions. */
import assert from 'node:assert/strict'
import {
  type DefinitionLink,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type Position,
  type Range,
  type SemanticTokens,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { kill, plain, pulling, startEditor, type Editor } from './language-server.js'

const uri = 'file:///draft.law'

/** Each with the words to look for in its text. */
const drafts = {
  ru: {
    lines: [
      'ЗАКОН О ПРОФСОЮЗАХ',
      '',
      'Глава 1. Общие положения',
      '',
      'Статья 1. Членство',
      '1. Профсоюз вправе принимать в члены не менее десяти работников.',
      '2. Работодатель обязан:',
      '1) не препятствовать профсоюзу;',
      '2) соблюдать Конвенцию МОТ № 87 и Конвенцию 1949 года о праве на организацию и на ведение коллективных переговоров.',
      '3. Запрещается отказ в приёме, кроме случая, указанного в пункте 2 настоящей статьи.',
      '',
      'Статья 2. Выход',
      '1. Выход производится по правилам пункта 3 статьи 1 и статей 1 и 2 настоящего Закона.',
      '2. Профсоюз не вправе препятствовать выходу, если иное не следует из статьи 81 Трудового кодекса.',
      '',
    ],
    outline: [
      [
        'Глава 1',
        [
          ['Статья 1', ['1', ['2', ['1)', '2)']], '3']],
          ['Статья 2', ['1', '2']],
        ],
      ],
    ],
    headings: ['Глава 1. Общие положения', 'Статья 1. Членство', 'Статья 2. Выход'],
    modality: ['вправе', 'обязан', 'Запрещается', 'не вправе', 'не следует'],
    numbers: ['десяти'],
    references: [
      'пункте 2 настоящей статьи',
      'пункта 3 статьи 1',
      'статей 1 и 2 настоящего Закона',
      'статьи 81 Трудового кодекса',
    ],
    reference: 'пункта 3 статьи 1',
    target: '3. Запрещается',
    relative: { reference: 'пункте 2 настоящей статьи', target: '2. Работодатель' },
    other: 'статьи 81 Трудового',
    article: { heading: 'Статья 1. Членство', number: 'Статья 1' },
    conventions: [
      ['Конвенцию МОТ № 87', '312232'],
      ['Конвенцию 1949 года о праве на организацию и на ведение коллективных переговоров', '312243'],
    ],
  },
  kk: {
    lines: [
      'КӘСІПОДАҚТАР ТУРАЛЫ ЗАҢ',
      '',
      '1-тарау. Жалпы ережелер',
      '',
      '1-бап. Мүшелік',
      '1. Кәсіподақ мүшелікке кемінде он жұмыскерді қабылдауға құқылы.',
      '2. Жұмыс беруші:',
      '1) кәсіподаққа кедергі келтірмеуге;',
      '2) ХЕҰ-ның № 87 конвенциясын сақтауға міндетті.',
      '3. Осы баптың 2-тармағында көрсетілген жағдайды қоспағанда, мүшелікке қабылдаудан бас тартуға тыйым салынады.',
      '',
      '2-бап. Шығу',
      '1. Шығу осы Заңның 1-бабының 3-тармағына және 1-бабына сәйкес жүргізіледі.',
      '2. Кәсіподақ шығуға кедергі келтіруге құқылы емес.',
      '',
    ],
    outline: [
      [
        '1-тарау',
        [
          ['1-бап', ['1', ['2', ['1)', '2)']], '3']],
          ['2-бап', ['1', '2']],
        ],
      ],
    ],
    headings: ['1-тарау. Жалпы ережелер', '1-бап. Мүшелік', '2-бап. Шығу'],
    modality: ['құқылы', 'міндетті', 'тыйым салынады', 'құқылы емес'],
    numbers: ['он'],
    references: ['Осы баптың 2-тармағында', 'осы Заңның 1-бабының 3-тармағына', '1-бабына'],
    reference: '1-бабының 3-тармағына',
    target: '3. Осы баптың',
    relative: { reference: 'Осы баптың 2-тармағында', target: '2. Жұмыс беруші' },
    other: undefined,
    article: { heading: '1-бап. Мүшелік', number: '1-бап' },
    conventions: [['ХЕҰ-ның № 87 конвенциясын', '312232']],
  },
  en: {
    lines: [
      'TRADE UNIONS ACT',
      '',
      'Chapter 1. General provisions',
      '',
      'Article 1. Membership',
      '1. A trade union may admit at least ten workers.',
      '2. The employer shall:',
      '(a) not obstruct the union;',
      '(b) comply with ILO Convention No. 87 and the Collective Bargaining Convention, 1981.',
      '3. Refusal is prohibited except in the case of paragraph 2 of this article.',
      '',
      'Article 2. Withdrawal',
      '1. Withdrawal follows article 1(3) and articles 1 and 2 of this Act.',
      '2. A trade union must not obstruct it, subject to section 5 of the Labour Code.',
      '',
    ],
    outline: [
      [
        'Chapter 1',
        [
          ['Article 1', ['1', ['2', ['(a)', '(b)']], '3']],
          ['Article 2', ['1', '2']],
        ],
      ],
    ],
    headings: ['Chapter 1. General provisions', 'Article 1. Membership', 'Article 2. Withdrawal'],
    modality: ['may', 'shall', 'prohibited', 'must not'],
    numbers: ['ten'],
    references: [
      'paragraph 2 of this article',
      'article 1(3)',
      'articles 1 and 2 of this Act',
      'section 5 of the Labour Code',
    ],
    reference: 'article 1(3)',
    target: '3. Refusal',
    relative: { reference: 'paragraph 2 of this article', target: '2. The employer' },
    other: 'section 5 of the Labour',
    article: { heading: 'Article 1. Membership', number: 'Article 1' },
    conventions: [
      ['ILO Convention No. 87', '312232'],
      ['Collective Bargaining Convention, 1981', '312299'],
    ],
  },
} as const

/** A name, or a name with what stands under it. */
type Outline = string | readonly [string, readonly Outline[]]

describe('reading an act', () => {
  let editor: Editor | undefined
  const opened = async (text: string, capabilities = pulling, languageId = 'law'): Promise<Editor> => {
    editor = await startEditor(capabilities)
    await editor.open(uri, text, languageId)
    return editor
  }
  afterEach(() => {
    kill(editor)
    editor = undefined
  })
  const ask = async <T>(method: string, more: object = {}): Promise<T> =>
    (await editor?.request(`textDocument/${method}`, { textDocument: { uri }, ...more })) as T

  for (const [language, draft] of Object.entries(drafts)) {
    describe(`in a ${language} draft`, () => {
      const text = draft.lines.join('\n')

      for (const [how, written] of [
        ['', text],
        [' in Markdown', markdown(draft)],
      ] as const) {
        it(`shows parts within parts in the outline${how}`, async () => {
          const { symbols } = await opened(written)
          const tree = (await symbols(uri)) as readonly DocumentSymbol[]
          assert.deepEqual(tree.map(outline), draft.outline)
          for (const { range, selectionRange } of tree.flatMap(flat))
            assert.ok(isBefore(range.start, selectionRange.start) && isBefore(selectionRange.end, range.end))
        })
      }

      it('folds chapters, articles and paragraphs with items', async () => {
        await opened(text)
        const folds = await ask<FoldingRange[]>('foldingRange')
        assert.deepEqual(
          folds.map(({ startLine, endLine }) => [startLine, endLine]),
          [
            [2, 13],
            [4, 9],
            [6, 8],
            [11, 13],
          ],
        )
      })

      it('colours headings, modality, numbers and references', async () => {
        const { answer } = await opened(text)
        const tokens = coloured(await ask('semanticTokens/full'), answer, text)
        const of = (...types: readonly string[]): readonly string[] =>
          tokens.flatMap((token) => (types.includes(token.type) ? [token.words] : []))
        assert.deepEqual(of('namespace', 'class').slice(1), draft.headings)
        assert.deepEqual(of('keyword'), draft.modality)
        assert.deepEqual(of('number'), draft.numbers)
        assert.deepEqual(of('variable'), draft.references)
      })

      it('colours a part as it colours the whole', async () => {
        const { answer } = await opened(text)
        const start = { line: 9, character: 0 }
        const part = coloured(
          await ask('semanticTokens/range', { range: { start, end: { line: 12, character: 0 } } }),
          answer,
          text,
        )
        const whole = coloured(await ask('semanticTokens/full'), answer, text)
        assert.deepEqual(
          part,
          whole.filter(({ line }) => line >= 9 && line < 12),
        )
        assert.ok(part.length > 2)
      })

      it('leads from a reference to the provision', async () => {
        await opened(text)
        for (const { reference, target } of [draft, draft.relative]) {
          const found = await ask<Location[]>('definition', { position: inside(text, reference) })
          assert.deepEqual(
            found.map(({ range }) => range.start),
            [positionOf(text, `\n${target}`, 1)],
          )
        }
      })

      it('finds what refers to an article from its heading', async () => {
        await opened(text)
        const heading = positionOf(text, draft.article.heading, 2)
        const found = await ask<Location[]>('references', { position: heading, context: { includeDeclaration: false } })
        const words = found.map(({ range }) => wordsAt(text, range))
        // The last but one where another act is referred to, which no provision here is.
        assert.deepEqual(words, draft.other === undefined ? draft.references : draft.references.slice(0, -1))
        const all = await ask<Location[]>('references', { position: heading, context: { includeDeclaration: true } })
        assert.deepEqual(wordsAt(text, all[0]!.range), draft.article.heading)
        assert.equal(all.length, found.length + 1)
      })

      it('finds the same from a reference as from its provision', async () => {
        await opened(text)
        const context = { includeDeclaration: false }
        const there = await ask<Location[]>('references', {
          position: positionOf(text, `\n${draft.target}`, 1),
          context,
        })
        const here = await ask<Location[]>('references', { position: inside(text, draft.reference), context })
        assert.deepEqual(here, there)
        assert.equal(here.length, 1)
      })

      it('links the Conventions that it names', async () => {
        await opened(text)
        const links = await ask<DocumentLink[]>('documentLink')
        assert.deepEqual(
          links.map(({ range, target }) => [wordsAt(text, range), target?.split('INSTRUMENT_ID:')[1]]),
          draft.conventions,
        )
        for (const { target } of links) assert.match(target ?? '', /^https:\/\//)
      })

      it('answers on every prefix of it', async () => {
        const { change } = await opened('')
        for (let length = 0, version = 2; length < text.length; length += 97, version++) {
          await change(uri, version, { text: text.slice(0, length) })
          const position = TextDocument.create(uri, 'law', 1, text).positionAt(length)
          const context = { includeDeclaration: true }
          await Promise.all([
            ask('semanticTokens/full'),
            ask('foldingRange'),
            ask('documentLink'),
            ask('definition', { position }),
            ask('references', { position, context }),
          ])
        }
        assert.deepEqual(editor?.shown, [])
      })
    })
  }

  const { ru } = drafts
  const ruText = ru.lines.join('\n')

  it('leads an editor that takes links from the words of the reference to the whole provision', async () => {
    await opened(ruText, { textDocument: { definition: { linkSupport: true } } })
    const [link, ...others] = await ask<DefinitionLink[]>('definition', { position: inside(ruText, ru.reference) })
    assert.deepEqual(others, [])
    assert.equal(wordsAt(ruText, link!.originSelectionRange!), ru.reference)
    assert.equal(wordsAt(ruText, link!.targetSelectionRange), '3.')
    assert.match(wordsAt(ruText, link!.targetRange), /^3\. Запрещается .*статьи\.$/)
  })

  it('leads to the article whose number is pointed at, of several', async () => {
    await opened(ruText)
    const second = positionOf(ruText, 'статей 1 и 2', 'статей 1 и '.length)
    const one = await ask<Location[]>('definition', { position: second })
    assert.deepEqual(
      one.map(({ range }) => wordsAt(ruText, range)),
      ['Статья 2. Выход'],
    )
    const all = await ask<Location[]>('definition', { position: positionOf(ruText, 'статей 1 и 2', 2) })
    assert.deepEqual(
      all.map(({ range }) => wordsAt(ruText, range)),
      ['Статья 1. Членство', 'Статья 2. Выход'],
    )
  })

  it('leads nowhere from a reference to another act, and from other words', async () => {
    await opened(ruText)
    assert.deepEqual(await ask('definition', { position: inside(ruText, ru.other) }), null)
    assert.deepEqual(await ask('definition', { position: inside(ruText, 'препятствовать выходу') }), null)
    const context = { includeDeclaration: true }
    assert.deepEqual(await ask('references', { position: inside(ruText, 'препятствовать выходу'), context }), null)
  })

  it('counts articles of a bill by the new text where they stand in it', async () => {
    const bill = [
      'О внесении изменений в Закон «О профессиональных союзах»',
      '',
      'Статья 1. Внести в Закон «О профессиональных союзах» следующие изменения:',
      '1) статью 2 изложить в следующей редакции:',
      '«Статья 2. Права',
      '1. Профсоюз вправе вести переговоры.',
      '2. Право, указанное в пункте 1 настоящей статьи, не ограничивается.»;',
      '2) статью 5 исключить.',
      '',
      'Статья 2. Настоящий Закон вводится в действие со дня опубликования, кроме статьи 1 настоящего Закона.',
      '',
    ].join('\n')
    const { symbols } = await opened(bill)
    const tree = (await symbols(uri)) as readonly DocumentSymbol[]
    assert.deepEqual(tree.map(outline), [['Статья 1', [['1)', [['Статья 2', ['1', '2']]]], '2)']], 'Статья 2'])
    const starts = async (words: string): Promise<unknown> =>
      (await ask<Location[] | null>('definition', { position: inside(bill, words) }))?.map(
        ({ range }) => range.start.line,
      )
    assert.deepEqual(await starts('пункте 1 настоящей'), [5])
    assert.equal(await starts('статью 2 изложить'), undefined)
    assert.deepEqual(await starts('статьи 1 настоящего'), [2])
    const context = { includeDeclaration: false }
    const found = await ask<Location[]>('references', { position: inside(bill, '1. Профсоюз вправе'), context })
    assert.deepEqual(
      found.map(({ range }) => wordsAt(bill, range)),
      ['пункте 1 настоящей статьи'],
    )
  })

  it('follows sections of an English act', async () => {
    const act = [
      'TRADE UNIONS ACT',
      '',
      '11. Strikes',
      '(1) A union may call a strike.',
      '(2) The strike shall be peaceful.',
      '(3) Notice of seven days shall be given.',
      '',
      '12. Notice',
      '(1) Notice under section 11(3) shall be in writing.',
      '(2) Subsection (1) does not apply to lockouts.',
      '',
    ].join('\n')
    await opened(act)
    for (const [words, line] of [
      ['section 11(3)', 5],
      ['Subsection (1)', 8],
    ] as const) {
      const found = await ask<Location[]>('definition', { position: inside(act, words) })
      assert.deepEqual(
        found.map(({ range }) => range.start.line),
        [line],
      )
    }
  })

  it('reads each language of a draft in two languages', async () => {
    const both = `${ruText}\n${drafts.kk.lines.slice(4).join('\n')}`
    const { answer } = await opened(both)
    const tokens = coloured(await ask('semanticTokens/full'), answer, both)
    for (const type of ['keyword', 'variable'])
      assert.deepEqual(
        tokens.flatMap((token) => (token.type === type ? [token.words] : [])),
        type === 'keyword' ? [...ru.modality, ...drafts.kk.modality] : [...ru.references, ...drafts.kk.references],
      )
  })

  it('colours after an edit as if the draft were opened anew', async () => {
    const { answer, change, open, close } = await opened(ruText)
    await ask('semanticTokens/full')
    const start = positionOf(ruText, 'Работодатель обязан', 0)
    const inserted = 'Профсоюз должен уведомить за семь дней.\n'
    await change(uri, 2, { range: { start, end: start }, text: inserted })
    const after = ruText.replace('Работодатель обязан', `${inserted}Работодатель обязан`)
    const edited = coloured(await ask('semanticTokens/full'), answer, after)
    assert.ok(edited.some(({ words }) => words === 'должен'))
    await close(uri)
    await open(uri, after)
    assert.deepEqual(coloured(await ask('semanticTokens/full'), answer, after), edited)
  })

  it('asks for new colours when a document becomes a draft', async () => {
    const note = 'file:///note.md'
    const workspace = { ...pulling.workspace, semanticTokens: { refreshSupport: true } }
    editor = await startEditor({ ...pulling, workspace })
    await editor.open(note, ruText, 'markdown')
    await editor.request('workspace/executeCommand', { command: 'tripartite.review', arguments: [{ uri: note }] })
    await editor.refreshedViews('workspace/semanticTokens/refresh')
    const tokens = (await editor.request('textDocument/semanticTokens/full', {
      textDocument: { uri: note },
    })) as SemanticTokens
    assert.ok(tokens.data.length > 0)
  })

  it('finds its places where the source has soft hyphens and Windows line ends', async () => {
    const source = ruText.replaceAll('\n', '\r\n').replaceAll('Проф', 'Про\u00adф')
    const { answer } = await opened(source)
    const tokens = coloured(await ask('semanticTokens/full'), answer, source)
    assert.deepEqual(
      tokens.flatMap(({ type, words }) => (type === 'keyword' ? [words] : [])),
      ru.modality,
    )
    const [found] = await ask<Location[]>('definition', { position: inside(source, ru.reference) })
    assert.equal(found?.range.start.line, 9)
  })

  it('has nothing to say of documents that are no drafts', async () => {
    const note = 'file:///note.md'
    editor = await startEditor(plain)
    await editor.open(note, ruText, 'markdown')
    const textDocument = { uri: note }
    assert.deepEqual(await editor.request('textDocument/semanticTokens/full', { textDocument }), { data: [] })
    for (const method of ['foldingRange', 'documentLink'])
      assert.deepEqual(await editor.request(`textDocument/${method}`, { textDocument }), [])
  })

  it('calls unnumbered parts of an article as lawyers do', async () => {
    const text = [
      'Статья 1. Права',
      'Профсоюзы создаются свободно. Работник вправе:',
      'создавать профсоюз;',
      'вступать в профсоюз.',
      '',
      'Статья 2. Гарантии',
      'Гарантии устанавливаются законом.',
      '',
    ].join('\n')
    const { symbols } = await opened(text)
    const [article] = (await symbols(uri)) as readonly DocumentSymbol[]
    assert.deepEqual(outline(article!), ['Статья 1', [['ч. 1', ['абз. 2', 'абз. 3']]]])
  })

  it('gives an editor no more folds than it takes, the outermost first', async () => {
    await opened(ruText, { textDocument: { foldingRange: { rangeLimit: 3 } } })
    const folds = await ask<FoldingRange[]>('foldingRange')
    assert.deepEqual(
      folds.map(({ startLine }) => startLine),
      [2, 4, 11],
    )
  })
})

/** The same draft with its headings marked and its lines apart. */
function markdown({ lines }: { readonly lines: readonly string[] }): string {
  return lines
    .filter((line) => line !== '')
    .map((line, i) => {
      if (i === 0) return `# ${line}`
      return /^(?:Глава|1-тарау|Chapter)/.test(line)
        ? `## ${line}`
        : /^(?:Статья|Article|\d-бап)/.test(line)
          ? `### ${line}`
          : line
    })
    .join('\n\n')
}

function outline({ name, children = [] }: DocumentSymbol): Outline {
  return children.length === 0 ? name : [name, children.map(outline)]
}

function flat(symbol: DocumentSymbol): readonly DocumentSymbol[] {
  return [symbol, ...(symbol.children ?? []).flatMap(flat)]
}

interface Coloured {
  readonly type: string
  readonly line: number
  readonly words: string
}

function coloured({ data }: SemanticTokens, { capabilities }: Editor['answer'], text: string): readonly Coloured[] {
  const types = capabilities.semanticTokensProvider?.legend.tokenTypes ?? []
  const found: Coloured[] = []
  let line = 0
  let character = 0
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(i, i + 5)
    if (lines > 0) character = 0
    line += lines
    character += characters
    const start = { line, character }
    const words = wordsAt(text, { start, end: { line, character: character + length } })
    found.push({ type: types[type] ?? '', line, words: words.replaceAll('\u00ad', '') })
  }
  return found
}

function wordsAt(text: string, range: Range): string {
  return TextDocument.create(uri, 'law', 1, text).getText(range)
}

function positionOf(text: string, words: string, further: number): Position {
  const at = text.indexOf(words)
  assert.ok(at >= 0, words)
  return TextDocument.create(uri, 'law', 1, text).positionAt(at + further)
}

/** The caret one character into the words. */
function inside(text: string, words: string): Position {
  return positionOf(text, words, 1)
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character)
}
