/** A concordance takes time in proportion to the length of its texts. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { concordanceOf } from '../../server/core/concord/concordance.js'
import type { ParallelText } from '../../server/core/concord/parallel-text.js'
import { textOf } from './trial.js'

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))

/** The same act again and again, its articles numbered on. */
function repeated(language: 'ru' | 'kk', times: number): ParallelText {
  const source = readFileSync(`${examples}restrictive.${language}.law.md`, 'utf8')
  const articles = [...source.matchAll(/^### (?:Статья )?(\d+)/gmu)].length
  const copies = Array.from({ length: times }, (_, i) =>
    source.replaceAll(
      /^(### (?:Статья )?)(\d+)/gmu,
      (_whole, before: string, number: string) => `${before}${Number(number) + i * articles}`,
    ),
  )
  return textOf(copies.join('\n'), language)
}

describe('the cost of a concordance', () => {
  it('grows with the length of the texts, and no faster', function () {
    this.timeout(60_000)
    const pairs = [1, 4, 16].map((times) => ({ times, texts: [repeated('ru', times), repeated('kk', times)] as const }))
    const best = new Map<number, number>()
    for (let round = 0; round < 2; round++)
      for (const { times, texts } of pairs) {
        const start = performance.now()
        concordanceOf(...texts)
        const taken = performance.now() - start
        best.set(times, Math.min(best.get(times) ?? Infinity, taken))
      }
    const [one = 0, four = 0, sixteen = 0] = [1, 4, 16].map((times) => best.get(times))
    // Four times the text: between four and sixteen times the work is the difference between a line and a square.
    assert.ok(sixteen / four < 8, `4×: ${four.toFixed()} ms, 16×: ${sixteen.toFixed()} ms`)
    assert.ok(sixteen / one < 40, `1×: ${one.toFixed()} ms, 16×: ${sixteen.toFixed()} ms`)
  })
})
