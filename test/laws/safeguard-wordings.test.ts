/** Wordings of safeguards: what provides for one silences its rule, what only looks like one does not. */
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { Language } from '../../server/core/text/language.js'
import { reviewer, ruleSet } from '../rule-set.js'

type Wordings = Readonly<Record<string, Readonly<Partial<Record<Language, readonly string[]>>>>>

const { acts, present, absent } = parse(
  readFileSync(fileURLToPath(new URL('../cases/safeguard-wordings.yaml', import.meta.url)), 'utf8'),
) as { readonly acts: Readonly<Record<Language, string>>; readonly present: Wordings; readonly absent: Wordings }

/** Whether the rule misses its safeguard in the act with these words as its last article. */
function isMissed(rule: string, language: Language, words: string): boolean {
  return reviewer.review(`${acts[language]}${words}\n`).findings.some((finding) => finding.rule === rule)
}

function wrong(wordings: Wordings, rule: string, expected: boolean): readonly string[] {
  return Object.entries(wordings[rule] ?? {}).flatMap(([language, list]) =>
    list.filter((words) => isMissed(rule, language as Language, words) !== expected),
  )
}

describe('wordings of safeguards', () => {
  it('cover every rule that asks for the whole act, but for one that needs another safeguard to be there', () => {
    const asking = ruleSet.rules.filter(({ safeguard }) => safeguard).map(({ id }) => id)
    assert.deepEqual(Object.keys(present).sort(), asking.filter((id) => id !== 'c098/no-reinstatement-recourse').sort())
    assert.deepEqual(Object.keys(absent).sort(), Object.keys(present).sort())
  })
  for (const rule of Object.keys(present)) {
    it(`${rule}: provided for`, () => assert.deepEqual(wrong(present, rule, false), [])).timeout(60_000)
    it(`${rule}: not provided for`, () => assert.deepEqual(wrong(absent, rule, true), [])).timeout(60_000)
  }
})
