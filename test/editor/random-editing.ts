/** Edits drafts at random through the protocol, and holds what is shown at the end against a server that sees the last texts only. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import {
  CancellationTokenSource,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { kill, pulling, startEditor, waiting, type Editor } from './language-server.js'

const uris = ['file:///one.law', 'file:///two.law'] as const
const beginnings = ['ru', 'kk', 'en'].map((language) =>
  readFileSync(new URL(`../../examples/restrictive.${language}.law.md`, import.meta.url), 'utf8').slice(0, 3_000),
)
const pieces = [
  '1. Профсоюз обязан входить в республиканское объединение профсоюзов.\n',
  '2. A trade union shall be formed by at least fifty employees.\n',
  '3. Кәсіподақ республикалық бірлестікке кіруге міндетті.\n',
  ...['\nСтатья 7. Устав\n', '\n5-бап. Мақсаты\n', '\n(a) ', '1) ', '# ', '«', '»', '; ', ' не ', 'обязан', 'вправе'],
  ...['\r', '\n', '\r\n', '\n\n', ' ', '😀', '\ud83d', '\ude00', '\u200b', '\u00ad', '\u202e', '\ufeff', 'и\u0306'],
]
const asked = ['diagnostic', 'codeLens', 'documentSymbol', 'foldingRange', 'semanticTokens/full', 'documentLink']

const draft = fc.constantFrom(...uris)
const text = fc.oneof(fc.constantFrom(...beginnings), fc.constantFrom(...pieces), fc.constant(''))
const place = fc.record({ line: fc.integer({ min: -1, max: 90 }), character: fc.integer({ min: -1, max: 300 }) })
const added = fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((all) => all.join(''))
/** Some stretches reach over lines, some are turned round, and some lie outside the text or in the middle of a character. */
const change = fc.oneof(
  { weight: 8, arbitrary: fc.record({ start: place, lines: fc.integer({ min: -1, max: 2 }), added }) },
  { weight: 1, arbitrary: text },
)
const step = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      draft,
      changes: fc.array(change, { minLength: 1, maxLength: 4 }),
      ahead: fc.constantFrom(1, 1, 1, 1, 0, 5, -3),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('ask' as const), draft, what: fc.constantFrom(...asked) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), draft, what: fc.constantFrom(...asked) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('open' as const), draft, text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), draft }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('set' as const), reader: fc.constantFrom('ru', 'kk', 'en') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), draft }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

export interface RandomHistories {
  readonly seed: number
  /** How many histories of edits at most. */
  readonly runs: number
  /** No new history is begun after so many milliseconds. */
  readonly limit?: number
}

export interface RandomlyMade {
  readonly histories: number
  /** That were shown at their ends: without any the histories would show nothing. */
  readonly findings: number
}

/** @throws where something else is shown at the end than a new server shows; the message tells how to repeat it */
export async function editAtRandom({ seed, runs, limit }: RandomHistories): Promise<RandomlyMade> {
  const [asks, waits] = await Promise.all([startEditor(pulling), startEditor(waiting)])
  let done = 0
  let findings = 0
  const steps = fc.array(step, { minLength: 5, maxLength: 60 })
  try {
    const history = fc.asyncProperty(fc.tuple(text, text), steps, async (first, rest) => {
      const openings = uris.map((draft, i): Step => ({ do: 'open', draft, text: first[i] ?? '' }))
      findings += await happens([...openings, ...rest], asks, waits)
      done++
    })
    await fc.assert(history, {
      ...{ seed, numRuns: runs, endOnFailure: true },
      ...(limit !== undefined && { interruptAfterTimeLimit: limit, markInterruptAsFailure: false }),
    })
  } finally {
    kill(asks)
    kill(waits)
  }
  return { histories: done, findings }
}

