/** Inlay hints through the protocol: the limit beside a number that passes it, and whether a source sets the limit. */
import assert from 'node:assert/strict'
import type { InlayHint, MarkupContent, Range } from 'vscode-languageserver/node'
import { kill, plain, pulling, startEditor, type Editor } from './language-server.js'

const uri = 'file:///draft.law'
const everywhere: Range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } }

/** Each with too many founders, too long a registration, too long a residence, and too high a majority; the first two lines are in order. */
const drafts = {
  ru: {
    text: [
      'Профсоюз создается по инициативе не менее трех работников.',
      'Регистрация профсоюза производится в течение десяти дней.',
      'Профсоюз создается по инициативе не менее пятидесяти работников.',
      'Решение о регистрации профсоюза принимается в течение девяноста дней.',
      'Членом выборного органа профсоюза может быть лицо, проживающее в Республике не менее пяти лет.',
      'Забастовка объявляется, если за нее проголосовали не менее двух третей общего числа работников.',
    ],
    hints: [
      ['пятидесяти', 'рабочий порог: 10'],
      ['девяноста', 'рабочий порог: 31 день'],
      ['пяти', 'рабочий порог: 3 года'],
      ['двух третей', 'порог: 50 %'],
    ],
    grades: ['Порог 50 и выше – ошибка\\.', 'Порог 10 и выше – к сведению\\.', 'рабочий порог Tripartite'],
  },
  kk: {
    text: [
      'Кәсіподақ кемінде үш жұмыскердің бастамасы бойынша құрылады.',
      'Кәсіподақты тіркеу он күн ішінде жүргізіледі.',
      'Кәсіподақ кемінде елу жұмыскердің бастамасы бойынша құрылады.',
      'Кәсіподақты тіркеу туралы шешім тоқсан күн ішінде қабылданады.',
      'Республикада кемінде бес жыл тұрған адам ғана кәсіподақтың сайланбалы органының мүшесі бола алады.',
      'Ереуіл жұмыскерлердің жалпы санының кемінде үштен екісі дауыс берсе, жарияланады.',
    ],
    hints: [
      ['елу', 'жұмыс шегі: 10'],
      ['тоқсан', 'жұмыс шегі: 31 күн'],
      ['бес', 'жұмыс шегі: 3 жыл'],
      ['үштен екісі', 'шек: 50 %'],
    ],
    grades: [
      'Шек 50 және одан жоғары – қате\\.',
      'Шек 10 және одан жоғары – мәлімет үшін\\.',
      'Tripartite-тің жұмыс шегі',
    ],
  },
  en: {
    text: [
      'A trade union may be established on the initiative of at least three workers.',
      'The Registrar shall register a trade union within ten days.',
      'A trade union may be established on the initiative of at least fifty workers.',
      'The Registrar shall decide on the registration of a trade union within ninety days.',
      'No person shall be an officer of a trade union unless he has resided in the Republic for at least five years.',
      'A strike may be called only if at least two thirds of all the workers vote for it.',
    ],
    hints: [
      ['fifty', 'working limit: 10'],
      ['ninety', 'working limit: 31 days'],
      ['five', 'working limit: 3 years'],
      ['two thirds', 'limit: 50 %'],
    ],
    grades: ['From 50: error\\.', 'From 10: information\\.', 'working limit of Tripartite'],
  },
} as const

describe('inlay hints', () => {
  let editor: Editor | undefined
  const opened = async (text: string, settings?: unknown, capabilities = pulling) => {
    editor = await startEditor(capabilities, { settings })
    await editor.open(uri, text)
    const { request } = editor
    const hints = (range = everywhere) =>
      request('textDocument/inlayHint', { textDocument: { uri }, range }) as Promise<InlayHint[]>
    return { ...editor, hints }
  }
  /** The words before each hint, as long as `words`, with its label. */
  const beside = (hints: readonly InlayHint[], text: string, words: readonly string[]) =>
    hints.map(({ position, label }, i) => {
      const line = text.split(/\r?\n/)[position.line] ?? ''
      return [line.slice(0, position.character).slice(-(words[i] ?? '').length), label]
    })
  afterEach(() => {
    kill(editor)
    editor = undefined
  })

  for (const [language, draft] of Object.entries(drafts)) {
    const words = draft.hints.map(([word]) => word)
    const text = draft.text.join('\n\n')

    it(`stand behind the numbers of a ${language} draft that pass a limit, and behind no other`, async () => {
      const { answer, hints } = await opened(text)
      assert.equal(answer.capabilities.inlayHintProvider, true)
      assert.deepEqual(beside(await hints(), text, words), draft.hints)
    })

    it(`say in ${language} how grave a number is, whether a source sets the limit, and name a source`, async () => {
      const { hints } = await opened(text)
      const [first, , , last] = await hints()
      const { kind, value } = first?.tooltip as MarkupContent
      assert.equal(kind, 'markdown')
      for (const grade of draft.grades) assert.match(value, new RegExp(grade))
      assert.match(value, /^- \[[^\]]+\]\(https:\/\/[^)]+\)$/m)
      assert.doesNotMatch((last?.tooltip as MarkupContent).value, new RegExp(draft.grades[2]))
    })

    it(`find their place in a ${language} draft with soft hyphens and Windows line ends`, async () => {
      const raw = draft.text.map((line) => line.replace(/(\p{L}{2})(?=\p{L}{2})/gu, '$1\u00ad')).join('\r\n\r\n')
      const { hints } = await opened(raw)
      const found = await hints()
      const before = found.map(({ position }) => (raw.split('\r\n')[position.line] ?? '').slice(0, position.character))
      assert.deepEqual(
        before.map((line, i) => line.replaceAll('\u00ad', '').slice(-(words[i] ?? '').length)),
        words,
      )
    })
  }

  it('speak the language that the reader has chosen', async () => {
    const { hints } = await opened(drafts.ru.text.join('\n\n'), { reader: 'en' })
    assert.deepEqual(
      (await hints()).map(({ label }) => label),
      drafts.en.hints.map(([, label]) => label),
    )
  })

  it('are only those of the lines that are shown', async () => {
    const { hints } = await opened(drafts.en.text.join('\n\n'))
    const shown = { start: { line: 5, character: 0 }, end: { line: 7, character: 0 } }
    assert.deepEqual(
      (await hints(shown)).map(({ label }) => label),
      ['working limit: 31 days'],
    )
  })

  it('are none for a number that a rule takes for a sign and does not measure', async () => {
    const { hints, pull } = await opened(
      'Законом признаются три разновидности профсоюзов: цеховые, заводские и общенациональные.',
    )
    const { items } = (await pull(uri)) as { items: readonly { code: string }[] }
    assert.deepEqual(
      items.map(({ code }) => code),
      ['c087/closed-list-forms'],
    )
    assert.deepEqual(await hints(), [])
  })

  it('go when the number is changed, and when the severity that remains is not shown', async () => {
    const founders = drafts.en.text[2]
    const { hints, change, configure } = await opened(founders)
    assert.equal((await hints()).length, 1)
    await change(uri, 2, { text: founders.replace('fifty', 'three') })
    assert.deepEqual(await hints(), [])
    await change(uri, 3, { text: founders.replace('fifty', 'fifteen') })
    assert.equal((await hints()).length, 1)
    await configure({ severityFloor: 'warning' })
    assert.deepEqual(await hints(), [])
  })

  it('are given to an editor that says nothing of itself', async () => {
    const { hints } = await opened(drafts.en.text.join('\n\n'), undefined, plain)
    assert.equal((await hints()).length, 4)
  })
})
