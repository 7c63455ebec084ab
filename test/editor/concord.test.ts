/** Parallel texts through the protocol: what they say otherwise is shown in both, follows both, and goes with the pair. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { ClientCapabilities, CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { pathToFileURL } from 'node:url'
import { readDocument } from '../../server/documents/read.js'
import { folderOf } from '../cli/cli.js'
import { sampleBill } from '../documents/sample-bill.js'
import { kill, pulling, startEditor, waiting, type Editor } from './language-server.js'

const council = (language: 'ru' | 'kk' | 'en'): string =>
  readFileSync(new URL(`../../examples/parallel/council.${language}.law.md`, import.meta.url), 'utf8')
const ru = { uri: 'file:///bills/council.ru.law.md', text: council('ru') }
const kk = { uri: 'file:///bills/council.kk.law.md', text: council('kk') }

interface View {
  readonly uris: readonly string[]
  readonly counts: Readonly<Record<string, number>>
  readonly lines: readonly (readonly [number, number])[]
  readonly problem?: string
}

const able = (capabilities: ClientCapabilities): ClientCapabilities => ({
  ...capabilities,
  textDocument: { ...capabilities.textDocument, publishDiagnostics: { relatedInformation: true } },
})

describe('parallel texts in an editor', () => {
  let editor: Editor
  const start = async (
    capabilities: ClientCapabilities = able(pulling),
    options: Parameters<typeof startEditor>[1] = {},
  ): Promise<void> => {
    editor = await startEditor(capabilities, options)
  }
  const openBoth = async (): Promise<void> => {
    await editor.open(ru.uri, ru.text)
    await editor.open(kk.uri, kk.text)
  }
  const run = async (command: string, argument: unknown): Promise<View> =>
    (await editor.request('workspace/executeCommand', { command, arguments: [argument] })) as View
  const pair = (uri = ru.uri, other = kk.uri): Promise<View> => run('tripartite.concord', { uri, other })
  const differences = (items: readonly Diagnostic[]): readonly Diagnostic[] =>
    items.filter(({ code }) => String(code).startsWith('concord/'))
  /** Until the last that was sent for the document is as wanted. */
  const shown = async (
    uri: string,
    fits: (found: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> => {
    const sent = editor.diagnostics(
      (params) =>
        params.uri === uri &&
        params === editor.published.findLast((one) => one.uri === uri) &&
        fits(differences(params.diagnostics)),
    )
    return differences(await sent)
  }
  const coded = (kind: string) => (found: readonly Diagnostic[]) => found.some(({ code }) => code === `concord/${kind}`)
  const none = (found: readonly Diagnostic[]): boolean => found.length === 0
  const wordsAt = (text: string, { range }: Diagnostic): string =>
    TextDocument.create('', 'law', 0, text).getText(range)
  const period = (found: readonly Diagnostic[]): Diagnostic =>
    found.find(({ code, range }) => code === 'concord/number' && range.start.line < 10) ?? assert.fail('no period')
  const replaced = (text: string, words: string, by: string): { readonly range: Diagnostic['range']; text: string } => {
    const document = TextDocument.create('', 'law', 0, text)
    const start = text.indexOf(words)
    assert.ok(start >= 0, words)
    return { range: { start: document.positionAt(start), end: document.positionAt(start + words.length) }, text: by }
  }
  afterEach(() => kill(editor))

  for (const [way, capabilities] of [
    ['asks for', pulling],
    ['waits for', waiting],
  ] as const) {
    describe(`that ${way} diagnostics`, () => {
      it('differ in both files, each difference with the place in the other, and follow the edits of either', async () => {
        await start(able(capabilities))
        await openBoth()
        const { counts } = await pair()
        assert.ok((counts['error'] ?? 0) >= 8, JSON.stringify(counts))
        const [inRussian, inKazakh] = [await shown(ru.uri, coded('number')), await shown(kk.uri, coded('number'))]
        const kindsOf = (found: readonly Diagnostic[]): readonly unknown[] => found.map(({ code }) => code).sort()
        assert.deepEqual(kindsOf(inRussian), kindsOf(inKazakh))
        assert.equal(
          inRussian.length,
          Object.values(counts).reduce((a, b) => a + b),
        )
        const [one, other] = [period(inRussian), period(inKazakh)]
        assert.match(wordsAt(ru.text, one), /десяти рабочих дней/)
        assert.match(wordsAt(kk.text, other), /он бес жұмыс күні/)
        assert.equal(one.severity, 1)
        assert.equal(one.source, 'tripartite')
        assert.match(one.codeDescription?.href ?? '', /docs\/concord\.md$/)
        assert.match(one.message as string, /^Сроки расходятся: .*десяти.*он бес/)
        assert.match(other.message as string, /^Мерзімдер сәйкес келмейді: /)
        const [there] = one.relatedInformation ?? []
        assert.deepEqual(there?.location, { uri: kk.uri, range: other.range })
        assert.match(there.message, /^В тексте на казахском языке \(ст\. 1 п\. 1\) – «он бес/)
        assert.deepEqual(other.relatedInformation?.[0]?.location, { uri: ru.uri, range: one.range })
        const isPeriod = ({ code, range }: Diagnostic): boolean => code === 'concord/number' && range.start.line < 10
        await editor.change(ru.uri, 2, replaced(ru.text, 'десяти рабочих', 'пятнадцати рабочих'))
        await shown(ru.uri, (found) => found.length > 0 && !found.some(isPeriod))
        await shown(kk.uri, (found) => found.length > 0 && !found.some(isPeriod))
        await editor.change(kk.uri, 2, replaced(kk.text, 'он бес жұмыс', 'жиырма жұмыс'))
        assert.match(period(await shown(ru.uri, (found) => found.some(isPeriod))).message as string, /жиырма/)
      })

      it('are gone from both when one is closed, back when it is opened, and gone for good when the pairing ends', async () => {
        await start(able(capabilities))
        const law =
          'Статья 1. Членство\n1. Профсоюз обязан входить в республиканское объединение в течение десяти дней.\n'
        const its = '1-бап. Мүшелік\n1. Кәсіподақ республикалық бірлестікке жиырма күн ішінде кіруге міндетті.\n'
        await editor.open(ru.uri, law)
        await editor.open(kk.uri, its)
        await pair()
        const both = async (fits: Parameters<typeof shown>[1]): Promise<void> => {
          await shown(ru.uri, fits)
          await shown(kk.uri, fits)
        }
        await both(coded('number'))
        await editor.close(kk.uri)
        await both(none)
        await editor.open(kk.uri, its)
        await both(coded('number'))
        await run('tripartite.endPair', { uri: kk.uri })
        await both(none)
        const last = editor.published.findLast(({ uri }) => uri === ru.uri)?.diagnostics ?? []
        const report = way === 'asks for' ? await editor.pull(ru.uri) : { items: last }
        assert.ok('items' in report && report.items.some(({ code }) => code === 'c087/mandatory-affiliation'))
      })
    })
  }

  it('follow the settings: the language of the reader and the least severity', async () => {
    await start()
    await openBoth()
    await pair()
    await shown(ru.uri, coded('number'))
    await editor.configure({ reader: 'en', severityFloor: 'error' })
    const isEnglish = ({ message }: Diagnostic): boolean => (message as string).includes('limits differ')
    const found = await shown(ru.uri, (items) => items.some(isEnglish))
    assert.ok(found.every(({ severity }) => severity === 1))
    await shown(kk.uri, (items) => items.some(isEnglish))
  })

  it('offer the number of the other text, which then differs no more', async () => {
    await start()
    await openBoth()
    await pair()
    for (const { uri, text, title, by } of [
      { ...ru, title: 'Как в тексте на казахском языке: «пятнадцати»', by: 'пятнадцати рабочих дней' },
      { ...kk, title: 'Орыс тіліндегі мәтіндегідей: «он»', by: 'он жұмыс күні' },
    ]) {
      const { range } = period(await shown(uri, coded('number')))
      const actions = await editor.actions(uri, { start: range.start, end: range.start })
      const fix =
        actions.find((action) => action.title === title) ?? assert.fail(actions.map((one) => one.title).join())
      assert.equal(fix.isPreferred, undefined)
      assert.deepEqual(
        fix.diagnostics?.map(({ code }) => code),
        ['concord/number'],
      )
      assert.ok(TextDocument.applyEdits(TextDocument.create(uri, 'law', 1, text), editsOf(fix)).includes(by))
      assert.ok(actions.every(({ command }) => command?.command !== 'tripartite.showSideBySide'))
    }
    const fixed = (await editor.actions(ru.uri, period(await shown(ru.uri, coded('number'))).range))[0]
    const [edit] = editsOf(fixed ?? assert.fail('no fix'))
    await editor.change(ru.uri, 2, { text: `\n${ru.text}` })
    const below = { line: edit!.range.start.line + 1, character: edit!.range.start.character }
    const offered = async (triggerKind: 1 | 2): Promise<number> =>
      (await editor.actions(ru.uri, { start: below, end: below }, { triggerKind })).filter(({ title }) =>
        title.startsWith('Как в тексте'),
      ).length
    assert.deepEqual([await offered(2), await offered(1), await offered(2)], [0, 1, 1])
    await editor.change(ru.uri, 3, { text: ru.text })
    await editor.change(ru.uri, 4, { range: edit!.range, text: edit!.newText })
    await shown(kk.uri, (found) => found.length > 0 && !found.some(({ range }) => range.start.line < 8))
  })

  it('offer to show both texts to an editor that can, where only a person can tell', async () => {
    await start(able(pulling), { initializationOptions: { showsSideBySide: true }, locale: 'ru' })
    await openBoth()
    await pair()
    const missing = (await shown(ru.uri, coded('missing'))).find(({ code }) => code === 'concord/missing')
    const actions = await editor.actions(ru.uri, missing!.range)
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Показать оба текста рядом'],
    )
    assert.deepEqual(actions[0]?.command?.arguments, [
      { uris: [ru.uri, kk.uri], ranges: [missing!.range, missing!.relatedInformation![0]!.location.range] },
    ])
  })

  it('are told to an editor that scrolls them together, with the lines in which their provisions begin', async () => {
    await start(able(pulling), { initializationOptions: { showsSideBySide: true } })
    await openBoth()
    const { uris, lines } = await pair()
    assert.deepEqual(uris, [ru.uri, kk.uri])
    const [lineOfRussian, lineOfKazakh] = [ru.text.split('\n'), kk.text.split('\n')]
    const heads = lines.map(([one, other]) => [lineOfRussian[one] ?? '', lineOfKazakh[other] ?? ''] as const)
    assert.ok(
      heads.some(([one, other]) => one.includes('Статья 3') && other.includes('3-бап')),
      JSON.stringify(heads),
    )
    assert.ok(heads.some(([one, other]) => one.startsWith('4) ведет') && other.startsWith('3) қабылданған')))
    await editor.change(kk.uri, 2, { text: `\n\n${kk.text}` })
    const moved = await editor.notified<View>(
      'tripartite/concordance',
      (view) => view.lines.at(-1)?.[1] !== lines.at(-1)?.[1],
    )
    assert.deepEqual(
      moved.lines.slice(1),
      lines.slice(1).map(([one, other]) => [one, other + 2]),
    )
  })

  it('are not compared for each key', async () => {
    await start(able(pulling), { initializationOptions: { showsSideBySide: true } })
    await openBoth()
    const firstArticle = (await pair()).lines[1]?.[0] ?? assert.fail('no article')
    await shown(ru.uri, coded('number'))
    const compared = (): number =>
      editor.notifications.filter(({ method }) => method === 'tripartite/concordance').length
    const before = compared()
    for (let i = 1; i <= 20; i++) {
      await editor.change(ru.uri, i + 1, { text: '\n'.repeat(i) + ru.text })
      await editor.pull(ru.uri)
    }
    await editor.notified<View>('tripartite/concordance', ({ lines }) => lines[1]?.[0] === 20 + firstArticle)
    assert.ok(compared() - before <= 5, String(compared() - before))
  })

  it('are offered by language, name and number of articles', async () => {
    await start()
    await openBoth()
    const article = (i: number): string => `Article ${i}. Name\nA trade union may strike.\n`
    const english = { uri: 'file:///bills/other.law', text: [1, 2, 3, 4].map(article).join('') }
    const long = { uri: 'file:///bills/long.law', text: [1, 2, 3, 4, 5, 6, 7, 8].map(article).join('') }
    await editor.open(long.uri, long.text)
    await editor.open(english.uri, english.text)
    await editor.open('file:///bills/readme.md', 'How these drafts are named.\n', 'markdown')
    const beside = [
      'council.kk.law.md',
      'council.en.law.md',
      'council.en.pdf',
      'Council (kaz).docx',
      'counsel.en.law.md',
    ]
    const offered = (await editor.request('tripartite/parallelTexts', {
      uri: ru.uri,
      beside: beside.map((name) => `file:///bills/${encodeURIComponent(name)}`),
    })) as readonly { readonly uri: string; readonly language?: string; readonly articles?: number }[]
    assert.deepEqual(
      offered.map(({ uri, language, articles }) => [uri.slice(14), language, articles]),
      [
        ['council.kk.law.md', 'kk', 4],
        ['Council%20(kaz).docx', undefined, undefined],
        ['council.en.law.md', undefined, undefined],
        ['other.law', 'en', 4],
        ['long.law', 'en', 8],
      ],
    )
  })

  it('are no pair in one language, or with what is not open', async () => {
    await start(able(pulling), { locale: 'ru' })
    await openBoth()
    await editor.open('file:///bills/second.law', ru.text)
    assert.match((await pair(ru.uri, 'file:///bills/second.law')).problem ?? '', /на одном языке/)
    assert.match((await pair(ru.uri, 'file:///bills/none.law')).problem ?? '', /должны быть открыты/)
    assert.match((await pair(ru.uri, ru.uri)).problem ?? '', /должны быть открыты/)
    assert.deepEqual(editor.published, [])
  })

  it('leave their former pairs, also when these are open', async () => {
    await start()
    await openBoth()
    const en = { uri: 'file:///bills/council.en.law.md', text: council('en') }
    await editor.open(en.uri, en.text)
    await pair()
    await shown(kk.uri, coded('number'))
    await pair(en.uri, ru.uri)
    await shown(kk.uri, none)
    await shown(en.uri, coded('number'))
    assert.ok(
      (await shown(ru.uri, coded('number'))).every(({ relatedInformation }) =>
        relatedInformation?.every(({ location }) => location.uri === en.uri),
      ),
    )
  })

  it('are compared again by a server that is started anew, and reviewed though they are no laws by their names', async () => {
    const texts = [
      { ...ru, uri: 'file:///bills/ru.txt' },
      { ...kk, uri: 'file:///bills/kk.txt' },
    ] as const
    await start(able(pulling), { initializationOptions: { paired: [texts.map(({ uri }) => uri), ['broken'], 7] } })
    for (const { uri, text } of texts) await editor.open(uri, text, 'plaintext')
    await shown(texts[0].uri, coded('number'))
    await shown(texts[1].uri, coded('number'))
  })

  it('are the text of a Word file as well, whose paragraphs are named and which is not changed', async () => {
    await start(able(pulling))
    const bytes = await sampleBill()
    const address = 'tripartite-word:/bills/bill.docx.law?file:///bills/bill.docx'
    const sent = { uri: address, bytes: Buffer.from(bytes).toString('base64') }
    const { text } = (await editor.request('tripartite/readWord', sent)) as { readonly text: string }
    await editor.open(address, text)
    await editor.open(kk.uri, kk.text)
    await pair(kk.uri, address)
    const found = await shown(address, (items) => items.length > 0)
    assert.ok(found.every(({ message }) => /\(абзац \d+ файла\)$/.test(message as string)))
    for (const { range } of found)
      assert.ok((await editor.actions(address, range)).every(({ title }) => !title.startsWith('Как в тексте')))
  })

  it('stay when the editor first asks for the findings of a draft whose folder was reviewed', async () => {
    const folder = folderOf({ 'council.ru.law.md': ru.text, 'council.kk.law.md': kk.text })
    try {
      const at = pathToFileURL(folder.path).href
      await start(able(pulling), { workspaceFolders: [{ uri: at, name: 'bills' }] })
      await editor.request('tripartite/reviewFolder', {})
      const uri = `${at}/council.kk.law.md`
      await editor.diagnostics((params) => params.uri === uri && params.diagnostics.length > 0)
      await editor.open(`${at}/council.ru.law.md`, ru.text)
      await editor.open(uri, kk.text)
      await pair(`${at}/council.ru.law.md`, uri)
      await shown(uri, coded('number'))
      await editor.pull(uri)
      const last = editor.published.findLast((params) => params.uri === uri)?.diagnostics ?? []
      assert.ok(coded('number')(last))
      assert.deepEqual(differences(last), last, 'findings that the editor has asked for are shown twice')
    } finally {
      folder.remove()
    }
  })

  it('are written as a concordance table in every form', async () => {
    await start()
    await openBoth()
    const exported = async (format: string): Promise<{ readonly bytes?: string; readonly problem?: string }> =>
      (await editor.request('tripartite/exportConcordance', { uri: kk.uri, format })) as { bytes?: string }
    assert.ok((await exported('docx')).problem)
    await pair()
    await editor.change(ru.uri, 2, replaced(ru.text, 'десяти рабочих', 'тридцати рабочих'))
    const bytes = async (format: string): Promise<Buffer> =>
      Buffer.from((await exported(format)).bytes ?? assert.fail(format), 'base64')
    const word = await readDocument(await bytes('docx'), 'table.docx', { tracked: 'accepted' })
    assert.match('text' in word ? word.text : word.problem, /Сличение параллельных текстов[^]*тридцати рабочих/)
    assert.match((await bytes('html')).toString(), /^<!doctype html>[^]*он бес жұмыс/)
    assert.match((await bytes('csv')).toString(), /^\uFEFF[^\n]*;[^]*council|тридцати/)
    assert.match((await bytes('md')).toString(), /^# Сличение[^]*\| .*тридцати рабочих/)
    assert.ok((await exported('pdf')).problem)
  })
})

const editsOf = ({ edit }: CodeAction): TextEdit[] =>
  (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : []))
