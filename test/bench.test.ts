/** Holds the bench to what its page promises: the same work for peers, honest verdicts, packages that nobody else installs. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOptions } from '../bench/options.js'
import { pageOf } from '../bench/page.js'
import { atLeast, atMost } from '../bench/part.js'
import { bench, page, root } from '../bench/paths.js'
import { median, quantile, ratioOf } from '../bench/statistics.js'
import { beginning, copies, drafts } from '../bench/texts.js'
import { prhRules } from '../bench/textlint.js'
import { readRules } from '../scripts/read-rules.js'
import { languages } from '../server/core/text/language.js'

const packagesOf = (folder: string): Readonly<Record<string, string>> =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> })
    .devDependencies

describe('bench', () => {
  it('gives textlint one pattern for each rule, which finds what the title of the rule says', () => {
    const { ruleSet } = readRules()
    for (const language of languages) {
      const patterns = prhRules(ruleSet, language)
      assert.deepEqual(
        patterns.map(({ expected }) => expected),
        ruleSet.rules.map(({ id }) => id),
      )
      patterns.forEach(({ pattern }, number) => {
        const title = ruleSet.rules[number]?.title[language].toLowerCase() ?? ''
        assert.match(title, new RegExp(pattern.slice(1, -1)))
      })
    }
  })

  it('takes the middle of several measurements', () => {
    assert.equal(median([9, 1, 5]), 5)
    assert.equal(median([9, 1, 5, 7]), 6)
    assert.equal(quantile([4, 1, 3, 2], 0.75), 4)
    assert.deepEqual(ratioOf([0.5, 0.3, 0.4]), { median: 0.4, least: 0.3, most: 0.5 })
  })

  it('says which targets are missed', async () => {
    const targets = [
      atMost('low enough', ratioOf([0.5]), 0.5),
      atMost('too high', ratioOf([0.51]), 0.5),
      atLeast('high enough', ratioOf([2]), 1.5),
      atLeast('too low', ratioOf([1.4]), 1.5),
    ]
    const text = await pageOf([{ title: 'Part', text: 'How.', tables: [], targets }], [])
    const verdicts = ['low enough', 'too high', 'high enough', 'too low'].map((what) =>
      text
        .split('\n')
        .find((line) => line.includes(what))
        ?.includes('missed'),
    )
    assert.deepEqual(verdicts, [false, true, false, true])
  })

  it('multiplies a text without repeating a line of it', () => {
    const text = 'Article 1\n\nWorkers may join a union.\n'
    const lines = copies(text, 3)
      .split('\n')
      .filter((line) => line !== '')
    assert.equal(lines.length, 6)
    assert.equal(new Set(lines).size, 6)
  })

  it('cuts drafts at ends of lines, as many as are wanted, and repeats no line in another', () => {
    const text = Array.from({ length: 50 }, (_, line) => `line ${line}`).join('\n')
    const cut = drafts(text, 20, 60)
    assert.equal(cut.length, 20)
    const lines = new Set(text.split('\n'))
    cut.forEach((draft, number) => {
      for (const line of draft.split('\n')) {
        assert.ok(line.endsWith(` ${number}`), line)
        assert.ok(lines.has(line.slice(0, line.lastIndexOf(' '))), line)
      }
    })
    assert.equal(beginning('one\ntwo\nthree', 9), 'one\ntwo')
  })

  it('refuses a part that there is not', () => {
    assert.deepEqual(readOptions(['--only', 'law', 'bill.law'], ['law']), {
      only: ['law'],
      quick: false,
      law: 'bill.law',
    })
    assert.throws(() => readOptions(['--only', 'lore'], ['law']), /lore/)
  })

  it('keeps exact versions of its peers in a package of its own', () => {
    const peers = packagesOf(bench)
    assert.ok(Object.keys(peers).includes('harper.js'))
    assert.deepEqual(
      Object.values(peers).filter((version) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
    )
    const own = packagesOf(root)
    // What both need is the same in both.
    assert.deepEqual(
      Object.entries(peers).filter(([name, version]) => own[name] !== undefined && own[name] !== version),
      [],
    )
    for (const peer of ['harper.js', 'parse-latin', 'retext-equality', 'textlint', 'tinybench'])
      assert.equal(own[peer], undefined, peer)
  })

  it('shows a page that was printed with these versions', () => {
    const text = readFileSync(page, 'utf8')
    for (const [name, version] of Object.entries(packagesOf(bench)))
      assert.ok(text.includes(`${name} ${version}`), name)
  })
})
