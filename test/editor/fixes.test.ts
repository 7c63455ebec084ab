/** Every kind of redraft through the protocol, in drafts of each language and of each make: what it was offered for is gone afterwards. */
import assert from 'node:assert/strict'
import type { CodeAction, Diagnostic, FullDocumentDiagnosticReport, TextEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { kill, pulling, startEditor, type Editor } from './language-server.js'

const affiliation = 'c087/mandatory-affiliation'
const founders = 'c087/founder-minimum'

/** A whole act with a duty to join a federation, too many founders, and without a word on protection against the employer. */
const drafts = {
  ru: {
    text: [
      'ЗАКОН О ПРОФСОЮЗАХ',
      'Статья 1. Создание',
      '1. Профсоюз создается по инициативе не менее пятидесяти работников.',
      '2. Профсоюз обязан входить в республиканское объединение профсоюзов.',
      'Статья 2. Уставы',
      '1. Профсоюзы самостоятельно утверждают свои уставы.',
      '2. Профсоюз вправе вести коллективные переговоры.',
      'Статья 3. Отраслевые профсоюзы',
      '1. Отраслевой профсоюз обязан входить в республиканское объединение профсоюзов.',
      '2. Профсоюз ведет учет своих членов.',
    ],
    wording: 'вправе входить',
    number: 'не менее трех работников',
    paragraph: '3. Профсоюз ',
  },
  kk: {
    text: [
      'КӘСІПОДАҚТАР ТУРАЛЫ ЗАҢ',
      '1-бап. Құру',
      '1. Кәсіподақ кемінде елу жұмыскердің бастамасы бойынша құрылады.',
      '2. Кәсіподақ республикалық кәсіподақтар бірлестігіне кіруге міндетті.',
      '2-бап. Жарғылар',
      '1. Кәсіподақтар өз жарғыларын дербес бекітеді.',
      '2. Кәсіподақ ұжымдық келіссөздер жүргізуге құқылы.',
      '3-бап. Салалық кәсіподақтар',
      '1. Салалық кәсіподақ республикалық кәсіподақтар бірлестігіне кіруге міндетті.',
      '2. Кәсіподақ өз мүшелерінің есебін жүргізеді.',
    ],
    wording: 'кіруге құқылы',
    number: 'кемінде үш жұмыскердің',
    paragraph: '3. Кәсіподақ',
  },
  en: {
    text: [
      'TRADE UNIONS ACT',
      'Article 1. Establishment',
      '1. A trade union may be established on the initiative of at least fifty workers.',
      '2. A trade union shall join a national federation of trade unions.',
      'Article 2. Rules',
      '1. Trade unions draw up their own rules.',
      '2. A trade union may bargain collectively.',
      'Article 3. Sectoral trade unions',
      '1. A sectoral trade union shall join a national federation of trade unions.',
      '2. A trade union keeps a list of its members.',
    ],
    wording: 'may join',
    number: 'at least three workers',
    paragraph: '3. A trade union',
  },
} as const

const makes: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  'plain lines': (lines) => lines.join('\n'),
  Markdown: (lines) => lines.map((line) => (/^\d+\. /.test(line) ? line : `\n## **${line}**\n`)).join('\n'),
  'Windows line ends': (lines) => `${lines.join('\r\n\r\n')}\r\n`,
  'soft hyphens': (lines) => lines.join('\n').replace(/(\p{L}{2})(?=\p{L}{2})/gu, '$1\u00ad'),
}

