/** Holds what is shown of an authority to how far it was checked. */
import assert from 'node:assert/strict'
import { readRules } from '../../../scripts/read-rules.js'
import { textOf } from '../rules/examples.js'
import { compileReviewer } from '../compile-reviewer.js'
import type { Authority, Rule } from '../rules/schema.js'
import { authoritiesOf, citedAs, restsOnTextAlone, textAloneNote } from './authority.js'
import { strikeNoteOf } from './strike-note.js'

const { ruleSet } = readRules()
const page: Authority = { title: 'CFA, Compilation (2018)', url: 'https://example.org/', verified: true }
const cited = (authority: Partial<Authority>) => citedAs({ ...page, ...authority }, 'c87-x')[0]
const ruleOf = (id: string): Rule => {
  const rule = ruleSet.rules.find((one) => one.id === id)
  assert.ok(rule)
  return rule
}

describe('an authority', () => {
  it('is cited with its paragraph, and with the number of the older edition in brackets', () => {
    assert.equal(cited({ paragraph: 'para. 421' })?.title, 'CFA, Compilation (2018), para. 421')
    assert.equal(
      cited({ paragraph: '2006 Digest, para. 272' })?.title,
      'CFA, Compilation (2018) (2006 Digest, para. 272)',
    )
    assert.equal(
      cited({ title: 'Convention No. 87, Article 2', body: 'Convention', paragraph: 'Art. 2' })?.title,
      'Convention No. 87, Article 2',
    )
  })

  it('is verified only where its conclusion was seen, on its page or restated', () => {
    assert.deepEqual([cited({})?.verified, cited({})?.verification], [true, 'read'])
    assert.deepEqual(
      [cited({ secondary: true })?.verified, cited({ secondary: true })?.verification],
      [true, 'restated'],
    )
    const unseen = cited({ conclusionSeen: false })
    assert.deepEqual([unseen?.verified, unseen?.verification], [false, 'subject'])
    const elsewhere = cited({ points: { 'c87-x': { conclusionSeen: false } } })
    assert.deepEqual([elsewhere?.verified, elsewhere?.verification], [false, 'subject'])
    assert.deepEqual(
      [cited({ verified: false })?.verified, cited({ verified: false })?.verification],
      [false, 'unseen'],
    )
  })

  it('is never shown where it may not be printed', () => {
    assert.equal(cited({ print: false }), undefined)
  })
})

describe('a rule', () => {
  it('lists verified authorities first', () => {
    for (const rule of ruleSet.rules) {
      const verified = authoritiesOf(rule, ruleSet).map((authority) => authority.verified)
      assert.deepEqual(
        verified,
        verified.toSorted((a, b) => Number(b) - Number(a)),
        rule.id,
      )
    }
  })

  it('without a verified view of the supervisory bodies says in its findings that it rests on the text alone', () => {
    const rule = ruleOf('c087/compulsory-membership')
    const bare = { ...rule, authorities: ['c087-art-2'] }
    assert.equal(restsOnTextAlone(rule, ruleSet), false)
    assert.equal(restsOnTextAlone(bare, ruleSet), true)
    const [example = ''] = rule.examples?.ru?.violating ?? []
    const text = textOf(example).replaceAll(/[⟦⟧]/g, '')
    const found = (rules: readonly Rule[]) => compileReviewer({ ...ruleSet, rules }).review(text).findings[0]
    assert.equal(found([bare])?.textAlone, true)
    assert.ok(found([bare])?.message.endsWith(textAloneNote.ru))
    assert.equal(found([rule])?.textAlone, undefined)
  })

  it('on strikes carries the note on the Court, and no other rule does', () => {
    for (const { criterion } of ruleSet.rules) {
      const note = strikeNoteOf(criterion, ruleSet, 'ru')
      const expected = criterion.startsWith('c87-strike-') || criterion === 'c87-emergency-suspension'
      assert.equal(note !== undefined, expected, criterion)
      if (note) assert.equal(note.authority?.verification, 'restated')
    }
  })
})
