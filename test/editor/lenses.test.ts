/** Code lenses through the protocol: one for each article of a Convention on which findings of an article rest. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { CodeLens, Location } from 'vscode-languageserver/node'
import { kill, plain, pulling, startEditor, type Editor } from './language-server.js'

const uri = 'file:///draft.law'

/** Two findings in the first article, none in the second, one in the third; without the first articles an excerpt, which lacks nothing. */
const drafts = {
  ru: {
    text: [
      'ЗАКОН О ПРОФСОЮЗАХ',
      'Статья 11. Членство в объединениях',
      '1. Профсоюз обязан входить в республиканское объединение профсоюзов.',
      '2. Каждый профсоюз обязан входить в отраслевое объединение профсоюзов.',
      'Статья 12. Уставы',
      'Профсоюзы самостоятельно утверждают свои уставы.',
      'Статья 13. Создание',
      '1. Профсоюзы создаются только гражданами Республики Казахстан.',
    ],
    titles: ['C087 ст. 2 · 2 замечания', 'C087 ст. 2 · 1 замечание'],
    five: 'C087 ст. 2 · 5 замечаний',
    duty: 'Профсоюз обязан входить в республиканское объединение профсоюзов.',
  },
  kk: {
    text: [
      'КӘСІПОДАҚТАР ТУРАЛЫ ЗАҢ',
      '11-бап. Бірлестіктерге мүшелік',
      '1. Кәсіподақ республикалық кәсіподақтар бірлестігіне кіруге міндетті.',
      '2. Әрбір кәсіподақ салалық кәсіподақтар бірлестігіне кіруге міндетті.',
      '12-бап. Жарғылар',
      'Кәсіподақтар өз жарғыларын дербес бекітеді.',
      '13-бап. Құру',
      '1. Кәсіподақтарды тек Қазақстан Республикасының азаматтары құрады.',
    ],
    titles: ['C087 2-бап · 2 ескертпе', 'C087 2-бап · 1 ескертпе'],
    five: 'C087 2-бап · 5 ескертпе',
    duty: 'Кәсіподақ республикалық кәсіподақтар бірлестігіне кіруге міндетті.',
  },
  en: {
    text: [
      'TRADE UNIONS ACT',
      'Article 11. Affiliation',
      '1. A trade union shall join a national federation of trade unions.',
      '2. Every trade union shall join a sectoral federation of trade unions.',
      'Article 12. Rules',
      'Trade unions draw up their own rules.',
      'Article 13. Founding',
      '1. Trade unions may be founded only by citizens of the Republic.',
    ],
    titles: ['C087 Art. 2 · 2 findings', 'C087 Art. 2 · 1 finding'],
    five: 'C087 Art. 2 · 5 findings',
    duty: 'A trade union shall join a national federation of trade unions.',
  },
} as const

describe('code lenses', () => {
  let editor: Editor | undefined
  const opened = async (text: string, settings?: unknown, capabilities = pulling) => {
    editor = await startEditor(capabilities, { settings })
    await editor.open(uri, text)
    const { request } = editor
    return {
      ...editor,
      lenses: () => request('textDocument/codeLens', { textDocument: { uri } }) as Promise<CodeLens[]>,
    }
  }
  const titles = (lenses: readonly CodeLens[]) => lenses.map(({ command }) => command?.title)
  afterEach(() => {
    kill(editor)
    editor = undefined
  })

  it('are offered, complete', async () => {
    const { answer } = await opened('')
    assert.deepEqual(answer.capabilities.codeLensProvider, { resolveProvider: false })
  })

  for (const [language, draft] of Object.entries(drafts)) {
    it(`stand above the articles with findings of a ${language} draft, and above no other`, async () => {
      const { lenses } = await opened(draft.text.join('\n'))
      const found = await lenses()
      assert.deepEqual(titles(found), draft.titles)
      assert.deepEqual(
        found.map(({ range }) => [range.start.line, range.start.character]),
        [
          [1, 0],
          [6, 0],
        ],
      )
    })

    it(`count in the plural of the ${language} reader, also outside of articles`, async () => {
      const { lenses } = await opened(Array(5).fill(draft.duty).join('\n\n'))
      const [lens, ...others] = await lenses()
      assert.equal(lens?.command?.title, draft.five)
      assert.deepEqual(others, [])
    })
  }

  it('carry the places of their findings for the command of the editor', async () => {
    const { lenses, pull } = await opened(drafts.ru.text.join('\n'))
    const [first] = await lenses()
    assert.ok(first)
    const { items } = (await pull(uri)) as { items: { range: Location['range'] }[] }
    assert.equal(first.command?.command, 'tripartite.showFindings')
    assert.deepEqual(first.command.arguments, [
      uri,
      first.range.start,
      items.slice(0, 2).map(({ range }) => ({ uri, range })),
    ])
  })

  it('speak the language that the reader has chosen, and are asked for again when it changes', async () => {
    const able = {
      ...pulling,
      workspace: { ...pulling.workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
    }
    const { lenses, configure, refreshedViews } = await opened(drafts.ru.text.join('\n'), { reader: 'kk' }, able)
    assert.deepEqual(titles(await lenses()), drafts.kk.titles)
    await configure({ reader: 'en' })
    await refreshedViews('workspace/codeLens/refresh')
    await refreshedViews('workspace/inlayHint/refresh')
    assert.deepEqual(titles(await lenses()), drafts.en.titles)
  })

  it('follow the draft as it is written', async () => {
    const { lenses, change } = await opened(drafts.en.text.join('\n'))
    assert.equal((await lenses()).length, 2)
    await change(uri, 2, { text: drafts.en.text.slice(0, 6).join('\n') })
    assert.deepEqual(titles(await lenses()), drafts.en.titles.slice(0, 1))
    await change(uri, 3, { text: 'Article' })
    assert.deepEqual(await lenses(), [])
  })

  it('group the findings of one article by the articles of the Conventions', async () => {
    const text = await readFile(new URL('../../examples/restrictive.en.law.md', import.meta.url), 'utf8')
    const { lenses, pull } = await opened(text)
    const found = await lenses()
    const { items } = (await pull(uri)) as { items: unknown[] }
    const places = found.flatMap(({ command }) => (command?.arguments?.[2] ?? []) as Location[])
    assert.equal(places.length, items.length)
    const lines = [...new Set(found.map(({ range }) => range.start.line))]
    const perLine = lines.map((line) => found.filter(({ range }) => range.start.line === line))
    assert.ok(perLine.some((lenses) => lenses.length > 1))
    for (const lenses of perLine) {
      const groups = titles(lenses).map((title) => title?.split(' · ')[0])
      assert.deepEqual(groups, [...new Set(groups)].sort())
    }
  })

  it('are none for what is no draft, and cost an old editor nothing', async () => {
    const { lenses, close, diagnostics } = await opened(drafts.en.text.join('\n'), undefined, plain)
    await diagnostics(({ version }) => version === 1)
    assert.equal((await lenses()).length, 2)
    await close(uri)
    assert.deepEqual(await lenses(), [])
  })
})