describe('redrafts', () => {
  let editor: Editor
  let drafted = 0
  before(async () => {
    editor = await startEditor(pulling)
  })
  after(() => {
    kill(editor)
  })

  /** Opens a draft; `after` gives its text and its findings with an action applied, and takes the action back. */
  const opened = async (text: string) => {
    const uri = `file:///draft-${++drafted}.law.md`
    let version = 1
    await editor.open(uri, text)
    const findings = async (): Promise<readonly Diagnostic[]> =>
      ((await editor.pull(uri)) as FullDocumentDiagnosticReport).items
    const actionsFor = async ({ range, code }: Diagnostic) =>
      (await editor.actions(uri, range, { only: ['quickfix'] })).filter(
        ({ diagnostics }) => diagnostics?.[0]?.code === code,
      )
    const fixAll = (kind: string) => editor.actions(uri, noRange, { only: [kind] })
    const after = async (action: CodeAction) => {
      const fixed = applied(action, text)
      await editor.change(uri, ++version, { text: fixed })
      const left = await findings()
      const more = await fixAll('source.fixAll.tripartite')
      await editor.change(uri, ++version, { text })
      return { fixed, left, more }
    }
    return { findings, actionsFor, fixAll, after }
  }
  const noRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
  const of = (code: string, findings: readonly Diagnostic[]) => findings.filter((one) => one.code === code)

  for (const [language, draft] of Object.entries(drafts))
    for (const [make, write] of Object.entries(makes)) {
      const text = write(draft.text)

      it(`replace the wording or the number in a ${language} draft with ${make}`, async () => {
        const { findings, actionsFor, after } = await opened(text)
        const before = await findings()
        for (const [code, words] of [
          [affiliation, draft.wording],
          [founders, draft.number],
        ] as const) {
          const [found] = of(code, before)
          assert.ok(found, code)
          const [first] = await actionsFor(found)
          assert.ok(first)
          const { fixed, left } = await after(first)
          assert.ok(withoutHyphens(fixed).includes(words), fixed)
          assert.equal(of(code, left).length, of(code, before).length - 1, code)
        }
      })

      it(`replace the provision, or add the model clause with the next number, in a ${language} draft with ${make}`, async () => {
        const { findings, actionsFor, after } = await opened(text)
        const before = await findings()
        const [found] = of(affiliation, before)
        assert.ok(found)
        const [, replace, insert, ...others] = await actionsFor(found)
        assert.ok(replace && insert)
        assert.deepEqual(others, [])
        const replaced = await after(replace)
        assert.equal(of(affiliation, replaced.left).length, of(affiliation, before).length - 1)
        const inserted = await after(insert)
        const lines = withoutHyphens(inserted.fixed).split(/[\r\n]+/)
        assert.ok(
          lines.some((line) => line.startsWith(draft.paragraph)),
          inserted.fixed,
        )
        assert.match(insert.title, /3/)
        // The provision itself stays until it is deleted; the clause brings no finding of its own.
        assert.equal(inserted.left.length, before.length)
      })

      it(`add what a ${language} act with ${make} lacks`, async () => {
        const { findings, actionsFor, after } = await opened(text)
        const before = await findings()
        const lacking = before.filter(({ code }) => code !== affiliation && code !== founders)
        assert.ok(lacking.length > 0)
        for (const found of lacking) {
          const offered = await actionsFor(found)
          assert.ok(offered.length > 0, String(found.code))
          for (const action of offered) {
            const { fixed, left } = await after(action)
            assert.deepEqual(of(String(found.code), left), [], fixed)
          }
        }
      })

      it(`make all safe replacements of a ${language} draft with ${make} at once, until none is left`, async () => {
        const { findings, fixAll, after } = await opened(text)
        const before = await findings()
        const [all, ...others] = await fixAll('source.fixAll')
        assert.ok(all)
        assert.deepEqual(others, [])
        const { fixed, left, more } = await after(all)
        assert.equal(withoutHyphens(fixed).split(draft.wording).length, 3)
        assert.deepEqual(of(affiliation, left), [])
        assert.equal(left.length, before.length - 2)
        assert.deepEqual(more, [])
      })

      it(`keep the line ends of a ${language} draft with ${make}`, async () => {
        const { findings, actionsFor } = await opened(text)
        const every = (await Promise.all((await findings()).map(actionsFor))).flat()
        assert.ok(every.length > 5)
        for (const action of every) {
          const fixed = applied(action, text)
          assert.equal(/(?<!\r)\n/.test(fixed), /(?<!\r)\n/.test(text), action.title)
          assert.equal(fixed.includes('\r'), text.includes('\r'), action.title)
        }
      })
    }
})

function applied(action: CodeAction, text: string): string {
  const [change] = action.edit?.documentChanges ?? []
  assert.ok(change && 'edits' in change)
  return TextDocument.applyEdits(
    TextDocument.create('file:///draft.law.md', 'law', 1, text),
    change.edits as TextEdit[],
  )
}

const withoutHyphens = (text: string): string => text.replaceAll('\u00ad', '')
