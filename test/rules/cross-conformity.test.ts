/** The conforming examples of all rules as one corpus: what other rules find in them stands in a list, with the legal reason for each entry. */
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { parse } from 'yaml'
import { crossFindings } from '../../scripts/cross-conformity.js'
import { reviewer } from '../rule-set.js'

const entry = v.strictObject({
  found: v.string(),
  example: v.string(),
  language: v.string(),
  text: v.string(),
  reason: v.pipe(v.string(), v.minLength(20)),
})
const { right, toWorkOff } = v.parse(
  v.strictObject({ right: v.array(entry), toWorkOff: v.array(entry) }),
  parse(readFileSync(fileURLToPath(new URL('cross-conformity.yaml', import.meta.url)), 'utf8')),
)
const keyOf = (one: { found: string; example: string; language: string; text: string }): string =>
  `${one.found} in ${one.example} ${one.language}: ${one.text}`

describe('conforming examples of other rules', () => {
  const found = crossFindings(reviewer).map(keyOf)
  const listed = [...right, ...toWorkOff].map(keyOf)

  it('raise nothing that is not listed', () =>
    assert.deepEqual(
      found.filter((key) => !listed.includes(key)),
      [],
    ))
  it('still raise what is listed', () =>
    assert.deepEqual(
      listed.filter((key) => !found.includes(key)),
      [],
    ))
  it('raise no more false alarms than are known', () => assert.ok(toWorkOff.length <= 11, `${toWorkOff.length}`))
})
