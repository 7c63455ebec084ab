/** Patterns of paths: what they fit, and that none of them can hang. */
import assert from 'node:assert/strict'
import { fits } from './path-pattern.js'

describe('a pattern of paths', () => {
  const cases: readonly (readonly [pattern: string, fitting: readonly string[], other: readonly string[]])[] = [
    ['*.txt', ['/a.txt', '/x/y/Закон.TXT'], ['/a.txt/b', '/a.md']],
    ['bills/*.md', ['/w/bills/a.md'], ['/w/bills/2026/a.md', '/w/mybills/a.md']],
    ['bills/**/*.md', ['/w/bills/a.md', '/w/bills/2026/may/a.md'], ['/w/a.md']],
    ['bills/**', ['/w/bills/a', '/w/bills/2026/a.md'], ['/w/bill/a']],
    ['/**/законы/*', ['/w/законы/a.md'], ['/w/a.md']],
    ['./draft-?.md', ['/draft-1.md'], ['/draft-10.md', '/draft-.md']],
    ['*.{md,txt}', ['/a.md', '/a.txt'], ['/a.law', '/a.{md,txt}']],
    ['{a,b}/{c,d}.md', ['/a/d.md', '/b/c.md'], ['/a/b.md']],
    ['a.b', ['/a.b'], ['/axb']],
    ['**', ['/a', '/a/b'], []],
    ['{', ['/{'], ['/a']],
    ['/', [], ['/a', '/']],
  ]
  for (const [pattern, fitting, other] of cases) {
    it(`${pattern} fits what it should`, () => {
      assert.deepEqual(
        [...fitting, ...other].filter((path) => fits(path, pattern)),
        fitting,
      )
    })
  }

  it('is over at once, whatever it is', () => {
    const path = `/${'a'.repeat(5_000)}/${'a/'.repeat(2_000)}b`
    const begun = performance.now()
    for (const pattern of ['*a'.repeat(200) + 'c', '**/a/'.repeat(100) + 'c', '{a,b}'.repeat(100)])
      assert.equal(fits(path, pattern), false)
    assert.ok(performance.now() - begun < 2_000)
  })
})
