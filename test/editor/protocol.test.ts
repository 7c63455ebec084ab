/** The language server through its real protocol: a process, its standard input and output, and nothing in between. */
import { existsSync } from 'node:fs'
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import {
  CancellationTokenSource,
  DiagnosticSeverity,
  MarkupKind,
  type CodeAction,
  type Diagnostic,
  type DocumentSymbol,
  type FullDocumentDiagnosticReport,
  type SymbolInformation,
  type TextEdit,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { kill, plain, program, pulling, startEditor, waiting, type Editor } from './language-server.js'

const uri = 'file:///draft.law'
const rule = 'c087/mandatory-affiliation'

/** Each with one provision that obliges, and one that permits, to join a federation. */
const drafts = {
  ru: {
    text: [
      'ЗАКОН О ПРОФСОЮЗАХ',
      '',
      'Глава 1. Объединения профсоюзов',
      '',
      'Статья 1. Членство в объединениях',
      '1. Профсоюз обязан входить в республиканское объединение профсоюзов.',
      '2. Профсоюзы самостоятельно утверждают свои уставы.',
      '',
      'Статья 2. Выход из объединений',
      '1. Профсоюз вправе выйти из объединения профсоюзов.',
      '',
    ].join('\n'),
    line: 5,
    duty: 'обязан входить',
    right: 'вправе входить',
    outline: ['Глава 1', ['Статья 1', 'Статья 2'], 'Членство в объединениях'],
    article: 'Конвенция № 87, ст. 2',
    permitted: 'Допустимо',
  },
  kk: {
    text: [
      'КӘСІПОДАҚТАР ТУРАЛЫ ЗАҢ',
      '',
      '1-тарау. Кәсіподақтар бірлестіктері',
      '',
      '1-бап. Бірлестіктерге мүшелік',
      '1. Кәсіподақ республикалық кәсіподақтар бірлестігіне кіруге міндетті.',
      '2. Кәсіподақтар өз жарғыларын дербес бекітеді.',
      '',
      '2-бап. Бірлестіктен шығу',
      '1. Кәсіподақ кәсіподақтар бірлестігінен шығуға құқылы.',
      '',
    ].join('\n'),
    line: 5,
    duty: 'кіруге міндетті',
    right: 'кіруге құқылы',
    outline: ['1-тарау', ['1-бап', '2-бап'], 'Бірлестіктерге мүшелік'],
    article: '№ 87 конвенция, 2-бап',
    permitted: 'Жол беріледі',
  },
  en: {
    text: [
      'TRADE UNIONS ACT',
      '',
      'Chapter 1. Federations',
      '',
      'Article 1. Affiliation',
      '1. A trade union shall join a national federation of trade unions.',
      '2. Trade unions draw up their own rules.',
      '',
      'Article 2. Withdrawal',
      '1. A trade union may withdraw from a federation of trade unions.',
      '',
    ].join('\n'),
    line: 5,
    duty: 'shall join',
    right: 'may join',
    outline: ['Chapter 1', ['Article 1', 'Article 2'], 'Affiliation'],
    article: 'Convention No. 87, Art. 2',
    permitted: 'Permitted',
  },
} as const
const { text } = drafts.ru
const dutyAt = rangeOf(text, drafts.ru.duty)

describe('the language server', () => {
  let editor: Editor | undefined
  const started = async (...args: Parameters<typeof startEditor>): Promise<Editor> =>
    (editor = await startEditor(...args))
  afterEach(() => {
    kill(editor)
    editor = undefined
  })

  describe('for an editor that asks for diagnostics', () => {
    it('offers them, and what else it can do', async () => {
      const { answer } = await started(pulling)
      const { capabilities, serverInfo } = answer
      assert.equal(serverInfo?.name, 'tripartite')
      assert.deepEqual(capabilities.diagnosticProvider, {
        identifier: 'tripartite',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      })
      assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 })
      assert.deepEqual(capabilities.codeActionProvider, { codeActionKinds: ['quickfix', 'source.fixAll.tripartite'] })
      assert.deepEqual(capabilities.executeCommandProvider, {
        commands: ['tripartite.review', 'tripartite.decisionEdit', 'tripartite.concord', 'tripartite.endPair'],
      })
    })

    for (const [language, draft] of Object.entries(drafts)) {
      it(`underlines the duty, and not the right, in a ${language} draft`, async () => {
        const { open, pull } = await started(pulling)
        await open(uri, draft.text)
        const { items } = full(await pull(uri))
        assert.deepEqual(
          items.map(({ code, range }) => [code, range.start.line, range.end.line]),
          [[rule, draft.line, draft.line]],
        )
        const [item] = items
        assert.equal(item?.severity, DiagnosticSeverity.Error)
        assert.equal(item.source, 'tripartite')
        assert.ok(
          existsSync(new URL(item.codeDescription?.href ?? '')),
          'the code does not lead to the page of the rule',
        )
        assert.match(textAt(draft.text, item.range), new RegExp(draft.duty.split(' ').at(-1) ?? '-'))
        const [title, ...rest] = messageOf(item).split('\n')
        assert.ok((title ?? '').length < 100 && rest.join(' ').length > 100, messageOf(item))
      })

      it(`lets the duty go when a ${language} draft says it is a right`, async () => {
        const { open, change, pull } = await started(pulling)
        await open(uri, draft.text)
        assert.equal(full(await pull(uri)).items.length, 1)
        await change(uri, 2, { range: rangeOf(draft.text, draft.duty), text: draft.right })
        assert.deepEqual(full(await pull(uri)).items, [])
      })
    }

    it('shows the provision that a ban refers to, where the editor can', async () => {
      const ban = [
        '1. Strikes',
        'No strike shall be called in the services listed in section 2.',
        '2. Listed services',
        'Railways and banks.',
      ].join('\n')
      const related = async (capabilities: typeof pulling): Promise<unknown> => {
        const { open, pull, stop } = await started(capabilities)
        await open(uri, ban)
        const [item] = full(await pull(uri)).items.filter(({ code }) => code === 'c087/strike-essential-services')
        assert.ok(item)
        await stop()
        return item.relatedInformation
      }
      const able = {
        ...pulling,
        textDocument: { ...pulling.textDocument, publishDiagnostics: { relatedInformation: true } },
      }
      assert.deepEqual(await related(able), [
        {
          location: { uri, range: { start: { line: 2, character: 0 }, end: { line: 2, character: 18 } } },
          message: 'The provision referred to: s. 2',
        },
      ])
      assert.equal(await related(pulling), undefined)
    })

    it('answers with the resultId alone when nothing has changed for the reader', async () => {
      const { open, change, pull } = await started(pulling)
      await open(uri, text)
      const first = full(await pull(uri))
      assert.deepEqual(await pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId })
      // A change behind the last finding moves none of them.
      const end = endOf(text)
      await change(uri, 2, { range: { start: end, end }, text: '\n2. Уставы хранятся профсоюзами.\n' })
      assert.deepEqual(await pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId })
      const start = { line: 0, character: 0 }
      await change(uri, 3, { range: { start, end: start }, text: '\n' })
      const moved = full(await pull(uri, first.resultId))
      assert.notEqual(moved.resultId, first.resultId)
      assert.equal(moved.items[0]?.range.start.line, drafts.ru.line + 1)
    })

    it('honours a cancelled request', async () => {
      const { open, pull } = await started(pulling)
      await open(uri, text)
      const source = new CancellationTokenSource()
      const answer = pull(uri, undefined, source.token)
      source.cancel()
      await assert.rejects(answer, { code: -32800 })
      assert.equal(full(await pull(uri)).items.length, 1)
    })

    it('sends nothing that was not asked for', async () => {
      const { open, change, pull, published, close } = await started(pulling)
      await open(uri, text)
      await change(uri, 2, { text: `${text}\n` })
      await pull(uri)
      await close(uri)
      assert.deepEqual(full(await pull(uri)).items, [])
      assert.deepEqual(published, [])
    })
  })

  describe('for an editor that waits for diagnostics', () => {
    it('does not offer to be asked', async () => {
      assert.equal((await started(waiting)).answer.capabilities.diagnosticProvider, undefined)
    })

    it('sends them on opening and after a change, with the version', async () => {
      const { open, change, diagnostics } = await started(waiting)
      await open(uri, text)
      assert.equal((await diagnostics(({ version }) => version === 1)).length, 1)
      await change(uri, 2, { range: dutyAt, text: drafts.ru.right })
      assert.deepEqual(await diagnostics(({ version }) => version === 2), [])
    })

    it('sends those of the last version only, when changes come quickly', async () => {
      const { open, change, diagnostics, symbols, published } = await started(waiting)
      await open(uri, text)
      await diagnostics(({ version }) => version === 1)
      const letters = [...'Профсоюзы не обязаны']
      const changes = letters.map((letter, i) => {
        const at = { line: 9, character: i }
        return change(uri, i + 2, { range: { start: at, end: at }, text: letter })
      })
      const last = letters.length + 2
      const undone = change(uri, last, { text: text.replace(drafts.ru.duty, drafts.ru.right) })
      await Promise.all([...changes, undone])
      assert.deepEqual(await diagnostics(({ version }) => version === last), [])
      await symbols(uri)
      assert.deepEqual(
        published.map(({ version }) => version),
        [1, last],
      )
    })

    it('clears them when the draft is closed', async () => {
      const { open, close, diagnostics, symbols, published } = await started(waiting)
      await open(uri, text)
      await diagnostics(({ version }) => version === 1)
      await close(uri)
      assert.deepEqual(await diagnostics(({ version }) => version === undefined), [])
      assert.deepEqual(await symbols(uri), [])
      assert.equal(published.length, 2)
    })
  })

  describe('quick fixes', () => {
    for (const [language, draft] of Object.entries(drafts)) {
      it(`replace the wording of a ${language} draft, first and preferred`, async () => {
        const { open, actions, change, pull } = await started(pulling)
        await open(uri, draft.text)
        const [first, ...others] = await actions(uri, caretAt(draft.text, draft.duty), { only: ['quickfix'] })
        assert.ok(first)
        assert.equal(first.isPreferred, true)
        assert.ok(others.length > 0 && others.every(({ isPreferred }) => isPreferred === undefined))
        assert.equal(first.diagnostics?.[0]?.code, rule)
        const fixed = applied(first, draft.text, 1)
        assert.equal(fixed, draft.text.replace(draft.duty, draft.right))
        await change(uri, 2, { text: fixed })
        assert.deepEqual(full(await pull(uri)).items, [])
      })
    }

    it('are found by the range asked about, whatever ranges the diagnostics of the request have', async () => {
      const { open, actions, pull } = await started(pulling)
      await open(uri, text)
      const [diagnostic] = full(await pull(uri)).items
      assert.ok(diagnostic)
      const line = text.split('\n')[drafts.ru.line] ?? ''
      const bytes = (character: number): number => Buffer.byteLength(line.slice(0, character))
      // Neovim 0.7 counts the columns of these in bytes; others send none at all.
      const inBytes = {
        start: { line: drafts.ru.line, character: bytes(diagnostic.range.start.character) },
        end: { line: drafts.ru.line, character: bytes(diagnostic.range.end.character) },
      }
      assert.notDeepEqual(inBytes, diagnostic.range)
      for (const diagnostics of [[], [{ ...diagnostic, range: inBytes }]]) {
        const [first] = await actions(uri, caretAt(text, drafts.ru.duty), { diagnostics })
        assert.ok(first)
        assert.equal(applied(first, text, 1), text.replace(drafts.ru.duty, drafts.ru.right))
      }
      const elsewhere = caretAt(text, 'самостоятельно')
      assert.deepEqual(await actions(uri, elsewhere, { diagnostics: [diagnostic], only: ['quickfix'] }), [])
    })

    it('all safe ones of the draft come as one source action, and only when there are some', async () => {
      const { open, actions, change } = await started(pulling)
      const two = text.replace('вправе выйти из объединения', 'обязан входить в республиканское объединение')
      await open(uri, two)
      const [all, ...others] = await actions(uri, rangeOf(two, 'ЗАКОН'), { only: ['source.fixAll'] })
      assert.ok(all)
      assert.deepEqual(others, [])
      assert.equal(all.kind, 'source.fixAll.tripartite')
      assert.equal(applied(all, two, 1), two.replaceAll(drafts.ru.duty, drafts.ru.right))
      await change(uri, 2, { text: two.replaceAll(drafts.ru.duty, drafts.ru.right) })
      assert.deepEqual(await actions(uri, rangeOf(two, 'ЗАКОН'), { only: ['source.fixAll'] }), [])
    })

    it('come without a version for an editor that knows none', async () => {
      const { open, actions } = await started(plain)
      await open(uri, text)
      const [first] = await actions(uri, caretAt(text, drafts.ru.duty))
      assert.equal(first?.edit?.documentChanges, undefined)
      assert.equal(first?.edit?.changes?.[uri]?.[0]?.newText, drafts.ru.right)
    })
  })

  describe('hover', () => {
    for (const [language, draft] of Object.entries(drafts)) {
      it(`explains a finding in the language of the ${language} draft`, async () => {
        const { open, hover } = await started(pulling)
        await open(uri, draft.text)
        const found = await hover(uri, caretAt(draft.text, draft.duty).start)
        assert.ok(found)
        const value = markdownOf(found.contents)
        assert.ok(value.includes(`[${draft.article}](https://`), value)
        assert.match(value, /^- ✓ \[[^\]]+\]\(https:\/\/[^)]+\) \(\p{L}+\)/mu)
        assert.ok(value.includes(`**${draft.permitted}:**`), value)
        assert.equal(await hover(uri, caretAt(draft.text, draft.outline[2]).start), null)
      })
    }

    it('adds to the diagnostic and does not repeat it', async () => {
      const { open, hover, pull } = await started(pulling)
      await open(uri, drafts.en.text)
      const value = markdownOf((await hover(uri, caretAt(drafts.en.text, drafts.en.duty).start))?.contents)
      const [, ...said] = messageOf(full(await pull(uri)).items[0]!).split(/\n|(?<=\.) /)
      assert.ok(said.length >= 3)
      for (const sentence of said) assert.ok(!value.includes(sentence), sentence)
    })

    it('says of a strike what the Court held and on whose authority the limits rest', async () => {
      const strike = 'Ереуілге тыйым салынады.'
      const { open, hover } = await started(pulling)
      await open(uri, strike)
      const value = markdownOf((await hover(uri, caretAt(strike, 'тыйым').start))?.contents)
      assert.match(value, /\*\*Ереуілге құқық:\*\* № 87 конвенцияда ереуіл туралы айтылмаған\./)
      assert.match(value, /^- ✓ \[International Court of Justice, [^\]]+\]\(https:[^)]+\) \(мазмұны баяндалған/mu)
    })

    it('tells a reference that nobody has seen from a verified one, in words', async () => {
      const rules = JSON.parse(
        await readFile(fileURLToPath(new URL('../../dist/ruleset.json', import.meta.url)), 'utf8'),
      ) as {
        rules: readonly { id: string; authorities: readonly string[] }[]
        authorities: Record<string, { title: string; verified: boolean }>
      }
      const [name = ''] = rules.rules.find(({ id }) => id === rule)?.authorities ?? []
      const authority = rules.authorities[name]
      assert.ok(authority)
      authority.verified = false
      authority.title = 'Case *3283*](javascript:alert(1)) <img src=x> www.example.org'
      await withProgram(JSON.stringify(rules), async (program) => {
        const { open, hover } = await started(pulling, { program })
        await open(uri, drafts.en.text)
        const found = await hover(uri, caretAt(drafts.en.text, drafts.en.duty).start)
        assert.ok(found)
        const value = markdownOf(found.contents)
        assert.match(value, /^- \? \[Case.*\]\(https:\/\/[^)]+\) \(\*\*NOT VERIFIED\*\*\)/m)
        assert.ok(value.includes('Case \\*3283\\*\\](javascript:alert(1)) \\<img src=x\\> www\\.example.org'), value)
        assert.match(value, /^- ✓ /m)
      })
    })

    it('has no marks for an editor that shows none', async () => {
      const { open, hover } = await started(plain)
      await open(uri, text)
      const found = await hover(uri, caretAt(text, drafts.ru.duty).start)
      const contents = found?.contents as { kind: string; value: string }
      assert.equal(contents.kind, MarkupKind.PlainText)
      assert.doesNotMatch(contents.value, /\*\*|\]\(|\\/)
      assert.match(contents.value, /<https:\/\//)
    })
  })

  describe('the outline', () => {
    for (const [language, draft] of Object.entries(drafts)) {
      it(`shows chapters, articles and paragraphs of a ${language} draft with their headings`, async () => {
        const { open, symbols } = await started(pulling)
        await open(uri, draft.text)
        const [chapter, ...others] = (await symbols(uri)) as readonly DocumentSymbol[]
        assert.ok(chapter)
        assert.deepEqual(others, [])
        const [name, articles, heading] = draft.outline
        assert.equal(chapter.name, name)
        assert.deepEqual(
          chapter.children?.map((article) => article.name),
          articles,
        )
        assert.equal(chapter.children[0]?.detail, heading)
        assert.deepEqual(
          chapter.children[0].children?.map((paragraph) => paragraph.name),
          ['1', '2'],
        )
        const check = (symbol: DocumentSymbol): void => {
          assert.ok(before(symbol.range.start, symbol.selectionRange.start), symbol.name)
          assert.ok(before(symbol.selectionRange.end, symbol.range.end), symbol.name)
          symbol.children?.forEach(check)
        }
        check(chapter)
      })
    }

    it('is a list for an editor that knows no tree', async () => {
      const { open, symbols } = await started(plain)
      await open(uri, text)
      const list = (await symbols(uri)) as readonly SymbolInformation[]
      assert.deepEqual(
        list.map(({ name, containerName }) => [name, containerName]),
        [
          ['Глава 1', undefined],
          ['Статья 1', 'Глава 1'],
          ['1', 'Статья 1'],
          ['2', 'Статья 1'],
          ['Статья 2', 'Глава 1'],
          ['1', 'Статья 2'],
        ],
      )
    })
  })

  describe('documents that are no drafts', () => {
    const note = 'file:///note.md'

    it('are reviewed on command until they are closed', async () => {
      const { open, close, pull, request, symbols, refreshed } = await started(pulling)
      await open(note, text, 'markdown')
      assert.deepEqual(full(await pull(note)).items, [])
      assert.deepEqual(await symbols(note), [])
      const result = await request('workspace/executeCommand', {
        command: 'tripartite.review',
        arguments: [{ uri: note }],
      })
      assert.deepEqual(result, { reviewed: true, findings: 1 })
      await refreshed(1)
      assert.equal(full(await pull(note)).items.length, 1)
      await close(note)
      await open(note, text, 'markdown')
      assert.deepEqual(full(await pull(note)).items, [])
    })

    it('are sent on command to an editor that waits, and cleared on closing', async () => {
      const { open, close, diagnostics, request, published } = await started(waiting)
      await open(note, text, 'plaintext')
      await request('workspace/executeCommand', { command: 'tripartite.review', arguments: [{ uri: note }] })
      assert.equal((await diagnostics((params) => params.uri === note)).length, 1)
      await close(note)
      assert.deepEqual(await diagnostics(({ diagnostics }) => diagnostics.length === 0), [])
      assert.equal(published.length, 2)
    })

    it('are reviewed by a server that is told so when it is started anew', async () => {
      const { open, pull } = await started(pulling, { initializationOptions: { reviewed: [note] } })
      await open(note, text, 'markdown')
      assert.equal(full(await pull(note)).items.length, 1)
    })

    it('are drafts all the same when they are named so', async () => {
      const { open, pull } = await started(pulling)
      await open('file:///bill.law.md', text, 'markdown')
      assert.equal(full(await pull('file:///bill.law.md')).items.length, 1)
    })

    it('that are not open cannot be reviewed', async () => {
      const { request } = await started(pulling)
      for (const argument of [{ uri: 'file:///nowhere.md' }, {}, null, 7]) {
        const result = await request('workspace/executeCommand', {
          command: 'tripartite.review',
          arguments: [argument],
        })
        assert.deepEqual(result, { reviewed: false, findings: 0 })
      }
    })
  })

  describe('settings', () => {
    it('choose the language of messages and the least severity, also while the draft is open', async () => {
      const { open, pull, configure, refreshed } = await started(pulling, { settings: { reader: 'en' } })
      await open(uri, text)
      const first = full(await pull(uri))
      assert.match(first.items.map(messageOf)[0] ?? '', /^Compulsory affiliation/)
      await configure({ reader: 'kk' })
      await refreshed(1)
      const second = full(await pull(uri, first.resultId))
      assert.match(second.items.map(messageOf)[0] ?? '', /^Кәсіподақтар/)
      const minimum = text.replace(/обязан.*/, 'создаётся по инициативе не менее десяти работников.')
      await configure({ severityFloor: 'error' })
      await open('file:///minimum.law', minimum)
      assert.deepEqual(full(await pull('file:///minimum.law')).items, [])
      await configure({ severityFloor: 'information' })
      assert.notEqual(full(await pull('file:///minimum.law')).items.length, 0)
    })

    it('a country that has not ratified the Convention lowers the finding to information', async () => {
      const ratifications = JSON.parse(
        await readFile(fileURLToPath(new URL('../../dist/ruleset.json', import.meta.url)), 'utf8'),
      ) as {
        ratifications: { countries: Record<string, { conventions: Record<string, { status: string } | undefined> }> }
      }
      const country = Object.entries(ratifications.ratifications.countries).find(
        ([, { conventions }]) => conventions['C087']?.status === 'not-ratified',
      )?.[0]
      assert.ok(country)
      const { open, pull, configure } = await started(pulling, { settings: { country } })
      await open(uri, text)
      const lowered = full(await pull(uri)).items
      assert.deepEqual(
        lowered.map(({ severity }) => severity),
        [DiagnosticSeverity.Information],
      )
      await configure({ country: 'kz' })
      assert.equal(full(await pull(uri)).items[0]?.severity, DiagnosticSeverity.Error)
    })

    it('are taken as sent from an editor that cannot be asked', async () => {
      const { open, diagnostics, configure } = await started(plain)
      await open(uri, text)
      await diagnostics(({ version }) => version === 1)
      await configure({ reader: 'en' })
      await diagnostics(({ diagnostics }) =>
        diagnostics.some((one) => messageOf(one).startsWith('Compulsory affiliation')),
      )
    })

    it('that are broken are named once, and the default stands in', async () => {
      const { open, pull, shown, message } = await started(pulling, {
        locale: 'ru',
        settings: { reader: 'fr', country: 'Kazakhstan', severityFloor: 'error' },
      })
      await open(uri, text)
      await open('file:///second.law', text)
      assert.match(full(await pull(uri)).items.map(messageOf)[0] ?? '', /^Обязательное/)
      assert.equal(full(await pull('file:///second.law')).items.length, 1)
      await message(({ message }) => message.includes('tripartite.country') && message.includes('"Kazakhstan"'))
      await message(
        ({ message }) => message.includes('tripartite.reader') && /недопустимо.*auto, en, ru, kk/.test(message),
      )
      assert.equal(shown.length, 2)
    })

    it('with a country of which nothing is known say so', async () => {
      const { open, pull, message } = await started(pulling, { settings: { country: 'QQ' } })
      await open(uri, text)
      assert.equal(full(await pull(uri)).items[0]?.severity, DiagnosticSeverity.Error)
      assert.match((await message(() => true)).message, /QQ/)
    })
  })

  describe('trouble', () => {
    it('answers an unknown request with an error, and goes on', async () => {
      const { open, pull, request } = await started(pulling)
      await assert.rejects(request('tripartite/nothing', {}), { code: -32601 })
      await open(uri, text)
      assert.equal(full(await pull(uri)).items.length, 1)
    })

    it('answers questions about documents that are not open with nothing', async () => {
      const { actions, hover, symbols, pull } = await started(pulling)
      const range = { start: { line: 3, character: 3 }, end: { line: 9, character: 9 } }
      assert.deepEqual(await actions(uri, range), [])
      assert.equal(await hover(uri, range.start), null)
      assert.deepEqual(await symbols(uri), [])
      assert.deepEqual(full(await pull(uri)).items, [])
    })

    it('takes positions outside the text', async () => {
      const { open, actions, hover } = await started(pulling)
      await open(uri, text)
      const far = { line: 10_000, character: 10_000 }
      assert.deepEqual(await actions(uri, { start: far, end: far }, { only: ['quickfix'] }), [])
      assert.equal(await hover(uri, far), null)
    })

    it('reviews an empty draft', async () => {
      const { open, pull, symbols } = await started(pulling)
      await open(uri, '')
      assert.deepEqual(full(await pull(uri)).items, [])
      assert.deepEqual(await symbols(uri), [])
    })

    it('says that it has no rules, and lives', async () => {
      await withProgram('{"rules": [', async (program) => {
        const { open, pull, message } = await started(pulling, { program })
        await open(uri, text)
        assert.deepEqual(full(await pull(uri)).items, [])
        assert.match((await message(({ type }) => type === 1)).message, /rules could not be read/)
      })
    })

    it('says that the review fails, and lives', async () => {
      await withProgram('{"rules": 7}', async (program) => {
        const { open, pull, message, shown } = await started(pulling, { program })
        await open(uri, text)
        assert.deepEqual(full(await pull(uri)).items, [])
        assert.match((await message(({ type }) => type === 1)).message, /findings may be missing/)
        assert.deepEqual(full(await pull(uri)).items, [])
        assert.equal(shown.length, 1)
      })
    })

    it('finds the same after it was stopped and started again', async () => {
      const first = await started(pulling)
      await first.open(uri, text)
      const { items, resultId } = full(await first.pull(uri))
      assert.equal(await first.stop(), 0)
      const second = await started(pulling)
      await second.open(uri, text)
      const again = full(await second.pull(uri, resultId))
      assert.deepEqual(again.items, items)
      assert.equal(items.length, 1)
    })
  })

  it('tells its version, and its options', async () => {
    const { version } = JSON.parse(
      await readFile(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'),
    ) as {
      version: string
    }
    const run = promisify(execFile)
    assert.equal((await run(process.execPath, [program, '--version'])).stdout, `${version}\n`)
    assert.match((await run(process.execPath, [program, '--help'])).stdout, /--stdio/)
  })
})

