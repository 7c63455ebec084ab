/** Related information through the protocol: of what an act lacks, where it was looked for and what. */
import assert from 'node:assert/strict'
import type { ClientCapabilities, Diagnostic, FullDocumentDiagnosticReport } from 'vscode-languageserver/node'
import { kill, pulling, startEditor, waiting, type Editor } from './language-server.js'

const uri = 'file:///draft.law'
const related = { publishDiagnostics: { relatedInformation: true } }

/** Acts without a word on protection against the employer. */
const drafts = {
  ru: {
    text: 'ЗАКОН О ПРОФСОЮЗАХ\nСтатья 1. Право\nРаботники вправе создавать профсоюзы.\nСтатья 2. Уставы\nПрофсоюзы утверждают свои уставы.\nСтатья 3. Переговоры\nПрофсоюз вправе вести переговоры.',
    searched: 'Поиск проводился отсюда и до конца акта (ст. 3)',
    wanted: /^Что искали, в редакции примерной нормы: \p{Lu}.*\.$/u,
  },
  kk: {
    text: 'КӘСІПОДАҚТАР ТУРАЛЫ ЗАҢ\n1-бап. Құқық\nЖұмыскерлер кәсіподақтар құруға құқылы.\n2-бап. Жарғылар\nКәсіподақтар өз жарғыларын бекітеді.\n3-бап. Келіссөздер\nКәсіподақ келіссөздер жүргізуге құқылы.',
    searched: 'Іздеу осы жерден актінің соңына дейін жүргізілді (3-бап)',
    wanted: /^Не ізделді, үлгі норманың редакциясында: \p{Lu}.*\.$/u,
  },
  en: {
    text: 'TRADE UNIONS ACT\nArticle 1. Right\nWorkers may form trade unions.\nArticle 2. Rules\nTrade unions draw up their rules.\nArticle 3. Bargaining\nA trade union may bargain.',
    searched: 'Looked for from here to the end of the act (art. 3)',
    wanted: /^What was looked for, in the words of the model clause: \p{Lu}.*\.$/u,
  },
} as const

describe('related information of what an act lacks', () => {
  let editor: Editor | undefined
  const lacking = async (text: string, textDocument: ClientCapabilities['textDocument']): Promise<Diagnostic> => {
    editor = await startEditor({ ...pulling, textDocument: { ...pulling.textDocument, ...textDocument } })
    await editor.open(uri, text)
    const { items } = (await editor.pull(uri)) as FullDocumentDiagnosticReport
    const [found] = items.filter(({ code }) => String(code).startsWith('c098/'))
    assert.ok(found)
    return found
  }
  afterEach(() => {
    kill(editor)
    editor = undefined
  })

  for (const [language, { text, searched, wanted }] of Object.entries(drafts)) {
    it(`says in ${language} where it was looked for, from the title on, and what, where it would stand`, async () => {
      const [where, what, ...others] = (await lacking(text, related)).relatedInformation ?? []
      assert.deepEqual(others, [])
      assert.equal(where?.message, searched)
      assert.deepEqual(where.location.range.start, { line: 0, character: 0 })
      assert.match(what?.message ?? '', wanted)
      assert.deepEqual(what?.location.range.start, what?.location.range.end)
      assert.ok((what?.location.range.start.line ?? 0) > 1)
    })
  }

  it('is sent to an editor that says so for the diagnostics that it asks for', async () => {
    const able = { diagnostic: { relatedInformation: true } } as ClientCapabilities['textDocument']
    assert.equal((await lacking(drafts.en.text, able)).relatedInformation?.length, 2)
  })

  it('is not sent to an editor that cannot show it', async () => {
    assert.equal((await lacking(drafts.en.text, {})).relatedInformation, undefined)
  })

  it('is sent to an editor that waits for diagnostics, which have a link for their code and no tags', async () => {
    editor = await startEditor({ ...waiting, textDocument: { ...waiting.textDocument, ...related } })
    await editor.open(uri, drafts.en.text)
    const items = await editor.diagnostics(({ version }) => version === 1)
    assert.ok(items.some(({ relatedInformation }) => relatedInformation?.length === 2))
    for (const { codeDescription, tags } of items) {
      assert.match(codeDescription?.href ?? '', /docs\/rules\/c\d{3}\/[a-z-]+\.md$|docs\/rules\/general\/[a-z-]+\.md$/)
      assert.equal(tags, undefined)
    }
  })
})
