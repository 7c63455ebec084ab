/** Measures a language server while a person types in a long law: the first review, reviews after one character, memory after many. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { editPlaces, intoLine, placeOfEdit } from './edits.js'
import { median, quantile } from './statistics.js'

export interface Typing {
  /** Milliseconds from opening the draft to its findings. */
  readonly first: number
  /** Milliseconds from a change of one character to the findings after it: the median of all edits, without those that warm up. */
  readonly edit: number
  /** Of a hundred edits, one took longer. */
  readonly slowest: number
  /** Resident memory in MB after the first tenth of the edits and after all; nothing where the system does not tell. */
  readonly memory: { readonly early: number; readonly late: number } | undefined
}

const uri = 'file:///bench.law'

/** `program` is the built server. */
export async function measureTyping(program: string, text: string, edits: number): Promise<Typing> {
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => null))
  connection.onRequest('client/registerCapability', () => null)
  connection.listen()
  const capabilities = { workspace: { configuration: true }, textDocument: { diagnostic: {} } }
  try {
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities })
    await connection.sendNotification('initialized', {})
    const pull = (): Promise<unknown> =>
      connection.sendRequest<unknown>('textDocument/diagnostic', { textDocument: { uri } })
    const timed = async (change: () => Promise<void>): Promise<number> => {
      const started = performance.now()
      await change()
      await pull()
      return performance.now() - started
    }
    const first = await timed(() =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'law', version: 1, text },
      }),
    )
    const places = editPlaces(text)
    const times: number[] = []
    let early = 0
    for (let edit = 1; edit <= edits; edit++) {
      const at = { line: placeOfEdit(places, edit).line, character: intoLine }
      times.push(
        await timed(() =>
          connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version: edit + 1 },
            contentChanges: [{ range: { start: at, end: at }, text: 'а' }],
          }),
        ),
      )
      if (edit === Math.ceil(edits / 10)) early = residentMemory(server.pid)
    }
    const late = residentMemory(server.pid)
    const settled = times.slice(Math.floor(times.length / 10))
    const memory = early > 0 && late > 0 ? { early, late } : undefined
    return { first, edit: median(settled), slowest: quantile(settled, 0.99), memory }
  } finally {
    connection.dispose()
    server.kill()
  }
}

/** In MB; 0 where the system does not tell. */
function residentMemory(pid: number | undefined): number {
  try {
    const kilobytes = /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) / 1024
  } catch {
    return 0
  }
}
