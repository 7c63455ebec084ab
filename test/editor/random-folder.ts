/** Drafts of a reviewed folder that are written, deleted, opened and closed at random: what is shown at the end is what a new server shows. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CancellationTokenSource, type ClientCapabilities, type Diagnostic } from 'vscode-languageserver/node'
import { kill, pulling, startEditor, waiting, type Editor } from './language-server.js'
import { itemsOf, onlyTakenBack, type RandomHistories, type RandomlyMade } from './random-editing.js'

const title = (text: string): string => `ЗАКОН О ПРОФСОЮЗАХ\n\nСтатья 1. Членство\n1. ${text}\n`
const duty = 'Профсоюз обязан входить в республиканское объединение профсоюзов.'
const texts = [
  title(duty),
  title(`${duty}\n2. ${duty}`),
  title('Профсоюзы самостоятельно утверждают свои уставы.'),
  // A bill that changes the act of that title, if there is just one in the folder.
  `ЗАКОН О ВНЕСЕНИИ ИЗМЕНЕНИЙ В ЗАКОН «О ПРОФСОЮЗАХ»\n\nСтатья 1. Внести в Закон «О профсоюзах» следующие изменения:\n1) пункт 1 статьи 1 изложить в следующей редакции: «1. ${duty}».\n`,
  '',
]
const names = ['один.law', 'два.law.md', 'заметки.md']
const name = fc.constantFrom(...names)
const text = fc.constantFrom(...texts)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), name, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), name }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('open' as const), name, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), name, text }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('close' as const), name }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('ask' as const), name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('review' as const), taken: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const watching = (capabilities: ClientCapabilities): ClientCapabilities => ({
  ...capabilities,
  workspace: { ...capabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
})

/** @throws as `editAtRandom` */
export async function reviewFoldersAtRandom({ seed, runs, limit }: RandomHistories): Promise<RandomlyMade> {
  let done = 0
  let findings = 0
  const steps = fc.array(step, { minLength: 5, maxLength: 50 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(pulling, waiting), steps, async (capabilities, rest) => {
      findings += await happens(rest, watching(capabilities), capabilities === pulling)
      done++
    }),
    {
      ...{ seed, numRuns: runs, endOnFailure: true },
      ...(limit !== undefined && { interruptAfterTimeLimit: limit, markInterruptAsFailure: false }),
    },
  )
  return { histories: done, findings }
}

/** Resolves to the number of findings that are shown at the end. */
async function happens(steps: readonly Step[], capabilities: ClientCapabilities, pulls: boolean): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'законы '))
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href
  const folders = [pathToFileURL(folder).href]
  const open = new Map<string, { text: string; version: number }>()
  const editors: Editor[] = []
  try {
    for (const [i, name] of names.entries()) writeFileSync(join(folder, name), texts[i] ?? '')
    const editor = await startEditor(capabilities)
    editors.push(editor)
    await editor.request('tripartite/reviewFolder', { folders, all: true })
    const answers: Promise<unknown>[] = []
    for (const one of steps) await take(one)
    // Everything that was begun comes before the answer.
    await Promise.all([...answers, editor.request('tripartite/reviewFolder', { folders: [] })])

    const fresh = await startEditor(capabilities)
    editors.push(fresh)
    for (const [name, { text }] of open) await fresh.open(uriOf(name), text, 'law')
    await fresh.request('tripartite/reviewFolder', { folders, all: true })
    let findings = 0
    for (const name of names) {
      const shown = await Promise.all([editor, fresh].map((each) => shownIn(each, name)))
      assert.deepEqual(shown[0], shown[1], name)
      findings += shown[0]?.flat().length ?? 0
    }
    return findings

    /** In Problems: what was sent, and what is asked for. */
    async function shownIn(each: Editor, name: string): Promise<readonly (readonly Diagnostic[])[]> {
      const uri = uriOf(name)
      const is = open.get(name)
      const asked = is && pulls ? await itemsOf(each, uri) : []
      if (is && !pulls) {
        await each.change(uri, 1_000, { text: `${is.text} ` })
        await each.diagnostics((params) => params.uri === uri && params.version === 1_000)
      }
      const sent = each.published.findLast((params) => decodeURIComponent(params.uri) === decodeURIComponent(uri))
      return [asked, sent?.diagnostics ?? []]
    }

    async function take(one: Step): Promise<void> {
      const uri = 'name' in one ? uriOf(one.name) : ''
      const touched = (type: number): Promise<void> =>
        editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] })
      switch (one.do) {
        case 'write':
          writeFileSync(join(folder, one.name), one.text)
          return touched(2)
        case 'delete':
          rmSync(join(folder, one.name), { force: true })
          return touched(3)
        case 'open':
          open.set(one.name, { text: one.text, version: 1 })
          return editor.open(uri, one.text, 'law')
        case 'edit': {
          const is = open.get(one.name)
          if (!is) return
          open.set(one.name, { text: one.text, version: is.version + 1 })
          return editor.change(uri, is.version + 1, { text: one.text })
        }
        case 'close':
          if (open.delete(one.name)) await editor.close(uri)
          return
        case 'ask':
          // An editor asks about what it shows, and for nothing where it waits.
          if (pulls && open.has(one.name)) answers.push(editor.pull(uri).catch(onlyTakenBack))
          return
        case 'review': {
          const source = new CancellationTokenSource()
          answers.push(editor.request('tripartite/reviewFolder', { folders, all: true }, source.token))
          if (one.taken) source.cancel()
          return
        }
        case 'wait':
          await editor.symbols(uriOf(names[0] ?? ''))
      }
    }
  } finally {
    for (const editor of editors) kill(editor)
    rmSync(folder, { recursive: true })
  }
}