/** Both servers live on from one history to the next; the one that they are held against is new. Resolves to the number of findings at the end. */
async function happens(steps: readonly Step[], asks: Editor, waits: Editor): Promise<number> {
  const both = [asks, waits]
  const texts = new Map<string, TextDocument>()
  const answers: Promise<unknown>[] = []
  let settings: object = {}
  for (const one of steps) {
    switch (one.do) {
      case 'edit': {
        const before = texts.get(one.draft)
        const version = (before?.version ?? 0) + one.ahead
        const changes = one.changes.map(eventOf)
        if (before)
          texts.set(
            one.draft,
            changes.reduce((document, each) => changed(document, each, version), before),
          )
        for (const editor of both) await editor.change(one.draft, version, ...changes)
        break
      }
      case 'ask':
      case 'cancel': {
        const source = new CancellationTokenSource()
        const params = { textDocument: { uri: one.draft } }
        answers.push(asks.request(`textDocument/${one.what}`, params, source.token).catch(onlyTakenBack))
        if (one.do === 'cancel') source.cancel()
        break
      }
      case 'open':
        texts.set(one.draft, TextDocument.create(one.draft, 'law', 1, one.text))
        for (const editor of both) await editor.open(one.draft, one.text)
        break
      case 'close':
        texts.delete(one.draft)
        for (const editor of both) await editor.close(one.draft)
        break
      case 'set':
        settings = { reader: one.reader }
        for (const editor of both) await editor.configure(settings)
        break
      case 'wait':
        await asks.pull(one.draft).catch(onlyTakenBack)
        break
    }
  }
  await Promise.all(answers)
  const fresh = await startEditor(pulling, { settings })
  let findings = 0
  try {
    for (const uri of uris) {
      const document = texts.get(uri)
      if (document) await fresh.open(uri, document.getText())
      const expected = await itemsOf(fresh, uri)
      findings += expected.length
      assert.deepEqual(await itemsOf(asks, uri), expected)
      assert.deepEqual(await shownBy(waits, uri, document), expected)
    }
  } finally {
    kill(fresh)
  }
  for (const editor of both) {
    await editor.configure({})
    for (const uri of texts.keys()) await editor.close(uri)
  }
  return findings
}

function eventOf(one: typeof change extends fc.Arbitrary<infer T> ? T : never): TextDocumentContentChangeEvent {
  if (typeof one === 'string') return { text: one }
  const { start, lines, added } = one
  return { range: { start, end: { line: start.line + lines, character: start.character + lines * 7 } }, text: added }
}

/** Counted anew from the whole text each time, so that no mistake of counting is handed on. */
export function changed(before: TextDocument, change: TextDocumentContentChangeEvent, version: number): TextDocument {
  const { uri, languageId } = before
  const source = before.getText()
  if (!('range' in change)) return TextDocument.create(uri, languageId, version, change.text)
  const { start, end } = change.range
  const [from = 0, to = 0] = [before.offsetAt(start), before.offsetAt(end)].sort((a, b) => a - b)
  return TextDocument.create(uri, languageId, version, source.slice(0, from) + change.text + source.slice(to))
}

export async function itemsOf({ pull }: Editor, uri: string): Promise<readonly Diagnostic[]> {
  const report = (await pull(uri)) as FullDocumentDiagnosticReport
  assert.equal(report.kind, 'full')
  return report.items
}

let marks = 1_000_000

/** What an editor that waits was sent last; of an open draft it is sent with the version of an edit that changes nothing. */
async function shownBy(
  editor: Editor,
  uri: string,
  document: TextDocument | undefined,
): Promise<readonly Diagnostic[]> {
  if (document) {
    const mark = marks++
    await editor.change(uri, mark, { range: { start: document.positionAt(0), end: document.positionAt(0) }, text: '' })
    await editor.diagnostics((params) => params.uri === uri && params.version === mark)
  } else await editor.symbols(uri)
  return editor.published.findLast((params) => params.uri === uri)?.diagnostics ?? []
}

/** An error with which the server may answer a question that came too late. */
export function onlyTakenBack(error: unknown): void {
  const { code, message } = error as { code?: number; message?: string }
  assert.ok(code !== undefined && [-32800, -32801, -32802].includes(code), `${code} ${message}`)
}
