/** Typing in a long draft through the protocol: no review is made for a text that is gone already, and the last state wins. */
import assert from 'node:assert/strict'
import {
  CancellationTokenSource,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { kill, pulling, startEditor, waiting, type Editor } from './language-server.js'
import { duty, longCode as text } from './long-code.js'

const uri = 'file:///code.law'
const right = 'вправе входить'

/** Typed letter by letter: a sentence in the middle, and then the duty becomes a right. */
const letters = [...'Профсоюзы вправе вести переговоры. ']
const at = text.indexOf('1. Профсоюз номер 700') + 3

interface Step {
  readonly version: number
  readonly change: { readonly range: ReturnType<typeof rangeAt>; readonly text: string }
}
const steps: readonly Step[] = [
  ...letters.map((letter, i) => ({ version: i + 2, change: { range: rangeAt(at + i, at + i), text: letter } })),
  {
    version: letters.length + 2,
    change: {
      // On the last line of the draft, which the letters do not move.
      range: rangeAt(text.indexOf(duty), text.indexOf(duty) + duty.length),
      text: right,
    },
  },
]
const last = letters.length + 2
const rule = 'c087/mandatory-affiliation'

function rangeAt(start: number, end: number) {
  const document = TextDocument.create(uri, 'law', 1, text)
  return { start: document.positionAt(start), end: document.positionAt(end) }
}

describe('typing in a long draft', () => {
  let editor: Editor | undefined
  const started = async (...args: Parameters<typeof startEditor>): Promise<Editor> =>
    (editor = await startEditor(...args))
  const duties = (items: readonly Diagnostic[]) => items.filter(({ code }) => code === rule).length
  afterEach(() => {
    kill(editor)
    editor = undefined
  })

  it('answers no question that the editor has taken back, and the last one with the last text', async () => {
    const { open, change, pull, together } = await started(pulling)
    await open(uri, text)
    const outcomes: Promise<string>[] = []
    await together(() => {
      const sent = steps.slice(0, -1).map((step) => {
        const changed = change(uri, step.version, step.change)
        const source = new CancellationTokenSource()
        outcomes.push(outcomeOf(pull(uri, undefined, source.token)))
        source.cancel()
        return changed
      })
      return Promise.all([...sent, change(uri, last, steps.at(-1)!.change)])
    })
    const final = full(await pull(uri))
    assert.equal(duties(final.items), 0)
    areSpared(await Promise.all(outcomes), '-32800 undefined', final)
  })

  it('asks to be asked again where the text has changed since', async () => {
    const { open, change, pull, together } = await started(pulling)
    await open(uri, text)
    assert.equal(duties(full(await pull(uri)).items), 1)
    const outcomes: Promise<string>[] = []
    await together(() =>
      Promise.all(
        steps.map((step) => {
          outcomes.push(outcomeOf(pull(uri)))
          return change(uri, step.version, step.change)
        }),
      ),
    )
    const final = full(await pull(uri))
    assert.equal(duties(final.items), 0)
    areSpared(await Promise.all(outcomes), '-32802 true', final)
  })

  it('reviews an edit faster than the whole draft', async () => {
    const { open, change, pull } = await started(pulling)
    await open(uri, text)
    const whole = await timeOf(() => pull(uri))
    const times: number[] = []
    for (const step of steps) {
      await change(uri, step.version, step.change)
      times.push(await timeOf(() => pull(uri)))
    }
    const [fastest = Infinity] = times.sort((a, b) => a - b)
    assert.ok(fastest < whole / 2, `${fastest} ms of ${whole} ms`)
  })

  it('sends an editor that waits nothing of what was typed without a pause, and then the last state', async () => {
    const { open, change, diagnostics, symbols, published } = await started(waiting)
    await open(uri, text)
    assert.equal(duties(await diagnostics(({ version }) => version === 1)), 1)
    await Promise.all(steps.map((step) => change(uri, step.version, step.change)))
    assert.equal(duties(await diagnostics(({ version }) => version === last)), 0)
    await symbols(uri)
    assert.deepEqual(
      published.map(({ version }) => version),
      [1, last],
    )
  })

  it('answers other questions for the last text, too', async () => {
    const { open, change, pull, request } = await started(pulling)
    await open(uri, text)
    await pull(uri)
    const lenses = () =>
      request('textDocument/codeLens', { textDocument: { uri } }) as Promise<readonly { range: { start: unknown } }[]>
    const answers: Promise<readonly unknown[]>[] = []
    for (const step of steps) {
      await change(uri, step.version, step.change)
      answers.push(lenses())
    }
    assert.deepEqual((await Promise.all(answers)).at(-1), await lenses())
    assert.equal(
      (await lenses()).some((lens) => JSON.stringify(lens).includes('C087 ст. 2')),
      false,
    )
  })
})

/** The id of the answer, or how it was refused: the code of the error, and whether to ask again. */
async function outcomeOf(answer: Promise<DocumentDiagnosticReport>): Promise<string> {
  try {
    return (await answer).resultId ?? 'no id'
  } catch (error) {
    const { code, data } = error as { code: number; data?: { retriggerRequest?: boolean } }
    return `${code} ${String(data?.retriggerRequest)}`
  }
}

/** No review was made for them: they were refused or given the last answer, but for those that came while nothing else was waiting. */
function areSpared(outcomes: readonly string[], refused: string, last: FullDocumentDiagnosticReport): void {
  const reviewed = outcomes.filter((outcome) => outcome !== refused && outcome !== last.resultId)
  assert.ok(reviewed.length < outcomes.length / 4, outcomes.join(', '))
  assert.deepEqual(
    reviewed.filter((outcome) => outcome.startsWith('-')),
    [],
  )
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

function full(report: { kind: string }): FullDocumentDiagnosticReport {
  assert.equal(report.kind, 'full')
  return report as FullDocumentDiagnosticReport
}