/** Runs `use` with a copy of the built server that has another rule set beside it. */
async function withProgram(ruleSet: string, use: (program: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tripartite-'))
  try {
    const built = new URL('../../', import.meta.url)
    await cp(fileURLToPath(new URL('package.json', built)), join(folder, 'package.json'))
    await cp(fileURLToPath(new URL('dist', built)), join(folder, 'dist'), { recursive: true })
    await writeFile(join(folder, 'dist/ruleset.json'), ruleSet)
    await use(fileURLToPath(new URL('dist/server.js', pathToFileURL(`${folder}/`))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function full(report: { kind: string }): FullDocumentDiagnosticReport {
  assert.equal(report.kind, 'full')
  return report as FullDocumentDiagnosticReport
}

function messageOf({ message }: Diagnostic): string {
  assert.ok(typeof message === 'string')
  return message
}

function rangeOf(source: string, words: string) {
  const at = source.indexOf(words)
  assert.ok(at >= 0, words)
  const document = TextDocument.create(uri, 'law', 1, source)
  return { start: document.positionAt(at), end: document.positionAt(at + words.length) }
}

function caretAt(source: string, words: string) {
  const { start } = rangeOf(source, words)
  return { start, end: start }
}

function endOf(source: string) {
  return TextDocument.create(uri, 'law', 1, source).positionAt(source.length)
}

function textAt(source: string, range: TextEdit['range']): string {
  return TextDocument.create(uri, 'law', 1, source).getText(range)
}

/** The text after an action whose edit must be for `version`. */
function applied(action: CodeAction, source: string, version: number): string {
  const [change, ...others] = action.edit?.documentChanges ?? []
  assert.ok(change && 'textDocument' in change)
  assert.deepEqual(others, [])
  assert.deepEqual(change.textDocument, { uri, version })
  return TextDocument.applyEdits(TextDocument.create(uri, 'law', version, source), change.edits as TextEdit[])
}

function markdownOf(contents: unknown): string {
  const { kind, value } = contents as { kind: string; value: string }
  assert.equal(kind, MarkupKind.Markdown)
  return value
}

function before(one: { line: number; character: number }, other: { line: number; character: number }): boolean {
  return one.line < other.line || (one.line === other.line && one.character <= other.character)
}
