/** Everything that `docs/phrases.md` shows does what the page says. */
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { parse } from 'yaml'
import { compileParts } from '../../server/core/check/compiled-parts.js'
import { createReviewer, type Reviewer } from '../../server/core/review.js'
import { onlyWith } from '../../server/core/rules/needed-concepts.js'
import { ruleSchema, type Rule } from '../../server/core/rules/schema.js'
import { languageByScript, languageOf } from '../../server/core/text/language.js'
import { ruleSet } from '../rule-set.js'

const page = readFileSync(fileURLToPath(new URL('../../docs/phrases.md', import.meta.url)), 'utf8')
const [example] = ruleSet.rules
const { when: _when, unless: _unless, levels: _levels, about: _about, examples: _examples, ...texts } = example!

/** A reviewer with one rule, over the real lexicon. */
function reviewerWith(parts: Partial<Rule>): Reviewer {
  const rule = v.parse(ruleSchema, { ...texts, fix: {}, severity: 'information', ...parts })
  const own = onlyWith([rule], ruleSet, ['must', 'forbid', 'may', 'exempt'])
  const { blueprints, errors } = compileParts(own)
  assert.deepEqual(errors, [])
  return createReviewer(own, (language) => blueprints[language])
}

const cellsOf = (row: string): readonly string[] =>
  row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim())
const table = page.slice(page.indexOf('## Phrases'), page.indexOf('## Patterns')).split('\n')
const rows = table.filter((line) => line.startsWith('| `')).map(cellsOf)
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => parse(text) as Partial<Rule>)

describe('docs/phrases.md', () => {
  it('is read whole', () => assert.deepEqual([rows.length >= 18, blocks.length], [true, 2]))

  for (const [written = '', , finds = '', not = ''] of rows) {
    it(`${written} finds «${finds}» and not «${not}»`, () => {
      const language = languageOf(finds) ?? languageByScript(finds)
      const phrase = written.replaceAll('`', '').replaceAll('\\|', '|')
      const reviewer = reviewerWith({ when: { [language]: [phrase] } })
      const found = (text: string): number => reviewer.review(text, { language }).findings.length
      assert.ok(found(finds) > 0, `“${phrase}” does not find: ${finds}`)
      assert.equal(found(not), 0, `“${phrase}” finds: ${not}`)
    })
  }

  const [patterns = {}, fixes = {}] = blocks
  for (const [text, expected] of [
    ['A trade union shall join a federation of trade unions.', ['information']],
    ['A trade union may join the federation.', []],
    ['A trade union of workers shall join the federation.', []],
    ['A trade union shall join the federation before a strike.', []],
    ['The trade union collects dues.\nThe dues of a hundred members shall be paid.', ['error']],
    ['The trade union collects dues.\nThe dues of fifty members shall be paid.', ['warning']],
    ['The trade union collects dues.\nThe dues of forty members shall be paid.', []],
    ['The trade union collects dues.\nThe dues of a hundred members may be paid.', []],
    ['The dues of a hundred members shall be paid.', []],
  ] as const) {
    it(`the pattern: ${text.replaceAll('\n', ' ')} – ${expected.join() || 'nothing'}`, () => {
      const { findings } = reviewerWith(patterns).review(text, { language: 'en' })
      assert.deepEqual(
        findings.map(({ severity }) => severity),
        expected,
      )
    })
  }

  it('the redrafts replace the words and the number', () => {
    const when = { ru: ['профсоюз обязан|должен … #count работник'] }
    const { findings } = reviewerWith({ ...fixes, when }).review('Профсоюз обязан объединять пятьдесят работников.')
    const texts = findings.flatMap(({ fixes: made }) =>
      made.flatMap(({ edits }) => edits.map(({ newText }) => newText)),
    )
    assert.deepEqual(texts, ['вправе', 'двадцать'])
  })

  it('names no key that a rule does not have', () => {
    const keys = page.slice(page.indexOf('| key'), page.indexOf('The sentence of an item'))
    for (const [, key = ''] of keys.matchAll(/^\| `(\w+)/gm)) {
      const pattern = key === 'levels' ? { levels: [{ if: '#count', severity: 'error' }] } : undefined
      const values: Readonly<Record<string, unknown>> = { within: 'article', modality: ['may'], severity: 'error' }
      const rule = { ...texts, when: { en: [{ all: ['@union'], [key]: values[key] ?? ['@union'] }] } }
      assert.ok(v.safeParse(ruleSchema, pattern ? { ...texts, ...pattern } : rule).success, key)
    }
  })
})
